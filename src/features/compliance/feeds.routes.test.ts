/** Calendar addresses through the routes: only their owner's, only what that one may see, and never of another municipality. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { mayDo } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'
import { scopeOf } from '#features/access/server/caller.ts'
import { findActor } from '#features/access/store.ts'
import { insertMeeting } from '#features/meeting/store.ts'
import { RegisterShelf } from '#features/report/server/registers.ts'
import type { Method } from '#platform/http/endpoint.ts'
import { createHttp } from '#platform/http/server.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { type GroupHouse, openGroupHouse } from '../../../tests/group-house.ts'
import { type MemberId, otherTown, town } from '../../../tests/town.ts'
import { readCalendar } from './fixtures/read-calendar.ts'
import { wheelRoutes } from './wheel-routes.ts'

interface Made {
  readonly id: string
  readonly path: string
  readonly feeds: { readonly id: string; readonly about: string }[]
  readonly refusals?: { readonly code: string }[]
}

forEachDatabase('calendar addresses', (open) => {
  let house: GroupHouse
  let app: FastifyInstance
  const faults: { url: string; error: unknown }[] = []

  before(async () => {
    house = await openGroupHouse(await open())
    const { db, clock } = house
    const services = { db, clock, shelf: new RegisterShelf(clock), drawDocument: async () => new Uint8Array() }
    app = await createHttp<Actor>({
      routes: wheelRoutes(services),
      findCaller: async ({ headers }) => {
        if (!headers.who) return null
        const [membershipId = '', municipalityId = town] = String(headers.who).split('@')
        const actor = await db.asOwner((trx) => findActor(trx, { municipalityId, membershipId }, '2026-11-23'))
        return actor && { actor, scope: scopeOf(actor) }
      },
      mayDo: (one, may) => mayDo(one, may as Parameters<typeof mayDo>[1]),
      tellFault: (fault) => void faults.push(fault),
    })
    for (const [municipalityId, title] of [
      [town, 'Styrgruppens möte'],
      [otherTown, 'De andras möte'],
    ] as const) {
      const createdAt = '2026-11-01T08:00:00.000Z'
      await db.asOwner((trx) =>
        insertMeeting(trx, {
          ...{
            municipalityId,
            id: randomUUID(),
            bodyCode: 'steeringGroup',
            title,
            place: 'Stadshuset',
            state: 'called',
          },
          ...{
            startsAt: '2026-12-10T08:00:00.000Z',
            endsAt: '2026-12-10T10:00:00.000Z',
            createdAt,
            calledAt: createdAt,
          },
          ...{ heldAt: null, minutesHash: null, approvedAt: null },
        }),
      )
    }
  })

  const call = async (who: string | null, method: Method, path: string, body?: object) => {
    const headers = { 'x-samlad': '1', ...(who ? { who } : {}) }
    const answer = await app.inject({ method, url: `/api${path}`, headers, ...(body ? { payload: body } : {}) })
    const isJson = String(answer.headers['content-type']).startsWith('application/json')
    return {
      status: answer.statusCode,
      body: (isJson ? answer.json() : {}) as Made,
      text: answer.payload,
      headers: answer.headers,
    }
  }
  const make = async (who: MemberId | `${MemberId}@${string}`, about: string, bodyCode: string | null = null) => {
    const answer = await call(who, 'POST', '/calendar-feeds', { about, bodyCode })
    assert.equal(answer.status, 200, answer.text)
    return answer.body
  }
  const fetchOf = (path: string) => call(null, 'GET', path.replace('/api', ''))
  const titles = async (path: string) => readCalendar((await fetchOf(path)).text).events.map((one) => one.SUMMARY)

  test('made once, told once, kept as a hash; the log has neither', async () => {
    const { id, path } = await make('steering', 'person')
    const token = path.replace('/api/calendar/', '').replace('.ics', '')
    assert.match(token, /^[A-Za-z0-9_-]{43}$/, '256 bits')
    const kept = await house.db.asOwner(async (trx) => {
      const feeds = await sql<{ row: string }>`select row_to_json(f)::text as row from calendar_feed f`.execute(trx)
      const log = await sql<{ row: string }>`select row_to_json(a)::text as row from audit_event a`.execute(trx)
      return [...feeds.rows, ...log.rows].map(({ row }) => row)
    })
    assert.equal(kept.length, 2)
    for (const row of kept) assert.ok(!row.includes(token))
    const list = await call('steering', 'GET', '/calendar-feeds')
    assert.deepEqual(
      list.body.feeds.map((one) => one.id),
      [id],
    )
    assert.ok(!list.text.includes(token))
    assert.deepEqual((await call('secondSteering', 'GET', '/calendar-feeds')).body.feeds, [])
  })

  test('it is a calendar: meetings of own bodies and what the own party owes, the same bytes again', async () => {
    const { path } = await make('policeSteering', 'person')
    const first = await fetchOf(path)
    assert.equal(first.status, 200)
    assert.match(String(first.headers['content-type']), /^text\/calendar; charset=utf-8/)
    assert.match(String(first.headers['cache-control']), /private/)
    const { head, events } = readCalendar(first.text)
    assert.equal(head['X-WR-CALNAME'], 'Samlad provby: mitt')
    assert.equal(head['X-PUBLISHED-TTL'], 'PT1H')
    const meeting = events.find((one) => one.SUMMARY === 'Styrgruppens möte')
    assert.deepEqual([meeting?.DTSTART, meeting?.DTEND], ['20261210T080000Z', '20261210T100000Z'])
    assert.ok(events.some((one) => one.SUMMARY === 'Senast i dag: Utvärdering av överenskommelsen'))
    assert.equal((await fetchOf(path)).text, first.text)
    assert.equal((await fetchOf(path.replace('.ics', ''))).text, first.text)
  })

  test('own tasks are there; who may not read the obligations gets none of them', async () => {
    const group = await house.appointed()
    await house.task(group.id, { ownerMembershipId: 'schoolReporter', dueOn: '2026-12-05' })
    const { path } = await make('schoolReporter', 'person')
    assert.deepEqual(await titles(path), ['Uppgift: Byt lamporna vid entrén'])
    for (const about of ['municipality', 'body']) {
      const answer = await call('schoolReporter', 'POST', '/calendar-feeds', { about, bodyCode: 'steeringGroup' })
      assert.deepEqual([answer.status, answer.body.refusals?.[0]?.code], [422, 'notReadable'])
    }
    assert.equal((await call('administrator', 'GET', '/calendar-feeds')).status, 403)
    assert.equal((await call(null, 'GET', '/calendar-feeds')).status, 401)
  })

  test('a body’s has its meetings, a reader’s of everything has no meetings, and no body is made up', async () => {
    const body = await titles((await make('coordinator', 'body', 'steeringGroup')).path)
    assert.ok(body.includes('Styrgruppens möte'))
    assert.ok(!body.some((one) => one?.includes('Lägesbild varje vecka')))
    const empty = await titles((await make('coordinator', 'body', 'preparatoryGroup')).path)
    assert.ok(!empty.includes('Styrgruppens möte'))
    const read = await titles((await make('reader', 'municipality')).path)
    assert.ok(read.length > 0 && !read.includes('Styrgruppens möte'))
    const wrong = await call('coordinator', 'POST', '/calendar-feeds', { about: 'body', bodyCode: 'nobody' })
    assert.equal(wrong.body.refusals?.[0]?.code, 'unknownBody')
  })

  test('another municipality’s meetings are never in it, in either direction', async () => {
    const ours = await titles((await make('coordinator', 'municipality')).path)
    const theirs = await titles((await make(`coordinator@${otherTown}`, 'municipality')).path)
    assert.ok(ours.includes('Styrgruppens möte') && !ours.includes('De andras möte'))
    assert.ok(theirs.includes('De andras möte') && !theirs.includes('Styrgruppens möte'))
    const { id } = (await call('coordinator', 'GET', '/calendar-feeds')).body.feeds[0]!
    assert.equal((await call(`coordinator@${otherTown}`, 'DELETE', `/calendar-feeds/${id}`)).status, 404)
  })

  test('revoked, unknown, ended: 404 and not a word why; only the owner can revoke', async () => {
    const { id, path } = await make('police', 'municipality')
    assert.equal((await call('coordinator', 'DELETE', `/calendar-feeds/${id}`)).status, 404)
    assert.equal((await fetchOf(path)).status, 200)
    assert.deepEqual((await call('police', 'DELETE', `/calendar-feeds/${id}`)).body.feeds, [])
    const revoked = await fetchOf(path)
    const unknown = await fetchOf(`/api/calendar/${'x'.repeat(43)}.ics`)
    assert.deepEqual([revoked.status, revoked.text], [404, unknown.text])
    assert.equal((await call('police', 'DELETE', `/calendar-feeds/${id}`)).status, 404)

    const ended = await make('secondSteering', 'municipality')
    await house.db.asOwner((trx) =>
      sql`update membership set until = '2026-11-22' where municipality_id = ${town} and id = 'secondSteering'`.execute(
        trx,
      ),
    )
    assert.deepEqual([(await fetchOf(ended.path)).status, (await fetchOf(ended.path)).text], [404, unknown.text])
    const demoted = await make('steering', 'municipality')
    await house.db.asOwner((trx) =>
      sql`update membership set role = 'reporter' where municipality_id = ${town} and id = 'steering'`.execute(trx),
    )
    assert.equal((await fetchOf(demoted.path)).status, 404)
    assert.deepEqual(faults, [])
  })

  test('a fault while it is fetched is told without the address', async () => {
    const { path } = await make('coordinator', 'person')
    await house.db.asOwner((trx) => sql`alter table meeting rename to meeting_away`.execute(trx))
    const answer = await fetchOf(path)
    await house.db.asOwner((trx) => sql`alter table meeting_away rename to meeting`.execute(trx))
    assert.equal(answer.status, 500)
    const token = path.split('/').at(-1)!.replace('.ics', '')
    assert.equal(faults.length, 1)
    assert.ok(!faults[0]?.url.includes(token) && !answer.text.includes(token))
  })

  test('no more addresses than one can keep an eye on', async () => {
    const codes: (string | undefined)[] = []
    for (let at = 0; at < 21; at += 1) {
      const answer = await call('guardReporter', 'POST', '/calendar-feeds', { about: 'person', bodyCode: null })
      codes.push(answer.body.refusals?.[0]?.code)
    }
    assert.deepEqual([codes[19], codes[20]], [undefined, 'tooManyFeeds'])
  })
})
