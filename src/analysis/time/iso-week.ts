import { AnalysisError } from '../analysis-error.ts'
import { dayNumber, formatLocalDate, parseLocalDate, splitDayNumber, weekdayOf } from './local-date.ts'

/** ISO year and week. The ISO year differs from the calendar year around New Year. */
export interface IsoWeek {
  year: number
  week: number
}

/**
 * ISO 8601 week of a local date.
 *
 * Weeks run Monday–Sunday and belong to the year that holds their Thursday, so a year has 52 or 53.
 * For naming the week that a picture judges. Source: ISO 8601:2004, 2.2.10. Cost: constant.
 */
export function isoWeekOf(date: string): IsoWeek {
  return isoWeekOfDay(parseLocalDate(date))
}

/** The same for a day number (days since 1970-01-01). */
export function isoWeekOfDay(day: number): IsoWeek {
  const thursday = day - weekdayOf(day) + 4
  const { year } = splitDayNumber(thursday)
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 }
}

/** Number of ISO weeks in an ISO year: 52 or 53. */
export function weeksInIsoYear(year: number): number {
  return isoWeekOfDay(dayNumber(year, 12, 28)).week
}

/** Monday ('YYYY-MM-DD') of an ISO week. Throws AnalysisError `bad_week` when the year has no such week. */
export function mondayOf({ year, week }: IsoWeek): string {
  if (!Number.isInteger(year) || !Number.isInteger(week) || week < 1 || week > weeksInIsoYear(year)) {
    throw new AnalysisError('bad_week', `no such ISO week: ${year}-W${week}`)
  }
  const fourth = dayNumber(year, 1, 4)
  return formatLocalDate(fourth - weekdayOf(fourth) + 1 + (week - 1) * 7)
}

/** '2026-W46'. */
export function formatIsoWeek({ year, week }: IsoWeek): string {
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`
}

/** Read '2026-W46'. Throws AnalysisError `bad_week`. */
export function parseIsoWeek(label: string): IsoWeek {
  const match = /^(\d{4})-W(\d{2})$/.exec(label)
  if (!match) throw new AnalysisError('bad_week', `not an ISO week (YYYY-Www): ${label}`)
  const result = { year: Number(match[1]), week: Number(match[2]) }
  mondayOf(result)
  return result
}
