/** Periods that an indicator is followed by: «2026-W47», «2026-11», «2026-Q4», «2026». Sort as they read within a frequency. */
import { AnalysisError } from '#analysis/analysis-error.ts'
import { addDays } from '#analysis/time/local-date.ts'
import { parsePeriod, periodContaining } from '#analysis/time/period.ts'
import type { IndicatorContent } from './schema.ts'

export type IndicatorFrequency = IndicatorContent['frequency']

export interface IndicatorPeriod {
  readonly label: string
  /** First day, and the day after the last. */
  readonly from: string
  readonly to: string
}

/**
 * Days after its end until a value is called late. Our own choice: the time that it takes to collect what is counted, longer
 * the seldomer it is done.
 */
const graceDays: Readonly<Record<IndicatorFrequency, number>> = { week: 7, month: 14, quarter: 30, year: 60 }

const yearOf = (year: number): IndicatorPeriod => {
  return { label: `${year}`, from: `${year}-01-01`, to: `${year + 1}-01-01` }
}

/** The period of this length that holds a local day. */
export function periodHolding(frequency: IndicatorFrequency, day: string): IndicatorPeriod {
  if (frequency === 'year') return yearOf(Number(day.slice(0, 4)))
  const { label, start, end } = periodContaining(frequency, day)
  return { label, from: start, to: end }
}

export const periodAfter = (frequency: IndicatorFrequency, period: IndicatorPeriod): IndicatorPeriod =>
  periodHolding(frequency, period.to)

/** The last one that has ended by the morning of a day. */
export const lastEnded = (frequency: IndicatorFrequency, today: string): IndicatorPeriod =>
  periodHolding(frequency, addDays(periodHolding(frequency, today).from, -1))

/** Null for what is no period of this length. */
export function readIndicatorPeriod(frequency: IndicatorFrequency, label: string): IndicatorPeriod | null {
  if (frequency === 'year') return /^\d{4}$/.test(label) ? yearOf(Number(label)) : null
  try {
    const { kind, start, end } = parsePeriod(label)
    return kind === frequency ? { label, from: start, to: end } : null
  } catch (error) {
    if (error instanceof AnalysisError) return null
    throw error
  }
}

/** The day from which a missing value is late. */
export const lateFrom = (frequency: IndicatorFrequency, period: IndicatorPeriod): string =>
  addDays(period.to, graceDays[frequency])
