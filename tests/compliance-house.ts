/** The obligations' routes on the tiny municipality: called as a member, on a clock that the test sets. */
import assert from 'node:assert/strict'
import { mayDo } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'
import { scopeOf } from '#features/access/server/caller.ts'
import { findActor } from '#features/access/store.ts'
import { complianceRoutes } from '#features/compliance/routes.ts'
import type { Happening, ObligationView, TopicView } from '#features/compliance/schema.ts'
import { listHappenings } from '#features/compliance/server/happenings.ts'
import { judgeAll } from '#features/compliance/server/judge.ts'
import { RegisterShelf } from '#features/report/server/registers.ts'
import { type TickingClock, tickingClock } from '#platform/clock/clock.ts'
import type { Database, Trx } from '#platform/db/port.ts'
import type { Method, Refusal } from '#platform/http/endpoint.ts'
import { createHttp } from '#platform/http/server.ts'
import { fillTown, type MemberId, town } from './town.ts'

interface Answer<T> {
  readonly status: number
  readonly body: T & { code?: string; refusals?: Refusal[]; current?: unknown }
  readonly bytes: Buffer
}

export interface ComplianceHouse {
  readonly db: Database
  readonly clock: TickingClock
  readonly faults: unknown[]
  call<T = TopicView>(who: MemberId, method: Method, path: string, body?: unknown): Promise<Answer<T>>
  as<T>(who: MemberId, work: (trx: Trx, actor: Actor) => Promise<T>): Promise<T>
  /** As known at the instant, on its own day. */
  judge(at: string, who?: MemberId): Promise<readonly ObligationView[]>
  happenings(at: string): Promise<readonly Happening[]>
}

const zone = 'Europe/Stockholm'

export async function openComplianceHouse(db: Database, at = '2026-11-23T08:00:00.000Z'): Promise<ComplianceHouse> {
  await fillTown(db)
  const clock = tickingClock(at, 1)
  const faults: unknown[] = []
  const actorOf = async (who: string) => {
    const found = await db.asOwner((trx) =>
      findActor(trx, { municipalityId: town, membershipId: who }, at.slice(0, 10)),
    )
    assert.ok(found, who)
    return found
  }
  const app = await createHttp<Actor>({
    routes: complianceRoutes({ db, clock, shelf: new RegisterShelf(clock) }),
    findCaller: async ({ headers }) => {
      const actor = await actorOf(String(headers.who))
      return { actor, scope: scopeOf(actor) }
    },
    mayDo: (actor, may) => mayDo(actor, may as Parameters<typeof mayDo>[1]),
    tellFault: (fault) => void faults.push(fault),
  })
  const as: ComplianceHouse['as'] = async (who, work) => {
    const actor = await actorOf(who)
    return db.withScope(scopeOf(actor), (trx) => work(trx, actor))
  }
  return {
    ...{ db, clock, faults, as },
    async call<T>(who: MemberId, method: Method, path: string, body?: unknown): Promise<Answer<T>> {
      const isFile = body instanceof Uint8Array
      const type = isFile ? { 'content-type': 'application/octet-stream' } : {}
      const payload = body === undefined ? {} : { payload: isFile ? Buffer.from(body) : (body as object) }
      const answer = await app.inject({
        method,
        url: `/api${path}`,
        headers: { who, 'x-samlad': '1', ...type },
        ...payload,
      })
      const isJson = String(answer.headers['content-type']).startsWith('application/json')
      const read = (isJson ? answer.json() : {}) as Answer<T>['body']
      return { status: answer.statusCode, body: read, bytes: answer.rawPayload }
    },
    judge: (instant, who = 'coordinator') =>
      as(who, (trx) =>
        judgeAll({ trx, municipalityId: town, zone, asOf: new Date(instant), on: instant.slice(0, 10) }),
      ),
    happenings: (instant) =>
      as('coordinator', (trx) => listHappenings(trx, { municipalityId: town, zone, asOf: new Date(instant) })),
  }
}
