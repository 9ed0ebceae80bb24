/** The routes of evaluation in this process, on the tiny municipality with a working group: called as a member, without a network. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { mayDo } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'
import { scopeOf } from '#features/access/server/caller.ts'
import { findActor } from '#features/access/store.ts'
import { evaluationRoutes } from '#features/evaluation/routes.ts'
import type { Questionnaire } from '#features/evaluation/schema.ts'
import { RegisterShelf } from '#features/report/server/registers.ts'
import { type TickingClock, tickingClock } from '#platform/clock/clock.ts'
import type { Database, Trx } from '#platform/db/port.ts'
import type { Method, Refusal } from '#platform/http/endpoint.ts'
import { createHttp } from '#platform/http/server.ts'
import { fillTown, type MemberId, town } from './town.ts'

export interface EvaluationAnswer<T> {
  readonly status: number
  readonly body: T & { code?: string; refusals?: Refusal[] }
}

export interface EvaluationHouse {
  readonly db: Database
  readonly clock: TickingClock
  readonly faults: unknown[]
  call<T = Questionnaire>(who: MemberId, method: Method, path: string, body?: unknown): Promise<EvaluationAnswer<T>>
  /** The same, and it must succeed. */
  done<T = Questionnaire>(who: MemberId, method: Method, path: string, body?: unknown): Promise<T>
  as<T>(who: MemberId, work: (trx: Trx, actor: Actor) => Promise<T>): Promise<T>
}

/** Seats and presenters are six people; the group adds two of the school and one of the guards, of whom one has left it. */
const groupMembers = [
  ['schoolReporter', 'skolan', null],
  ['schoolReviewer', 'skolan', '2026-06-30'],
  ['guardReviewer', 'vakten', null],
] as const

export async function openEvaluationHouse(db: Database, at = '2026-11-23T08:00:00.000Z'): Promise<EvaluationHouse> {
  await fillTown(db)
  await db.asOwner(async (trx) => {
    await trx
      .updateTable('person')
      .set({ email: 'samordnaren@provby.example' })
      .where('id', '=', 'coordinator')
      .execute()
    for (const state of ['active', 'proposed'] as const) await fillGroup(trx, state)
  })
  const clock = tickingClock(at, 1)
  const actors = new Map<string, Actor>()
  const actorOf = async (who: string) => {
    const membership = { municipalityId: town, membershipId: who }
    const known = actors.get(who) ?? (await db.asOwner((trx) => findActor(trx, membership, at.slice(0, 10))))
    assert.ok(known, who)
    actors.set(who, known)
    return known
  }
  const faults: unknown[] = []
  const app = await createHttp<Actor>({
    routes: evaluationRoutes({ db, clock, shelf: new RegisterShelf(clock), address: 'https://samlad.example/' }),
    findCaller: async ({ headers }) => {
      const actor = await actorOf(String(headers.who))
      return { actor, scope: scopeOf(actor) }
    },
    mayDo: (actor, may) => mayDo(actor, may as Parameters<typeof mayDo>[1]),
    tellFault: (fault) => void faults.push(fault),
  })
  const house: EvaluationHouse = {
    db,
    clock,
    faults,
    async call<T>(who: MemberId, method: Method, path: string, body?: unknown): Promise<EvaluationAnswer<T>> {
      const payload = body === undefined ? {} : { payload: body as object }
      const answer = await app.inject({ method, url: `/api${path}`, headers: { who, 'x-samlad': '1' }, ...payload })
      return { status: answer.statusCode, body: answer.json() as EvaluationAnswer<T>['body'] }
    },
    async done<T>(who: MemberId, method: Method, path: string, body?: unknown) {
      const answer = await house.call<T>(who, method, path, body)
      assert.equal(answer.status, 200, `${who} ${method} ${path}: ${JSON.stringify(answer.body)} ${faults.join(' ')}`)
      return answer.body
    },
    async as(who, work) {
      const actor = await actorOf(who)
      return db.withScope(scopeOf(actor), (trx) => work(trx, actor))
    },
  }
  return house
}

/** Of the proposed one the housing company would be: it is not asked, since that group was never appointed. */
async function fillGroup(trx: Trx, state: 'active' | 'proposed'): Promise<void> {
  const [id, by] = [randomUUID(), { personId: 'coordinator', organisationId: 'kommunen' }]
  const none = { closedAt: null, closingReport: null, withdrawnAt: null, withdrawnBy: null, withdrawnReason: null }
  const text = { title: 'Trygga skolvägar', mandate: 'Se över belysningen.', measureId: null, event: 'Hösten' }
  const at = '2026-03-02T08:00:00.000Z'
  const appointedAt = state === 'active' ? at : null
  await trx
    .insertInto('workingGroup')
    .values({ ...by, ...none, ...text, municipalityId: town, id, state, appointedAt, createdAt: at })
    .execute()
  const members = state === 'active' ? groupMembers : ([['housingReviewer', 'bolaget', null]] as const)
  for (const [membershipId, memberOrganisationId, until] of members) {
    const row = { membershipId, memberOrganisationId, until, since: '2026-03-02', handedOverTo: null, recordedAt: at }
    await trx
      .insertInto('groupMember')
      .values({ ...by, ...row, municipalityId: town, id: randomUUID(), groupId: id })
      .execute()
  }
}
