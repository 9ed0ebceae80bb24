/** Whether an indicator lacks a value, and which way it has gone: worked out, never claimed. */
import { type IndicatorPeriod, lateFrom, periodAfter, periodHolding, readIndicatorPeriod } from './indicator-periods.ts'
import type { Indicator, IndicatorContent, IndicatorPoint } from './schema.ts'

export interface LateFacts {
  readonly indicator: Pick<IndicatorContent, 'source' | 'frequency'>
  /** Days that the measure started and ended; null: not yet. */
  readonly startedOn: string | null
  readonly endedOn: string | null
  readonly today: string
  /** Periods that somebody has told of, also those told to be without a value. */
  readonly told: readonly string[]
}

/**
 * The day since which the earliest value that should be there is missing, or null.
 *
 * Only what is entered by hand can be late: reports are counted at once, and how old statistics are is told where they are kept.
 * Expected is every period from the one that holds the start to the one that holds the end.
 */
export function findLateSince({ indicator, startedOn, endedOn, today, told }: LateFacts): string | null {
  const { frequency, source } = indicator
  if (source.kind !== 'own' || startedOn === null) return null
  const known = new Set(told)
  const lastDay = endedOn !== null && endedOn < today ? endedOn : today
  for (let one = periodHolding(frequency, startedOn); one.from <= lastDay; one = periodAfter(frequency, one)) {
    const late = lateFrom(frequency, one)
    if (late > today) return null
    if (!known.has(one.label)) return late
  }
  return null
}

/** Whether a value came after its period and the days of grace. `on`: local day it was first told. */
export function isEnteredLate(indicator: Pick<IndicatorContent, 'frequency'>, period: string, on: string): boolean {
  const read = readIndicatorPeriod(indicator.frequency, period)
  return read !== null && on >= lateFrom(indicator.frequency, read)
}

export interface StandingFacts {
  readonly indicator: Pick<IndicatorContent, 'better' | 'baseline' | 'baselinePeriod' | 'target'>
  /** Oldest first. */
  readonly points: readonly Pick<IndicatorPoint, 'period' | 'value' | 'hidden'>[]
  readonly startedOn: string | null
  /** Days of a point's period; null for one that cannot be read. */
  readonly daysOf: (period: string) => Pick<IndicatorPeriod, 'from' | 'to'> | null
}

/**
 * The latest value from a period that ended after the start, against target and baseline. As far off as it was is neither
 * towards nor away: it cannot be told. Neither can a small number that this reader may not see: an older one says something else.
 */
export function judgeIndicator({ indicator, points, startedOn, daysOf }: StandingFacts): Indicator['standing'] {
  if (startedOn === null) return 'cannotTell'
  const { better, target } = indicator
  const latest = points.findLast(
    (one) => (one.value !== null || one.hidden) && (daysOf(one.period)?.to ?? '') > startedOn,
  )
  const value = latest?.value ?? null
  if (value === null) return 'cannotTell'
  const sign = better === 'lower' ? -1 : 1
  if (target !== null && sign * (value - target) >= 0) return 'reached'
  const baseline = indicator.baseline ?? points.find((one) => one.period === indicator.baselinePeriod)?.value ?? null
  if (baseline === null || value === baseline) return 'cannotTell'
  return sign * (value - baseline) > 0 ? 'towards' : 'away'
}
