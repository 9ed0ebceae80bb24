import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { createRandom } from '../maths/seeded-random.ts'
import { drawCount } from '../series/simulate-counts.ts'
import {
  assessDisplacementDifference,
  type DisplacementDifference,
  sumWeightedDifferences,
} from './weighted-displacement-difference.ts'

const assess = (...given: Parameters<typeof assessDisplacementDifference>) =>
  assessDisplacementDifference(...given) as DisplacementDifference

test('ptools 2.0.0 wdd(c(20,20), c(20,10)): −10 with se 8.37; 90 % −23.8 to 3.8', () => {
  const areas = { treated: { before: 20, after: 10 }, control: { before: 20, after: 20 } }
  const ours = assess(areas, { level: 0.9 })
  assert.equal(ours.total.estimate, -10)
  assert.ok(Math.abs(ours.total.standardError - 8.36660026534076) < 1e-12)
  assert.ok(Math.abs(ours.low + 23.7618327916989) < 1e-10 && Math.abs(ours.high - 3.76183279169889) < 1e-10)
  assert.equal(ours.displacement, null)
  assert.equal(assess(areas).parameters.level, 0.95)
})

test('one treated area: no p, and it is said', () => {
  const areas = { treated: { before: 20, after: 10 }, control: { before: 20, after: 20 } }
  assert.deepEqual([assess(areas).p, assess(areas).leftOut], [null, [{ what: 'p', why: 'one_treated_area' }]])
  const several = assess(areas, { treatedAreas: 3 })
  assert.ok(Math.abs(several.p! - 0.231997723628734) < 1e-12)
  assert.deepEqual(several.leftOut, [])
})

test('turning the areas round turns the sign; equal changes beside both change only the error', () => {
  const count = fc.nat({ max: 500 })
  const pair = fc.record({ before: count, after: count })
  fc.assert(
    fc.property(pair, pair, pair, (treated, control, around) => {
      if (treated.before + treated.after + control.before + control.after === 0) return
      const there = assess({ treated, control })
      const back = assess({ treated: control, control: treated })
      assert.ok(Math.abs(there.total.estimate + back.total.estimate) < 1e-9)
      assert.ok(Math.abs(there.low + back.high) < 1e-9)
      const wider = assess({ treated, control, treatedDisplacement: around, controlDisplacement: around })
      assert.ok(Math.abs(wider.total.estimate - there.total.estimate) < 1e-9)
      assert.ok(wider.total.standardError >= there.total.standardError)
      const twice = assess({ treated, control }, { areaWeights: { treated: 2, control: 2 } })
      assert.ok(Math.abs(twice.z - there.z) < 1e-9)
    }),
  )
})

test('95 % intervals hold the truth in 95 % of simulated plans, also of clustered counts when the dispersion is told', () => {
  const uniform = createRandom(20)
  for (const dispersion of [1, 2]) {
    let held = 0
    const runs = 4000
    for (let run = 0; run < runs; run++) {
      const draw = (mean: number) => drawCount(mean, dispersion, uniform)
      const areas = {
        treated: { before: draw(40), after: draw(25) },
        control: { before: draw(60), after: draw(66) },
      }
      const { low, high } = assess(areas, { dispersion })
      if (low <= -21 && -21 <= high) held++
    }
    assert.ok(Math.abs(held / runs - 0.95) < 0.012, `${held} of ${runs} at dispersion ${dispersion}`)
  }
})

test('harm: a sum of weighted differences', () => {
  const one = sumWeightedDifferences([{ estimate: -10, standardError: 4, weight: 3 }])
  assert.ok(one.outcome === 'computed' && one.estimate === -30 && one.standardError === 12)
  assert.deepEqual(sumWeightedDifferences([]), { outcome: 'cannot_tell', reason: 'no_events' })
  const bad = { estimate: Number.NaN, standardError: 1, weight: 1 }
  assert.throws(() => sumWeightedDifferences([bad]), { code: 'not_finite' })
})

test('nothing at all cannot be told, bad input is refused', () => {
  const none = { before: 0, after: 0 }
  const nothing = assessDisplacementDifference({ treated: none, control: none })
  assert.deepEqual(nothing, { outcome: 'cannot_tell', reason: 'no_events' })
  for (const before of [-1, 1.5, Number.NaN, Infinity, 2 ** 60]) {
    assert.throws(() => assess({ treated: { before, after: 1 }, control: none }), { code: 'bad_counts' })
  }
  const areas = { treated: { before: 3, after: 1 }, control: none }
  assert.throws(() => assess(areas, { level: 1 }), { code: 'bad_option' })
  assert.throws(() => assess(areas, { timeWeights: { before: 0, after: 1 } }), { code: 'bad_option' })
  assert.throws(() => assess(areas, { treatedAreas: 0 }), { code: 'bad_option' })
})
