// Relative incidence: the rate ratio of a treated area against a comparison area, before and after.
// What: a·d / (b·c) with a, b the treated area before and after, c, d the comparison area: how many times better (above 1) the
//   treated area did; turned round, the percentage change that goes with the measure.
// For: one measure, one comparison area, totals of hundreds; the figure that reviews of measures collect.
// Source: Farrington, Gill, Waples & Argomaniz 2007, variance inflated by 0.0008 · mean count + 1.2; Wilson 2022 shows that it
//   is a rate ratio, not the odds ratio it is often called. Against metafor 3.8-1 escalc and our own arithmetic in R.
// Cost: constant.
import { requireCount } from '../count/checked-counts.ts'
import { findNormalP } from '../maths/tail-p.ts'
import {
  describeLogRatio,
  type LeftOut,
  type PValues,
  type RatioChange,
  reachOf,
  refuseP,
  requireAreas,
  smallestPercentBase,
} from './change-estimate.ts'
import type { BeforeAfter } from './weighted-displacement-difference.ts'

export interface IncidenceOptions {
  readonly level?: number
  /** `inflated` (as reviews do) or `poisson` for the percentage's interval; both are always given */
  readonly variance?: 'inflated' | 'poisson'
  readonly treatedAreas?: number
  readonly pValues?: PValues
}

export interface RelativeIncidence {
  readonly outcome: 'computed'
  readonly method: 'relativeIncidence'
  readonly parameters: Required<IncidenceOptions> & {
    /** with a count of 0 half an event is added to each of the four, so that a ratio exists at all */
    readonly zeroCounts: 'none' | 'half_added'
    readonly inflation: number
  }
  /** a·d / (b·c): above 1 the treated area did better. Named a rate ratio, never an odds ratio. */
  readonly rateRatio: number
  readonly poisson: RatioChange & { readonly p: number | null }
  readonly inflated: RatioChange & { readonly p: number | null }
  /** change of the treated area beyond the comparison area's, per cent, below 0 is fewer; null on a base under 10 */
  readonly percentChange: { readonly estimate: number; readonly low: number; readonly high: number } | null
  readonly leftOut: readonly LeftOut[]
}

export type IncidenceResult =
  | RelativeIncidence
  | { readonly outcome: 'cannot_tell'; readonly reason: 'no_treated_events' | 'no_comparison_events' }

/** Counts are whole numbers. @throws AnalysisError `bad_counts`, `bad_option` */
export function assessRelativeIncidence(
  { treated, control }: { treated: BeforeAfter; control: BeforeAfter },
  { level = 0.95, variance = 'inflated', treatedAreas = 1, pValues = 'guarded' }: IncidenceOptions = {},
): IncidenceResult {
  const counts = [treated.before, treated.after, control.before, control.after]
  for (const count of counts) requireCount(count)
  requireAreas(treatedAreas)
  const reach = reachOf(level)
  if (treated.before + treated.after === 0) return { outcome: 'cannot_tell', reason: 'no_treated_events' }
  if (control.before + control.after === 0) return { outcome: 'cannot_tell', reason: 'no_comparison_events' }
  const zeroCounts = counts.includes(0) ? 'half_added' : 'none'
  const half = zeroCounts === 'none' ? 0 : 0.5
  const [a, b, c, d] = counts.map((count) => count + half) as [number, number, number, number]
  const log = Math.log(a) + Math.log(d) - Math.log(b) - Math.log(c)
  const poissonError = Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d)
  const inflation = 0.0008 * ((a + b + c + d) / 4) + 1.2
  const refusals = refuseP(pValues, treatedAreas)
  const describe = (standardError: number) => {
    const change = describeLogRatio(log, standardError, reach)
    return { ...change, p: refusals.length > 0 ? null : findNormalP(change.z, 'two_sided') }
  }
  const [poisson, inflated] = [describe(poissonError), describe(poissonError * Math.sqrt(inflation))]
  const chosen = variance === 'inflated' ? inflated : poisson
  // The better side of the ratio is the deeper fall.
  const asPercent = (ratio: number) => (1 / ratio - 1) * 100
  const tooSmall = Math.min(treated.before, control.before) < smallestPercentBase
  const leftOut: readonly LeftOut[] = tooSmall
    ? [{ what: 'percentChange', why: 'base_under_10' }, ...refusals]
    : refusals
  return {
    outcome: 'computed',
    method: 'relativeIncidence',
    parameters: { level, variance, treatedAreas, pValues, zeroCounts, inflation },
    rateRatio: poisson.ratio,
    poisson,
    inflated,
    percentChange: tooSmall
      ? null
      : { estimate: asPercent(chosen.ratio), low: asPercent(chosen.high), high: asPercent(chosen.low) },
    leftOut,
  }
}
