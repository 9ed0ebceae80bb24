// A change with its interval, and the numbers that are left out on purpose.
// What: one shape for every effect: ratio and percentage with interval, z, p where it means something.
// For: all methods in this room, so that they are read in the same way.
// Source: Wald intervals on the log scale. The rule on p-values: with one treated area the errors rest on the counts'
//   own spread alone; how much areas differ for other reasons is not in them (Conley & Taber 2011), so no p is printed.
// Cost: constant.
import { requireProbability, requireWhole } from '../count/checked-counts.ts'
import { normalQuantile } from '../maths/distributions.ts'
import { tCdf, tQuantile } from '../maths/student-t.ts'

export interface RatioChange {
  /** after over what would have been; under 1 is fewer */
  readonly ratio: number
  readonly low: number
  readonly high: number
  readonly logStandardError: number
  readonly z: number
}

/** A number that other programs print and we do not, or an extra that the data cannot carry. */
export interface LeftOut {
  readonly what:
    | 'p'
    | 'standardError'
    | 'slope'
    | 'slopeChange'
    | 'season'
    | 'dispersion'
    | 'percentChange'
    | 'negativeBinomial'
  readonly why:
    | 'one_treated_area'
    | 'one_comparison_area'
    | 'no_known_distribution'
    | 'fewer_than_12_before'
    | 'too_few_after'
    | 'season_not_seen'
    | 'no_degrees_of_freedom'
    | 'no_spread_beyond_poisson'
    | 'base_under_10'
}

/** `guarded`: no p with one treated area. `always`: as other programs print it, for comparing with them. */
export type PValues = 'guarded' | 'always'

/** Smallest base on which a percentage may be printed, as in the comparison of two counts. */
export const smallestPercentBase = 10

/** Ratio, limits and z of a log ratio. `reach` is the standard errors from the middle to a limit (1.96 at 95 %). */
export function describeLogRatio(log: number, logStandardError: number, reach: number): RatioChange {
  return {
    ratio: Math.exp(log),
    low: Math.exp(log - reach * logStandardError),
    high: Math.exp(log + reach * logStandardError),
    logStandardError,
    z: log / logStandardError,
  }
}

/** Standard errors from the middle to a limit of a normal interval. @throws AnalysisError `bad_option` */
export function reachOf(level: number): number {
  requireProbability(level, 'level')
  return normalQuantile(1 - (1 - level) / 2)
}

/** The same for Student's t. */
export function reachOfT(level: number, degreesOfFreedom: number): number {
  return tQuantile(1 - (1 - level) / 2, degreesOfFreedom)
}

/** Two-sided p of a t-score. */
export function twoSidedPOfT(t: number, degreesOfFreedom: number): number {
  return 2 * tCdf(-Math.abs(t), degreesOfFreedom)
}

/** What keeps a p-value from being printed; empty when nothing does. */
export function refuseP(pValues: PValues, treatedAreas: number, comparisonAreas = Infinity): readonly LeftOut[] {
  if (pValues === 'always') return []
  if (treatedAreas < 2) return [{ what: 'p', why: 'one_treated_area' }]
  return comparisonAreas < 2 ? [{ what: 'p', why: 'one_comparison_area' }] : []
}

/** Refuses a number of areas that is no whole number from 1. @throws AnalysisError `bad_option` */
export function requireAreas(treatedAreas: number): void {
  requireWhole(treatedAreas, 'treatedAreas')
}
