/** What every language does alike with a date: splits it, and puts two together without saying anything twice. */
import { localDateAt, toWallClock } from '#analysis/time/local-time.ts'

/** Day before month, as in Swedish and English; `months` are their names. Dates are YYYY-MM-DD, a month is YYYY-MM. */
export function nameDates(months: readonly string[]) {
  const dayOf = (date: string) => String(Number(date.slice(8, 10)))
  const yearOf = (date: string) => date.slice(0, 4)
  const monthOf = (date: string) => months[Number(date.slice(5, 7)) - 1] ?? ''
  const dayMonth = (date: string) => `${dayOf(date)} ${monthOf(date)}`
  const day = (date: string) => `${dayMonth(date)} ${yearOf(date)}`
  /** Both days included; `apart` stands between days of different months. */
  const days = (from: string, to: string, apart: string) => {
    if (from === to) return day(from)
    if (yearOf(from) !== yearOf(to)) return `${day(from)}${apart}${day(to)}`
    if (monthOf(from) !== monthOf(to)) return `${dayMonth(from)}${apart}${day(to)}`
    return `${dayOf(from)}–${day(to)}`
  }
  return { monthOf, dayMonth, day, days }
}

/** The local date of an instant, and its clock as HH:MM. */
export function splitInstant(at: string, zone?: string): { date: string; clock: string } {
  const time = Date.parse(at)
  return { date: localDateAt(time, zone), clock: new Date(toWallClock(time, zone)).toISOString().slice(11, 16) }
}
