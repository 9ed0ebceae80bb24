/** Gathers the thread of one object from all rooms: down to the findings, up to decision and task. */
import { CallRefused } from '#platform/http/refusal.ts'
import {
  dropLooseFindings,
  endOf,
  isMadeOf,
  isPicture,
  isTakenAt,
  keyOf,
  linkKeyOf,
  startOf,
  type Way,
} from '../follow-links.ts'
import type { Thread, ThreadKind, ThreadLink, ThreadNode, ThreadRef } from '../schema.ts'
import type { ThreadAsk, ThreadSource } from './thread-source.ts'

/** More objects than this are not read in one thread. */
const mostNodes = 400

/** By what an object rests on was also decided: followed upwards from there, and no further. */
const deciding: readonly ThreadKind[] = ['plan', 'decision', 'meeting']

/**
 * Everything that the object rests on, everything that rests on it, and the decisions on what it rests on.
 * @throws {CallRefused} `notFound` when the actor may not know of it, or it is not there.
 */
export async function readThread(
  ask: ThreadAsk,
  of: ThreadRef,
  sources: readonly ThreadSource[],
  most = mostNodes,
): Promise<Thread> {
  const gathering = new Gathering(ask, sources, most)
  const [asked] = await gathering.describe([of])
  if (!asked) throw new CallRefused('notFound')
  const below = await gathering.walk([asked], 'down', (link) => !isMadeOf(link) || keyOf(link.from) === keyOf(of))
  // What was raised from one of a picture's findings rests on the picture too.
  const own = isPicture(of) ? below.filter((ref) => ref.kind === 'finding') : []
  const above = await gathering.walk([asked, ...own], 'up', () => true)
  const beside = await gathering.walk(below, 'up', (link) => deciding.includes(link.from.kind))
  // A decision is told with the meeting that took it.
  const decisions = [...above, ...beside].filter((ref) => ref.kind === 'decision')
  await gathering.walk(decisions, 'down', isTakenAt)
  return dropLooseFindings(gathering.result({ kind: of.kind, id: of.id }))
}

class Gathering {
  readonly #ask: ThreadAsk
  readonly #sources: readonly ThreadSource[]
  readonly #most: number
  readonly #nodes = new Map<string, ThreadNode>()
  /** Asked for and not told of. */
  readonly #unknown = new Set<string>()
  readonly #links = new Map<string, ThreadLink>()
  /** Objects whose links have been asked for. */
  readonly #linked = new Set<string>()
  #cut = false

  constructor(ask: ThreadAsk, sources: readonly ThreadSource[], most: number) {
    this.#ask = ask
    this.#sources = sources
    this.#most = most
  }

  /** Breadth first, a batch a step. Returns what was reached, without the starts. */
  async walk(starts: readonly ThreadRef[], way: Way, follows: (link: ThreadLink) => boolean): Promise<ThreadRef[]> {
    const seen = new Set(starts.map(keyOf))
    const reached: ThreadRef[] = []
    let edge: readonly ThreadRef[] = starts
    while (edge.length > 0) {
      await this.#readLinks(edge)
      const at = new Set(edge.map(keyOf))
      const next = new Map<string, ThreadRef>()
      for (const link of this.#links.values()) {
        const end = endOf(link, way)
        if (at.has(keyOf(startOf(link, way))) && !seen.has(keyOf(end)) && follows(link)) next.set(keyOf(end), end)
      }
      edge = await this.describe([...next.values()])
      for (const ref of edge) seen.add(keyOf(ref))
      reached.push(...edge)
    }
    return reached
  }

  /** Those of them that the actor may know of. */
  async describe(refs: readonly ThreadRef[]): Promise<ThreadRef[]> {
    const fresh = refs.filter((ref) => !this.#nodes.has(keyOf(ref)) && !this.#unknown.has(keyOf(ref)))
    const room = Math.max(0, this.#most - this.#nodes.size)
    if (fresh.length > room) this.#cut = true
    const taken = fresh.slice(0, room)
    for (const source of this.#sources) {
      const own = taken.filter((ref) => source.kinds.includes(ref.kind))
      if (own.length === 0) continue
      for (const node of await source.describe(this.#ask, own)) this.#nodes.set(keyOf(node), node)
    }
    for (const ref of taken) if (!this.#nodes.has(keyOf(ref))) this.#unknown.add(keyOf(ref))
    return refs.filter((ref) => this.#nodes.has(keyOf(ref)))
  }

  async #readLinks(refs: readonly ThreadRef[]): Promise<void> {
    const fresh = refs.filter((ref) => !this.#linked.has(keyOf(ref)))
    for (const ref of fresh) this.#linked.add(keyOf(ref))
    if (fresh.length === 0) return
    for (const source of this.#sources) {
      for (const link of await source.links(this.#ask, fresh)) this.#links.set(linkKeyOf(link), link)
    }
  }

  /** Links only between what is told of: what the actor may not know of leaves no trace. */
  result(of: ThreadRef): Thread {
    const links = [...this.#links.values()].filter(
      ({ from, to }) => this.#nodes.has(keyOf(from)) && this.#nodes.has(keyOf(to)),
    )
    return { of, nodes: [...this.#nodes.values()], links, cut: this.#cut }
  }
}
