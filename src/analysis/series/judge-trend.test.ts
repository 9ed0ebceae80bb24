import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { createRandom } from '../maths/seeded-random.ts'
import { chooseExpectedMethod, chooseTrendMethod } from './choose-method.ts'
import { judgeTrend } from './judge-trend.ts'
import { drawCount } from './simulate-counts.ts'

const even = (length: number, count = 6) => Array.from({ length }, (_, i) => count + (i % 3))

test('one rule for weeks, months, quarters and years, with its reason: the last count', () => {
  const rule = (length: number, periodsPerYear: number, count = 6) => {
    const { method, why } = chooseExpectedMethod(even(length, count), periodsPerYear)
    return `${method}: ${why}`
  }
  assert.equal(rule(3, 52), 'null: shortHistory')
  assert.equal(rule(7, 52), 'exactHistory: fewPeriods')
  assert.equal(rule(40, 52), 'recentPeriods: noSeasonYet')
  assert.equal(rule(80, 52), 'yearlyWave: moreThanAYear')
  assert.equal(rule(161, 52), 'farringtonFlexible: threeYearsOfWeeks')
  assert.equal(rule(200, 12), 'yearlyWave: moreThanAYear')
  assert.equal(rule(16, 4), 'recentPeriods: noSeasonYet')
  assert.equal(rule(6, 1), 'exactHistory: fewPeriods')
  assert.equal(chooseExpectedMethod([...new Array(30).fill(0), 1, 0, 5], 52).why, 'fewCases')
  assert.equal(chooseExpectedMethod([30, ...new Array(30).fill(0), 5], 52).why, 'quietLately')
  assert.equal(chooseExpectedMethod(new Array(30).fill(0), 52).why, 'emptySeries')
  assert.equal(chooseExpectedMethod([1, Number.NaN], 52).why, 'badCounts')
})

test('… and the trend', () => {
  const rule = (length: number, periodsPerYear: number, peak = 0) => {
    const series = even(length)
    series[3]! += peak
    const choice = chooseTrendMethod(series, periodsPerYear)
    return choice.method ? [choice.method, choice.why, choice.seasonUnknown] : [choice.why]
  }
  assert.deepEqual(rule(7, 12), ['shortHistory'])
  assert.deepEqual(rule(10, 1), ['quasiPoisson', 'evenCounts', false])
  assert.deepEqual(rule(20, 12), ['quasiPoisson', 'evenCounts', true])
  assert.deepEqual(rule(24, 12), ['seasonalQuasiPoisson', 'evenCounts', false])
  assert.deepEqual(rule(104, 52), ['seasonalQuasiPoisson', 'evenCounts', false])
  assert.deepEqual(rule(10, 1, 200), ['mannKendall', 'onePeriodRules', false])
  assert.deepEqual(rule(24, 12, 200), ['seasonalMannKendall', 'onePeriodRules', false])
  assert.deepEqual(chooseTrendMethod([1, 0, 1, 0, 2, 0, 0, 1, 0], 1), { method: null, why: 'fewCases' })
})

test('a clear rise is rising, a clear fall falling, one wild period neither', () => {
  const verdict = (series: number[], periodsPerYear: number) => {
    const found = judgeTrend(series, { periodsPerYear })
    return found.outcome === 'computed' ? found.verdict : found.reason
  }
  const rise = Array.from({ length: 36 }, (_, i) => Math.round(10 * 1.04 ** i) + (i % 2))
  assert.equal(verdict(rise, 12), 'rising')
  assert.equal(verdict(rise.toReversed(), 12), 'falling')
  assert.equal(verdict(even(36), 12), 'noneShown')
  assert.equal(verdict([5, 4, 6, 5, 4, 5, 6, 5, 4, 300], 1), 'noneShown')
  assert.equal(verdict([4, 5], 12), 'shortHistory')
  assert.equal(verdict([4, -5], 12), 'badCounts')
})

// The stated level is 5 %: two-sided, on noise with a season, clustering, and no trend. Short series of weeks with a
// season are another matter: there the answer carries seasonUnknown.
test('false trends stay near the stated level', () => {
  for (const [length, periodsPerYear] of [
    [104, 52],
    [36, 12],
    [12, 4],
    [12, 1],
  ] as const) {
    const uniform = createRandom(length + periodsPerYear)
    let [found, told] = [0, 0]
    for (let run = 0; run < 400; run++) {
      const shift = uniform() * periodsPerYear
      const strength = periodsPerYear > 1 ? 0.4 : 0
      const series = Array.from({ length }, (_, i) =>
        drawCount(8 * Math.exp(strength * Math.cos((2 * Math.PI * (i - shift)) / periodsPerYear)), 1.5, uniform),
      )
      const trend = judgeTrend(series, { periodsPerYear })
      if (trend.outcome !== 'computed') continue
      told++
      if (trend.verdict !== 'noneShown') found++
    }
    assert.ok(told > 390)
    assert.ok(found / told < 0.085, `${periodsPerYear} a year: ${found} of ${told}`)
  }
})

test('any series gives a sound answer, and turned round the opposite one', () => {
  const series = fc.array(fc.nat({ max: 40 }), { maxLength: 120 })
  fc.assert(
    fc.property(series, fc.constantFrom(52, 12, 4, 1), (counts, periodsPerYear) => {
      const trend = judgeTrend(counts, { periodsPerYear })
      if (trend.outcome !== 'computed') return
      const { p, change } = trend
      assert.ok(p >= 0 && p <= 1 && [change.value, change.low, change.high].every(Number.isFinite))
      assert.ok(change.low <= change.value + 1e-9 && change.value <= change.high + 1e-9)
      const shows = trend.verdict !== 'noneShown'
      if (shows && change.kind === 'ratio') assert.ok(change.low > 1 || change.high < 1)
    }),
  )
})

test('bad settings are refused', () => {
  assert.throws(() => judgeTrend([1, 2], { periodsPerYear: 0 }), { code: 'bad_option' })
  assert.throws(() => judgeTrend([1, 2], { level: 1 }), { code: 'bad_option' })
})
