import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { lowerTail, poisson, upperTail } from '../maths/count-distributions.ts'
import { createRandom } from '../maths/seeded-random.ts'
import { drawCount } from '../series/simulate-counts.ts'
import { byarInterval } from './byar-interval.ts'
import { chooseCountInterval } from './count-interval.ts'
import { poissonInterval, poissonLimits } from './poisson-interval.ts'

const file = new URL('../fixtures/poisson-intervals.json', import.meta.url)
const rows: { x: number; n: number; low: number; high: number }[] = JSON.parse(readFileSync(file, 'utf8')).rows

const isNear = (ours: number, theirs: number, tolerance = 1e-9) =>
  assert.ok(Math.abs(ours - theirs) <= tolerance * Math.abs(theirs), `${ours} is not ${theirs}`)

test('as the chi-square form in R 4.2.2, per 1,000, small and large counts', () => {
  assert.ok(rows.some(({ x }) => x >= 1000))
  for (const { x, n, low, high } of rows) {
    const result = poissonInterval(x, { exposure: n / 1000 })
    isNear(result.low, low)
    isNear(result.high, high)
  }
})

test('R 4.2.2, qchisq(.025, 2 * x) / 2 and qchisq(.975, 2 * x + 2) / 2, from a thousand to a thousand million', () => {
  for (const [x, low, high] of [
    [1000, 938.973018407695, 1063.9521360163],
    [4999, 4861.37304866664, 5139.5350899438],
    [5000, 4862.3591886949, 5140.548948535],
    [1e5, 99381.1526637447, 100621.744739744],
    [1e6, 998040.983340294, 1001961.91194543],
    [1e9, 999938021.443928, 1000061981.45041],
  ] as const) {
    const result = poissonInterval(x)
    isNear(result.low, low, 1e-13)
    isNear(result.high, high, 1e-13)
  }
})

test('at each limit the observed count is just as rare as the level says', () => {
  fc.assert(
    fc.property(fc.nat({ max: 20_000 }), fc.constantFrom(0.9, 0.95, 0.998), (x, level) => {
      const { low, high } = poissonInterval(x, { level })
      const tail = (1 - level) / 2
      assert.ok(Math.abs(lowerTail(x, poisson(high)) / tail - 1) < 1e-8)
      assert.ok(x === 0 ? low === 0 : Math.abs(upperTail(x, poisson(low)) / tail - 1) < 1e-8)
    }),
  )
})

test('many at once give what one at a time gives, in their order, few or scattered', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 50_000 }), { maxLength: 12 }), (counts) => {
      const { low, high } = poissonLimits(counts, 0.9)
      counts.forEach((count, i) => {
        const one = poissonInterval(count, { level: 0.9 })
        assert.deepEqual([low[i], high[i]], [one.low, one.high])
      })
    }),
  )
  const wide = poissonLimits([3, 2 ** 40, 3])
  assert.equal(wide.low[0], wide.low[2])
  assert.equal(wide.high[1], poissonInterval(2 ** 40).high)
})

test('Byar as the formula in R 4.2.2, never below 0, and the rule that takes it from 10', () => {
  for (const [x, low, high] of [
    [1, 0.0130721329015044, 5.56375558247526],
    [10, 4.78744991396756, 18.3914586057565],
    [20, 12.2114288348759, 30.8898803691971],
    [1000, 938.97249871549, 1063.95258127149],
  ] as const) {
    isNear(byarInterval(x).low, low)
    isNear(byarInterval(x).high, high)
  }
  assert.equal(byarInterval(0).low, 0)
  assert.equal(byarInterval(1, 0.998).low, 0)
  assert.equal(chooseCountInterval(9, 'publicHealth', 0.95).used, 'exact')
  assert.equal(chooseCountInterval(10, 'publicHealth', 0.95).used, 'byar')
  assert.equal(chooseCountInterval(10, 'exact', 0.95).high, poissonInterval(10).high)
})

test('20,000 simulated counts: exact covers at least as often as it says, Byar nearly so from 10 events', () => {
  const uniform = createRandom(20260101)
  const runs = 20_000
  for (const mean of [0.7, 3, 12, 55.5, 400]) {
    const counts = Float64Array.from({ length: runs }, () => drawCount(mean, 1, uniform))
    for (const level of [0.95, 0.998]) {
      const { low, high } = poissonLimits(counts, level)
      let [exact, byar] = [0, 0]
      const byCount = new Map<number, { low: number; high: number }>()
      counts.forEach((count, i) => {
        if (low[i]! <= mean && mean <= high[i]!) exact++
        const limits = byCount.get(count) ?? byarInterval(count, level)
        byCount.set(count, limits)
        if (limits.low <= mean && mean <= limits.high) byar++
      })
      const noise = 3 * Math.sqrt((level * (1 - level)) / runs)
      assert.ok(exact / runs >= level - noise, `exact at ${mean}: ${exact / runs}`)
      // Not so wide either that it would cover whatever comes.
      assert.ok(mean < 12 || exact / runs <= level + (1 - level) * 0.7, `exact at ${mean}: ${exact / runs}`)
      assert.ok(mean < 12 || byar / runs >= level - noise - 0.005, `Byar at ${mean}: ${byar / runs}`)
    }
  }
})

test('what is no count is refused', () => {
  for (const bad of [-1, 0.5, Number.NaN, Infinity]) {
    assert.throws(() => poissonInterval(bad), { code: 'bad_counts' })
    assert.throws(() => poissonLimits([1, bad]), { code: 'bad_counts' })
    assert.throws(() => byarInterval(bad), { code: 'bad_counts' })
  }
  assert.throws(() => poissonInterval(3, { exposure: 0 }), { code: 'bad_option' })
  assert.throws(() => poissonLimits([3], 1), { code: 'bad_option' })
})
