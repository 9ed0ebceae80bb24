/** Whether a series is older than its source's own rhythm allows: has something newer, or something final, been published since? */

import type { Series } from '../schema.ts'
import { readPeriod } from './evidence-period.ts'
import { plainRhythms, type Rhythm, rhythms } from './rhythms.data.ts'

type Paced = Pick<Series, 'source' | 'frequency'>

export interface Expected {
  readonly period: string
  /** First day on which the number should be found. */
  readonly on: string
}

/**
 * True when the next number should have been found by `today` and nobody has fetched since, or it is later than late; and
 * when the latest number was fetched preliminary and has become final since. A series of an unreadable period is stale.
 */
export function isStale(series: Paced, latestPeriod: string, retrievedOn: string, today: string): boolean {
  const next = nextExpected(series, latestPeriod)
  if (next === null) return true
  const late = shiftDay(next.on, 0, rhythmOf(series).lateDays)
  if (today >= next.on && (retrievedOn < next.on || today >= late)) return true
  const final = finalFrom(series, latestPeriod)
  return final !== null && today >= final && retrievedOn < final
}

/** The period after `latestPeriod` that the source will publish, and when. Null when the period cannot be read. */
export function nextExpected(series: Paced, latestPeriod: string): Expected | null {
  const latest = readPeriod(latestPeriod)
  if (latest === null) return null
  const { everyYears, first } = rhythmOf(series)
  const period = stepPeriod(latestPeriod, latest, everyYears)
  const next = readPeriod(period)
  return next === null ? null : { period, on: shiftDay(next.to, first.months, first.days) }
}

/** When a preliminary number of the period became, or becomes, final. Null where the first published is final. */
export function finalFrom(series: Paced, latestPeriod: string): string | null {
  const latest = readPeriod(latestPeriod)
  const { finalOn } = rhythmOf(series)
  return latest === null || finalOn === null ? null : `${latest.year + 1}-${finalOn}`
}

const rhythmOf = ({ source, frequency }: Paced): Rhythm => rhythms[source][frequency] ?? plainRhythms[frequency]

function stepPeriod(text: string, { frequency, year, to }: NonNullable<ReturnType<typeof readPeriod>>, years: number) {
  if (frequency === 'year') return String(year + years)
  if (frequency === 'twoYears') return `${year + years - 1}/${year + years}`
  if (frequency === 'quarter') return `${to.slice(0, 4)}-Q${Math.ceil(Number(to.slice(5, 7)) / 3)}`
  if (frequency === 'month') return to.slice(0, 7)
  // The state on a day is told again on the same day of a later year.
  return shiftDay(text, 12 * years, 0)
}

/** Months first, clamped to the month's last day; then days. */
function shiftDay(day: string, months: number, days: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last) + days)).toISOString().slice(0, 10)
}
