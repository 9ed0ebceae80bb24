/** Whether a survey's later wave shows a change from an earlier one: only where the uncertainty of both is known. */
import { normalQuantile } from '#analysis/maths/distributions.ts'
import { tQuantile } from '#analysis/maths/student-t.ts'
import { computeProportionInterval } from '#analysis/survey/proportion-interval.ts'
import { boundPublishedShare } from '#analysis/survey/published-share.ts'
import { compareWaves, type WaveEstimate, type WaveRefusal } from '#analysis/survey/wave-difference.ts'
import type { Observation, Unit } from '../schema.ts'

export type SurveyWave = Pick<Observation, 'period' | 'value' | 'state' | 'margin' | 'standardError' | 'answers'>

/**
 * `error_unknown`: at least one wave was published without a margin of error, and (for anything but a share) the number of
 * answers does not tell the spread · `too_few_answers`: fewer answers than 30 behind a share without a margin.
 */
export type WaveReason = WaveRefusal['reason'] | 'suppressed' | 'missing' | 'error_unknown' | 'too_few_answers'

export interface WaveChange {
  readonly from: string
  readonly to: string
  readonly verdict: 'rose' | 'fell' | 'unclear' | 'cannotTell'
  /** In the value's own unit (percentage points for per cent); null when a value is not known. Told without a verdict too. */
  readonly difference: number | null
  /** 95 % interval of the difference. */
  readonly low: number | null
  readonly high: number | null
  readonly reason: WaveReason | null
  /** The design effect that was assumed for a share published with nothing but its number of answers. */
  readonly assumedDesignEffect: number | null
}

export interface WaveAsked {
  readonly unit: Unit
  readonly samePanel?: boolean
  readonly wordingChanged?: boolean
  /** From the survey's own microdata where it is known; otherwise 2, the cautious end of what such surveys have. */
  readonly designEffect?: number
}

const level = 0.95

/** Two waves of one question, the earlier first. */
export function compareSurveyWaves(earlier: SurveyWave, later: SurveyWave, asked: WaveAsked): WaveChange {
  const { unit, samePanel = false, wordingChanged = false, designEffect = 2 } = asked
  const known = earlier.value !== null && later.value !== null
  const difference = known ? later.value! - earlier.value! : null
  const same = { from: earlier.period, to: later.period, difference }
  const cannotTell = (reason: WaveReason): WaveChange => {
    return { ...same, verdict: 'cannotTell', low: null, high: null, reason, assumedDesignEffect: null }
  }
  const bounds = [earlier, later].map((wave) => boundWave(wave, unit, designEffect))
  for (const bound of bounds) if ('reason' in bound) return cannotTell(bound.reason)
  const [one, other] = bounds as [Bound, Bound]
  const found = compareWaves(one.estimate, other.estimate, { samePanel, wordingChanged })
  if (found.outcome === 'cannot_tell') return cannotTell(found.reason)
  const scale = unit === 'percent' ? 100 : 1
  return {
    ...same,
    verdict: found.change,
    low: found.low * scale,
    high: found.high * scale,
    reason: null,
    assumedDesignEffect: one.assumed || other.assumed ? designEffect : null,
  }
}

interface Bound {
  readonly estimate: WaveEstimate
  readonly assumed: boolean
}

/** Shares from 0 to 1, other values as they are. */
function boundWave(wave: SurveyWave, unit: Unit, designEffect: number): Bound | { readonly reason: WaveReason } {
  const { value, state, margin, standardError, answers } = wave
  if (state !== 'known' || value === null) return { reason: state === 'suppressed' ? 'suppressed' : 'missing' }
  const share = unit === 'percent'
  const scale = share ? 100 : 1
  // A published margin is 1.96 standard errors. None of 0: nothing answered alike by a sample is certain.
  const error = standardError ?? (margin === null ? null : margin / normalQuantile((1 + level) / 2))
  if (error !== null && error > 0) {
    const degreesOfFreedom =
      standardError !== null && answers !== null && answers > 1 ? answers - 1 : Number.POSITIVE_INFINITY
    const estimate = bound(value / scale, error / scale, degreesOfFreedom, share)
    return { estimate, assumed: false }
  }
  if (!share || answers === null) return { reason: 'error_unknown' }
  const found = boundPublishedShare({
    percent: value,
    answers,
    roundedTo: roundingOf(value),
    assumedDesignEffect: designEffect,
  })
  if (found.outcome === 'computed') return { estimate: found, assumed: true }
  return { reason: found.reason === 'answers_unknown' ? 'error_unknown' : 'too_few_answers' }
}

function bound(estimate: number, standardError: number, degreesOfFreedom: number, share: boolean): WaveEstimate {
  const same = { estimate, standardError, level, degreesOfFreedom }
  if (share && estimate > 0 && estimate < 1) {
    return { ...same, ...computeProportionInterval('logit', estimate, standardError, degreesOfFreedom, 0, level) }
  }
  const half = tQuantile((1 + level) / 2, degreesOfFreedom) * standardError
  return { ...same, low: estimate - half, high: estimate + half }
}

/** Step of a printed figure: 1 for whole numbers, otherwise its last decimal. */
const roundingOf = (value: number): number => 10 ** -Math.min(3, (String(value).split('.')[1] ?? '').length)
