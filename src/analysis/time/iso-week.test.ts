import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { formatIsoWeek, isoWeekOf, mondayOf, parseIsoWeek, weeksInIsoYear } from './iso-week.ts'
import { addDays, formatLocalDate } from './local-date.ts'

test('weeks around New Year belong to the year of their Thursday', () => {
  // Known pairs: Python 3, date.isocalendar().
  const known = {
    '2020-12-28': '2020-W53',
    '2021-01-03': '2020-W53',
    '2021-01-04': '2021-W01',
    '2024-12-30': '2025-W01',
    '2026-11-09': '2026-W46',
    '2026-12-31': '2026-W53',
    '2027-01-04': '2027-W01',
    '2016-01-01': '2015-W53',
    '2008-12-29': '2009-W01',
  }
  for (const [date, label] of Object.entries(known)) assert.equal(formatIsoWeek(isoWeekOf(date)), label, date)
})

test('years of 53 weeks', () => {
  const long = Array.from({ length: 40 }, (_, i) => 2000 + i).filter((year) => weeksInIsoYear(year) === 53)
  assert.deepEqual(long, [2004, 2009, 2015, 2020, 2026, 2032, 2037])
})

test('every day of a week finds its Monday, and labels read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000, max: 200_000 }), (day) => {
      const date = formatLocalDate(day)
      const week = isoWeekOf(date)
      const monday = mondayOf(week)
      assert.ok(monday <= date && date < addDays(monday, 7))
      assert.deepEqual(parseIsoWeek(formatIsoWeek(week)), week)
    }),
  )
})

test('weeks that do not exist are refused', () => {
  for (const label of ['2025-W53', '2026-W00', '2026-W54', '2026-46', '2026-W6']) {
    assert.throws(() => parseIsoWeek(label), { code: 'bad_week' }, label)
  }
})
