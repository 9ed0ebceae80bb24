/** The whole server in this process, on a database with the tiny municipality: called as a member, without a network. */
import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { furnish } from '#app/server/routes.ts'
import { createServer } from '#app/server/serve.ts'
import type { Actor } from '#features/access/schema.ts'
import { scopeOf } from '#features/access/server/caller.ts'
import { findActor } from '#features/access/store.ts'
import { type TickingClock, tickingClock } from '#platform/clock/clock.ts'
import { openFromTemplate } from '#platform/db/pglite-template.ts'
import type { Database, Trx } from '#platform/db/port.ts'
import type { Method, Refusal } from '#platform/http/endpoint.ts'
import { cookieName, insertSession } from '#platform/session/store.ts'
import { fillTown, type MemberId, spotIn, town } from './town.ts'

/** A Monday morning; the ISO week that ended is 2026-W47. */
const monday = '2026-11-23T08:00:00.000Z'
export const week = '2026-W47'

export interface Answer<T = Record<string, unknown>> {
  readonly status: number
  readonly body: T & { code?: string; refusals?: Refusal[]; current?: unknown }
  readonly headers: Record<string, unknown>
  readonly bytes: Buffer
}

export interface House {
  readonly db: Database
  readonly clock: TickingClock
  readonly app: FastifyInstance
  /** Faults of the program that the server told of; a test that expects none compares with []. */
  readonly faults: unknown[]
  /** One call as a member, or as nobody. The path is without /api. */
  call<T = Record<string, unknown>>(
    who: MemberId | null,
    method: Method,
    path: string,
    body?: unknown,
  ): Promise<Answer<T>>
  /** The cookie of a new session. */
  signIn(who: MemberId, municipalityId?: string): Promise<string>
  actor(who: MemberId): Promise<Actor>
  /** Work in the database through the member's eyes. */
  as<T>(who: MemberId, work: (trx: Trx, actor: Actor) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export interface HouseOptions {
  /** Default: a new embedded database. The house fills it, and closes it only when it opened it. */
  db?: Database
  at?: string
  demo?: boolean
  fill?: (db: Database) => Promise<void>
}

/** The clock stands still but for a millisecond at each reading. */
export async function openHouse({
  db: given,
  at = monday,
  demo = false,
  fill = fillTown,
}: HouseOptions = {}): Promise<House> {
  const db = given ?? (await openFromTemplate())
  await fill(db)
  const clock = tickingClock(at, 1)
  const faults: unknown[] = []
  const told = console.error
  const app = await createServer(furnish({ db, clock, demo, data: '' }))
  const signIn = (who: MemberId, municipalityId = town) =>
    db.asOwner((trx) => insertSession(trx, { municipalityId, membershipId: who }, clock.now()))
  // Renewed each hour, since tests move the clock and a session that lies idle ends.
  const sessions = new Map<string, { cookie: Promise<string>; until: number }>()
  const cookieOf = (who: MemberId) => {
    const now = clock.now().getTime()
    const known = sessions.get(who)
    if (known && now < known.until && now >= known.until - 3_600_000) return known.cookie
    const cookie = signIn(who)
    sessions.set(who, { cookie, until: now + 3_600_000 })
    return cookie
  }

  const actor = async (who: MemberId) => {
    const membership = { municipalityId: town, membershipId: who }
    const found = await db.asOwner((trx) => findActor(trx, membership, clock.now().toISOString().slice(0, 10)))
    if (!found) throw new Error(`${who} has no membership that is valid`)
    return found
  }
  console.error = (...words: unknown[]) => {
    faults.push(words)
  }
  return {
    db,
    clock,
    app,
    faults,
    signIn,
    actor,
    async as(who, work) {
      const one = await actor(who)
      return db.withScope(scopeOf(one), (trx) => work(trx, one))
    },
    async call<T>(who: MemberId | null, method: Method, path: string, body?: unknown): Promise<Answer<T>> {
      const cookie = who ? await cookieOf(who) : undefined
      const answer = await app.inject({
        method,
        url: `/api${path}`,
        headers: { 'x-samlad': '1', ...(cookie ? { cookie: `${cookieName}=${cookie}` } : {}) },
        ...(body === undefined ? {} : { payload: body as object }),
      })
      const isJson = String(answer.headers['content-type']).startsWith('application/json')
      return {
        status: answer.statusCode,
        body: (isJson ? answer.json() : {}) as Answer<T>['body'],
        headers: answer.headers,
        bytes: answer.rawPayload,
      }
    },
    async close() {
      console.error = told
      await app.close()
      if (!given) await db.close()
    },
  }
}

/** What a form sends: right in everything, unless said otherwise. */
export function reportForm(change: Record<string, unknown> = {}) {
  return {
    id: randomUUID(),
    state: 'submitted',
    category: 'vandalism',
    when: { from: '2026-11-18T20:00:00.000Z', to: '2026-11-18T20:30:00.000Z' },
    where: { source: 'map', position: spotIn('soder'), precisionMetres: 20 },
    ...change,
  }
}

export const codesOf = (answer: Answer<unknown>) => (answer.body.refusals ?? []).map((one) => one.code)
