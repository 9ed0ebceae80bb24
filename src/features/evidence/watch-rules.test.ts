import assert from 'node:assert/strict'
import test from 'node:test'
import { judgeWatchItem, nextDate } from './watch-rules.ts'

const item = {
  seriesId: 'scb/population/persons/year/municipality:2580',
  direction: 'above',
  threshold: 80000,
} as const
const known = (value: number, margin: number | null = null, standardError: number | null = null) =>
  ({ period: '2025', value, state: 'known', margin, standardError }) as const

test('the threshold itself is reached, from either side', () => {
  assert.equal(judgeWatchItem(item, known(79999)).state, 'notReached')
  assert.equal(judgeWatchItem(item, known(80000)).state, 'reached')
  assert.equal(judgeWatchItem({ ...item, direction: 'below' }, known(80000)).state, 'reached')
  assert.equal(judgeWatchItem({ ...item, direction: 'below' }, known(80001)).state, 'notReached')
  assert.deepEqual(judgeWatchItem({ ...item, threshold: 0, direction: 'below' }, known(0)), {
    state: 'reached',
    reason: null,
    period: '2025',
    value: 0,
  })
})

test('a threshold inside the margin of error tells nothing either way', () => {
  const share = { seriesId: 's', direction: 'below', threshold: 60 } as const
  assert.deepEqual(judgeWatchItem(share, known(58, 3)), {
    state: 'cannotTell',
    reason: 'withinMargin',
    period: '2025',
    value: 58,
  })
  assert.equal(judgeWatchItem(share, known(56, 3)).state, 'reached')
  assert.equal(judgeWatchItem(share, known(64, 3)).state, 'notReached')
  // 1.96 standard errors of an own estimate.
  assert.equal(judgeWatchItem(share, known(58, null, 1.03)).reason, 'withinMargin')
  assert.equal(judgeWatchItem(share, known(58, null, 1.02)).state, 'reached')
})

test('what is not known is not below a threshold', () => {
  const none = { period: '2025', value: null, margin: null, standardError: null }
  const below = { ...item, direction: 'below' } as const
  const reasons = [
    judgeWatchItem(below, { ...none, state: 'suppressed' }),
    judgeWatchItem(below, { ...none, state: 'missing' }),
    judgeWatchItem(below, null),
    judgeWatchItem({ ...below, seriesId: null }, known(1)),
    judgeWatchItem({ ...below, direction: null, threshold: null }, known(1)),
  ].map(({ state, reason }) => [state, reason])
  assert.deepEqual(reasons, [
    ['cannotTell', 'suppressed'],
    ['cannotTell', 'missing'],
    ['cannotTell', 'noObservation'],
    ['cannotTell', 'noSeries'],
    ['cannotTell', 'noThreshold'],
  ])
})

test('the next of its dates, today still to come', () => {
  const dates = { fromOn: '2027-03-01', toOn: '2028-06-30' }
  assert.deepEqual(nextDate(dates, '2027-03-01'), { on: '2027-03-01', what: 'begins' })
  assert.deepEqual(nextDate(dates, '2027-03-02'), { on: '2028-06-30', what: 'ends' })
  assert.equal(nextDate(dates, '2028-07-01'), null)
  assert.deepEqual(nextDate({ fromOn: null, toOn: '2027-01-01' }, '2026-11-22'), { on: '2027-01-01', what: 'ends' })
  assert.equal(nextDate({ fromOn: null, toOn: null }, '2026-11-22'), null)
})
