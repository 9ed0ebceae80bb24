import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { findHeader, nameColumns } from './find-header.ts'
import { guessDates } from './guess-dates.ts'
import { guessDecimal, parseNumber, parsePair } from './number-cell.ts'
import type { DateFormat } from './schema.ts'
import { parseClock, parseTime, splitInterval } from './time-cell.ts'

const times: [DateFormat, string, string | null][] = [
  ['iso', '2024-05-13', '2024-05-13'],
  ['iso', '2024-05-13 8:30', '2024-05-13 08:30:00'],
  ['iso', '2010-01-01T00:00', '2010-01-01 00:00:00'],
  ['iso', '2025-12-31 9:51:44 +01:00', '2025-12-31 09:51:44 +60'],
  ['iso', '2017-05-25T00:00:00Z', '2017-05-25 00:00:00 +0'],
  ['iso', '2024-05-13 22', '2024-05-13 22:00:00 hour'],
  ['iso', '2024-02-30', null],
  ['iso', '13/5/2024', null],
  ['yyyymmdd', '20240513', '2024-05-13'],
  ['yyyymmdd', '20240513 0830', '2024-05-13 08:30:00'],
  ['yyyymmdd', '20240513083015', '2024-05-13 08:30:15'],
  ['yyyymmdd', '20241301', null],
  ['dayMonthYear', '13/5/2024 08.30', '2024-05-13 08:30:00'],
  ['dayMonthYear', '13.5.24', '2024-05-13'],
  ['dayMonthYear', '5/13/2024', null],
  ['monthDayYear', '5/13/2024 1:05 PM', '2024-05-13 13:05:00'],
  ['monthDayYear', '5/13/2024 12:05 AM', '2024-05-13 00:05:00'],
  ['dayMonthName', '31 december 2024 09.12', '2024-12-31 09:12:00'],
  ['dayMonthName', 'tis 5 mar 2024', '2024-03-05'],
  ['dayMonthName', 'den 1:e maj 2024 kl. 7.05', '2024-05-01 07:05:00'],
  ['serial', '45425', '2024-05-13'],
  ['serial', '45425,354166667', '2024-05-13 08:30:00'],
  ['serial', '45425.99999999', '2024-05-14 00:00:00'],
  ['iso', '24:00', null],
  ['iso', '2024-05-13 24:00', '2024-05-14 00:00:00'],
]

for (const [format, cell, expected] of times) {
  test(`time ${format} “${cell}” → ${expected}`, () => {
    const time = parseTime(cell, format)
    if (!time) return assert.equal(expected, null)
    const day = new Date(time.day * 86_400_000).toISOString().slice(0, 10)
    const clock = time.ms === null ? '' : ` ${new Date(time.ms).toISOString().slice(11, 19)}`
    const offset = time.offset === null ? '' : ` +${time.offset / 60_000}`
    assert.equal(day + clock + offset + (time.hourOnly ? ' hour' : ''), expected)
  })
}

test('clocks alone', () => {
  const minutes = (cell: string) => (parseClock(cell)?.ms ?? Number.NaN) / 60_000
  assert.deepEqual(['22:30', '22.30', '2230', 'kl 7', '0,9375', '25:00', 'natt'].map(minutes), [
    1350,
    1350,
    1350,
    420,
    1350,
    Number.NaN,
    Number.NaN,
  ])
})

test('intervals in one cell', () => {
  assert.deepEqual(splitInterval('2024-05-13 22:00 - 2024-05-14 06:00'), ['2024-05-13 22:00', '2024-05-14 06:00'])
  assert.deepEqual(splitInterval('2024-05-13 22:00–02:00'), ['2024-05-13 22:00', '02:00'])
  assert.deepEqual(splitInterval('2024-05-13 22:00-02:00'), ['2024-05-13 22:00', '02:00'])
  assert.equal(splitInterval('2024-05-13'), null)
  assert.equal(splitInterval('13-05-2024 08:30'), null)
})

test('date formats of columns: found, assumed, unclear', () => {
  const codes = (cells: string[], hasEnd = false) => {
    const guess = guessDates(cells, [], hasEnd)
    return [guess.format, guess.precision, guess.detections.map(({ code }) => code).join()]
  }
  assert.deepEqual(codes(['1/2/2024 10:10', '3/4/2024 11:11']), [
    'dayMonthYear',
    'minute',
    'datesFound,dayMonthAssumed',
  ])
  assert.deepEqual(codes(['1/2/2024 10:10', '3/14/2024 11:11']), ['monthDayYear', 'minute', 'datesFound'])
  assert.deepEqual(codes(['2024-01-01', '2024-01-02']), ['iso', 'day', 'datesFound,daysOnly'])
  assert.deepEqual(codes(Array(40).fill('2024-01-01 13:00')), ['iso', 'hour', 'datesFound,hoursOnly'])
  assert.deepEqual(codes(Array(40).fill('2024-01-01 13:00'), true), ['iso', 'minute', 'datesFound'])
  assert.deepEqual(codes(['i går', 'nyss']), [null, 'minute', 'datesUnclear'])
})

test('numbers', () => {
  assert.equal(parseNumber('1 234,5', 'comma'), 1234.5)
  assert.equal(parseNumber('1.234.567,8', 'comma'), 1234567.8)
  assert.equal(parseNumber('65.584819', 'comma'), 65.584819)
  assert.ok(Number.isNaN(parseNumber('65.584', 'comma')), 'a group of thousands or a decimal: not to be guessed')
  assert.equal(parseNumber('\u22125.5', 'point'), -5.5)
  assert.equal(parseNumber('1,234.5', 'point'), 1234.5)
  assert.ok(Number.isNaN(parseNumber('12 st', 'point')))
  assert.ok(Number.isNaN(parseNumber('', 'point')))
  assert.equal(guessDecimal(['7,86', '652', '..']), 'comma')
  assert.equal(guessDecimal(['652']), null)
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      assert.equal(parseNumber(String(value).replace('.', ','), 'comma') + 0, value + 0)
    }),
  )
})

test('pairs in one cell', () => {
  assert.deepEqual(parsePair('65.841709,24.127664', 'point'), [65.841709, 24.127664])
  assert.deepEqual(parsePair('65,58; 22,15', 'comma'), [65.58, 22.15])
  assert.deepEqual(parsePair('65,58 22,15', 'comma'), [65.58, 22.15])
  assert.deepEqual(parsePair('POINT(22.15 65.58)', 'point'), [22.15, 65.58])
  assert.equal(parsePair('torget', 'point'), null)
})

test('headers: after titles, none at all, repeated names', () => {
  assert.deepEqual(
    findHeader([
      ['Rapport 2024', '', ''],
      ['', '', ''],
      ['Datum', 'Typ', 'Plats'],
      ['2024-01-01', 'a', 'b'],
    ]),
    { skip: 2, header: true },
  )
  assert.deepEqual(
    findHeader([
      ['Ale kommun', '2731', '8547'],
      ['Bodens kommun', '2727', '9701'],
    ]),
    { skip: 0, header: false },
  )
  assert.deepEqual(nameColumns(['a', 'a', '', ' b\u00a0c '], 5), ['a', 'a (2)', '#3', 'b c', '#5'])
})
