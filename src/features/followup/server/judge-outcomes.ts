/** What came of measures, held against their targets, with what did not go as planned: a door for the rooms to the right. */
import { judgeTarget, type TargetOutcome } from '../indicator-outcome.ts'
import { findMisses, type Miss } from '../misses.ts'
import type { Coverage, MeasureFollowUp } from '../schema.ts'

interface IndicatorOutcome {
  readonly title: string
  readonly unit: string
  readonly target: number | null
  readonly better: 'lower' | 'higher'
  readonly latest: { readonly period: string; readonly value: number } | null
  readonly outcome: TargetOutcome
}

export const judgeIndicators = ({ indicators, measure }: Pick<MeasureFollowUp, 'indicators' | 'measure'>) =>
  indicators.map((one): IndicatorOutcome => {
    const { title, unit, target, better } = one
    const { latest, outcome } = judgeTarget(one, measure)
    return { title, unit, target, better, latest, outcome }
  })

/** In the order of the measures; sub-goals that no measure serves last. */
export const listMisses = (
  measures: readonly (MeasureFollowUp & { readonly stateReason: string | null })[],
  coverage: Coverage,
): Miss[] => findMisses({ measures: measures.map((one) => ({ ...one, added: false })), coverage })
