import assert from 'node:assert/strict'
import test from 'node:test'
import { createRandom } from '../maths/seeded-random.ts'
import { judgeSeasonality, type Seasonality } from './seasonality.ts'
import { drawCount } from './simulate-counts.ts'

function computed(counts: ArrayLike<number>, options: Parameters<typeof judgeSeasonality>[1]): Seasonality {
  const found = judgeSeasonality(counts, options)
  assert.equal(found.outcome, 'computed')
  return found as Seasonality
}
const near = (value: number, known: number, relative = 1e-8) =>
  assert.ok(Math.abs(value - known) <= relative * Math.abs(known), `${value} is not ${known}`)

/** Invented months with a season, a trend and a ripple. */
const months = Array.from({ length: 96 }, (_, i) =>
  Math.round(
    200 +
      60 * Math.cos((2 * Math.PI * (i - 1)) / 12) +
      25 * Math.sin((4 * Math.PI * i) / 12) +
      0.5 * i +
      ((i * 37) % 23) * 3,
  ),
)

// R 4.2.2: anova(glm(y ~ years), glm(y ~ years + cos, sin of one and two waves), test = "F"), quasipoisson, epsilon 1e-14;
// the index and its limits by the delta method from coef, vcov and qt.
test('F-test and index as R', () => {
  const sum = months.reduce((a, b) => a + b, 0)
  assert.equal(sum, 24634)
  const found = computed(months, { periodsPerYear: 12 })
  near(found.f, 111.027687924106)
  near(found.p, 6.0538321807416e-34, 1e-6)
  assert.deepEqual(found.degrees, [4, 90])
  near(found.dispersion, 1.72463831061308)
  near(found.logTrendPerYear, 0.0248059991522081)
  const known = [
    [1.20117117437867, 1.16521186804734, 1.23824021169308],
    [1.33487309656229, 1.29657510660068, 1.37430232529875],
    [1.29336904063621, 1.25570932079909, 1.33215820538126],
  ] as const
  known.forEach(([index, low, high], at) => {
    near(found.index[at]!.index, index)
    near(found.index[at]!.low, low)
    near(found.index[at]!.high, high)
  })
})

test('the index averages to 1 and follows the calendar, whichever month comes first', () => {
  const found = computed(months, { periodsPerYear: 12 })
  near(
    found.index.reduce((sum, one) => sum + one.index, 0),
    12,
  )
  const shifted = computed(months.slice(5), { periodsPerYear: 12, firstSeason: 6 })
  found.index.forEach(({ season, index }, at) => {
    assert.equal(shifted.index[at]!.season, season)
    near(shifted.index[at]!.index, index, 0.03)
  })
})

test('weeks and quarters', () => {
  const weeks = Array.from({ length: 156 }, (_, i) => Math.round(30 + 12 * Math.cos((2 * Math.PI * i) / 52)))
  const found = computed(weeks, { periodsPerYear: 52, waves: 1 })
  assert.ok(found.isSeasonal && found.index.length === 52)
  near(found.index[0]!.index / found.index[26]!.index, 42 / 18, 0.12)
  const quarters = computed([10, 20, 30, 20, 12, 19, 31, 22, 9, 22, 28, 19], { periodsPerYear: 4 })
  assert.deepEqual(quarters.degrees, [3, 7])
  assert.ok(quarters.isSeasonal)
})

test('noise is called seasonal no oftener than stated, and intervals cover', () => {
  const uniform = createRandom(21)
  let [seasonal, covered] = [0, 0]
  for (let run = 0; run < 800; run++) {
    const counts = Array.from({ length: 48 }, () => drawCount(8, 1.5, uniform))
    const found = computed(counts, { periodsPerYear: 12 })
    if (found.isSeasonal) seasonal++
    if (found.index[3]!.low <= 1 && found.index[3]!.high >= 1) covered++
  }
  assert.ok(seasonal / 800 < 0.07 && seasonal > 5, `${seasonal}`)
  assert.ok(covered / 800 > 0.925, `${covered}`)
})

test('under two whole years, empty or nearly empty: cannot tell; bad input is refused', () => {
  const reason = (counts: number[]) => {
    const found = judgeSeasonality(counts, { periodsPerYear: 12 })
    return found.outcome === 'cannot_tell' ? found.reason : found.outcome
  }
  assert.equal(reason(months.slice(0, 23)), 'short_history')
  assert.equal(reason([]), 'short_history')
  assert.equal(reason(new Array(24).fill(0)), 'empty_series')
  assert.equal(reason([...new Array(23).fill(0), 3]), 'too_few_cases')
  assert.equal(reason([...new Array(23).fill(0), 300]), 'no_fit')
  assert.throws(() => judgeSeasonality([1.5], { periodsPerYear: 12 }), { code: 'bad_counts' })
  assert.throws(() => judgeSeasonality(months, { periodsPerYear: 1 }), { code: 'bad_option' })
  assert.throws(() => judgeSeasonality(months, { periodsPerYear: 12, firstSeason: 13 }), { code: 'bad_option' })
})
