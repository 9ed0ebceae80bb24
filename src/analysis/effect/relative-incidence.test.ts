import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { createRandom } from '../maths/seeded-random.ts'
import { drawCount } from '../series/simulate-counts.ts'
import { assessRelativeIncidence, type RelativeIncidence } from './relative-incidence.ts'

const pair = (before: number, after: number) => ({ before, after })
const assess = (...given: Parameters<typeof assessRelativeIncidence>) =>
  assessRelativeIncidence(...given) as RelativeIncidence

test('113 → 81 against 211 → 205: 26 % fewer, which the interval does not tell from nothing', () => {
  const ours = assess({ treated: pair(113, 81), control: pair(211, 205) }, { pValues: 'always' })
  assert.ok(Math.abs(ours.rateRatio - 1.35539172663975) < 1e-12)
  assert.ok(Math.abs(ours.percentChange!.estimate + 26.2205914094539) < 1e-10)
  assert.ok(ours.percentChange!.low < -26 && ours.percentChange!.high > 0)
  // R 4.2.2: inflation 0.0008 · mean + 1.2
  assert.ok(Math.abs(ours.inflated.p! - 0.131891108926566) < 1e-12)
  assert.equal(assess({ treated: pair(113, 81), control: pair(211, 205) }).inflated.p, null)
})

test('a count of 0: half an event in each, as metafor escalc("OR", 20, 0, 31, 28), and named', () => {
  const ours = assess({ treated: pair(20, 0), control: pair(31, 28) })
  assert.equal(ours.parameters.zeroCounts, 'half_added')
  assert.ok(Math.abs(Math.log(ours.rateRatio) - 3.61348860814732) < 1e-12)
  assert.ok(Math.abs(ours.poisson.logStandardError ** 2 - 2.11561423884916) < 1e-12)
})

test('no percentage on a base under 10, nothing from nothing', () => {
  const small = assess({ treated: pair(9, 2), control: pair(50, 50) })
  assert.equal(small.percentChange, null)
  assert.equal(small.leftOut[0]!.why, 'base_under_10')
  const reasonOf = (result: ReturnType<typeof assessRelativeIncidence>) => 'reason' in result && result.reason
  assert.equal(reasonOf(assessRelativeIncidence({ treated: pair(0, 0), control: pair(3, 3) })), 'no_treated_events')
  assert.equal(reasonOf(assessRelativeIncidence({ treated: pair(3, 3), control: pair(0, 0) })), 'no_comparison_events')
  assert.throws(() => assess({ treated: pair(-1, 3), control: pair(3, 3) }), { code: 'bad_counts' })
  assert.throws(() => assess({ treated: pair(1, 3), control: pair(3, 3) }, { level: 0 }), { code: 'bad_option' })
})

test('turning the areas round inverts the ratio; fewer after is never a smaller ratio', () => {
  const count = fc.integer({ min: 0, max: 3000 })
  fc.assert(
    fc.property(count, count, count, count, (a, b, c, d) => {
      if (a + b === 0 || c + d === 0) return
      const there = assess({ treated: pair(a, b), control: pair(c, d) })
      const back = assess({ treated: pair(c, d), control: pair(a, b) })
      assert.ok(Math.abs(there.rateRatio * back.rateRatio - 1) < 1e-9)
      assert.ok(there.inflated.low <= there.poisson.low && there.poisson.high <= there.inflated.high)
      if (b === 0 || Math.min(a, c, d) === 0) return
      assert.ok(assess({ treated: pair(a, b + 1), control: pair(c, d) }).rateRatio < there.rateRatio)
    }),
  )
})

test('Poisson intervals hold the truth in 95 % of plans, inflated ones in more', () => {
  const uniform = createRandom(21)
  const truth = (50 * 90) / (30 * 80)
  let [poisson, inflated] = [0, 0]
  const runs = 4000
  for (let run = 0; run < runs; run++) {
    const [a, b, c, d] = [50, 30, 80, 90].map((mean) => drawCount(mean, 1, uniform)) as [number, number, number, number]
    const ours = assess({ treated: pair(a, b), control: pair(c, d) })
    if (ours.poisson.low <= truth && truth <= ours.poisson.high) poisson++
    if (ours.inflated.low <= truth && truth <= ours.inflated.high) inflated++
  }
  assert.ok(Math.abs(poisson / runs - 0.95) < 0.012, `${poisson}`)
  assert.ok(inflated / runs > 0.96 && inflated / runs < 0.99, `${inflated}`)
})
