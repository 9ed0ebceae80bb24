import { AnalysisError } from '../analysis-error.ts'

/**
 * Local dates ('YYYY-MM-DD') as whole days since 1970-01-01, in the Gregorian calendar.
 *
 * A local date has no time zone, so no clock and no Date object is needed; day arithmetic is plain integers.
 * For every comparison of periods. Source: the civil-calendar cycle of 400 years = 146,097 days. Cost: constant.
 */
const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** Day number of a local date. Throws AnalysisError `bad_date` for anything that is not a real date. */
export function parseLocalDate(date: string): number {
  const match = datePattern.exec(date)
  if (!match) throw new AnalysisError('bad_date', `not a date (YYYY-MM-DD): ${date}`)
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const number = dayNumber(year, month, day)
  if (month < 1 || month > 12 || day < 1 || formatLocalDate(number) !== date) {
    throw new AnalysisError('bad_date', `no such date: ${date}`)
  }
  return number
}

/** Days since 1970-01-01 of year, month (1–12), day. */
export function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** Year, month and day of a day number. */
export function splitDayNumber(number: number): { year: number; month: number; day: number } {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 }
}

/** 'YYYY-MM-DD' of a day number. */
export function formatLocalDate(number: number): string {
  const { year, month, day } = splitDayNumber(number)
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** The date `days` days later (earlier when negative). */
export function addDays(date: string, days: number): string {
  return formatLocalDate(parseLocalDate(date) + days)
}

/** Weekday of a day number: 1 = Monday … 7 = Sunday. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
