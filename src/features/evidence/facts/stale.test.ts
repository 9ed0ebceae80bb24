import assert from 'node:assert/strict'
import test from 'node:test'
import { finalFrom, isStale, nextExpected } from './stale.ts'

const braYear = { source: 'bra', frequency: 'year' } as const
const braMonth = { source: 'bra', frequency: 'month' } as const
const braQuarter = { source: 'bra', frequency: 'quarter' } as const
const survey = { source: 'survey', frequency: 'year' } as const

test('when the next number should be found', () => {
  const rows = [
    [braYear, '2025', { period: '2026', on: '2027-03-31' }],
    [braMonth, '2026-08', { period: '2026-09', on: '2026-10-11' }],
    [braMonth, '2025-12', { period: '2026-01', on: '2026-02-11' }],
    [braQuarter, '2026-Q3', { period: '2026-Q4', on: '2027-01-11' }],
    [braQuarter, '2025-Q4', { period: '2026-Q1', on: '2026-04-11' }],
    [{ source: 'ntu', frequency: 'year' }, '2025', { period: '2026', on: '2026-11-01' }],
    [{ source: 'ntu', frequency: 'twoYears' }, '2023/2024', { period: '2024/2025', on: '2025-11-01' }],
    [{ source: 'scb', frequency: 'year' }, '2024', { period: '2025', on: '2026-03-01' }],
    [{ source: 'kolada', frequency: 'year' }, '2025', { period: '2026', on: '2027-03-31' }],
    [survey, '2023', { period: '2026', on: '2027-01-01' }],
    [{ source: 'own', frequency: 'day' }, '2024-02-29', { period: '2025-02-28', on: '2025-09-01' }],
    [braYear, 'i fjol', null],
  ] as const
  for (const [series, latest, expected] of rows) assert.deepEqual(nextExpected(series, latest), expected, latest)
})

test('stale from the day on which something newer should be found', () => {
  const rows = [
    // series, latest period, retrieved, today, stale
    [braYear, '2025', '2026-04-02', '2027-03-30', false],
    [braYear, '2025', '2026-04-02', '2027-03-31', true],
    // Somebody has looked and it was not there yet: a month of patience.
    [braYear, '2025', '2027-04-01', '2027-04-29', false],
    [braYear, '2025', '2027-04-01', '2027-04-30', true],
    [braMonth, '2026-08', '2026-09-20', '2026-10-10', false],
    [braMonth, '2026-08', '2026-09-20', '2026-10-11', true],
    [survey, '2023', '2024-01-15', '2026-12-31', false],
    [survey, '2023', '2024-01-15', '2027-01-01', true],
    [{ source: 'scb', frequency: 'year' }, '2023', '2026-11-20', '2026-11-22', true],
    [{ source: 'ntu', frequency: 'year' }, '2025', '2025-10-20', '2026-10-31', false],
    [{ source: 'ntu', frequency: 'year' }, '2025', '2025-10-20', '2026-11-01', true],
    [braYear, 'okänt', '2026-11-20', '2026-11-22', true],
  ] as const
  for (const [series, latest, retrieved, today, stale] of rows) {
    assert.equal(isStale(series, latest, retrieved, today), stale, `${latest} retrieved ${retrieved}, read ${today}`)
  }
})

test('a preliminary quarter is stale once it is final, until it is fetched again', () => {
  assert.equal(finalFrom(braQuarter, '2025-Q4'), '2026-03-31')
  assert.equal(finalFrom(braYear, '2025'), null)
  assert.equal(isStale(braQuarter, '2025-Q4', '2026-01-20', '2026-03-30'), false)
  assert.equal(isStale(braQuarter, '2025-Q4', '2026-01-20', '2026-03-31'), true)
  assert.equal(isStale(braQuarter, '2025-Q4', '2026-03-31', '2026-04-10'), false)
})
