import { AnalysisError } from '../analysis-error.ts'
import { formatIsoWeek, isoWeekOf, mondayOf, parseIsoWeek } from './iso-week.ts'
import { addDays, dayNumber, formatLocalDate, parseLocalDate, splitDayNumber, weekdayOf } from './local-date.ts'
import { localDateAt } from './local-time.ts'

export type PeriodKind = 'week' | 'month' | 'quarter' | 'free'

/** A stretch of whole local days. `start` is its first day, `end` the day after its last (end exclusive). */
export interface Period {
  kind: PeriodKind
  start: string
  end: string
  /** '2026-W46' · '2026-11' · '2026-Q4' · '2026-11-01..2026-11-20' (here the last day is included) */
  label: string
}

/**
 * The periods that pictures judge and compare.
 *
 * Reads and writes labels, finds the period before and the same period in earlier years. Weeks and free periods go back
 * 364 days a year, so that weekdays stay aligned (one rule for "same week last year", week 53 included); months and
 * quarters keep their name. For every "compared with" in a picture. Source: ISO 8601 for weeks. Cost: constant.
 */
export function parsePeriod(label: string): Period {
  if (/^\d{4}-W\d{2}$/.test(label)) return weekFrom(mondayOf(parseIsoWeek(label)))
  const month = /^(\d{4})-(\d{2})$/.exec(label)
  if (month) return monthsFrom('month', Number(month[1]), Number(month[2]))
  const quarter = /^(\d{4})-Q([1-4])$/.exec(label)
  if (quarter) return monthsFrom('quarter', Number(quarter[1]), Number(quarter[2]) * 3 - 2)
  const free = /^(.{10})\.\.(.{10})$/.exec(label)
  if (free) return freePeriod(free[1] as string, addDays(free[2] as string, 1))
  throw new AnalysisError('bad_period', `not a period: ${label}`)
}

/** A free period from its first day to the day after its last. Throws AnalysisError `bad_period` when it is empty. */
export function freePeriod(start: string, end: string): Period {
  if (parseLocalDate(end) <= parseLocalDate(start)) {
    throw new AnalysisError('bad_period', `period ends before it begins: ${start} – ${end}`)
  }
  return { kind: 'free', start, end, label: `${start}..${addDays(end, -1)}` }
}

/** The week, month or quarter that holds a local date. */
export function periodContaining(kind: Exclude<PeriodKind, 'free'>, date: string): Period {
  const day = parseLocalDate(date)
  const { year, month } = splitDayNumber(day)
  if (kind === 'week') return weekFrom(formatLocalDate(day - weekdayOf(day) + 1))
  return monthsFrom(kind, year, kind === 'month' ? month : month - ((month - 1) % 3))
}

/** The period just before. A free period is followed back by one of the same length. */
export function previousPeriod(period: Period): Period {
  if (period.kind === 'free') return freePeriod(addDays(period.start, -lengthInDays(period)), period.start)
  return periodContaining(period.kind, addDays(period.start, -1))
}

/**
 * The latest week, month or quarter that has ended at an instant (ms), by the clock on the wall of the zone: between midnight
 * in Stockholm and midnight UTC it is already the new week.
 */
export function lastEndedPeriod(kind: Exclude<PeriodKind, 'free'>, instant: number, zone?: string): Period {
  return previousPeriod(periodContaining(kind, localDateAt(instant, zone)))
}

/** The period just after. */
export function nextPeriod(period: Period): Period {
  if (period.kind === 'free') return freePeriod(period.end, addDays(period.end, lengthInDays(period)))
  return periodContaining(period.kind, period.end)
}

/** The same period `years` years earlier (1, 2, …): 364·years days for weeks and free periods. */
export function samePeriodEarlier(period: Period, years: number): Period {
  if (!Number.isInteger(years) || years < 0) throw new AnalysisError('bad_option', `not a number of years: ${years}`)
  if (period.kind === 'week') return weekFrom(addDays(period.start, -364 * years))
  if (period.kind === 'free') return freePeriod(addDays(period.start, -364 * years), addDays(period.end, -364 * years))
  const { year, month } = splitDayNumber(parseLocalDate(period.start))
  return monthsFrom(period.kind, year - years, month)
}

/** The last `count` periods that end with this one, oldest first. */
export function periodsUpTo(period: Period, count: number): Period[] {
  const result: Period[] = []
  for (let p = period; result.length < count; p = previousPeriod(p)) result.unshift(p)
  return result
}

/** Days in the period. */
export function lengthInDays(period: Period): number {
  return parseLocalDate(period.end) - parseLocalDate(period.start)
}

function weekFrom(monday: string): Period {
  return { kind: 'week', start: monday, end: addDays(monday, 7), label: formatIsoWeek(isoWeekOf(monday)) }
}

function monthsFrom(kind: 'month' | 'quarter', year: number, month: number): Period {
  if (month < 1 || month > 12) throw new AnalysisError('bad_period', `no such month: ${year}-${month}`)
  const next = month + (kind === 'month' ? 1 : 3)
  const start = formatLocalDate(dayNumber(year, month, 1))
  const end = formatLocalDate(next > 12 ? dayNumber(year + 1, next - 12, 1) : dayNumber(year, next, 1))
  const label = kind === 'month' ? start.slice(0, 7) : `${start.slice(0, 4)}-Q${(month + 2) / 3}`
  return { kind, start, end, label }
}
