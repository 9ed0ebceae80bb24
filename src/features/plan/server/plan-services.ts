/** What the house hands in to the plan's editions, and one change of them in one transaction. */
import type { Actor } from '#features/access/schema.ts'
import type { Guarding } from '#features/report/server/refuse-persons.ts'
import type { RegisterShelf } from '#features/report/server/registers.ts'
import type { Clock } from '#platform/clock/clock.ts'
import type { Database, Trx } from '#platform/db/port.ts'
import type { DrawPlan } from '../document-facts.ts'

export interface PlanServices {
  readonly db: Database
  readonly clock: Clock
  /** Names of areas and organisations, which the free-text guard does not take for people. */
  readonly shelf: RegisterShelf
  readonly drawPlan: DrawPlan
}

/** What a step that draws the frozen files needs; the meeting room gives as much when it decides. */
export interface PlanStep {
  readonly trx: Trx
  readonly actor: Actor
  readonly now: Date
  readonly services: Pick<PlanServices, 'drawPlan'>
}

export interface PlanWriting extends PlanStep, Guarding {
  readonly services: PlanServices
}
