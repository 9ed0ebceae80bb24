/** Names of the samples' periods as they stand under an axis. */
import { isoWeekOfDay } from '#analysis/time/iso-week.ts'
import { dayNumber } from '#analysis/time/local-date.ts'
import type { GalleryWords } from './words-sv.ts'

/** Weeks of the thefts, `from` counted from Monday 2014-01-06. */
export function labelWeeks(words: GalleryWords, count: number, from: number): string[] {
  const monday = dayNumber(2014, 1, 6)
  return Array.from({ length: count }, (_, at) => {
    const { year, week } = isoWeekOfDay(monday + (from + at) * 7)
    return words.week(week, year)
  })
}

/** Months from January of a year. */
export function labelMonths(words: GalleryWords, count: number, firstYear: number): string[] {
  return Array.from({ length: count }, (_, at) => `${words.monthsShort[at % 12]} ${firstYear + Math.floor(at / 12)}`)
}

export function labelYears(first: number, count: number): string[] {
  return Array.from({ length: count }, (_, at) => String(first + at))
}
