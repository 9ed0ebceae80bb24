import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { createRandom } from '../maths/seeded-random.ts'
import { tCdf } from '../maths/student-t.ts'
import { drawCount } from '../series/simulate-counts.ts'
import { assessInterruptedSeries, type InterruptedSeries } from './interrupted-series.ts'

const assess = (...given: Parameters<typeof assessInterruptedSeries>) =>
  assessInterruptedSeries(...given) as InterruptedSeries
const near = (ours: ArrayLike<number>, known: readonly number[], tolerance = 1e-8) => {
  for (const [k, value] of known.entries())
    assert.ok(Math.abs(ours[k]! - value) < tolerance, `${ours[k]} is not ${value}`)
}
const file = new URL('../fixtures/evaluation/cases.json', import.meta.url)
const drivers: number[] = JSON.parse(readFileSync(file, 'utf8')).its[0].y

// R's datasets::Seatbelts, glm and sandwich 3.0-2 NeweyWest(lag = 4, prewhite = FALSE, adjust = FALSE)
test('the British seat-belt law: 22 % fewer drivers killed or hurt at once', () => {
  const ours = assess(drivers, 169, { periodsPerYear: 12 })
  const packaged = ours.levelBy.neweyWest.ratio!
  near([packaged.ratio, packaged.low, packaged.high], [0.783446184221831, 0.745441796816275, 0.823388125261006], 1e-6)
  // The months hang together, so the interval shown is wider than the packaged one.
  assert.ok(ours.isAutocorrelated && ours.level.ratio!.high > packaged.high && ours.level.ratio!.high < 1)
  assert.ok(ours.percentChange!.estimate > -15 && ours.percentChange!.estimate < -14)
  assert.deepEqual(ours.leftOut, [{ what: 'p', why: 'one_treated_area' }])
  assert.equal(ours.parameters.lag, 4)
})

test('the line without the measure: joins the fitted course, sums up, lies within its band', () => {
  const { counterfactual, observedSum, overall, fitted, level } = assess(drivers, 169, { periodsPerYear: 12 })
  assert.equal(counterfactual.expected.length, 23)
  near([fitted[169]! / counterfactual.expected[0]!], [level.ratio!.ratio])
  near([counterfactual.expected.reduce((sum, value) => sum + value, 0)], [counterfactual.sum], 1e-6)
  near([observedSum / counterfactual.sum], [overall.ratio!.ratio], 1e-6)
  counterfactual.expected.forEach((value, i) => {
    assert.ok(counterfactual.low[i]! < value && value < counterfactual.high[i]!)
  })
})

// glm(y ~ t + post + sin(2*pi*t/7) + cos(2*pi*t/7) + offset(log(e)), poisson, epsilon = 1e-14), NeweyWest(lag = 5, adjust = TRUE)
test('other settings as R: one wave, no slope change, an exposure, another lag', () => {
  const counts = [
    14, 17, 11, 19, 22, 16, 13, 15, 20, 24, 18, 12, 15, 19, 17, 21, 25, 16, 14, 18, 9, 11, 8, 13, 10, 12, 7, 9, 11, 8,
  ]
  const ours = assess(counts, 20, {
    periodsPerYear: 7,
    harmonics: 1,
    slopeChange: false,
    lag: 5,
    exposure: counts.map((_, t) => 100 + t),
  })
  assert.deepEqual(ours.columns, ['constant', 'trend', 'level', 'cosine1', 'sine1'])
  const known = [-1.84848105431614, -0.000480627365429664, -0.68089168651873, -0.017908350384052, 0.116904974201722]
  near(ours.coefficients, known)
  const errors = [0.066450710480479, 0.00533512163205436, 0.0836710854829188, 0.0604589126348441, 0.057828875606215]
  near(ours.errorsBy.neweyWestAdjusted, errors)
  assert.equal(ours.slope, null)
})

test('what the series cannot carry is left out and named', () => {
  const counts = Array.from({ length: 30 }, (_, t) => 20 + ((t * 7) % 5))
  const outOf = (start: number, length = 30) =>
    assess(counts.slice(0, length), start, { periodsPerYear: 12 }).leftOut.map(({ what, why }) => `${what} ${why}`)
  assert.deepEqual(outOf(11), [
    'slope fewer_than_12_before',
    'slopeChange fewer_than_12_before',
    'season season_not_seen',
    'p one_treated_area',
  ])
  assert.deepEqual(outOf(12), ['season season_not_seen', 'p one_treated_area'])
  assert.deepEqual(outOf(18), ['p one_treated_area'])
  assert.deepEqual(outOf(27), ['slopeChange too_few_after', 'p one_treated_area'])
})

test('too short, empty, flat or broken off: cannot be told', () => {
  const reasonOf = (counts: number[], start: number) => {
    const result = assessInterruptedSeries(counts, start, { periodsPerYear: 12 })
    return result.outcome === 'cannot_tell' && result.reason
  }
  const wavy = Array.from({ length: 40 }, (_, t) => 6 + (t % 3))
  assert.equal(reasonOf([], 0), 'too_few_before')
  assert.equal(reasonOf(wavy, 3), 'too_few_before')
  assert.equal(reasonOf(wavy, 38), 'too_few_after')
  assert.equal(reasonOf(new Array(40).fill(0), 20), 'no_events')
  assert.equal(reasonOf([...wavy.slice(0, 30), ...new Array(10).fill(0)], 30), 'no_events')
  assert.equal(reasonOf(new Array(40).fill(5), 20), 'no_spread')
  assert.equal(reasonOf([...wavy.slice(0, 30), 6, ...new Array(9).fill(0)], 30), 'not_converged')
})

test('bad input is refused by name', () => {
  const counts = Array.from({ length: 40 }, (_, t) => 6 + (t % 3))
  const options = { periodsPerYear: 12 }
  for (const bad of [Number.NaN, -1, 0.5, Infinity, 1e300]) {
    assert.throws(() => assess([...counts, bad], 20, options), { code: 'bad_counts' })
  }
  for (const start of [-1, 41, 2.5, Number.NaN])
    assert.throws(() => assess(counts, start, options), { code: 'start_outside' })
  assert.throws(() => assess(counts, 20, { periodsPerYear: 12, lag: 40 }), { code: 'bad_option' })
  assert.throws(() => assess(counts, 20, { periodsPerYear: 4, harmonics: 3 }), { code: 'bad_option' })
  assert.throws(() => assess(counts, 20, { periodsPerYear: 12, exposure: [1] }), { code: 'length_mismatch' })
  assert.throws(() => assess(counts, 20, { ...options, level: 2 }), { code: 'bad_option' })
})

test('any series: sound numbers, the same whatever the unit of exposure', () => {
  const series = fc.array(fc.nat({ max: 60 }), { minLength: 1, maxLength: 90 })
  fc.assert(
    fc.property(series, fc.nat({ max: 90 }), fc.constantFrom(1e-5, 1, 1e5), (counts, at, unit) => {
      const start = Math.min(at, counts.length)
      const result = assessInterruptedSeries(counts, start, { periodsPerYear: 12 })
      const scaled = assessInterruptedSeries(counts, start, { periodsPerYear: 12, exposure: counts.map(() => unit) })
      assert.equal(result.outcome, scaled.outcome)
      if (result.outcome !== 'computed' || scaled.outcome !== 'computed') return
      for (const change of [result.level, result.overall, ...(result.slope ? [result.slope] : [])]) {
        assert.ok([change.low, change.high, change.z].every(Number.isFinite) && change.low <= change.high)
      }
      near([scaled.level.estimate], [result.level.estimate], 1e-5)
    }),
    { numRuns: 100 },
  )
})

/** Months with a season and a trend; each hangs on to the last by an autoregressive log level. */
function simulateMonths(n: number, dispersion: number, autocorrelation: number, uniform: () => number): number[] {
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  const spread = Math.log1p((dispersion - 1) / 20)
  const carried = autocorrelation > 0 ? Math.log1p((autocorrelation * dispersion) / 20) / spread : 0
  let level = normal()
  return Array.from({ length: n }, (_, t) => {
    const mean = 20 * Math.exp(0.3 * Math.cos((2 * Math.PI * t) / 12) + 0.003 * t)
    if (autocorrelation === 0) return drawCount(mean, dispersion, uniform)
    level = carried * level + Math.sqrt(1 - carried ** 2) * normal()
    return drawCount(mean * Math.exp(Math.sqrt(spread) * level - spread / 2), 1, uniform)
  })
}

// Also why the packaged Newey-West interval is not the one shown.
for (const [n, dispersion, autocorrelation, least, mostPackaged] of [
  [48, 1, 0, 0.935, 0.85],
  [48, 2, 0, 0.93, 0.85],
  [120, 2, 0, 0.93, 0.9],
  [120, 2.5, 0.3, 0.86, 0.85],
] as const) {
  test(`95 % intervals on ${n} months, dispersion ${dispersion}, autocorrelation ${autocorrelation}`, () => {
    const uniform = createRandom(23)
    let [held, overall, packaged] = [0, 0, 0]
    const runs = 400
    const holds = ({ low, high }: { low: number; high: number }) => (low <= 0 && 0 <= high ? 1 : 0)
    for (let run = 0; run < runs; run++) {
      const ours = assess(simulateMonths(n, dispersion, autocorrelation, uniform), n - 12, { periodsPerYear: 12 })
      held += holds(ours.level)
      overall += holds(ours.overall)
      packaged += holds(ours.levelBy.neweyWest)
    }
    assert.ok(held / runs >= least, `${held} of ${runs}`)
    assert.ok(overall / runs >= least, `overall ${overall} of ${runs}`)
    assert.ok(packaged / runs <= mostPackaged, `packaged ${packaged} of ${runs}`)
  })
}

test('the interval shown: by t, spread at least Poisson, autocorrelation corrected for the fitted columns', () => {
  const counts = [
    14, 17, 11, 19, 22, 16, 13, 15, 20, 24, 18, 12, 15, 19, 17, 21, 25, 16, 14, 18, 9, 11, 8, 13, 10, 12, 7, 9, 11, 8,
  ]
  const settings = { periodsPerYear: 7, harmonics: 1, slopeChange: false }
  const { level, parameters, autocorrelation } = assess(counts, 20, { ...settings, treatedAreas: 3 })
  near(
    [level.high, level.low],
    [1, -1].map((side) => level.estimate + side * 2.059538552753294 * level.standardError),
  )
  near([level.p!], [2 * tCdf(-Math.abs(level.z), 25)], 1e-12)
  near([parameters.carriedOver], [autocorrelation[0]! + ((1 + autocorrelation[0]!) * 5) / 30], 1e-12)
  assert.equal(assess(counts, 20, settings).level.p, null)
  // Steadier than Poisson, and each period against the last: neither makes the interval narrower.
  const steady = assess([5, 6, 5, 4, 5, 5, 6, 4, 5, 6, 5, 5, 4, 6, 5, 5, 2, 1, 2, 1, 1], 16, { periodsPerYear: 52 })
  assert.ok(steady.dispersion < 0.2 && steady.autocorrelation[0]! < 0 && steady.parameters.carriedOver === 0)
  near(steady.errorsBy.autoregressive, [...steady.errorsBy.poisson!])
  const wave = Array.from({ length: 60 }, (_, t) => Math.round(30 + 20 * Math.sin(t / 8)))
  assert.equal(assess(wave, 40, { periodsPerYear: 52, slopeChange: false }).parameters.carriedOver, 0.95)
})

test('no percentage on fewer than 10 expected; nothing before the start cannot be told', () => {
  const few = assess([1, 0, 1, 0, 1, 0, 0, 1, 0, 1, 1, 0, 1, 0, 1, 1, 2, 0], 14, { periodsPerYear: 52 })
  assert.ok(few.counterfactual.sum < 10 && few.percentChange === null)
  assert.ok(few.leftOut.some(({ why }) => why === 'base_under_10'))
  const late = assessInterruptedSeries([...new Array(20).fill(0), 4, 5, 6, 5, 4, 6], 20, { periodsPerYear: 52 })
  assert.ok(late.outcome === 'cannot_tell' && late.reason === 'no_events')
})
