import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { orderAscending } from './radix-order.ts'

test('any finite numbers: the order of a stable sort, zeros alike', () => {
  const value = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer({ min: -3, max: 3 }),
    fc.integer({ min: 0, max: 2 ** 40 }),
    fc.constantFrom(0, -0, 5e-324, -5e-324, Number.MAX_VALUE, 6_400_000.01),
  )
  fc.assert(
    fc.property(fc.array(value), (values) => {
      const expected = [...values.keys()].sort((a, b) => values[a]! - values[b]! || a - b)
      assert.deepEqual([...orderAscending(Float64Array.from(values))], expected)
    }),
  )
})
