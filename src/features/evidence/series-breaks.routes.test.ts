/** Breaks marked by a coordinator, over HTTP, on both databases. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listAuditEvents } from '#platform/audit/store.ts'
import { forEachDatabase } from '../../../tests/contract/both-databases.ts'
import { fillTown, otherTown } from '../../../tests/town.ts'
import { deliver, makeSeries, observe } from './fixtures/deliveries.ts'
import type { MarkedBreak, Series } from './schema.ts'
import { openEvidenceHouse } from './server/fixtures/evidence-house.ts'
import { listSeries } from './store.ts'

const counts = makeSeries({ breaks: [{ period: '2018', reason: 'enligt källan' }] })
const quarters = makeSeries({ frequency: 'quarter' })

forEachDatabase('breaks of series', (open) => {
  const openHouse = async () => {
    const db = await open()
    await fillTown(db)
    const house = await openEvidenceHouse(db)
    const years = observe(counts, { 2017: '1', 2018: '2', 2019: '3', 2020: '4' })
    const rest = observe(quarters, { '2019-Q1': '1', '2019-Q2': '1', '2019-Q3': '1' })
    await house.send(deliver('Anmälda brott', [counts, quarters], [...years, ...rest]))
    const mark = (change: object = {}) => {
      const wish = { seriesId: counts.id, scope: 'indicator', period: '2019-07', reason: 'ny lag från den 1 juli' }
      return house.call('POST', '/evidence/breaks', { ...wish, ...change })
    }
    const read = async (id: string) =>
      (
        await house.call<{ series: Series; marked: MarkedBreak[] }>(
          'GET',
          `/evidence/series?id=${encodeURIComponent(id)}`,
        )
      ).body
    return { ...house, mark, read }
  }
  const codes = (answer: { body: { refusals?: { code: string }[] } }) => (answer.body.refusals ?? []).map((o) => o.code)

  test('marked on all series of an indicator, refused twice, taken back; what was known between stays', async () => {
    const { call, mark, read, look, clock, faults, send } = await openHouse()
    const before = clock.now().toISOString()
    assert.equal((await mark()).status, 200)
    const between = clock.now().toISOString()
    assert.deepEqual((await read(counts.id)).series.breaks, [
      { period: '2018', reason: 'enligt källan' },
      { period: '2020', reason: 'ny lag från den 1 juli' },
    ])
    assert.deepEqual((await read(quarters.id)).series.breaks, [{ period: '2019-Q3', reason: 'ny lag från den 1 juli' }])
    assert.deepEqual(codes(await mark()), ['alreadyMarked'])
    assert.equal((await mark({ scope: 'series', period: '2019' })).status, 200, 'the series alone may have its own')

    // The next delivery neither takes the mark away nor makes it the source's own.
    await send(deliver('Ny leverans', [{ ...counts, title: 'Alla brott' }], observe(counts, { 2021: '5' })))
    const { series, marked } = await read(counts.id)
    assert.deepEqual(
      [series.title, series.breaks.map((one) => one.period), marked.map((one) => one.period)],
      ['Alla brott', ['2018', '2019', '2020'], ['2019-07', '2019']],
    )
    const all = marked.find((one) => one.seriesId === null)
    assert.equal((await call('DELETE', `/evidence/breaks/${all?.id}`)).status, 200)
    assert.equal((await call('DELETE', `/evidence/breaks/${all?.id}`)).status, 404)
    assert.deepEqual((await read(quarters.id)).series.breaks, [])
    const known = (asOf: string) =>
      look(async (trx) => (await listSeries(trx, { asOf })).map((one) => one.breaks.map(({ period }) => period)))
    assert.deepEqual(await known(before), [[], ['2018']], 'as it was known before')
    assert.deepEqual(await known(between), [['2019-Q3'], ['2018', '2020']], 'and between')
    const events = await look((trx) => listAuditEvents(trx, undefined, 10))
    const told = events.map((one) => one.action).filter((one) => one.includes('Break'))
    assert.deepEqual(told.toSorted(), ['evidence.markBreak', 'evidence.markBreak', 'evidence.takeBackBreak'])
    assert.deepEqual(faults, [])
  })

  test('refused: no such series, no period, nothing on one of its sides, a person in the reason, who may not', async () => {
    const { mark, read, caller, call } = await openHouse()
    assert.deepEqual(codes(await mark({ seriesId: 'no such' })), ['unknownSeries'])
    assert.deepEqual(codes(await mark({ period: 'sommaren' })), ['noPeriod'])
    const late = { period: '2019-Q2', scope: 'series' }
    assert.equal((await mark({ ...late, seriesId: quarters.id })).status, 200)
    assert.deepEqual(codes(await mark({ period: '2016-Q2', scope: 'series' })), ['breakOutside'])
    for (const period of ['2017', '2021']) assert.deepEqual(codes(await mark({ period })), ['breakOutside'], period)
    assert.equal((await mark({ reason: 'för kort' })).status, 422)
    assert.deepEqual(codes(await mark({ reason: 'Ring 070-174 06 58 om lagen' })), ['personInText'])
    assert.deepEqual((await read(counts.id)).marked, [])
    assert.equal((await mark({ seriesId: quarters.id, period: '2018' })).status, 200, 'on the years, where it parts')
    assert.equal((await mark({ period: '2020' })).status, 200)
    caller.who = 'reader'
    assert.equal((await mark()).status, 403)
    caller.who = 'coordinator'
    await mark()
    const [one] = (await read(counts.id)).marked
    caller.municipalityId = otherTown
    assert.equal((await call('DELETE', `/evidence/breaks/${one?.id}`)).status, 404)
  })
})
