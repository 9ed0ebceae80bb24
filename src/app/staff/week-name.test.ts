import assert from 'node:assert/strict'
import test from 'node:test'
import { nameWeek } from './week-name.ts'

test('the week turns at midnight in Stockholm, not in Greenwich', () => {
  assert.equal(nameWeek(new Date('2026-11-15T22:59:00Z'), 'sv').week, 46)
  assert.equal(nameWeek(new Date('2026-11-15T23:00:00Z'), 'sv').week, 47)
})

test('the days are named in the reader’s language, over the turn of a month too', () => {
  assert.match(nameWeek(new Date('2026-11-18T12:00:00Z'), 'sv').days, /^16\s?[–-]\s?22 november$/)
  assert.match(nameWeek(new Date('2026-12-30T12:00:00Z'), 'sv').days, /^28 december 2026\s?[–-]\s?3 januari 2027$/)
})
