/** Who acts in the demo, and when: each step as one of the demo's roles, at an instant that has passed. */
import { localDateAt } from '#analysis/time/local-time.ts'
import { demoMunicipality } from '#db/demo/seed-demo.ts'
import type { Actor } from '#features/access/schema.ts'
import { scopeOf } from '#features/access/server/caller.ts'
import { findActor } from '#features/access/store.ts'
import { drawDocument } from '#features/meeting/server/draw-document.ts'
import type { MeetingServices } from '#features/meeting/server/services.ts'
import { drawPlan } from '#features/plan/server/draw-plan.ts'
import type { PlanServices } from '#features/plan/server/plan-services.ts'
import { knownNamesOf } from '#features/report/server/refuse-persons.ts'
import { RegisterShelf, type Registers } from '#features/report/server/registers.ts'
import type { Database, Trx } from '#platform/db/port.ts'
import { allAgendaSources } from './agenda-sources.ts'
import { jointServices } from './joint-services.ts'

/** The memberships that the story is told by. */
export const hands = {
  municipality: '1-coordinator',
  police: '2-police',
  chief: '5-steering-police',
  director: '5-steering',
  councillor: '5-steering-council',
  landlord: '5-steering-lulebo',
  social: '5-steering-social',
  school: '3-reporter-skolor-centrum',
  housing: '4-reviewer-lulebo',
  walkers: '3-reporter-nattvandrarna',
} as const
export type Hand = keyof typeof hands

export async function findDemoActor(db: Database, hand: Hand, now: Date): Promise<Actor> {
  const membership = { municipalityId: demoMunicipality, membershipId: hands[hand] }
  const actor = await db.asOwner((trx) => findActor(trx, membership, localDateAt(now.getTime())))
  if (!actor) throw new Error(`the demo has no ${hand}`)
  return actor
}

/** One step in one transaction: what the servers of the rooms ask for. */
export interface DemoStep {
  readonly trx: Trx
  readonly actor: Actor
  readonly now: Date
  readonly zone: string
  readonly registers: Registers
  readonly knownNames: ReadonlySet<string>
  readonly services: MeetingServices & PlanServices
}

/** Does the work as this hand at this instant. */
export type Act = <T>(hand: Hand, at: Date, work: (step: DemoStep) => Promise<T>) => Promise<T>

/** `now`: the clock of what is read from registers; nothing in them changes while the story is told. */
export function makeAct(db: Database, now: Date): Act {
  const clock = { now: () => now }
  const shelf = new RegisterShelf(clock)
  const house = { db, clock, shelf }
  const sources = allAgendaSources({ joint: jointServices(house), plan: { drawPlan, shelf } })
  const services = { ...house, drawPlan, drawDocument, sources }
  const actors = new Map<Hand, Actor>()
  return async (hand, at, work) => {
    const actor = actors.get(hand) ?? (await findDemoActor(db, hand, now))
    actors.set(hand, actor)
    return db.withScope(scopeOf(actor), async (trx) => {
      const registers = await shelf.read(trx, actor.municipalityId)
      const zone = registers.timeZone
      return work({ trx, actor, now: at, zone, registers, knownNames: knownNamesOf(registers), services })
    })
  }
}
