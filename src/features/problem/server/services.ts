/** What the house hands in to the problems, and what each change carries with it. */
import type { Actor } from '#features/access/schema.ts'
import type { Guarding } from '#features/report/server/refuse-persons.ts'
import type { RegisterShelf, Registers } from '#features/report/server/registers.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database, Trx } from '#platform/db/port.ts'
import type { DrawProblemDocument } from '../document-facts.ts'

export interface ProblemServices {
  readonly db: Database
  readonly clock: Clock
  /** Names of places and organisations, which the free-text guard does not take for people. */
  readonly shelf: RegisterShelf
  readonly drawDocument: DrawProblemDocument
}

/** One change in one transaction. */
export interface ProblemWriting extends Guarding {
  readonly trx: Trx
  readonly actor: Actor
  readonly now: Date
  readonly registers: Registers
}
