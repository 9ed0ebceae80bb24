import assert from 'node:assert/strict'
import test from 'node:test'
import type { SeasonRing } from './schema.ts'
import { findWindow, firstDayOf, makeRings, monthNumberOf } from './season-rings.ts'
import { chooseRings } from './wheel-figure.ts'

const span = (first: string | null, today: string) => {
  const { from, months } = findWindow(first, today)
  return [firstDayOf(from), months]
}

test('whole years up to the last whole month; the month in which reporting began is none', () => {
  assert.deepEqual(span('2024-11-01', '2026-11-23'), ['2024-11-01', 24])
  assert.deepEqual(span('2024-11-02', '2026-11-23'), ['2025-11-01', 12])
  assert.deepEqual(span('2024-10-31', '2026-11-01'), ['2024-11-01', 24])
  assert.deepEqual(span('2023-12-15', '2027-01-02'), ['2024-01-01', 36])
  assert.deepEqual(span('1999-01-01', '2026-11-23'), ['2020-11-01', 72], 'no older than six years')
  assert.deepEqual(span('2026-11-20', '2026-11-23'), ['2026-11-01', 0])
  assert.deepEqual(span(null, '2026-11-23'), ['2026-11-01', 0])
})

const counts = (perMonth: (month: number) => number, window: ReturnType<typeof findWindow>) =>
  new Map(Array.from({ length: window.months }, (_, at) => [window.from + at, perMonth((window.from + at) % 12)]))

test('shares of many, and nothing of few: not even how many there were', () => {
  const window = findWindow('2023-11-01', '2026-11-23')
  const [summer, few] = makeRings(
    [
      { title: 'Skadegörelse', counts: counts((month) => (month === 6 ? 90 : 30), window) },
      { title: 'Bränder', counts: counts(() => 4, window) },
    ],
    window,
  )
  assert.deepEqual([summer?.years, summer?.reports], [3, 3 * (11 * 30 + 90)])
  assert.ok(summer?.notable.includes(7))
  // By hand: July's share of all, over its 31 days' share of three years with one leap day.
  const byHand = (3 * 90) / (3 * (11 * 30 + 90)) / ((3 * 31) / (3 * 365 + 1))
  assert.ok(Math.abs((summer?.months?.[6] ?? 0) - byHand) < 1e-3)
  assert.deepEqual(few, { title: 'Bränder', months: null, years: 3, reports: 0, notable: [] })
  assert.equal(makeRings([{ title: 'Allt', counts: new Map() }], findWindow(null, '2026-11-23'))[0]?.months, null)
  assert.equal(monthNumberOf('2026-01-31'), 2026 * 12)
})

test('drawn are all reports, then the kind with most to say; when none can be told, that is said once', () => {
  const ring = (title: string, notable: number[], told = true): SeasonRing => {
    return { title, months: told ? new Array<number>(12).fill(1) : null, years: 3, reports: 100, notable }
  }
  const names = (rings: SeasonRing[]) => chooseRings(rings).map(({ title }) => title)
  assert.deepEqual(names([ring('Alla', []), ring('a', [1]), ring('b', [1, 2]), ring('c', [])]), ['Alla', 'b'])
  assert.deepEqual(names([ring('Alla', []), ring('a', [])]), ['Alla'])
  assert.deepEqual(names([ring('Alla', [], false), ring('a', [], false)]), ['Alla'])
  assert.deepEqual(names([]), [])
})
