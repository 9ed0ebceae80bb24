/** What the house hands in to the evaluation room. */
import type { Actor } from '#features/access/schema.ts'
import type { Guarding } from '#features/report/server/refuse-persons.ts'
import type { RegisterShelf } from '#features/report/server/registers.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database, Trx } from '#platform/db/port.ts'

export interface EvaluationServices {
  readonly db: Database
  readonly clock: Clock
  /** Names of places and organisations, which the free-text guard does not take for people. */
  readonly shelf: RegisterShelf
  /** Where the program is reached, such as https://samlad.example, for the link in the mail; without it the mail says where to look. */
  readonly address?: string | null
}

export interface EvaluationAsk {
  readonly trx: Trx
  readonly actor: Actor
  readonly now: Date
  /** Time zone of the municipality. */
  readonly zone: string
  readonly address: string | null
}

/** One change in one transaction. */
export type EvaluationWriting = EvaluationAsk & Guarding
