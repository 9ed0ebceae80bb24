/** What every language does alike with a date: splits it, and puts two together without saying anything twice. */
import { localDateAt, toWallClock } from '#analysis/time/local-time.ts'

export interface DateWords {
  /** January first. */
  readonly months: readonly string[]
  /** Stands between days of different months. */
  readonly apart: string
  /** A day and its clock, HH:MM. */
  readonly at: (day: string, clock: string) => string
}

/** Day before month, as in Swedish and English. Dates are YYYY-MM-DD, a month is YYYY-MM. */
export function writeDates({ months, apart, at }: DateWords) {
  const dayOf = (date: string) => String(Number(date.slice(8, 10)))
  const yearOf = (date: string) => date.slice(0, 4)
  const monthOf = (date: string) => months[Number(date.slice(5, 7)) - 1] ?? ''
  const month = (date: string) => `${monthOf(date)} ${yearOf(date)}`
  const dayMonth = (date: string) => `${dayOf(date)} ${monthOf(date)}`
  const write = (date: string) => `${dayMonth(date)} ${yearOf(date)}`
  /** A day, or an instant's day in the municipality's own time; what is no day is given back as it is. */
  const day = (date: string, zone?: string) => {
    if (!/^\d{4}-\d\d-\d\d/.test(date) || Number.isNaN(Date.parse(date))) return date
    return write(date.length > 10 ? splitInstant(date, zone).date : date)
  }
  /** Both days included. */
  const days = (from: string, to: string) => {
    if (from === to) return write(from)
    if (yearOf(from) !== yearOf(to)) return `${write(from)}${apart}${write(to)}`
    if (monthOf(from) !== monthOf(to)) return `${dayMonth(from)}${apart}${write(to)}`
    return `${dayOf(from)}–${write(to)}`
  }
  /** An instant's day and clock, in the municipality's own time. */
  const instant = (moment: string, zone?: string) => {
    const { date, clock } = splitInstant(moment, zone)
    return at(write(date), clock)
  }
  return { monthOf, month, dayMonth, day, days, instant }
}

function splitInstant(at: string, zone?: string): { date: string; clock: string } {
  const time = Date.parse(at)
  return { date: localDateAt(time, zone), clock: new Date(toWallClock(time, zone)).toISOString().slice(11, 16) }
}
