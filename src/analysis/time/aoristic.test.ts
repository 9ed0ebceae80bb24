import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import fc from 'fast-check'
import { parseTable, type Table } from '../fixtures/parse-table.ts'
import { spreadOverWeek } from './aoristic.ts'

const read = (name: string) => parseTable(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'))
const flatten = (table: Table) =>
  Array.from({ length: 168 }, (_, at) => table.numbers(`h${at % 24}`)[Math.floor(at / 24)]!)
const minute = (text: string) => (text === '' ? Number.NaN : Date.parse(`${text}Z`) / 60_000)
const assertClose = (actual: Float64Array, expected: readonly number[]) => {
  assert.equal(actual.length, expected.length)
  for (const [k, value] of expected.entries()) assert.ok(Math.abs(actual[k]! - value) < 1e-9, `cell ${k}`)
}
const wholeWeek = 10_080

test('the hand-made rows give the weights of R aoristic, fault by fault', () => {
  const rows = read('aoristic-edge-rows.csv')
  const result = spreadOverWeek(rows.texts('start').map(minute), rows.texts('end').map(minute))
  assertClose(result.week, flatten(read('aoristic-edge-week.csv')))
  assert.deepEqual(result.quality, { missingEnd: 1, endBeforeStart: 1, overAWeek: 2 })
})

test('4,000 vehicle thefts give the weights of R aoristic, which knows no daylight saving', () => {
  const rows = read('vehicle-thefts.csv')
  const start = rows.numbers('start')
  const end = rows.numbers('minutes').map((length, k) => start[k]! + length)
  const result = spreadOverWeek(start, end, { clockChanges: 'none' })
  assertClose(result.week, flatten(read('vehicle-thefts-week.csv')))
  assertClose(result.naive, flatten(read('vehicle-thefts-naive.csv')))
  assert.deepEqual(result.quality, { missingEnd: 343, endBeforeStart: 0, overAWeek: 263 })
  assert.ok(Math.abs(result.knownShare! - 0.30575) < 1e-12)
})

test('the hour that spring skips gets nothing, the rest shares its weight', () => {
  // Sunday 31 March 2024: clocks go from 02 to 03. 01:00-05:00 on the wall is three hours, not four.
  const night = spreadOverWeek([minute('2024-03-31T01:00')], [minute('2024-03-31T05:00')])
  const sunday = [...night.week.slice(144, 149)]
  assert.deepEqual(
    sunday.map((weight) => Math.round(weight * 3 * 1e9) / 1e9),
    [0, 1, 0, 1, 1],
  )
  const plain = spreadOverWeek([minute('2024-03-31T01:00')], [minute('2024-03-31T05:00')], { clockChanges: 'none' })
  assert.equal(plain.week[146], 0.25)
  const other = spreadOverWeek([minute('2024-03-24T01:00')], [minute('2024-03-24T05:00')])
  assert.equal(other.week[146], 0.25)
  const inside = spreadOverWeek([minute('2024-03-31T02:10')], [minute('2024-03-31T02:40')])
  assert.equal(inside.week[146], 1)
  const over = spreadOverWeek([minute('2024-03-30T23:00')], [minute('2024-03-31T02:30')])
  assert.deepEqual([over.week[143], over.week[144], over.week[145], over.week[146]], [1 / 3, 1 / 3, 1 / 3, 0])
})

test('the hour that autumn has twice weighs double', () => {
  const spreadOne = (from: string, until: string, clockChanges: 'eu' | 'none' = 'eu') =>
    spreadOverWeek([minute(from)], [minute(until)], { clockChanges }).week
  // Sunday 27 October 2024: clocks go from 03 back to 02. 01:00-05:00 on the wall is five hours.
  const night = [...spreadOne('2024-10-27T01:00', '2024-10-27T05:00').slice(144, 150)]
  assert.deepEqual(night, [0, 1 / 5, 2 / 5, 1 / 5, 1 / 5, 0])
  assert.equal(spreadOne('2024-10-27T01:00', '2024-10-27T05:00', 'none')[146], 1 / 4)
  assert.equal(spreadOne('2024-10-20T01:00', '2024-10-20T05:00')[146], 1 / 4)
  // An end or a start within the hour is taken as wide as it can mean; outside it nothing changes.
  assert.equal(spreadOne('2024-10-27T01:00', '2024-10-27T02:30')[146], 90 / 150)
  assert.equal(spreadOne('2024-10-27T02:30', '2024-10-27T04:00')[146], 90 / 150)
  assert.equal(spreadOne('2024-10-27T02:10', '2024-10-27T02:40')[146], 1)
  assert.deepEqual([...spreadOne('2024-10-27T00:00', '2024-10-27T02:00').slice(144, 147)], [1 / 2, 1 / 2, 0])
  assert.deepEqual([...spreadOne('2024-10-27T03:00', '2024-10-27T05:00').slice(146, 149)], [0, 1 / 2, 1 / 2])
  // Over midnight and into the next week; then the years when summer ended in September, and before summer time.
  assert.equal(spreadOne('2024-10-26T20:00', '2024-10-28T02:00')[146], 2 / 31)
  assert.equal(spreadOne('1990-09-30T01:00', '1990-09-30T05:00')[146], 2 / 5)
  assert.equal(spreadOne('1990-10-28T01:00', '1990-10-28T05:00')[146], 1 / 4)
  assert.equal(spreadOne('1975-03-30T01:00', '1975-03-30T05:00')[146], 1 / 4)
})

test('intervals that end before they start are named, and keep their start hour', () => {
  const result = spreadOverWeek([600, 600, 600], [660, 540, Number.NaN])
  assert.deepEqual(result.badIntervals, [1])
  assert.deepEqual(result.quality, { missingEnd: 1, endBeforeStart: 1, overAWeek: 0 })
  assert.equal(result.week[82], 3)
})

test('hours are Monday first, before 1970 too; known means within one clock hour', () => {
  const monday = spreadOverWeek([minute('2024-05-13T00:00')], [Number.NaN])
  assert.equal(monday.week[0], 1)
  const early = spreadOverWeek([minute('1969-12-29T05:59')], [Number.NaN])
  assert.equal(early.week[5], 1)
  const start = [minute('2024-05-13T10:10'), minute('2024-05-13T10:50'), minute('2024-05-13T10:00')]
  const end = [minute('2024-05-13T10:50'), minute('2024-05-13T11:10'), minute('2024-05-13T11:00')]
  assert.equal(spreadOverWeek(start, end).knownShare, 2 / 3)
})

test('every event weighs one; order and whole weeks do not matter; weekdays and hours add up', () => {
  const time = fc.tuple(fc.integer({ min: 0, max: 40_000_000 }), fc.option(fc.integer({ min: -50, max: 12_000 })))
  fc.assert(
    fc.property(fc.array(time, { maxLength: 30 }), fc.integer({ min: -500, max: 500 }), (rows, weeks) => {
      const run = (list: typeof rows, shift: number) =>
        spreadOverWeek(
          list.map(([from]) => from + shift),
          list.map(([from, length]) => (length === null ? Number.NaN : from + length + shift)),
          { clockChanges: shift === 0 ? 'eu' : 'none' },
        )
      const result = run(rows, 0)
      for (const sums of [result.week, result.weekdays, result.hours, result.naive]) {
        assert.ok(Math.abs(sums.reduce((sum, weight) => sum + weight, 0) - rows.length) < 1e-9)
        assert.ok(sums.every((weight) => weight >= 0))
      }
      assertClose(run(rows.toReversed(), 0).week, [...result.week])
      assertClose(run(rows, (weeks || 1) * wholeWeek).week, [...run(rows, wholeWeek).week])
    }),
  )
})

test('no start gives no weight but is counted; infinite times are refused; no events is no share', () => {
  const result = spreadOverWeek([Number.NaN, 100], [50, Number.NaN])
  assert.deepEqual([result.events, result.untimed, result.knownShare], [1, 1, 1])
  assert.equal(spreadOverWeek([], []).knownShare, null)
  assert.throws(() => spreadOverWeek([Infinity], [1]), { code: 'not_finite' })
  assert.throws(() => spreadOverWeek([1], []), { code: 'length_mismatch' })
})
