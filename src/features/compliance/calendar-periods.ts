/** Weeks, months, quarters and years by their labels, and months added to a day. Days are 'YYYY-MM-DD'. */
import type { CalendarUnit } from '#agreements/obligation.ts'
import { addDays, parseLocalDate, splitDayNumber } from '#analysis/time/local-date.ts'
import { nextPeriod, type Period, parsePeriod, periodContaining } from '#analysis/time/period.ts'

/** `last`: its last day. Labels: '2026-W53', '2026-11', '2026-Q4', '2026'. */
export interface CalendarPeriod {
  readonly label: string
  readonly start: string
  readonly last: string
}

const shapes: Record<CalendarUnit, RegExp> = {
  week: /^\d{4}-W\d{2}$/,
  month: /^\d{4}-\d{2}$/,
  quarter: /^\d{4}-Q[1-4]$/,
  year: /^\d{4}$/,
}

const yearOf = (label: string): CalendarPeriod => ({ label, start: `${label}-01-01`, last: `${label}-12-31` })
const of = ({ label, start, end }: Period): CalendarPeriod => ({ label, start, last: addDays(end, -1) })

/** The period that holds a day. */
export function periodOn(unit: CalendarUnit, day: string): CalendarPeriod {
  return unit === 'year' ? yearOf(day.slice(0, 4)) : of(periodContaining(unit, day))
}

/** The period of a label, or null when it is none of that unit. */
export function periodLabelled(unit: CalendarUnit, label: string): CalendarPeriod | null {
  if (!shapes[unit].test(label)) return null
  return unit === 'year' ? yearOf(label) : of(parsePeriod(label))
}

export function periodAfter(unit: CalendarUnit, { label, last }: CalendarPeriod): CalendarPeriod {
  return unit === 'year' ? periodOn('year', addDays(last, 1)) : of(nextPeriod(parsePeriod(label)))
}

/** The first whole period that begins on the day or later. */
export function firstWholePeriod(unit: CalendarUnit, day: string): CalendarPeriod {
  const holding = periodOn(unit, day)
  return holding.start === day ? holding : periodAfter(unit, holding)
}

const two = (value: number) => String(value).padStart(2, '0')

/** The same day so many months later; where the month is too short its last day: 29 February + 24 months is 28 February. */
export function addMonths(day: string, months: number): string {
  const { year, month, day: wanted } = splitDayNumber(parseLocalDate(day))
  const at = year * 12 + (month - 1) + months
  const [toYear, toMonth] = [Math.floor(at / 12), (at % 12) + 1]
  const longest = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate()
  return `${String(toYear).padStart(4, '0')}-${two(toMonth)}-${two(Math.min(wanted, longest))}`
}

/** Days from one day to a later one. */
export const daysBetween = (from: string, to: string): number => parseLocalDate(to) - parseLocalDate(from)

export const laterOf = (one: string, other: string): string => (one > other ? one : other)
