/** What each room tells of its own objects; handed in by the house. */
import type { Actor } from '#features/access/schema.ts'
import type { Trx } from '#platform/db/port.ts'
import type { ThreadKind, ThreadLink, ThreadNode, ThreadRef } from '../schema.ts'

export interface ThreadAsk {
  readonly trx: Trx
  readonly actor: Actor
  readonly zone: string
  readonly now: Date
}

export interface ThreadSource {
  /** The kinds whose nodes this room describes. */
  readonly kinds: readonly ThreadKind[]
  /** The objects that this actor may know of; those it may not are left out, and so are their links. */
  readonly describe: (ask: ThreadAsk, refs: readonly ThreadRef[]) => Promise<readonly ThreadNode[]>
  /** Every link between an object of this room and what it rests on, where either end is asked for. */
  readonly links: (ask: ThreadAsk, refs: readonly ThreadRef[]) => Promise<readonly ThreadLink[]>
}
