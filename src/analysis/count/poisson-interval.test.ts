import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { lowerTail, poisson, upperTail } from '../maths/count-distributions.ts'
import { poissonInterval } from './poisson-interval.ts'

const file = new URL('../fixtures/poisson-intervals.json', import.meta.url)
const rows: { x: number; n: number; low: number; high: number }[] = JSON.parse(readFileSync(file, 'utf8')).rows

test('as the chi-square form in R 4.2.2, per 1,000, small and large counts', () => {
  assert.ok(rows.some(({ x }) => x >= 1000))
  for (const { x, n, low, high } of rows) {
    const result = poissonInterval(x, { exposure: n / 1000 })
    assert.ok(Math.abs(result.low - low) <= 1e-9 * low, `${x}: ${result.low} is not ${low}`)
    assert.ok(Math.abs(result.high - high) <= 1e-9 * high, `${x}: ${result.high} is not ${high}`)
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

test('what is no count is refused', () => {
  for (const bad of [-1, 0.5, Number.NaN]) assert.throws(() => poissonInterval(bad), { code: 'bad_counts' })
  assert.throws(() => poissonInterval(3, { exposure: 0 }), { code: 'bad_option' })
})
