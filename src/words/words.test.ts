import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as en from './en.ts'
import * as enNames from './names-en.ts'
import * as svNames from './names-sv.ts'
import * as sv from './sv.ts'

test('numbers: four digits stand together, zeros fall away, nothing is minus nought', () => {
  assert.deepEqual(
    [0, 1234, 12345.6, -1234567, -0.04].map((value) => sv.number(value, 1)),
    ['0', '1234', '12\u202f345,6', '−1\u202f234\u202f567', '0'],
  )
  assert.deepEqual([en.number(12345.6, 1), en.number(0.5, 3), en.number(2.5)], ['12,345.6', '0.5', '3'])
  assert.deepEqual(
    [sv.range(2, 5), sv.range(4, 4), sv.range(null, 5), en.range(2, null)],
    ['2–5', '4', 'okänt', 'unknown'],
  )
})

test('days: nothing is said twice, and an instant’s day is the municipality’s', () => {
  assert.equal(sv.days('2026-11-09', '2026-11-15'), '9–15 november 2026')
  assert.equal(sv.days('2026-10-26', '2026-11-01'), '26 oktober–1 november 2026')
  assert.equal(en.days('2025-12-29', '2026-01-04'), '29 December 2025 – 4 January 2026')
  assert.equal(sv.days('2026-11-09', '2026-11-09'), '9 november 2026')
  assert.equal(sv.instant('2026-07-31T22:30:00Z'), '1 augusti 2026 kl. 00.30')
  assert.equal(en.instant('2026-11-16T06:02:00Z', 'UTC'), '16 November 2026 at 06:02')
  assert.deepEqual(
    [sv.day('2026-07-31'), sv.day('2026-07-31T22:30:00Z'), sv.day('2024')],
    ['31 juli 2026', '1 augusti 2026', '2024'],
  )
  assert.deepEqual(
    [sv.day('okänd'), sv.month('2026-08'), en.dayMonth('2026-10-19')],
    ['okänd', 'augusti 2026', '19 October'],
  )
})

test('names: a long list is counted, a capital goes inside a sentence, letters that stand for words stay', () => {
  assert.equal(svNames.joinNames(['a', 'b', 'c']), 'a, b och c')
  assert.equal(svNames.joinNames(['a', 'b', 'c', 'd', 'e', 'f']), 'a, b, c, d och 2 till')
  assert.equal(enNames.joinNames(['a', 'b', 'c', 'd', 'e', 'f'], 6), 'a, b, c, d, e and f')
  assert.deepEqual([svNames.joinNames([]), svNames.joinNames(['a'])], ['', 'a'])
  assert.deepEqual(['Riket', 'BRÅ', 'Östermalm'].map(svNames.inSentence), ['riket', 'BRÅ', 'östermalm'])
  assert.equal(svNames.capital('örnäset'), 'Örnäset')
  assert.deepEqual([' mörkt vid bron ', 'Varför?', ' '].map(svNames.sentence), ['Mörkt vid bron.', 'Varför?', ''])
})
