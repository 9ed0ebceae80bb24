import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { createRandom } from '../maths/seeded-random.ts'
import { drawCount } from '../series/simulate-counts.ts'
import {
  type AreaPeriods,
  assessDifferenceInDifferences,
  type DifferenceInDifferences,
} from './difference-in-differences.ts'

const assess = (...given: Parameters<typeof assessDifferenceInDifferences>) =>
  assessDifferenceInDifferences(...given) as DifferenceInDifferences
const near = (ours: ArrayLike<number>, known: readonly number[], tolerance = 1e-8) => {
  for (const [k, value] of known.entries())
    assert.ok(Math.abs(ours[k]! - value) < tolerance, `${ours[k]} is not ${value}`)
}

/** An invented panel: 12 areas, 6 periods, six areas treated from the fourth period. */
function inventPanel(): AreaPeriods & { area: number[]; exposure: number[] } {
  const rows = Array.from({ length: 72 }, (_, i) => ({ area: Math.floor(i / 6), period: i % 6 }))
  const treated = rows.map(({ area }) => (area < 6 ? 1 : 0))
  const after = rows.map(({ period }) => (period >= 3 ? 1 : 0))
  return {
    counts: rows.map(
      ({ area, period }, i) =>
        ((7 * area + 3 * period + area * period) % 11) + 4 + 2 * treated[i]! - 3 * treated[i]! * after[i]!,
    ),
    treated,
    after,
    area: rows.map(({ area }) => area),
    exposure: rows.map(({ area, period }) => 100 + 10 * area + period),
  }
}

// glm(y ~ treated * post + offset(log(e)), quasipoisson, epsilon = 1e-14); sandwich 3.0-2 vcovHC(type = "HC1") and
// vcovCL(cluster = area, type = "HC1") under R 4.2.2.
test('a panel with exposures: coefficients, quasi-Poisson, HC1 and errors by area as R', () => {
  const ours = assess(inventPanel())
  near(ours.coefficients, [-3.02852209637698, 0.559363803557121, -0.291412321206408, -0.0623598630743636])
  near(ours.errorsBy.quasiPoisson!, [0.0888526249807461, 0.120648320154154, 0.13525089168405, 0.184991425838852])
  near(ours.errorsBy.hc1!, [0.0862650628972861, 0.111332346621715, 0.142006326946566, 0.186616708654405])
  near(ours.errorsBy.byArea!, [0.138348859825688, 0.138916867408516, 0.162357047043689, 0.168513612267281])
  near([ours.dispersion!], [1.27895581247032])
  assert.equal(ours.parameters.errors, 'byArea')
  assert.deepEqual([ours.parameters.treatedAreas, ours.parameters.comparisonAreas], [6, 6])
  assert.ok(ours.p !== null)
})

// MASS 7.3-58.2 glm.nb(y2 ~ treated * post + offset(log(e))), y2 = y² · 7 mod 31
test('negative binomial with exposures as MASS', () => {
  const panel = inventPanel()
  const counts = Array.from(panel.counts, (y) => (y * y * 7) % 31)
  const { negativeBinomial } = assess({ ...panel, counts })
  near([negativeBinomial!.theta], [4.17004834608379], 1e-4)
  near(
    negativeBinomial!.coefficients,
    [-2.70423428304014, 0.384831327437151, 0.0797380707360926, 0.0320707511127111],
    1e-5,
  )
  near(
    negativeBinomial!.standardErrors,
    [0.133470124134344, 0.188901752986888, 0.187665209133949, 0.265294269756709],
    1e-5,
  )
})

test('one treated area, or one to compare with: no p-values, and it is said', () => {
  const rows = { treated: [1, 1, 1, 1, 0, 0, 0, 0], after: [0, 0, 1, 1, 0, 0, 1, 1] }
  const one = assess({ ...rows, counts: [20, 24, 9, 14, 30, 33, 29, 38] })
  assert.equal(one.p, null)
  assert.deepEqual(one.leftOut[0], { what: 'p', why: 'one_treated_area' })
  const two = assess({ ...rows, area: [1, 2, 1, 2, 3, 3, 3, 3], counts: [20, 24, 9, 14, 30, 33, 29, 38] })
  assert.deepEqual([two.p, two.leftOut[0]!.why], [null, 'one_comparison_area'])
})

test('four numbers: Poisson errors only, the spread cannot be seen', () => {
  const ours = assess({ counts: [20, 10, 20, 20], treated: [1, 1, 0, 0], after: [0, 1, 0, 1] })
  assert.ok(Math.abs(ours.effect.ratio - 0.5) < 1e-9 && Math.abs(ours.effect.logStandardError - 0.5) < 1e-9)
  assert.deepEqual([ours.dispersion, ours.errorsBy.hc1, ours.parameters.errors], [null, null, 'poisson'])
  assert.ok(ours.leftOut.some(({ what }) => what === 'dispersion'))
})

test('the order of rows, names of areas and unit of exposure do not matter', () => {
  const panel = inventPanel()
  const usual = assess(panel)
  fc.assert(
    fc.property(
      fc.shuffledSubarray([...panel.area.keys()], { minLength: 72 }),
      fc.constantFrom(1e-4, 1, 1e6),
      (order, unit) => {
        const pick = (values: ArrayLike<number>) => order.map((i) => values[i]!)
        const moved = assess({
          counts: pick(panel.counts),
          treated: pick(panel.treated),
          after: pick(panel.after),
          area: pick(panel.area).map((area) => 1000 - 7 * area),
          exposure: pick(panel.exposure).map((size) => size * unit),
        })
        near([moved.effect.ratio, moved.effect.low], [usual.effect.ratio, usual.effect.low], 1e-7)
      },
    ),
    { numRuns: 25 },
  )
})

test('95 % intervals hold the truth: clustered counts, areas that keep their own level', () => {
  const uniform = createRandom(22)
  const { treated, after, area } = inventPanel()
  const runs = 600
  let [plain, byArea] = [0, 0]
  for (let run = 0; run < runs; run++) {
    const own = Array.from({ length: 12 }, () => drawCount(40, 6, uniform) + 1)
    const counts = area.map((k, i) => drawCount(own[k]! * (treated[i]! * after[i]! === 1 ? 0.7 : 1), 1.5, uniform))
    const rows = { counts, treated, after, area }
    const held = ({ effect }: DifferenceInDifferences) => (effect.low <= 0.7 && 0.7 <= effect.high ? 1 : 0)
    byArea += held(assess(rows, { errors: 'byArea' }))
    plain += held(assess(rows, { errors: 'quasiPoisson' }))
  }
  assert.ok(byArea / runs > 0.93, `by area ${byArea}`)
  assert.ok(plain / runs > 0.93, `quasi-Poisson ${plain}`)
})

test('groups without rows or events cannot be told, bad labels are refused', () => {
  const rows = { counts: [3, 4, 5, 6], treated: [1, 1, 0, 0], after: [0, 1, 0, 1] }
  const reasonOf = (panel: AreaPeriods) => {
    const result = assessDifferenceInDifferences(panel)
    return result.outcome === 'cannot_tell' && result.reason
  }
  assert.equal(reasonOf({ ...rows, after: [0, 0, 0, 1] }), 'missing_group')
  assert.equal(reasonOf({ ...rows, counts: [3, 0, 5, 6] }), 'no_events_in_group')
  assert.equal(reasonOf({ counts: [], treated: [], after: [] }), 'missing_group')
  assert.throws(() => assess({ ...rows, treated: [1, 2, 0, 0] }), { code: 'bad_group' })
  assert.throws(() => assess({ ...rows, area: [1, 1, 1, 1] }), { code: 'bad_group' })
  assert.throws(() => assess({ ...rows, exposure: [1, 1, 0, 1] }), { code: 'not_positive' })
  assert.throws(() => assess({ ...rows, counts: [3, Number.NaN, 5, 6] }), { code: 'bad_counts' })
  assert.throws(() => assess({ ...rows, after: [0, 1] }), { code: 'length_mismatch' })
})
