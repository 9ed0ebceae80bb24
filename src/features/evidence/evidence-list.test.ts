import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  ageOf,
  countEvidence,
  filterSeries,
  groupStale,
  isOpen,
  noFilter,
  orderSeries,
  partOf,
} from './evidence-list.ts'
import type { Disagreement, SeriesHead } from './schema.ts'

const head = (given: Partial<SeriesHead>): SeriesHead => ({
  id: 'one',
  source: 'bra',
  indicator: 'crime.total',
  title: 'Anmälda brott',
  unit: 'count',
  frequency: 'year',
  area: { kind: 'municipality', code: '2580', name: 'Luleå' },
  boundaryVersion: null,
  breakdown: {},
  parentIndicator: null,
  isSubset: false,
  breaks: [],
  from: '2020',
  to: '2025',
  observations: 6,
  suppressed: 0,
  latest: null,
  retrievedOn: '2026-04-01',
  deliveryId: 'd',
  stale: false,
  ...given,
})

test('series are found by every word, in any order, whatever their capitals', () => {
  const series = [
    head({ id: 'a' }),
    head({ id: 'b', title: 'Folkmängd', indicator: 'population', source: 'scb', breakdown: { kön: 'kvinnor' } }),
    head({ id: 'c', title: 'Okänt', indicator: 'kolada:N1', stale: true }),
  ]
  const ids = (filter: object) => filterSeries(series, { ...noFilter, ...filter }).map((one) => one.id)
  assert.deepEqual(ids({ words: 'LULEÅ anmälda' }), ['a'])
  assert.deepEqual(ids({ words: 'kvinnor' }), ['b'])
  assert.deepEqual(ids({ words: 'kvinnor anmälda' }), [])
  assert.deepEqual(ids({ part: 'crime' }), ['a'])
  assert.deepEqual(ids({ part: 'unsorted' }), ['c'])
  assert.deepEqual(ids({ only: 'stale' }), ['c'])
  assert.deepEqual(ids({ source: 'scb', only: 'stale' }), [])
  assert.equal(partOf(head({ indicator: 'survey.sent' })), 'insecurity')
})

test('a disagreement is open while two numbers stand', () => {
  const aside = { reason: 'Avrundat tal', inFavourOf: 'x', at: '2026-01-01' }
  const said = (setAside: typeof aside | null, value: number) => {
    return { seriesId: String(value), source: 'own' as const, publication: '', value, setAside }
  }
  const of = (...list: ReturnType<typeof said>[]): Disagreement => {
    return { indicator: 'i', title: 't', areaName: 'a', unit: 'index', period: '2019', said: list }
  }
  const open = of(said(null, 1.37), said(null, 1.4))
  const settled = of(said(aside, 1.37), said(null, 1.4))
  assert.deepEqual([isOpen(open), isOpen(settled)], [true, false])
  const series = [head({ stale: true }), head({ id: 'two' })]
  assert.deepEqual(countEvidence({ series, disagreements: [open, settled] }), { series: 2, stale: 1, disagreeing: 1 })
})

test('age in the largest unit that is whole', () => {
  assert.deepEqual(ageOf('2026-11-22', '2026-11-22'), { unit: 'days', count: 0 })
  assert.deepEqual(ageOf('2026-10-31', '2026-11-30'), { unit: 'days', count: 30 })
  assert.deepEqual(ageOf('2026-09-30', '2026-11-30'), { unit: 'months', count: 2 })
  assert.deepEqual(ageOf('2024-12-01', '2026-11-30'), { unit: 'months', count: 23 })
  assert.deepEqual(ageOf('2024-11-30', '2026-11-30'), { unit: 'years', count: 2 })
})

test('stale series are told by source and rhythm, not one by one', () => {
  const month = { stale: true, frequency: 'month' as const }
  const series = [
    head({ id: 'a', ...month, to: '2026-07', retrievedOn: '2026-08-20' }),
    head({ id: 'b', ...month, to: '2026-08', retrievedOn: '2026-09-20' }),
    head({ id: 'c', stale: true, title: 'Folkmängd', source: 'scb', to: '2024', retrievedOn: '2025-02-25' }),
    head({ id: 'd' }),
  ]
  assert.deepEqual(groupStale(series), [
    { source: 'scb', frequency: 'year', count: 1, to: '2024', retrievedOn: '2025-02-25', title: 'Folkmängd' },
    { source: 'bra', frequency: 'month', count: 2, to: '2026-08', retrievedOn: '2026-09-20', title: null },
  ])
})

test('the own municipality stands first among rows of the same title', () => {
  const at = (id: string, name: string) => head({ id, area: { kind: 'municipality', code: id, name } })
  const ordered = orderSeries([at('a', 'Älvsbyn'), at('b', 'Åre'), at('c', 'Luleå'), at('d', 'Boden')], 'Luleå')
  assert.deepEqual(
    ordered.map((one) => one.id),
    ['c', 'd', 'b', 'a'],
  )
})
