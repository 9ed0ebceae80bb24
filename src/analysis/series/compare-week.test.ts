import assert from 'node:assert/strict'
import test from 'node:test'
import { compareWeek } from './compare-week.ts'

/** Invented: week number i holds i cases. */
const counts = Array.from({ length: 400 }, (_, i) => i)
const first = '2015-01-05'

test('each column is the week it says', () => {
  const found = compareWeek(counts, first, 300)
  assert.equal(found.monday, '2020-10-05')
  assert.deepEqual([found.isoYear, found.isoWeek], [2020, 41])
  assert.deepEqual([found.count, found.previous, found.weeks52Before], [300, 299, 248])
  assert.equal(found.monday52Before, '2019-10-07')
  assert.deepEqual([found.meanOfFour, found.meanOfFiveYears], [297.5, 300 - 52 * 3])
  assert.equal(found.sameIsoWeek, 248)
  assert.equal(found.sinceWeekOne, (41 * (300 + 260)) / 2)
})

// Dates as data.table 1.14.8 and ISO 8601 give them.
test('week 53, and week 1 after it', () => {
  const last = compareWeek(counts, first, 312)
  assert.deepEqual([last.monday, last.isoYear, last.isoWeek], ['2020-12-28', 2020, 53])
  assert.deepEqual([last.mondayOfSameIsoWeek, last.sameIsoWeek, last.monday52Before], [null, null, '2019-12-30'])
  const one = compareWeek(counts, first, 313)
  assert.deepEqual([one.isoYear, one.isoWeek, one.sinceWeekOne], [2021, 1, 313])
  assert.deepEqual([one.monday52Before, one.mondayOfSameIsoWeek], ['2020-01-06', '2019-12-30'])
})

test('no per cent on nothing; weeks before the first count 0', () => {
  const found = compareWeek([0, 5], first)
  assert.deepEqual([found.percentOnPrevious, found.percentOn52Before, found.meanOfFour], [null, null, 0])
  assert.equal(compareWeek([4, 5], first).percentOnPrevious, 25)
})

test('bad input is refused', () => {
  assert.throws(() => compareWeek([1], '2015-01-06'), { code: 'bad_option' })
  assert.throws(() => compareWeek([], first), { code: 'bad_option' })
  assert.throws(() => compareWeek([1, Number.NaN], first), { code: 'bad_counts' })
})
