/** The annual wheel as it is read, and on paper: the same year for everybody who may see it, within what they may see. */
import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { mayDo } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'
import { scopeOf } from '#features/access/server/caller.ts'
import { findActor } from '#features/access/store.ts'
import { drawDocument } from '#features/meeting/server/draw-document.ts'
import { insertMeeting } from '#features/meeting/store.ts'
import { RegisterShelf } from '#features/report/server/registers.ts'
import { tickingClock } from '#platform/clock/clock.ts'
import type { Database } from '#platform/db/port.ts'
import { createHttp } from '#platform/http/server.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { fillTown, type MemberId, otherTown, sharedRow, storeRows, town } from '../../../tests/town.ts'
import type { AnnualWheel } from './schema.ts'
import { wheelRoutes } from './wheel-routes.ts'

/** Two whole years of reports: as many as days in the month, twice that in July; some that must not count. */
async function storeYears(db: Database): Promise<number> {
  const rows: ReturnType<typeof sharedRow>[] = []
  let id = 0
  const add = (day: string, given: object = {}) => {
    id += 1
    const reportId = `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`
    rows.push(
      sharedRow(reportId, { occurredFrom: `${day}T12:00:00.000Z`, occurredTo: `${day}T13:00:00.000Z`, ...given }),
    )
  }
  for (let day = Date.UTC(2024, 10, 1); day < Date.UTC(2026, 10, 1); day += 86_400_000) {
    const date = new Date(day).toISOString().slice(0, 10)
    // A kind under another counts with it.
    add(date, { category: id % 3 === 0 ? 'brokenWindow' : 'vandalism' })
    if (date.slice(5, 7) === '07') add(date)
  }
  const counted = rows.length
  for (let at = 0; at < 40; at += 1) {
    add('2026-03-10', { state: 'submitted', sharedAt: null })
    add('2026-11-10')
    add('2026-03-10', { municipalityId: otherTown })
  }
  await storeRows(db, rows)
  return counted
}

forEachDatabase('the annual wheel', (open) => {
  let app: FastifyInstance
  let reports = 0
  const faults: unknown[] = []

  before(async () => {
    const db = await open()
    await fillTown(db)
    reports = await storeYears(db)
    const createdAt = '2026-01-01T08:00:00.000Z'
    for (const [at, startsAt] of [
      '2025-12-31T23:30:00.000Z',
      '2026-12-31T23:30:00.000Z',
      '2026-06-01T08:00:00.000Z',
    ].entries()) {
      const endsAt = new Date(Date.parse(startsAt) + 3_600_000).toISOString()
      await db.asOwner((trx) =>
        insertMeeting(trx, {
          ...{ municipalityId: town, id: `10000000-0000-4000-8000-00000000000${at}`, bodyCode: 'steeringGroup' },
          ...{ title: `Möte ${at}`, place: 'Stadshuset', state: at === 2 ? 'cancelled' : 'planned', startsAt, endsAt },
          ...{ createdAt, calledAt: null, heldAt: null, minutesHash: null, approvedAt: null },
        }),
      )
    }
    const clock = tickingClock('2026-11-23T08:00:00.000Z', 1)
    app = await createHttp<Actor>({
      routes: wheelRoutes({ db, clock, shelf: new RegisterShelf(clock), drawDocument }),
      findCaller: async ({ headers }) => {
        const [membershipId = '', municipalityId = town] = String(headers.who).split('@')
        const actor = await db.asOwner((trx) => findActor(trx, { municipalityId, membershipId }, '2026-11-23'))
        return actor && { actor, scope: scopeOf(actor) }
      },
      mayDo: (one, may) => mayDo(one, may as Parameters<typeof mayDo>[1]),
      tellFault: (fault) => void faults.push(fault),
    })
  })

  const get = (who: MemberId | `${MemberId}@${string}`, path: string) =>
    app.inject({ method: 'GET', url: `/api${path}`, headers: { who } })
  const read = async (who: Parameters<typeof get>[0], query = '') => {
    const answer = await get(who, `/annual-wheel${query}`)
    assert.equal(answer.statusCode, 200, `${answer.payload} ${faults}`)
    return answer.json() as AnnualWheel
  }

  test('this year from the clock: every week once, the law’s and the agreement’s due dates, meetings by local day', async () => {
    const wheel = await read('coordinator')
    assert.deepEqual([wheel.year, wheel.today], [2026, '2026-11-23'])
    const weeks = wheel.marks.filter((one) => one.rhythm === 'week')
    assert.equal(weeks.length, 53, '2026 has parts of 53 weeks')
    // The latest is within its days of grace.
    assert.equal(weeks.filter((one) => one.state === 'overdue').length, 46)
    assert.deepEqual(
      wheel.marks.filter((one) => one.kind === 'meeting').map((one) => [one.on, one.title]),
      [['2026-01-01', 'Möte 0']],
    )
    assert.ok(wheel.marks.some((one) => one.kind === 'due' && one.href === '/skyldigheter/councilReport'))
    assert.ok(wheel.marks.every((one) => one.on >= '2025-12-29' && one.on <= '2026-12-31'))
    const last = await read('coordinator', '?year=2027')
    assert.ok(last.marks.some((one) => one.kind === 'agreement' && one.on === '2027-12-31'))
    assert.ok(
      last.marks.some((one) => one.kind === 'due' && one.on === '2027-12-31'),
      'the evaluation',
    )
    assert.equal((await get('coordinator', '/annual-wheel?year=1999')).statusCode, 422)
    assert.equal((await get('schoolReporter', '/annual-wheel')).statusCode, 403)
  })

  test('the seasons are the same for a reader, who sees no report and no meeting; and stay in their municipality', async () => {
    const wheel = await read('reader')
    assert.deepEqual(wheel.seasons, (await read('coordinator')).seasons)
    assert.ok(!wheel.marks.some((one) => one.kind === 'meeting'))
    const [all, vandalism, disorder] = wheel.seasons
    assert.deepEqual(
      [all?.title, vandalism?.title, disorder?.title],
      ['Alla rapporter', 'Skadegörelse', 'Ordningsstörning'],
    )
    assert.deepEqual([all?.reports, all?.years, vandalism?.reports], [reports, 2, reports])
    // By hand: 730 days with one report each, and 62 more in July; two years without a leap day.
    const july = 124 / 792 / (31 / 365)
    assert.ok(Math.abs((all?.months?.[6] ?? 0) - july) < 1e-6, `${all?.months?.[6]} is not ${july}`)
    assert.ok(Math.abs((all?.months?.[0] ?? 0) - 62 / 792 / (31 / 365)) < 1e-6)
    assert.deepEqual(all?.notable, [7])
    assert.equal(disorder?.months, null)
    const other = await read(`reader@${otherTown}`)
    assert.ok(other.seasons.every((one) => one.months === null))
  })

  test('on paper and as a page: the same bytes all day, with the whole table and no script', async () => {
    const page = await get('steering', '/annual-wheel/file?year=2026&format=html')
    assert.match(page.payload, /<h1[^>]*>Årshjul 2026/)
    assert.match(page.payload, /Varje vecka/)
    assert.doesNotMatch(page.payload, /<script/)
    assert.match(String(page.headers['content-security-policy']), /default-src 'none'/)
    assert.equal((await get('steering', '/annual-wheel/file?year=2026&format=html')).payload, page.payload)
    const pdf = await get('steering', '/annual-wheel/file?year=2026')
    assert.equal(pdf.rawPayload.subarray(0, 5).toString(), '%PDF-')
    assert.match(String(pdf.headers['content-disposition']), /arshjul-2026\.pdf/)
    assert.deepEqual(faults, [])
  })
})
