import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { createRandom } from '../maths/seeded-random.ts'
import { type CountTrend, fitCountTrend } from './count-trend.ts'
import { drawCount } from './simulate-counts.ts'

function computed(counts: ArrayLike<number>, options?: Parameters<typeof fitCountTrend>[1]): CountTrend {
  const found = fitCountTrend(counts, options)
  assert.equal(found.outcome, 'computed')
  return found as CountTrend
}
const near = (value: number | undefined, known: number, relative = 1e-9) =>
  assert.ok(Math.abs(value! - known) <= relative * Math.abs(known), `${value} is not ${known}`)

// R 4.2.2: glm(x ~ I(0:11), poisson and quasipoisson, control = glm.control(epsilon = 1e-14)), confint, sandwich 3.0-2
// NeweyWest(lag = 3, prewhite = FALSE), MASS 7.3-58.2 glm.nb. The counts are invented.
test('as glm, confint, NeweyWest and glm.nb', () => {
  const found = computed([34, 33, 35, 67, 87, 74, 40, 51, 38, 29, 42, 55], { negativeBinomial: true })
  near(found.coefficients[0], 3.893402477773051)
  near(found.coefficients[1], -0.00121929790769092)
  near(found.poisson.error, 0.0119769713796232)
  near(found.poisson.p, 0.918912627484308)
  near(found.quasiPoisson.error, 0.0332385323177021)
  near(found.quasiPoisson.p, 0.971459508604715)
  near(found.dispersion, 7.7017542002089)
  near(Math.log(found.likelihood!.low), -0.024703208658957, 1e-5)
  near(Math.log(found.likelihood!.high), 0.0222613598724187, 1e-5)
  near(found.neweyWest.error, 0.0286048072226542, 1e-6)
  near(found.negativeBinomial?.theta, 10.10443126128265, 1e-6)
  near(found.negativeBinomial?.error, 0.02890542319935152, 1e-5)
  assert.equal(found.chosen, 'quasiPoisson')
})

test('doubling every fourth period is found as that', () => {
  const counts = Array.from({ length: 24 }, (_, i) => Math.round(10 * 2 ** (i / 4)))
  near(computed(counts).ratio, 2 ** 0.25, 1e-3)
  near(computed(counts).ratioOverAll, 2 ** (23 / 4), 5e-3)
})

test('the season beside the trend does not become the trend', () => {
  const counts = Array.from({ length: 30 }, (_, i) =>
    Math.round(100 * Math.exp(0.6 * Math.sin((2 * Math.PI * i) / 12))),
  )
  const { ratio } = computed(counts, { periodsPerYear: 12, waves: 2 })
  assert.ok(Math.abs(Math.log(ratio)) < 0.002, `${ratio}`)
  assert.ok(Math.abs(Math.log(computed(counts).ratio)) > 0.0005)
})

test('series turned round: the ratio turns', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 60 }), { minLength: 8, maxLength: 40 }), (counts) => {
      const there = fitCountTrend(counts)
      const back = fitCountTrend(counts.toReversed())
      assert.equal(there.outcome, back.outcome)
      if (there.outcome !== 'computed' || back.outcome !== 'computed') return
      near(there.ratio * back.ratio, 1, 1e-6)
      for (const { error, low, high, p } of [there.poisson, there.quasiPoisson, there.neweyWest]) {
        assert.ok(
          error >= 0 && low <= there.ratio * (1 + 1e-12) && there.ratio <= high * (1 + 1e-12) && p >= 0 && p <= 1,
        )
      }
    }),
  )
})

test('the chosen interval covers the true ratio at the stated rate', () => {
  for (const dispersion of [1, 2]) {
    const uniform = createRandom(3 + dispersion)
    let inside = 0
    for (let run = 0; run < 1500; run++) {
      const found = computed(Array.from({ length: 24 }, (_, i) => drawCount(12 * 1.02 ** i, dispersion, uniform)))
      const { low, high } = found[found.chosen]
      if (low <= 1.02 && 1.02 <= high) inside++
    }
    assert.ok(inside / 1500 > 0.935 && inside / 1500 < 0.98, `dispersion ${dispersion}: ${inside / 1500}`)
  }
})

test('too short, empty, too few cases, one single period with cases: cannot tell', () => {
  const reason = (counts: number[], options = {}) => {
    const found = fitCountTrend(counts, options)
    return found.outcome === 'cannot_tell' ? found.reason : found.outcome
  }
  assert.equal(reason([]), 'short_history')
  assert.equal(reason([1, 2, 3, 4, 5, 6, 7]), 'short_history')
  assert.equal(reason(new Array(12).fill(0)), 'empty_series')
  assert.equal(reason([0, 0, 1, 0, 0, 2, 0, 1]), 'too_few_cases')
  assert.equal(reason([0, 0, 0, 0, 0, 0, 0, 40]), 'no_fit')
  assert.equal(reason(new Array(20).fill(5), { periodsPerYear: 12, waves: 1 }), 'short_history')
})

test('bad input is refused', () => {
  assert.throws(() => fitCountTrend([1, 2, -3, 4, 5, 6, 7, 8]), { code: 'bad_counts' })
  assert.throws(() => fitCountTrend([1, 2, Number.NaN, 4, 5, 6, 7, 8]), { code: 'bad_counts' })
  assert.throws(() => fitCountTrend([1], { level: 0 }), { code: 'bad_option' })
  assert.throws(() => fitCountTrend([1], { periodsPerYear: 4, waves: 3 }), { code: 'bad_option' })
})
