import type { Cusum } from '#analysis/series/cusum.ts'
import type { EarsResult } from '#analysis/series/ears.ts'
import { judgeByFarrington } from '#analysis/series/farrington-flexible.ts'

/** Upper limits of the latest periods of one series, and which of them were passed. */
export interface AlarmLimits {
  /** index of the first period that has a limit */
  first: number
  /** null where no limit could be drawn */
  upper: readonly (number | null)[]
  alarm: readonly boolean[]
  /** share of quiet periods that pass their limit by chance; null where the method does not keep what it states */
  alpha: number | null
}

/** EARS takes counts for normal and the spread of a few weeks for known: its stated false alarms are not what comes. */
export function limitsOfEars({ first, upperBound, alarm }: EarsResult): AlarmLimits {
  return { first, upper: upperBound, alarm, alpha: null }
}

/**
 * Farrington's limit for each of the latest `periods` weeks, each judged with what was known before it. Costs one
 * judgement (a quarter of a millisecond) a week. Weeks with too short a history are left out; null when all are.
 */
export function limitsOfFarrington(
  counts: readonly number[],
  periods: number,
  { years = 5, alpha = 0.01 }: { years?: number; alpha?: number } = {},
): AlarmLimits | null {
  const shortest = 52 * years + 4
  const first = Math.max(counts.length - periods, shortest - 1)
  if (first >= counts.length) return null
  const judged = Array.from({ length: counts.length - first }, (_, i) =>
    judgeByFarrington(counts.slice(0, first + i + 1), { years, alpha }),
  )
  return { first, upper: judged.map((each) => each.upperBound), alarm: judged.map((each) => each.alarm), alpha }
}

/** The running sums of a CUSUM as they are drawn under the counts. */
export interface SumPanel {
  first: number
  above: { sum: readonly number[]; alarm: readonly boolean[]; limit: number }
  below: { sum: readonly number[]; alarm: readonly boolean[]; limit: number } | null
  /** periods between two false alarms, on average */
  runLength: number
}

export function sumsOfCusum({ above, below, parameters, runLength }: Cusum): SumPanel {
  const side = (each: Cusum['above']) => ({
    sum: Array.from(each.sum),
    alarm: Array.from(each.alarm, (value) => value === 1),
    limit: each.h,
  })
  return { first: parameters.first, above: side(above), below: below && side(below), runLength }
}
