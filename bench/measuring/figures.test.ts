import assert from 'node:assert/strict'
import test from 'node:test'
import { findGrowth, findMedian, findQuantile } from './figures.ts'

test('the middle of odd and even numbers of values, in any order', () => {
  assert.equal(findMedian([9, 1, 5]), 5)
  assert.equal(findMedian([10, 1, 4, 2]), 3)
  assert.equal(findMedian([7]), 7)
  assert.throws(() => findMedian([]), RangeError)
})

test('the nearest rank that a share of the values is not above', () => {
  const values = Array.from({ length: 20 }, (_, at) => 20 - at)
  assert.equal(findQuantile(values, 0.95), 19)
  assert.equal(findQuantile(values, 1), 20)
  assert.equal(findQuantile([3], 0.5), 3)
})

test('ten times the size in ten times the time is 1; in a hundred times, 2; in the same, 0', () => {
  for (const [times, exponent] of [
    [10, 1],
    [100, 2],
    [1, 0],
  ] as const) {
    const found = findGrowth({ size: 1e4, time: 3 }, { size: 1e5, time: 3 * times })
    assert.ok(Math.abs(found - exponent) < 1e-12)
  }
})
