import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { createRandom } from '../maths/seeded-random.ts'
import { drawCount } from '../series/simulate-counts.ts'
import { expectRegression, type RegressionToTheMean } from './regression-to-the-mean.ts'

const expect = (...given: Parameters<typeof expectRegression>) => expectRegression(...given) as RegressionToTheMean

// MASS 7.3-58.2 glm.nb(c ~ 1): theta 2.76020424173862, mean 9.25; expected (theta + 30)/(theta/mean + 1).
test('the worst of twelve areas, 30 events: 25 expected if nothing is done', () => {
  const ours = expect([3, 8, 12, 5, 9, 30, 7, 4, 11, 6, 2, 14], 5)
  assert.ok(Math.abs(ours.parameters.theta! - 2.76020424173862) < 1e-4)
  assert.ok(Math.abs(ours.parameters.mean - 9.25) < 1e-8)
  assert.ok(Math.abs(ours.expected - 25.2312019959633) < 1e-4)
  assert.ok(ours.isWarning && Math.abs(ours.percentFall! - 15.9) < 0.1)
  assert.ok(ours.low < 25 && ours.high > 25)
})

test('areas that differ by chance alone: the peak is all chance and goes', () => {
  const ours = expect([9, 10, 11, 10, 9, 11, 10, 13], 7)
  assert.deepEqual([ours.parameters.theta, ours.ownShare], [null, 0])
  assert.ok(Math.abs(ours.expected - 83 / 8) < 1e-9)
})

test('the place chosen for its peak falls as foretold, and its next count lies in the range', () => {
  const uniform = createRandom(24)
  let [observed, expected, next, inside] = [0, 0, 0, 0]
  const runs = 1500
  for (let run = 0; run < runs; run++) {
    const own = Array.from({ length: 30 }, () => drawCount(12, 4, uniform) + 0.5)
    const counts = own.map((mean) => drawCount(mean, 1, uniform))
    const worst = counts.indexOf(Math.max(...counts))
    const ours = expect(counts, worst)
    const later = drawCount(own[worst]!, 1, uniform)
    observed += ours.observed
    expected += ours.expected
    next += later
    if (ours.low <= later && later <= ours.high) inside++
  }
  assert.ok(observed > 1.1 * next, 'there is a fall to foretell')
  assert.ok(Math.abs(expected / next - 1) < 0.05, `${expected / runs} against ${next / runs}`)
  assert.ok(inside / runs > 0.92, `${inside} of ${runs}`)
})

test('always between the mean and the count, the same whatever the order and the unit of size', () => {
  const counts = fc.array(fc.nat({ max: 80 }), { minLength: 8, maxLength: 20 })
  fc.assert(
    fc.property(counts, fc.nat(7), fc.constantFrom(1e-3, 1e4), (list, chosen, unit) => {
      const result = expectRegression(list, chosen)
      if (result.outcome !== 'computed') return
      const mean = list.reduce((sum, count) => sum + count, 0) / list.length
      const [low, high] = [Math.min(mean, list[chosen]!), Math.max(mean, list[chosen]!)]
      assert.ok(result.expected >= low - 1e-6 && result.expected <= high + 1e-6)
      const turned = expect(list.toReversed(), list.length - 1 - chosen, { exposure: list.map(() => unit) })
      assert.ok(Math.abs(turned.expected - result.expected) < 1e-5)
    }),
  )
})

test('too few areas, no events, bad input', () => {
  assert.deepEqual(expectRegression([3, 4, 5], 1), { outcome: 'cannot_tell', reason: 'too_few_candidates' })
  assert.deepEqual(expectRegression([], 0), { outcome: 'cannot_tell', reason: 'too_few_candidates' })
  assert.deepEqual(expectRegression(new Array(9).fill(0), 1), { outcome: 'cannot_tell', reason: 'no_events' })
  assert.throws(() => expect([1, 2, 3], 3), { code: 'bad_option' })
  assert.throws(() => expect([1, -2, 3], 0), { code: 'bad_counts' })
  assert.throws(() => expect([1, 2], 0, { exposure: [1] }), { code: 'length_mismatch' })
  assert.throws(() => expect([1, 2], 0, { exposure: [1, 0] }), { code: 'not_positive' })
})
