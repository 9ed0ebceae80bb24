/** Names of the samples' periods as they stand under an axis. */
import { isoWeekOfDay } from '#analysis/time/iso-week.ts'
import { dayNumber } from '#analysis/time/local-date.ts'
import type { GalleryWords } from './words-sv.ts'

/** Weeks of the shootings, `from` counted from Monday 2006-01-02. */
export function labelWeeks(words: GalleryWords, count: number, from: number): string[] {
  const monday = dayNumber(2006, 1, 2)
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
