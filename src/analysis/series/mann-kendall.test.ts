import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { createRandom } from '../maths/seeded-random.ts'
import { type MannKendall, testMannKendall } from './mann-kendall.ts'
import { drawCount } from './simulate-counts.ts'

const file = new URL('../fixtures/counts.json', import.meta.url)
const { trends = [] }: { trends?: Known[] } = JSON.parse(readFileSync(file, 'utf8'))
interface Known {
  x: number[]
  mann_kendall: { S: number; varS: number; tau: number; z: number; p: number }
  sens_slope: { slope: number; ci95: [number, number] }
}

function computed(values: ArrayLike<number>, options?: Parameters<typeof testMannKendall>[1]): MannKendall {
  const found = testMannKendall(values, options)
  assert.equal(found.outcome, 'computed')
  return found as MannKendall
}
const near = (value: number, known: number, limit = 1e-8) =>
  assert.ok(Math.abs(value - known) <= limit, `${value} is not ${known}`)

test('ties: as trend 1.1.6 mk.test and sens.slope', () => {
  const found = computed([3, 3, 3, 4, 2, 3, 3, 5])
  assert.equal(found.s, 6)
  near(found.varianceOfS, 48.6666666666667, 1e-11)
  near(found.tau, 0.267261241912424)
  near(found.z, 0.716727723851245)
  near(found.p, 0.473542115908664)
  assert.equal(found.exactP, null)
  assert.deepEqual([found.slope, found.slopeLow, found.slopeHigh], [0, 0, 0.5])
})

test('New York by month and year: as trend 1.1.6', () => {
  assert.ok(trends.length >= 4)
  for (const { x, mann_kendall: known, sens_slope: sen } of trends) {
    const found = computed(x)
    assert.equal(found.s, known.S)
    near(found.varianceOfS, known.varS)
    near(found.tau, known.tau)
    near(found.z, known.z)
    near(found.p, known.p)
    near(found.slope, sen.slope, 1e-9)
    near(found.slopeLow, sen.ci95[0], 1e-9)
    near(found.slopeHigh, sen.ci95[1], 1e-9)
  }
})

// R 4.2.2 cor.test(method = "kendall", exact = TRUE).
test('exact p counts the orders', () => {
  near(computed([1, 2, 3, 4, 5, 6, 7, 8]).exactP!, 2 / 40320, 1e-15)
  near(computed([1, 5, 2, 3, 8, 4, 7, 6]).exactP!, 0.108680555556, 1e-11)
  near(computed([4.5, 1, 4, 3, 6, 5, 8, 7]).exactP!, 0.0610119047619, 1e-11)
})

test('order turned round turns the sign; a rising change of scale keeps S', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 8, maxLength: 60 }), (values) => {
      const there = testMannKendall(values)
      if (there.outcome !== 'computed') return assert.ok(values.every((value) => value === values[0]))
      const back = computed(values.toReversed())
      assert.equal(there.s + back.s, 0)
      near(there.p, back.p)
      near(there.slope, -back.slope)
      const scaled = computed(values.map((value) => Math.exp(value / 10)))
      assert.equal(scaled.s, there.s)
      assert.ok(there.slopeLow <= there.slope && there.slope <= there.slopeHigh)
    }),
  )
})

test('a yearly wave is a trend to the plain form on one year and none to the seasonal one', () => {
  const wave = Array.from({ length: 60 }, (_, i) => 20 + 10 * Math.sin((2 * Math.PI * i) / 12) + ((i * 7) % 5) / 10)
  assert.ok(computed(wave, { periodsPerYear: 12 }).p > 0.05)
  const rising = wave.map((value, i) => value + i * 0.5)
  const found = computed(rising, { periodsPerYear: 12 })
  assert.ok(found.p < 1e-4)
  near(found.slope, 6, 0.3)
})

test('false alarms on counts without trend stay at the stated level', () => {
  const uniform = createRandom(11)
  let alarms = 0
  for (let run = 0; run < 2000; run++) {
    const found = testMannKendall(Array.from({ length: 24 }, () => drawCount(4, 1.5, uniform)))
    if (found.outcome === 'computed' && found.p < 0.05) alarms++
  }
  assert.ok(alarms / 2000 < 0.062 && alarms / 2000 > 0.03, `${alarms}`)
})

test('too short and all equal cannot be told; what is no number is refused', () => {
  assert.deepEqual(testMannKendall([1, 2, 3, 4, 5, 6, 7]), { outcome: 'cannot_tell', reason: 'short_history' })
  assert.deepEqual(testMannKendall(new Array(20).fill(3), {}), { outcome: 'cannot_tell', reason: 'all_equal' })
  assert.deepEqual(testMannKendall([], {}), { outcome: 'cannot_tell', reason: 'short_history' })
  assert.throws(() => testMannKendall([1, 2, Number.NaN, 4, 5, 6, 7, 8]), { code: 'not_finite' })
  assert.throws(() => testMannKendall([1], { level: 1 }), { code: 'bad_option' })
  assert.throws(() => testMannKendall([1], { periodsPerYear: 0 }), { code: 'bad_option' })
  assert.throws(() => testMannKendall(new Float64Array(3000)), { code: 'too_many' })
})
