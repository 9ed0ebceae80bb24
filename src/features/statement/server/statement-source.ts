/** What each room that knows facts tells a statement of its kind; handed in by the house. */
import type { Actor, Municipality } from '#features/access/schema.ts'
import type { Trx } from '#platform/db/port.ts'
import type { Part, StatementKind } from '../schema.ts'

export interface StatementAsk {
  readonly trx: Trx
  readonly actor: Pick<Actor, 'municipalityId'>
  /** When it is computed. A source that says `recomputable` reads only what was known then: the same instant gives the same facts for ever. */
  readonly asOf: Date
  readonly municipality: Municipality
}

export interface StatementSubject {
  readonly subjectId: string | null
  /** Local days, both included. */
  readonly from: string
  readonly to: string
}

export interface StatementProposal extends StatementSubject {
  readonly title: string
}

/** A file that the statement rests on, for its package. */
export interface StatementAttachment {
  readonly name: string
  readonly bytes: Uint8Array
}

/** A checksum that a statement lists, held against what the database keeps now. missing: nothing has that checksum any more. */
export interface RecheckedSum {
  /** As the statement numbers its evidence. */
  readonly number: number
  readonly title: string
  readonly sha256: string
  readonly verdict: 'same' | 'damaged' | 'missing'
}

export type Language = 'sv' | 'en'

/**
 * `Facts`: plain JSON, with everything that the parts need. Whoever may read the statement may read them, since they are kept in its data
 * file: numbers that are too small for that are hidden before they come here. When they were computed is called `asOf` or `today`, and is
 * no news when it differs.
 */
export interface StatementSource<Facts = unknown> {
  readonly kind: StatementKind
  /** Computed again at its own instant, it must come out the same: `samlad verify` tries it. */
  readonly recomputable: boolean
  /** What could be told now. */
  readonly propose: (ask: StatementAsk) => Promise<readonly StatementProposal[]>
  /** Codes of what is wrong with the subject: unknownSubject, nothingToTell … ; empty when it can be computed. */
  readonly check: (ask: StatementAsk, subject: StatementSubject) => Promise<readonly string[]>
  readonly compile: (ask: StatementAsk, subject: StatementSubject) => Promise<Facts>
  /** Pure: chapters from facts. The same facts give the same chapters. */
  readonly tell: (facts: Facts, language: Language) => readonly Part[]
  /** One sentence that stands first, from the facts. */
  readonly lead: (facts: Facts, language: Language) => string
  readonly attach?: (ask: StatementAsk, facts: Facts) => Promise<readonly StatementAttachment[]>
  /** Every checksum that it lists, looked up again: `samlad verify` tells which differ. */
  readonly recheck?: (ask: StatementAsk, facts: Facts) => Promise<readonly RecheckedSum[]>
}

/** The house's list has kinds with different facts. */
// biome-ignore lint/suspicious/noExplicitAny: each source reads only the facts that it compiled itself.
export type AnyStatementSource = StatementSource<any>
