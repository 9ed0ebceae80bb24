import assert from 'node:assert/strict'
import test from 'node:test'
import { countLeadingGap, dropPeriods } from './trim-history.ts'

test('stray old reports are no history', () => {
  assert.equal(countLeadingGap([1, 0, 0, 2, 0, 90, 100, 110, 95]), 5)
})

test('a small but steady beginning stays', () => {
  assert.equal(countLeadingGap([8, 12, 10, 90, 100, 9]), 0)
})

test('a small municipality keeps every week from its first report', () => {
  assert.equal(countLeadingGap([0, 1, 0, 0, 1, 2, 0]), 1)
})

test('nothing before the judged period leaves it alone', () => {
  assert.equal(countLeadingGap([0, 0, 7]), 2)
  assert.equal(countLeadingGap([7]), 0)
})

test('rows are numbered from the beginning', () => {
  assert.deepEqual(dropPeriods([{ period: 1 }, { period: 4 }, { period: 6 }], 4), [{ period: 0 }, { period: 2 }])
})
