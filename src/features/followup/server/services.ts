/** What the house hands in, and one change in one transaction. */
import type { Actor } from '#features/access/schema.ts'
import type { Guarding } from '#features/report/server/refuse-persons.ts'
import type { RegisterShelf } from '#features/report/server/registers.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database, Trx } from '#platform/db/port.ts'

export interface FollowUpServices {
  readonly db: Database
  readonly clock: Clock
  /** Names that the free-text guard does not take for people. */
  readonly shelf: RegisterShelf
}

export interface FollowUpWriting extends Guarding {
  readonly trx: Trx
  readonly actor: Actor
  readonly now: Date
  readonly services: FollowUpServices
}
