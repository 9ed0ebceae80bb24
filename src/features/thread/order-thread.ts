/** The thread in the order it is read: left to right by kind, in each kind by day. Pure. */
import { isMadeOf, isPicture, isTakenAt, keyOf, reach } from './follow-links.ts'
import { type Thread, type ThreadKind, type ThreadNode, threadKinds } from './schema.ts'

export interface ThreadGroup {
  readonly kind: ThreadKind
  readonly nodes: readonly ThreadNode[]
}

export interface OrderedThread {
  /** Null when nothing is told of the asked object itself. */
  readonly of: ThreadNode | null
  /** What it rests on, and the decisions on that. */
  readonly restsOn: readonly ThreadGroup[]
  /** What rests on it. */
  readonly leadsTo: readonly ThreadGroup[]
}

/** Each object in one group only: what rests on the asked one and is rested on by it (a circle) stands on the left. */
export function orderThread(thread: Thread): OrderedThread {
  const asked = keyOf(thread.of)
  const links = thread.links.filter((link) => !isMadeOf(link) || keyOf(link.from) === asked)
  const below = reach(links, [asked], 'down')
  const findings = isPicture(thread.of) ? [...below].filter((key) => key.startsWith('finding\n')) : []
  const above = reach(thread.links, [asked, ...findings], 'up')
  for (const meeting of reach(thread.links.filter(isTakenAt), above, 'down')) above.add(meeting)
  const of = thread.nodes.find((node) => keyOf(node) === asked) ?? null
  const others = thread.nodes.filter((node) => keyOf(node) !== asked)
  const isLeading = (node: ThreadNode) => above.has(keyOf(node)) && !below.has(keyOf(node))
  return {
    of,
    restsOn: groupByKind(others.filter((node) => !isLeading(node))),
    leadsTo: groupByKind(others.filter(isLeading)),
  }
}

/** All of it, the asked object included, from the findings to the tasks: a step for each kind that there is. */
export const listSteps = (thread: Thread): ThreadGroup[] => groupByKind(thread.nodes)

function groupByKind(nodes: readonly ThreadNode[]): ThreadGroup[] {
  return threadKinds.flatMap((kind) => {
    const own = nodes.filter((node) => node.kind === kind).toSorted(inOrder)
    return own.length > 0 ? [{ kind, nodes: own }] : []
  })
}

/** By day, those without one last; then by name. Names are compared by code, so that it is the same everywhere. */
function inOrder(one: ThreadNode, other: ThreadNode): number {
  return compare(one.on ?? '9999', other.on ?? '9999') || compare(one.title, other.title) || compare(one.id, other.id)
}
const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
