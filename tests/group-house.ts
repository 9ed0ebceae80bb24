/** The routes of working groups in this process, on the tiny municipality with one measure: called as a member, without a network. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { mayDo } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'
import { scopeOf } from '#features/access/server/caller.ts'
import { findActor } from '#features/access/store.ts'
import type { MeasureContent } from '#features/plan/schema.ts'
import { RegisterShelf } from '#features/report/server/registers.ts'
import { groupRoutes } from '#features/workinggroup/routes.ts'
import type { Group, Task } from '#features/workinggroup/schema.ts'
import { type TickingClock, tickingClock } from '#platform/clock/clock.ts'
import type { Database, Trx } from '#platform/db/port.ts'
import type { Method, Refusal } from '#platform/http/endpoint.ts'
import { createHttp } from '#platform/http/server.ts'
import { fillTown, type MemberId, town } from './town.ts'

export interface GroupAnswer<T> {
  readonly status: number
  readonly body: T & { code?: string; refusals?: Refusal[]; current?: Task }
  readonly headers: Record<string, unknown>
  readonly bytes: Buffer
}

export interface GroupHouse {
  readonly db: Database
  readonly clock: TickingClock
  readonly measureId: string
  readonly faults: unknown[]
  call<T = Group>(who: MemberId, method: Method, path: string, body?: unknown): Promise<GroupAnswer<T>>
  /** The same, and it must succeed. */
  done<T = Group>(who: MemberId, method: Method, path: string, body?: unknown): Promise<T>
  as<T>(who: MemberId, work: (trx: Trx, actor: Actor) => Promise<T>): Promise<T>
  /** A group of the school, the guards and the housing company, led by the housing company; appointed by both. */
  appointed(title?: string): Promise<Group>
  /** A task of the school's, or as changed. */
  task(groupId: string, change?: object, who?: MemberId): Promise<Task>
}

export async function openGroupHouse(db: Database, at = '2026-11-23T08:00:00.000Z'): Promise<GroupHouse> {
  await fillTown(db)
  const measureId = randomUUID()
  await db.asOwner(async (trx) => {
    await sql`insert into measure (municipality_id, id, origin, created_at)
      values (${town}, ${measureId}, 'plan', ${at})`.execute(trx)
    await sql`insert into measure_version (municipality_id, measure_id, version, content, person_id, organisation_id, recorded_at)
      values (${town}, ${measureId}, 1, ${JSON.stringify(measure)}, 'coordinator', 'kommunen', ${at})`.execute(trx)
  })
  const clock = tickingClock(at, 1)
  const actors = new Map<string, Actor>()
  const actor = async (who: string) => {
    const membership = { municipalityId: town, membershipId: who }
    const known = actors.get(who) ?? (await db.asOwner((trx) => findActor(trx, membership, '2026-11-23')))
    if (!known) throw new Error(`${who} has no membership that is valid`)
    actors.set(who, known)
    return known
  }
  const faults: unknown[] = []
  const app = await createHttp<Actor>({
    routes: groupRoutes({ db, clock, shelf: new RegisterShelf(clock) }),
    findCaller: async ({ headers }) => {
      const found = await actor(String(headers.who))
      return { actor: found, scope: scopeOf(found) }
    },
    mayDo: (one, may) => mayDo(one, may as Parameters<typeof mayDo>[1]),
    tellFault: (fault) => void faults.push(fault),
  })

  const house: GroupHouse = {
    db,
    clock,
    measureId,
    faults,
    async call<T>(who: MemberId, method: Method, path: string, body?: unknown): Promise<GroupAnswer<T>> {
      const raw = body instanceof Buffer
      const type = raw ? 'application/octet-stream' : 'application/json'
      const answer = await app.inject({
        method,
        url: `/api${path}`,
        headers: { 'x-samlad': '1', who, ...(body === undefined ? {} : { 'content-type': type }) },
        ...(body === undefined ? {} : { payload: raw ? body : JSON.stringify(body) }),
      })
      const isJson = String(answer.headers['content-type']).startsWith('application/json')
      return {
        status: answer.statusCode,
        body: (isJson ? answer.json() : {}) as GroupAnswer<T>['body'],
        headers: answer.headers,
        bytes: answer.rawPayload,
      }
    },
    async done<T>(who: MemberId, method: Method, path: string, body?: unknown): Promise<T> {
      const answer = await house.call<T>(who, method, path, body)
      assert.equal(answer.status, 200, `${who} ${method} ${path}: ${JSON.stringify(answer.body.refusals ?? faults)}`)
      return answer.body
    },
    as: async (who, work) => {
      const one = await actor(who)
      return db.withScope(scopeOf(one), (trx) => work(trx, one))
    },
    async appointed(title = 'Ljus och buskar') {
      const proposed = await house.done('coordinator', 'POST', '/groups', proposal({ title, measureId }))
      const { id, contentHash } = proposed
      return house.done('police', 'POST', `/groups/${id}/confirm`, { contentHash })
    },
    task(groupId, change = {}, who = 'coordinator') {
      const body = { ...taskForm, ...change }
      return house.done<Task>(who, 'PUT', `/groups/${groupId}/tasks/${randomUUID()}`, body)
    },
  }
  return house
}

const measure: MeasureContent = {
  title: 'Bättre ljus på torget',
  description: '',
  kind: 'situational',
  approach: 'prevent',
  strategy: 'risk',
  libraryId: null,
  subGoals: [],
  causeIds: [],
  ownerOrganisationId: null,
  areaCodes: [],
  from: null,
  to: null,
  expectedShort: '',
  expectedLong: '',
  cost: null,
  hours: null,
}

export const proposal = (change: object = {}) => ({
  title: 'Ljus och buskar',
  mandate: 'Gruppen ser över ljuset på torget och röjer det som skymmer.',
  measureId: null,
  event: null,
  members: [
    { membershipId: 'housingReviewer', isLeader: true },
    { membershipId: 'schoolReporter', isLeader: false },
    { membershipId: 'guardReviewer', isLeader: false },
  ],
  ...change,
})

/** Right in everything, unless said otherwise. */
export const taskForm = {
  title: 'Byt lamporna vid entrén',
  detail: null,
  ownerOrganisationId: 'skolan',
  ownerMembershipId: 'schoolReporter',
  dueOn: '2026-11-25',
  checklist: [],
  version: 0,
}
