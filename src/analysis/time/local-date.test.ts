import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { addDays, formatLocalDate, parseLocalDate, weekdayOf } from './local-date.ts'

test('day numbers agree with the UTC clock of the platform', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (day) => {
      const known = new Date(day * 86_400_000)
      if (known.getUTCFullYear() < 1 || known.getUTCFullYear() > 9999) return
      assert.equal(formatLocalDate(day), known.toISOString().slice(0, 10))
      assert.equal(parseLocalDate(formatLocalDate(day)), day)
      assert.equal(weekdayOf(day) % 7, known.getUTCDay())
    }),
  )
})

test('days are added across leap days and years', () => {
  assert.equal(addDays('2024-02-28', 1), '2024-02-29')
  assert.equal(addDays('2023-02-28', 1), '2023-03-01')
  assert.equal(addDays('2027-01-01', -1), '2026-12-31')
})

test('what is no date is refused', () => {
  for (const text of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '20260101', '2026-04-31', '']) {
    assert.throws(() => parseLocalDate(text), { code: 'bad_date' }, text)
  }
})
