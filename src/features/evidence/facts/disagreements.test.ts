/** Luleå's problem index as two of the municipality's own publications give it (lulea.se, mal2040.lulea.se, 2019 and 2023). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeSeries } from '../fixtures/deliveries.ts'
import type { Series } from '../schema.ts'
import { countDecimals, findDisagreements, listComparable, type StandingValue } from './disagreements.ts'

const index = { source: 'survey', indicator: 'survey.problemIndex', unit: 'index', title: 'Problemindex' } as const
const one = makeSeries({ ...index, publication: 'mal2040' })
const other = makeSeries({ ...index, publication: 'article' })
const values = (series: Series, numbers: Record<string, number>): StandingValue[] =>
  Object.entries(numbers).map(([period, value]) => ({ seriesId: series.id, period, value, publication: series.id }))

const published = values(one, { 2006: 2.03, 2009: 1.4, 2012: 1.4, 2016: 1.21, 2019: 1.37, 2023: 1.38 })

test('1.37 and 1.40 disagree, though 1.40 comes as the number 1.4', () => {
  const found = findDisagreements([one, other], [...published, ...values(other, { 2019: 1.4, 2016: 1.21 })], [])
  assert.equal(found.length, 1)
  assert.deepEqual([found[0]?.period, found[0]?.said.map((said) => said.value).sort()], ['2019', [1.37, 1.4]])
  const lone = findDisagreements([one, other], [...published, ...values(other, { 2019: 1.4 })], [])
  assert.equal(lone.length, 1, 'one number cannot tell that it was rounded to a tenth')
})

test('what rounding explains is no disagreement', () => {
  const tenths = values(other, { 2006: 2, 2016: 1.2, 2019: 1.4, 2023: 1.4 })
  assert.deepEqual(findDisagreements([one, other], [...published, ...tenths], []), [])
  const wrong = values(other, { 2006: 2.1, 2016: 1.2, 2019: 1.4, 2023: 1.4 })
  assert.deepEqual(
    findDisagreements([one, other], [...published, ...wrong], []).map((found) => found.period),
    ['2006'],
  )
})

test('only the same thing of the same area, period and breakdown is compared', () => {
  const elsewhere = makeSeries({ ...index, area: { kind: 'survey', code: 'porson', name: 'Porsön' }, publication: 'a' })
  const women = makeSeries({ ...index, breakdown: { sex: 'women' }, publication: 'a' })
  const percent = makeSeries({ ...index, unit: 'percent', publication: 'a' })
  const all = [one, elsewhere, women, percent]
  assert.deepEqual(listComparable(all), [])
  const said = all.flatMap((series, at) => values(series, { 2019: at * 10 + 1.01 }))
  assert.deepEqual(findDisagreements(all, said, []), [])
  assert.deepEqual(listComparable([...all, other]), [one.id, other.id])
})

test('a number that is set aside is still told, with why', () => {
  const setAside = [{ seriesId: other.id, period: '2019', inFavourOf: one.id, reason: 'avrundat i artikeln', at: 'x' }]
  const [found] = findDisagreements([one, other], [...published, ...values(other, { 2019: 1.4 })], setAside)
  assert.deepEqual(
    found?.said.map((said) => said.setAside?.reason ?? null).sort(),
    [null, 'avrundat i artikeln'].sort(),
  )
})

test('also when the other has changed its mind: it can be taken back', () => {
  const setAside = [{ seriesId: other.id, period: '2019', inFavourOf: one.id, reason: 'avrundat i artikeln', at: 'x' }]
  const agreed = [...published, ...values(other, { 2019: 1.37 })]
  assert.equal(findDisagreements([one, other], agreed, setAside).length, 1)
  assert.deepEqual(findDisagreements([one, other], agreed, []), [])
  const gone = agreed.filter((said) => said.seriesId !== one.id || said.period !== '2019')
  assert.equal(findDisagreements([one, other], gone, setAside).length, 1)
})

test('decimals as written', () => {
  const seen = [2239, 1.4, 1.37, 0.1 + 0.2, 1e-7, 123_456.789, 100 / 3].map(countDecimals)
  assert.deepEqual(seen, [0, 1, 2, 1, 7, 3, 9])
})
