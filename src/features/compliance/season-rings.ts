/** Monthly counts into rings of the wheel: whole years only, shares and never counts of few. Pure. */
import { judgeSeasonMonths } from '#analysis/time/season-months.ts'
import type { SeasonRing } from './schema.ts'

export interface SeasonWindow {
  /** Months since year 0. */
  readonly from: number
  readonly months: number
}

/** No older years: habits and categories change. */
const mostYears = 6

export const monthNumberOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

/** The first day of a numbered month. */
export const firstDayOf = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`

/**
 * As many whole years as there are up to the last whole month; the month in which reporting began is no whole one, unless it began on
 * its first day.
 */
export function findWindow(firstDay: string | null, today: string): SeasonWindow {
  const end = monthNumberOf(today)
  if (firstDay === null) return { from: end, months: 0 }
  const start = monthNumberOf(firstDay) + (firstDay.endsWith('-01') ? 0 : 1)
  const years = Math.min(mostYears, Math.max(0, Math.floor((end - start) / 12)))
  return { from: end - years * 12, months: years * 12 }
}

export interface CountedKind {
  readonly title: string
  /** By month since year 0. */
  readonly counts: ReadonlyMap<number, number>
}

/** One ring a kind, in the order given; what cannot be told has no months and tells no number of reports. */
export function makeRings(kinds: readonly CountedKind[], { from, months }: SeasonWindow): SeasonRing[] {
  const judged = judgeSeasonMonths(
    kinds.map(({ counts }) => ({
      counts: Array.from({ length: months }, (_, at) => counts.get(from + at) ?? 0),
      firstYear: Math.floor(from / 12),
      firstMonth: (from % 12) + 1,
    })),
  )
  return kinds.map(({ title }, at): SeasonRing => {
    const found = judged[at]
    if (found?.outcome !== 'computed') return { title, months: null, years: months / 12, reports: 0, notable: [] }
    return {
      title,
      months: found.months.map(({ index }) => index),
      years: found.years,
      reports: found.cases,
      notable: found.months.filter((one) => one.isNotable).map(({ month }) => month),
    }
  })
}
