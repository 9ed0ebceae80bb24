import assert from 'node:assert/strict'
import test from 'node:test'
import { indexEvidence } from '../evidence-index.ts'
import type { FindingOf } from '../finding-schema.ts'
import {
  inputOf,
  luleaQuarters,
  luleaTheft,
  luleaViolence,
  tell,
  type Values,
  years,
} from '../fixtures/joint-evidence.ts'
import { findTrends } from './trend.ts'

const given = { indicator: 'crime.theft', unit: 'count' } as const
const trendOf = (values: Values, more = {}) =>
  only(findTrends(indexEvidence(inputOf([tell({ ...given, ...more }, values)]))))
function only(found: readonly FindingOf<'trend'>[]): FindingOf<'trend'> {
  const [first] = found
  assert.ok(first)
  return first
}
const falling = years(2012, [4000, 3700, 3450, 3200, 3000, 2800, 2600, 2400, 2250, 2100])

test('theft in Luleå falls more than chance explains, with its pace and interval', () => {
  const found = only(findTrends(indexEvidence(inputOf([luleaTheft]))))
  assert.equal(found.verdict, 'falling')
  assert.deepEqual(found.judged, { from: '2016', to: '2025' })
  assert.ok(found.perYear && found.perYear.low < found.perYear.value && found.perYear.value < found.perYear.high)
  assert.ok(found.perYear.high < 0)
})

test('violence per 100 000 is judged by the order of its years, and no pace is claimed', () => {
  const found = only(findTrends(indexEvidence(inputOf([luleaViolence]))))
  assert.deepEqual([found.method, found.verdict, found.perYear], ['mannKendall', 'noTrend', null])
})

test('a preliminary year is shown and changes nothing in what is judged', () => {
  const before = trendOf(falling)
  const after = trendOf({ ...falling, 2022: { value: 90000, state: 'known', status: 'preliminary' } })
  assert.equal(after.points.at(-1)?.value, 90000)
  assert.deepEqual([after.verdict, after.perYear, after.judged], [before.verdict, before.perYear, before.judged])
  assert.ok(after.cautions.includes('preliminary'))
})

test('years before a break are not judged; too few after it and nothing is told', () => {
  const long = years(2008, [9000, 9000, 9000, 9000, 4000, 3700, 3450, 3200, 3000, 2800, 2600, 2400, 2250, 2100])
  const after = trendOf(long, { breaks: [{ period: '2012', reason: 'ny lag' }] })
  assert.deepEqual(after.judged, { from: '2012', to: '2021' })
  const late = trendOf(long, { breaks: [{ period: '2018', reason: 'ny lag' }] })
  assert.deepEqual([late.verdict, late.reason, late.perYear], ['cannotTell', 'brokenSeries', null])
})

test('a hidden year is no zero: it is a hole, and only the years after it are judged', () => {
  const found = trendOf({ ...falling, 2014: null })
  assert.deepEqual(found.points[2], {
    period: '2014',
    value: null,
    low: null,
    high: null,
    state: 'suppressed',
    status: 'final',
  })
  assert.deepEqual(found.judged, { from: '2015', to: '2021' })
  assert.equal(found.verdict, 'cannotTell')
})

test('small numbers get no change in per cent', () => {
  const found = trendOf(years(2012, [2, 3, 4, 6, 7, 9, 11, 13, 15, 18]))
  assert.equal(found.verdict, 'rising')
  assert.equal(found.perYear, null)
  assert.ok(found.cautions.includes('smallNumbers'))
})

test('quarters are a year only when all four are there', () => {
  const found = findTrends(indexEvidence(inputOf([luleaQuarters])))
  const yearly = found.find((one) => one.frequency === 'year')
  assert.deepEqual(
    yearly?.points.map((one) => [one.period, one.value]),
    [
      ['2015', 7845],
      ['2025', 8392],
    ],
  )
  assert.ok(yearly?.cautions.includes('incompleteYear'))
  const quarterly = found.find((one) => one.frequency === 'quarter')
  assert.deepEqual(quarterly?.points.at(-1)?.status, 'preliminary')
  // Ten years lie between: no run that could be judged.
  assert.equal(quarterly?.verdict, 'cannotTell')
})
