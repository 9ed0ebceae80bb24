// Difference between two waves of a survey.
// What: the later figure less the earlier one, its interval, and whether it shows a change at all.
// For: "safer than in 2019, or only chance?" between independent samples asked the same question.
// Source: Lumley 2010, 2; Satterthwaite 1946 (degrees of freedom); Newcombe 1998, method 10, as generalised by Zou & Donner 2008
//   (squares of the two intervals' arms added), used where a figure has no standard error: shares of 0 and 1, published shares.
//   Against z tests on svymean of survey 4.1-1 and pairwise Newcombe limits.
// Cost: constant.
import { AnalysisError } from '../analysis-error.ts'
import { tCdf, tQuantile } from '../maths/student-t.ts'

/** What any estimate in this folder carries. */
export interface WaveEstimate {
  readonly estimate: number
  /** null: only the interval is known */
  readonly standardError: number | null
  readonly low: number
  readonly high: number
  readonly level: number
  readonly degreesOfFreedom: number
}

export interface WaveCircumstances {
  /** the same persons answered both: their answers go together, and the formula for independent samples does not hold */
  readonly samePanel: boolean
  /** the question or its alternatives were worded anew */
  readonly wordingChanged: boolean
}

export interface WaveDifference {
  readonly outcome: 'computed'
  readonly method: 'standardErrors' | 'squaredArms'
  readonly difference: number
  /** null for squaredArms */
  readonly standardError: number | null
  readonly low: number
  readonly high: number
  readonly level: number
  /** two-sided; null for squaredArms, where the interval alone decides */
  readonly p: number | null
  readonly degreesOfFreedom: number
  /** unclear: the interval holds 0 */
  readonly change: 'rose' | 'fell' | 'unclear'
}

/**
 * wording_changed: the figures answer different questions · same_panel: take the mean of each person's change instead
 * (survey-mean.ts) · no_uncertainty: neither figure is uncertain by chance, so nothing is tested.
 */
export type WaveRefusal = {
  readonly outcome: 'cannot_tell'
  readonly reason: 'wording_changed' | 'same_panel' | 'no_uncertainty'
}

/**
 * `distribution`: t with Satterthwaite's degrees of freedom (default), or the normal, which is too sure with few clusters.
 * @throws AnalysisError `level_mismatch`, `bad_estimate`
 */
export function compareWaves(
  earlier: WaveEstimate,
  later: WaveEstimate,
  { samePanel, wordingChanged }: WaveCircumstances,
  { distribution = 't' }: { readonly distribution?: 't' | 'normal' } = {},
): WaveDifference | WaveRefusal {
  for (const wave of [earlier, later]) requireEstimate(wave)
  if (earlier.level !== later.level) {
    throw new AnalysisError('level_mismatch', `one wave has level ${earlier.level}, the other ${later.level}`)
  }
  if (wordingChanged) return { outcome: 'cannot_tell', reason: 'wording_changed' }
  if (samePanel) return { outcome: 'cannot_tell', reason: 'same_panel' }
  const { level } = earlier
  const difference = later.estimate - earlier.estimate
  if (earlier.standardError === null || later.standardError === null) {
    const degreesOfFreedom = Math.min(earlier.degreesOfFreedom, later.degreesOfFreedom)
    const limits = addSquaredArms(earlier, later)
    const change = judgeChange(limits)
    const unknown = { standardError: null, p: null }
    return {
      outcome: 'computed',
      method: 'squaredArms',
      difference,
      ...limits,
      level,
      ...unknown,
      degreesOfFreedom,
      change,
    }
  }
  const standardError = Math.hypot(earlier.standardError, later.standardError)
  if (standardError === 0) return { outcome: 'cannot_tell', reason: 'no_uncertainty' }
  const degreesOfFreedom = distribution === 'normal' ? Number.POSITIVE_INFINITY : joinDegrees(earlier, later)
  const half = tQuantile((1 + level) / 2, degreesOfFreedom) * standardError
  const limits = { low: difference - half, high: difference + half }
  return {
    outcome: 'computed',
    method: 'standardErrors',
    difference,
    standardError,
    ...limits,
    level,
    p: 2 * tCdf(-Math.abs(difference) / standardError, degreesOfFreedom),
    degreesOfFreedom,
    change: judgeChange(limits),
  }
}

/** Interval of later − earlier from the two intervals' arms (Newcombe's for two Wilson intervals). */
export function addSquaredArms(
  earlier: Pick<WaveEstimate, 'estimate' | 'low' | 'high'>,
  later: Pick<WaveEstimate, 'estimate' | 'low' | 'high'>,
): { readonly low: number; readonly high: number } {
  const difference = later.estimate - earlier.estimate
  return {
    low: difference - Math.hypot(later.estimate - later.low, earlier.high - earlier.estimate),
    high: difference + Math.hypot(later.high - later.estimate, earlier.estimate - earlier.low),
  }
}

function joinDegrees(earlier: WaveEstimate, later: WaveEstimate): number {
  const [one, other] = [earlier.standardError! ** 2, later.standardError! ** 2]
  // Against their sum, so that small variances do not vanish when squared; a wave without chance needs no degrees.
  const sum = one + other
  const parts = [one / sum, other / sum] as const
  const share = (part: number, degrees: number) => (part === 0 ? 0 : part ** 2 / degrees)
  return 1 / (share(parts[0], earlier.degreesOfFreedom) + share(parts[1], later.degreesOfFreedom))
}

function judgeChange({ low, high }: { readonly low: number; readonly high: number }): WaveDifference['change'] {
  return low > 0 ? 'rose' : high < 0 ? 'fell' : 'unclear'
}

function requireEstimate({ estimate, standardError, low, high, level, degreesOfFreedom }: WaveEstimate): void {
  const ordered = low <= estimate && estimate <= high && Number.isFinite(low) && Number.isFinite(high)
  const error = standardError === null || (standardError >= 0 && standardError < Number.POSITIVE_INFINITY)
  const degrees = degreesOfFreedom > 0 || standardError === 0
  if (!ordered || !error || !degrees || !(level > 0 && level < 1)) {
    throw new AnalysisError('bad_estimate', `no estimate: ${low} ≤ ${estimate} ≤ ${high}, se ${standardError}`)
  }
}
