/** How a measure stands: worked out from its days and its indicators, never claimed. */
import type { Indicator, MeasureHead, MeasureState, StandingReason } from './schema.ts'

export interface MeasureStandingFacts {
  readonly state: MeasureState
  /** Planned first and last day. */
  readonly from: string | null
  readonly to: string | null
  readonly today: string
  readonly indicators: readonly Pick<Indicator, 'lateSince' | 'standing'>[]
}

/** Late: a planned day has passed, a value is missing, or an indicator has gone the wrong way. With every reason. */
export function standMeasure(facts: MeasureStandingFacts): {
  standing: MeasureHead['standing']
  standingWhy: StandingReason[]
} {
  const { state, from, to, today, indicators } = facts
  if (state === 'done' || state === 'stopped') return { standing: state, standingWhy: [] }
  // What nobody has decided cannot be late.
  if (state === 'draft') return { standing: 'notBegun', standingWhy: [] }
  const why: [StandingReason, boolean][] = [
    ['startPassed', state === 'decided' && from !== null && from < today],
    ['endPassed', to !== null && to < today],
    ['valueMissing', state === 'ongoing' && indicators.some((one) => one.lateSince !== null)],
    ['indicatorAway', state === 'ongoing' && indicators.some((one) => one.standing === 'away')],
  ]
  const standingWhy = why.flatMap(([code, holds]) => (holds ? [code] : []))
  if (standingWhy.length > 0) return { standing: 'late', standingWhy }
  return { standing: state === 'decided' ? 'notBegun' : 'onTime', standingWhy: [] }
}
