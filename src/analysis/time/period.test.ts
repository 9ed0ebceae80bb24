import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { addDays, formatLocalDate } from './local-date.ts'
import {
  freePeriod,
  lastEndedPeriod,
  lengthInDays,
  nextPeriod,
  parsePeriod,
  periodContaining,
  periodsUpTo,
  previousPeriod,
  samePeriodEarlier,
} from './period.ts'

test('labels of every kind', () => {
  assert.deepEqual(parsePeriod('2026-W46'), { kind: 'week', start: '2026-11-09', end: '2026-11-16', label: '2026-W46' })
  assert.deepEqual(parsePeriod('2026-11'), { kind: 'month', start: '2026-11-01', end: '2026-12-01', label: '2026-11' })
  assert.deepEqual(parsePeriod('2026-Q4'), {
    kind: 'quarter',
    start: '2026-10-01',
    end: '2027-01-01',
    label: '2026-Q4',
  })
  const free = parsePeriod('2026-11-01..2026-11-20')
  assert.deepEqual(free, { kind: 'free', start: '2026-11-01', end: '2026-11-21', label: '2026-11-01..2026-11-20' })
})

test('the same week of earlier years is the Monday 364 days back, week 53 included', () => {
  // Mondays as in the weekly oracle of R's data.table: monday and monday_minus_364.
  assert.equal(samePeriodEarlier(parsePeriod('2022-W27'), 1).start, '2021-07-05')
  assert.equal(samePeriodEarlier(parsePeriod('2020-W53'), 1).start, '2019-12-30')
  assert.equal(samePeriodEarlier(parsePeriod('2020-W53'), 1).label, '2020-W01')
  assert.equal(samePeriodEarlier(parsePeriod('2026-02'), 2).label, '2024-02')
  assert.equal(lengthInDays(samePeriodEarlier(parsePeriod('2026-02'), 2)), 29)
  assert.equal(samePeriodEarlier(parsePeriod('2026-Q1'), 1).label, '2025-Q1')
})

test('the week that ended last turns at midnight on the wall, not at midnight UTC', () => {
  const at = (instant: string) => lastEndedPeriod('week', Date.parse(instant)).label
  assert.equal(at('2026-11-22T22:59:59Z'), '2026-W46')
  assert.equal(at('2026-11-22T23:00:00Z'), '2026-W47')
  assert.equal(at('2026-07-05T22:00:00Z'), '2026-W27')
  assert.equal(at('2027-01-03T23:30:00Z'), '2026-W53')
  assert.equal(lastEndedPeriod('month', Date.parse('2026-11-30T23:30:00Z')).label, '2026-11')
  assert.equal(lastEndedPeriod('quarter', Date.parse('2026-12-31T23:30:00Z'), 'UTC').label, '2026-Q3')
})

test('periods follow on each other without gap or overlap', () => {
  const kinds = fc.constantFrom('week', 'month', 'quarter', 'free')
  fc.assert(
    fc.property(kinds, fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 1, max: 400 }), (kind, day, days) => {
      const date = formatLocalDate(day)
      const period = kind === 'free' ? freePeriod(date, addDays(date, days)) : periodContaining(kind as 'week', date)
      assert.ok(period.start <= date && date < period.end)
      assert.deepEqual(parsePeriod(period.label), period)
      assert.equal(previousPeriod(period).end, period.start)
      assert.deepEqual(previousPeriod(nextPeriod(period)), period)
    }),
  )
})

test('the last periods come oldest first', () => {
  const labels = periodsUpTo(parsePeriod('2027-W01'), 3).map((p) => p.label)
  assert.deepEqual(labels, ['2026-W52', '2026-W53', '2027-W01'])
})

test('what is no period is refused', () => {
  for (const label of [
    '2026',
    '2026-W5',
    '2026-13',
    '2026-Q5',
    'v. 46',
    '2026-11-20..2026-11-01',
    '2026-02-30..2026-03-01',
  ]) {
    assert.throws(() => parsePeriod(label), { name: 'AnalysisError' }, label)
  }
})
