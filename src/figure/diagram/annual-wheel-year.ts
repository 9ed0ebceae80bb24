/** Days of a year as places on a circle: January at the top, clockwise. Pure calendar arithmetic, no time zone. */
import { parseLocalDate as numberOf, weekdayOf } from '#analysis/time/local-date.ts'

/** Day 'YYYY-MM-DD' as a number of turns from the start of the year: 0 is 1 January, 1 the same day a year later; not clipped. */
export function turnOf(day: string, year: number): number {
  const [first, next] = [numberOf(`${year}-01-01`), numberOf(`${year + 1}-01-01`)]
  return (numberOf(day) - first) / (next - first)
}

/** Start of each month in turns, and 1 at the end: 13 numbers. */
export const monthTurns = (year: number): number[] =>
  Array.from({ length: 13 }, (_, at) => (at === 12 ? 1 : turnOf(`${year}-${String(at + 1).padStart(2, '0')}-01`, year)))

/** Every Monday of the year, in turns. */
export function weekTurns(year: number): number[] {
  const first = numberOf(`${year}-01-01`)
  const toMonday = (8 - weekdayOf(first)) % 7
  const days = numberOf(`${year + 1}-01-01`) - first
  const turns: number[] = []
  for (let at = toMonday; at < days; at += 7) turns.push(at / days)
  return turns
}

/** The part of a span that lies in the year, in turns; null: none does. `to` is its last day. */
export function clipSpan(from: string, to: string, year: number): readonly [number, number] | null {
  const oneDay = turnOf(`${year}-01-02`, year)
  const [start, end] = [Math.max(0, turnOf(from, year)), Math.min(1, turnOf(to, year) + oneDay)]
  return start < end ? [start, end] : null
}

/** Place of a turn on a circle, in pixels. */
export function pointAt(turn: number, radius: number, centre: { readonly x: number; readonly y: number }) {
  const angle = turn * 2 * Math.PI
  return { x: centre.x + radius * Math.sin(angle), y: centre.y - radius * Math.cos(angle) }
}
