/** The thread as a graph: who is reached from where. Pure. */
import type { ThreadKind, ThreadLink, ThreadNode, ThreadRef } from './schema.ts'

/** One text for each object; no id holds a line break. */
export const keyOf = ({ kind, id }: ThreadRef): string => `${kind}\n${id}`
export const linkKeyOf = ({ from, to }: ThreadLink): string => `${keyOf(from)}\n\n${keyOf(to)}`

/** `down`: what it rests on; `up`: what rests on it. */
export type Way = 'down' | 'up'
export const startOf = (link: ThreadLink, way: Way) => (way === 'down' ? link.from : link.to)
export const endOf = (link: ThreadLink, way: Way) => (way === 'down' ? link.to : link.from)

const pictures: readonly ThreadKind[] = ['picture', 'jointPicture']
export const isPicture = (ref: ThreadRef) => pictures.includes(ref.kind)
/** A picture is made of many findings: only what rests on one of them is followed, never all of them from something above it. */
export const isMadeOf = ({ from, to }: ThreadLink) => isPicture(from) && to.kind === 'finding'

/** A decision and the meeting that took it. */
export const isTakenAt = ({ from, to }: ThreadLink) => from.kind === 'decision' && to.kind === 'meeting'

/** Keys of everything that is reached from these, without them. A circle ends where it began. */
export function reach(links: readonly ThreadLink[], starts: Iterable<string>, way: Way): Set<string> {
  const next = new Map<string, string[]>()
  for (const link of links) {
    const start = keyOf(startOf(link, way))
    next.set(start, [...(next.get(start) ?? []), keyOf(endOf(link, way))])
  }
  const first = new Set(starts)
  const reached = new Set<string>()
  const waiting = [...first]
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    for (const one of next.get(key) ?? []) {
      if (reached.has(one) || first.has(one)) continue
      reached.add(one)
      waiting.push(one)
    }
  }
  return reached
}

/** The thread without findings that nothing but their picture is made of: a picture has hundreds. The asked object stays. */
export function dropLooseFindings<Thread extends { of: ThreadRef; nodes: ThreadNode[]; links: ThreadLink[] }>(
  thread: Thread,
): Thread {
  const others = thread.links.filter((link) => !isMadeOf(link))
  const used = new Set(others.flatMap((link) => [keyOf(link.from), keyOf(link.to)]).concat(keyOf(thread.of)))
  const loose = new Set(
    thread.links.filter((link) => isMadeOf(link) && !used.has(keyOf(link.to))).map((link) => keyOf(link.to)),
  )
  const isKept = (ref: ThreadRef) => !loose.has(keyOf(ref))
  return { ...thread, nodes: thread.nodes.filter(isKept), links: thread.links.filter((link) => isKept(link.to)) }
}
