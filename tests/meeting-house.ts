/** Meetings on the tiny municipality: the plan's house with seats filled on both sides, called as a member. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { lulea2024to2027 } from '#agreements/lulea-2024-2027.data.ts'
import { mayDo } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'
import { scopeOf } from '#features/access/server/caller.ts'
import { computeJointTask } from '#features/jointpicture/compute-task.ts'
import type { JointServices } from '#features/jointpicture/server/services.ts'
import { swedish } from '#features/jointpicture/server/wording.ts'
import { meetingRoutes } from '#features/meeting/routes.ts'
import type { Meeting } from '#features/meeting/schema.ts'
import { drawDocument } from '#features/meeting/server/draw-document.ts'
import type { MeetingServices, MeetingWriting } from '#features/meeting/server/services.ts'
import { agendaSources } from '#features/meeting/server/sources/all-sources.ts'
import type { Plan } from '#features/plan/schema.ts'
import { RegisterShelf } from '#features/report/server/registers.ts'
import type { Database, Trx } from '#platform/db/port.ts'
import type { Method } from '#platform/http/endpoint.ts'
import { createHttp } from '#platform/http/server.ts'
import type { JointAnswer } from './joint-house.ts'
import { openPlanHouse, type PlanHouse } from './plan-edition-house.ts'
import { type MemberId, town } from './town.ts'

export interface MeetingHouse extends Omit<PlanHouse, 'call' | 'done'> {
  readonly services: MeetingServices
  readonly plans: PlanHouse
  call<T = Meeting>(who: MemberId, method: Method, path: string, body?: unknown): Promise<JointAnswer<T>>
  /** The same, and it must succeed. */
  done<T = Meeting>(who: MemberId, method: Method, path: string, body?: unknown): Promise<T>
  /** One change as a member, past the routes. */
  write<T>(who: Actor, work: (writing: MeetingWriting) => Promise<T>): Promise<T>
  actor(who: MemberId): Promise<Actor>
  /** An edition of the plan that both parties have proposed. */
  propose(title?: string): Promise<Plan>
}

/** Who sits on the steering group's seats; the others are empty. */
const seats = [
  { seat: 0, membershipId: 'policeSteering' },
  { seat: 1, membershipId: 'steering' },
] as const

/** Everybody there, by office. */
export const present = (change: Record<number, 'member' | 'deputy' | 'absent'> = {}) => ({
  version: 0,
  seats: (lulea2024to2027.bodies[0]?.members ?? []).map(({ office, party }, seat) => {
    return { seat, office, party, present: change[seat] ?? (seat < 2 ? 'member' : 'absent') }
  }),
  presenters: [
    { role: 'communityPoliceOfficer', present: true },
    { role: 'coordinator', present: true },
  ],
  others: ['kommunens kommunikatör'],
})

/** The day of the house is Monday 23 November 2026. */
export const meetingForm = (change: object = {}) => ({
  bodyCode: 'steeringGroup',
  title: 'Styrgruppens möte i november',
  startsAt: '2026-11-23T09:00:00+01:00',
  endsAt: '2026-11-23T11:00:00+01:00',
  place: 'Stadshuset',
  ...change,
})

export async function openMeetingHouse(db: Database): Promise<MeetingHouse> {
  const plans = await openPlanHouse(db)
  const { clock, drawPlan, faults, as } = plans
  await fillSeats(db)
  const shelf = new RegisterShelf(clock)
  const joint: JointServices = {
    ...{ db, clock, shelf, wording: swedish },
    compute: async (task) => computeJointTask(task),
    drawFiles: async () => [],
    drawPublic: () => ({ outcome: 'refused', reason: 'notDecided' }),
  }
  const services: MeetingServices = {
    ...{ db, clock, shelf, drawDocument },
    sources: agendaSources({ joint, plan: { drawPlan, shelf } }),
  }
  const app = await createHttp<Actor>({
    routes: meetingRoutes(services),
    findCaller: async ({ headers }) => {
      const actor = await as(String(headers.who) as MemberId, async (_, one) => one)
      return { actor, scope: scopeOf(actor) }
    },
    mayDo: (actor, may) => mayDo(actor, may as Parameters<typeof mayDo>[1]),
    tellFault: (fault) => void faults.push(fault),
  })
  const house: MeetingHouse = {
    ...plans,
    ...{ plans, services },
    async call<T>(who: MemberId, method: Method, path: string, body?: unknown): Promise<JointAnswer<T>> {
      const isFile = body instanceof Uint8Array
      const type = isFile ? { 'content-type': 'application/octet-stream' } : {}
      const payload = body === undefined ? {} : { payload: isFile ? Buffer.from(body) : (body as object) }
      const headers = { who, 'x-samlad': '1', ...type }
      const answer = await app.inject({ method, url: `/api${path}`, headers, ...payload })
      const isJson = String(answer.headers['content-type']).startsWith('application/json')
      const read = (isJson ? answer.json() : {}) as JointAnswer<T>['body']
      return { status: answer.statusCode, body: read, bytes: answer.rawPayload }
    },
    async done<T>(who: MemberId, method: Method, path: string, body?: unknown) {
      const answer = await house.call<T>(who, method, path, body)
      assert.equal(answer.status, 200, `${who} ${method} ${path}: ${JSON.stringify(answer.body)} ${faults.join(' ')}`)
      return answer.body
    },
    write: (actor, work) =>
      db.withScope(scopeOf(actor), (trx: Trx) =>
        work({ trx, actor, now: clock.now(), zone: 'Europe/Stockholm', knownNames: new Set(), services }),
      ),
    actor: (who) => as(who, async (_, one) => one),
    async propose(title = 'Plan 2027') {
      const measure = await plans.measure()
      const body = { title, from: '2027-01-01', to: '2028-12-31' }
      const { id } = await plans.done<Plan>('coordinator', 'POST', '/plans', body)
      await plans.done('police', 'PUT', `/plans/${id}/measures`, { measureId: measure.id, included: true })
      return confirmPlan(plans, id)
    },
  }
  return house
}

/** Both parties say yes to the edition as it is. */
export async function confirmPlan(plans: PlanHouse, id: string): Promise<Plan> {
  const { contentHash } = await plans.done<Plan>('coordinator', 'GET', `/plans/${id}`)
  for (const who of ['coordinator', 'police'] as const) {
    await plans.done(who, 'POST', `/plans/${id}/confirm`, { purpose: 'propose', contentHash })
  }
  return plans.done('coordinator', 'GET', `/plans/${id}`)
}

async function fillSeats(db: Database): Promise<void> {
  const by = { personId: 'coordinator', organisationId: 'kommunen', recordedAt: '2026-01-02T08:00:00.000Z' }
  await db.asOwner(async (trx) => {
    for (const { seat, membershipId } of seats) {
      const of = {
        municipalityId: town,
        id: randomUUID(),
        agreementCode: lulea2024to2027.code,
        bodyCode: 'steeringGroup',
      }
      const row = { ...of, seat, membershipId, isDeputy: false, since: '2026-01-01', until: null, ...by }
      await trx.insertInto('seatHolder').values(row).execute()
    }
    for (const id of ['coordinator', 'steering']) {
      const email = `${id}@provby.example`
      await trx.updateTable('person').set({ email }).where('municipalityId', '=', town).where('id', '=', id).execute()
    }
  })
}
