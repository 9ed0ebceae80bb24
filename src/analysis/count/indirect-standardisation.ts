// Indirectly standardised ratio (SIR): observed over expected.
// What: events observed against those expected had every stratum (age group, type of housing) had the standard's rate.
// For: telling whether a place has more than its make-up explains, also where its strata are small. Two places' ratios must
//   not be compared with each other, only each with the standard.
// Source: Breslow & Day 1987; interval of the observed count, the standard taken as known. Against PHEindicatormethods 2.1.0
//   (calculate_ISRatio) and R 4.2.2's poisson.test.
// Cost: one pass over the strata.
import { AnalysisError } from '../analysis-error.ts'
import { requireCount, requireProbability } from './checked-counts.ts'
import { requirePopulation, requireStrata, type Strata } from './checked-populations.ts'
import { chooseCountInterval, type IntervalChoice } from './count-interval.ts'
import { exactPoissonP } from './exact-poisson-p.ts'

export interface StandardisedRatio {
  readonly outcome: 'computed'
  readonly parameters: { readonly level: number; readonly interval: IntervalChoice }
  readonly used: 'exact' | 'byar'
  readonly observed: number
  readonly expected: number
  /** 1 = as the standard */
  readonly ratio: number
  readonly low: number
  readonly high: number
  /** exact, two-sided, against the ratio 1 */
  readonly p: number
}

export type StandardisedRatioResult =
  | StandardisedRatio
  | {
      readonly outcome: 'cannot_tell'
      readonly reason: 'no_strata' | 'standard_has_no_population' | 'nothing_expected'
    }

/**
 * `observed` events in all, `populations` of the place by stratum, and the standard's strata in the same order. For a place
 * against all others, the standard must leave the place out.
 * @throws AnalysisError `length_mismatch`, `bad_counts`, `bad_population`, `bad_option`, `overflow`
 */
export function standardiseIndirectly(
  observed: number,
  populations: ArrayLike<number>,
  standard: Strata,
  options: { readonly level?: number; readonly interval?: IntervalChoice } = {},
): StandardisedRatioResult {
  const { level = 0.95, interval = 'exact' } = options
  requireCount(observed, 'observed')
  requireProbability(level, 'level')
  requireStrata(standard)
  if (populations.length !== standard.counts.length) {
    throw new AnalysisError('length_mismatch', `${populations.length} strata against ${standard.counts.length}`)
  }
  if (populations.length === 0) return { outcome: 'cannot_tell', reason: 'no_strata' }
  let expected = 0
  for (let i = 0; i < populations.length; i++) {
    requirePopulation(populations[i]!, `populations[${i}]`)
    if (populations[i] === 0) continue
    if (standard.populations[i] === 0) return { outcome: 'cannot_tell', reason: 'standard_has_no_population' }
    expected += (populations[i]! * standard.counts[i]!) / standard.populations[i]!
  }
  if (expected === 0) return { outcome: 'cannot_tell', reason: 'nothing_expected' }
  if (!(expected < Infinity)) throw new AnalysisError('overflow', 'the expected number is beyond all numbers')
  const { low, high, used } = chooseCountInterval(observed, interval, level)
  return {
    outcome: 'computed',
    parameters: { level, interval },
    used,
    observed,
    expected,
    ratio: observed / expected,
    low: low / expected,
    high: high / expected,
    p: exactPoissonP(observed, expected),
  }
}
