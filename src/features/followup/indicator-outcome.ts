/** Whether an indicator reached its target: a miss is named as plainly as a hit. */
import { AnalysisError } from '#analysis/analysis-error.ts'
import { parsePeriod } from '#analysis/time/period.ts'
import type { Indicator, MeasureHead } from '#features/plan/schema.ts'

/** notYet: on its way, and the measure goes on. */
export const targetOutcomes = ['reached', 'notReached', 'notYet', 'cannotTell'] as const
export type TargetOutcome = (typeof targetOutcomes)[number]

type Judged = Pick<Indicator, 'better' | 'baseline' | 'baselinePeriod' | 'target' | 'standing'> & {
  readonly points: readonly Pick<Indicator['points'][number], 'period' | 'value' | 'hidden'>[]
}

/** The latest value from a time that ended after the start, against the target. */
export function judgeTarget(
  indicator: Judged,
  measure: Pick<MeasureHead, 'startedOn' | 'state'>,
): {
  readonly outcome: TargetOutcome
  readonly baseline: number | null
  readonly latest: { readonly period: string; readonly value: number } | null
} {
  const { better, target, standing, points } = indicator
  const { startedOn, state } = measure
  const baseline = indicator.baseline ?? points.find((one) => one.period === indicator.baselinePeriod)?.value ?? null
  const last =
    startedOn === null
      ? undefined
      : points.findLast((one) => (one.value !== null || one.hidden) && (endOf(one.period) ?? '') > startedOn)
  const value = last?.value ?? null
  const latest = last && value !== null ? { period: last.period, value } : null
  if (!latest || target === null) {
    return { outcome: target === null && standing === 'away' ? 'notReached' : 'cannotTell', baseline, latest }
  }
  const sign = better === 'lower' ? -1 : 1
  if (sign * (latest.value - target) >= 0) return { outcome: 'reached', baseline, latest }
  const isOnItsWay = state === 'ongoing' && baseline !== null && sign * (latest.value - baseline) > 0
  return { outcome: isOnItsWay ? 'notYet' : 'notReached', baseline, latest }
}

/** The day after its last, or null for what is no period. */
function endOf(label: string): string | null {
  if (/^\d{4}$/.test(label)) return `${Number(label) + 1}-01-01`
  try {
    return parsePeriod(label).end
  } catch (error) {
    if (error instanceof AnalysisError) return null
    throw error
  }
}
