/** The routes of samlade lägesbilder in this process, on the tiny municipality with a few series: called as a member, without a network. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { mayDo } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'
import { scopeOf } from '#features/access/server/caller.ts'
import { findActor } from '#features/access/store.ts'
import type { Observation, ReadDelivery, Series } from '#features/evidence/schema.ts'
import { seriesId } from '#features/evidence/series-id.ts'
import { keepDelivery } from '#features/evidence/server/keep-delivery.ts'
import { computeJointTask } from '#features/jointpicture/compute-task.ts'
import { contentOf } from '#features/jointpicture/content.ts'
import { jointPictureRoutes } from '#features/jointpicture/routes.ts'
import type { JointPicture } from '#features/jointpicture/schema.ts'
import type { JointServices } from '#features/jointpicture/server/services.ts'
import { swedish } from '#features/jointpicture/server/wording.ts'
import { RegisterShelf } from '#features/report/server/registers.ts'
import { type TickingClock, tickingClock } from '#platform/clock/clock.ts'
import type { Database, Trx } from '#platform/db/port.ts'
import type { Method, Refusal } from '#platform/http/endpoint.ts'
import { createHttp } from '#platform/http/server.ts'
import { fillTown, type MemberId, town } from './town.ts'

export interface JointAnswer<T> {
  readonly status: number
  readonly body: T & { code?: string; refusals?: Refusal[]; current?: unknown }
  readonly bytes: Buffer
}

export interface JointHouse {
  readonly db: Database
  readonly clock: TickingClock
  readonly services: JointServices
  readonly faults: unknown[]
  call<T = JointPicture>(who: MemberId, method: Method, path: string, body?: unknown): Promise<JointAnswer<T>>
  /** The same, and it must succeed. */
  done(who: MemberId, method: Method, path: string, body?: unknown): Promise<JointPicture>
  as<T>(who: MemberId, work: (trx: Trx, actor: Actor) => Promise<T>): Promise<T>
  /** Crimes reported in the municipality, by year: a delivery of its own. */
  deliver(counts: Record<string, number>, title: string): Promise<void>
}

const area = (kind: Series['area']['kind'], code: string, name: string) => ({ kind, code, name })
const places = [
  area('municipality', '2580', 'Luleå'),
  area('county', '25', 'Norrbottens län'),
  area('country', '00', 'Riket'),
]

/** Invented numbers: the county has three times the municipality's, the country a hundred times. */
const factors = [1, 3, 100]

function readCounts(counts: Record<string, number>, title: string): ReadDelivery {
  const all = places.map((place, at) => {
    const head = {
      source: 'bra',
      indicator: 'crime.total',
      unit: 'count',
      frequency: 'year',
      area: place,
      breakdown: {},
    } as const
    const id = seriesId(head)
    const series: Series = {
      ...head,
      id,
      title: 'Anmälda brott',
      boundaryVersion: null,
      parentIndicator: null,
      isSubset: false,
      breaks: [],
    }
    const observations = Object.entries(counts).map(([period, count]): Observation => {
      const value = count * (factors[at] ?? 1)
      const none = { margin: null, standardError: null, answers: null }
      return { seriesId: id, period, value, state: 'known', status: 'final', ...none }
    })
    return { series, observations }
  })
  return {
    source: 'bra',
    format: 'braYearlyTotals',
    title,
    attribution: 'Brå',
    publishedOn: '2026-03-26',
    series: all.map((one) => one.series),
    observations: all.flatMap((one) => one.observations),
    passedOver: [],
  }
}

/** The files of these tests: the content itself. The documents have tests of their own. */
const drawContent: JointServices['drawFiles'] = async ({ picture }, formats) => {
  const content = JSON.stringify({ state: picture.state, ...contentOf(picture, { decision: true }) })
  return formats.map((format) => ({ format, bytes: new TextEncoder().encode(content) }))
}
const drawPublic: JointServices['drawPublic'] = ({ picture }) => {
  const bytes = new TextEncoder().encode(`${picture.period} ${picture.decidedByBody}`)
  return { outcome: 'drawn', edition: {} as never, file: { format: 'public', bytes } }
}

export async function openJointHouse(db: Database): Promise<JointHouse> {
  await fillTown(db)
  await db.asOwner((trx) => sql`update municipality set name = 'Luleå' where id = ${town}`.execute(trx))
  const clock = tickingClock('2026-11-23T08:00:00.000Z', 1)
  const services: JointServices = {
    db,
    clock,
    shelf: new RegisterShelf(clock),
    compute: async (task) => computeJointTask(task),
    wording: swedish,
    drawFiles: drawContent,
    drawPublic,
  }
  const faults: unknown[] = []
  const actorOf = async (who: string) => {
    const membership = { municipalityId: town, membershipId: who }
    const found = await db.asOwner((trx) => findActor(trx, membership, '2026-11-23'))
    assert.ok(found, who)
    return found
  }
  const app = await createHttp<Actor>({
    routes: jointPictureRoutes(services),
    findCaller: async ({ headers }) => {
      const actor = await actorOf(String(headers.who))
      return { actor, scope: scopeOf(actor) }
    },
    mayDo: (actor, may) => mayDo(actor, may as Parameters<typeof mayDo>[1]),
    tellFault: (fault) => void faults.push(fault),
  })
  const house: JointHouse = {
    db,
    clock,
    services,
    faults,
    async call<T>(who: MemberId, method: Method, path: string, body?: unknown): Promise<JointAnswer<T>> {
      const answer = await app.inject({
        method,
        url: `/api${path}`,
        headers: { who, 'x-samlad': '1' },
        ...(body === undefined ? {} : { payload: body as object }),
      })
      const isJson = String(answer.headers['content-type']).startsWith('application/json')
      const read = (isJson ? answer.json() : {}) as JointAnswer<T>['body']
      return { status: answer.statusCode, body: read, bytes: answer.rawPayload }
    },
    async done(who, method, path, body) {
      const answer = await house.call(who, method, path, body)
      assert.equal(answer.status, 200, `${who} ${method} ${path}: ${JSON.stringify(answer.body)} ${faults.join(' ')}`)
      return answer.body
    },
    async as(who, work) {
      const actor = await actorOf(who)
      return db.withScope(scopeOf(actor), (trx) => work(trx, actor))
    },
    async deliver(counts, title) {
      const bytes = new TextEncoder().encode(`${title} ${JSON.stringify(counts)} ${randomUUID()}`)
      const file = { name: 'anmalda-brott.csv', bytes, address: null, retrievedOn: '2026-11-20' }
      await house.as('coordinator', (trx, actor) =>
        keepDelivery({ trx, actor, now: clock.now() }, file, readCounts(counts, title), { dryRun: false }),
      )
    },
  }
  return house
}
