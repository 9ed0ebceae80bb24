/** What the store keeps: versions, the past as it was known, many rows at once. On both databases. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { claimAsOf } from '#features/report/store.ts'
import { forEachDatabase, type OpenDatabase } from '../../../tests/contract/both-databases.ts'
import { fillTown, town } from '../../../tests/town.ts'
import { deliver, deliverMany, makeSeries, observe } from './fixtures/deliveries.ts'
import { listPoliceEvents } from './police-event-store.ts'
import type { Observation, PoliceEvent, ReadDelivery, Series } from './schema.ts'
import { openEvidenceHouse } from './server/fixtures/evidence-house.ts'
import { listObservations, readEvidenceAsOf } from './store.ts'

const crimes = makeSeries()
const survey = makeSeries({ source: 'survey', indicator: 'survey.notVictim', unit: 'percent', title: 'Inte utsatta' })

async function openTown(open: OpenDatabase) {
  const db = await open()
  await fillTown(db)
  return db
}

forEachDatabase('the evidence store', (open) => {
  test('a picture’s instant reads the same bytes whatever is delivered, renamed, set aside or removed later', async () => {
    const { send, look, call, clock, faults } = await openEvidenceHouse(await openTown(open))
    const other = makeSeries({ publication: 'annan' })
    await send(
      deliver(
        'ett',
        [crimes, survey],
        [...observe(crimes, { 2021: '7', 2022: '8p' }), ...observe(survey, { 2022: '85' }, { margin: 2 })],
      ),
    )
    await send(deliver('två', [other], observe(other, { 2022: '9' })))
    const item = {
      version: 0,
      kind: 'event',
      title: 'Kulturhuvudstad',
      detail: null,
      fromOn: null,
      toOn: null,
      source: 'EU',
    }
    const rest = { id: '00000000-0000-4000-8000-000000000001', seriesId: null, direction: null, threshold: null }
    assert.equal((await call('PUT', '/evidence/watch', { ...item, ...rest })).status, 200)

    const asOf = await look((trx) => claimAsOf(trx, town, clock.now()))
    const read = async () =>
      JSON.stringify(await look((trx) => readEvidenceAsOf(trx, asOf)), (_, value) =>
        value instanceof Set ? [...value] : value,
      )
    const then = await read()
    assert.deepEqual(
      (JSON.parse(then) as { observations: Observation[] }).observations.map((o) => [o.seriesId, o.period, o.value]),
      [
        [crimes.id, '2021', 7],
        [crimes.id, '2022', 8],
        [other.id, '2022', 9],
        [survey.id, '2022', 85],
      ],
    )
    // The clock goes back behind the instant that was claimed: what comes now is recorded after it all the same.
    clock.set('2026-11-23T07:00:00.000Z')
    const breaks = [{ period: '2022', reason: 'ny lag' }]
    await send(
      deliver(
        'tre',
        [{ ...crimes, title: 'Nytt namn', breaks }],
        observe(crimes, { 2021: '7', 2022: '11', 2023: '3' }),
      ),
    )
    await send(
      deliver('fyra', [{ ...crimes, title: 'Än nyare' }, survey], observe(survey, { 2022: '85' }, { margin: 3 })),
    )
    const wish = { seriesId: other.id, period: '2022', inFavourOf: crimes.id, reason: 'en annan avgränsning' }
    assert.equal((await call('POST', '/evidence/set-aside', wish)).status, 200)
    assert.equal((await call('DELETE', `/evidence/watch/${rest.id}`)).status, 200)
    assert.equal(await read(), then)

    const now = await look((trx) => readEvidenceAsOf(trx, '2026-11-24T08:00:00.000Z'))
    assert.deepEqual(
      now.series.map((one) => [one.title, one.breaks.length]),
      [
        ['Än nyare', 0],
        ['Anmälda brott', 0],
        ['Inte utsatta', 0],
      ],
    )
    assert.deepEqual([...now.setAside], [`${other.id} 2022`])
    assert.deepEqual([now.watch.length, now.deliveries.length], [0, 4])
    const margins = await look((trx) => listObservations(trx, { indicators: ['survey.notVictim'] }))
    assert.deepEqual(
      margins.map((one) => one.margin),
      [3],
    )
    assert.deepEqual(faults, [])
  })

  test('nothing kept is rewritten or removed by the program’s role', async () => {
    const { send, look } = await openEvidenceHouse(await openTown(open))
    await send(deliver('ett', [crimes], observe(crimes, { 2021: '7' })))
    for (const change of [
      'update observation set value = 8',
      'delete from observation',
      "update delivery set title = 'x'",
      'delete from delivery',
      'delete from series',
      'delete from observation_set_aside',
      'update watch_item set title = title',
      'update series_past set described = described',
    ]) {
      await assert.rejects(
        look((trx) => sql.raw(change).execute(trx)),
        { code: '42501' },
        change,
      )
    }
  })

  test('many numbers in several pieces: all are kept, and a tenth of them revised', async () => {
    const { send, look, call, clock } = await openEvidenceHouse(await openTown(open))
    const make = (change: (at: number) => number) => deliverMany(35, change)
    assert.equal((await send(make((at) => at % 90))).added, 7_000)
    clock.advance(86_400_000)
    const kept = await send(make((at) => (at % 90) + (at % 10 === 0 ? 1 : 0)))
    assert.deepEqual(
      [kept.outcome, kept.unchanged, kept.revisionCount, kept.revisions.length],
      ['kept', 6_300, 700, 500],
    )
    const counted = await look((trx) =>
      sql<{ n: number; open: number }>`select count(*) as n,
      count(*) filter (where superseded_at is null) as open from observation`.execute(trx),
    )
    assert.deepEqual(counted.rows, [{ n: 7_700, open: 7_000 }])
    const { body } = await call<{ series: unknown[]; revisionCount: number; revisions: unknown[] }>('GET', '/evidence')
    assert.deepEqual([body.series.length, body.revisionCount, body.revisions.length], [35, 700, 500])
  })

  test('two send the same file at once: it is kept once', async () => {
    const { send, look } = await openEvidenceHouse(await openTown(open))
    const file = deliver('ett', [crimes], observe(crimes, { 2021: '7' }))
    const both = await Promise.all([send(file), send(file)])
    assert.deepEqual(both.map((one) => one.outcome).sort(), ['alreadyThere', 'kept'])
    assert.equal((await look((trx) => listObservations(trx))).length, 1)
  })

  // Excerpt of polisen.se/api/events, 2025-12-31; the edit is invented.
  test('police notices: the same id with other words is a new version, the old one stands as of then', async () => {
    const notice: PoliceEvent = {
      id: 619867,
      publishedAt: '2025-12-31T21:56:49.000Z',
      type: 'Brand',
      name: '31 december 22.40, Brand, Nacka',
      summary: 'Det brinner i ett uthus till en förskola på Kvarnholmen.',
      address: 'https://polisen.se/aktuellt/handelser/2025/december/31/31-december-22.40-brand-nacka/',
      place: 'Nacka',
    }
    const next = { ...notice, id: 619866, place: 'Klippan' }
    const edited = { ...notice, summary: 'Branden är släckt.' }
    const events = (title: string, list: PoliceEvent[]): ReadDelivery => {
      return { ...deliver(title, [], []), source: 'polisen', format: 'policeEvents', events: list }
    }
    const { send, look, clock } = await openEvidenceHouse(await openTown(open))
    const kept = await send(events('ett', [notice, next]))
    assert.deepEqual([kept.outcome, kept.observations, kept.added], ['kept', 2, 2])
    const between = clock.now().toISOString()
    const again = await send(events('två', [edited, { ...next, publishedAt: '2025-12-31T22:56:49+01:00' }]))
    assert.deepEqual([again.outcome, again.added, again.refined, again.unchanged], ['kept', 0, 1, 1])
    const summaries = async (asOf?: string) =>
      (await look((trx) => listPoliceEvents(trx, asOf))).map((one) => [one.id, one.version, one.summary])
    assert.deepEqual(await summaries(), [
      [619867, 2, edited.summary],
      [619866, 1, notice.summary],
    ])
    assert.deepEqual((await summaries(between))[0], [619867, 1, notice.summary])
  })

  test('an answer of a live service is kept like a file; what rests on a changed value is asked for', async () => {
    const served: { series: Series; number: string }[] = []
    const { call, send } = await openEvidenceHouse(await openTown(open), {
      fetchService: async (service, wish, asked) => {
        const { series, number } = served.shift() ?? assert.fail('asked once too often')
        if (number === '') {
          const fault = { code: 'wrongShape' as const, sheet: null, line: null, column: null, values: { service } }
          return { outcome: 'refused', faults: [fault] }
        }
        const delivery = deliver(
          `${service} ${wish} ${asked.municipality.code}`,
          [series],
          observe(series, { 2021: number }),
        )
        const bytes = new TextEncoder().encode(number)
        return { outcome: 'fetched', file: { name: 'svar.json', bytes, address: 'https://api.kolada.se/v3' }, delivery }
      },
      findUses: async (_trx, revisions) =>
        revisions.map((one) => (one.before === 7 ? [{ id: 'p', period: '2026', edition: 1 }] : [])),
    })
    await send(deliver('ett', [crimes], observe(crimes, { 2021: '7' })))
    type Answer = { outcome: string; title: string; faults: { code: string }[]; revisions: { usedIn: unknown[] }[] }
    const fetch = () => call<Answer>('POST', '/evidence/fetch', { service: 'kolada', wish: ['N07540'] })
    served.push({ series: crimes, number: '6' }, { series: crimes, number: '5' }, { series: crimes, number: '' })
    const { body } = await fetch()
    assert.deepEqual([body.outcome, body.title], ['kept', `kolada N07540 ${town}`])
    assert.deepEqual(body.revisions[0]?.usedIn, [{ id: 'p', period: '2026', edition: 1 }])
    assert.deepEqual((await fetch()).body.revisions[0]?.usedIn, [])
    assert.deepEqual(
      (await fetch()).body.faults.map((one) => one.code),
      ['wrongShape'],
    )
  })
})
