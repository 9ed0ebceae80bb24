// Directly standardised rate.
// What: the rate a place would have if its strata were as large as in a standard population.
// For: comparing places or years with each other when their make-up differs. Needs events in the place's own strata.
// Source: Dobson, Kuulasmaa, Eberle & Scherer 1991: the interval of the total count carried over by the ratio of standard
//   errors. With Byar's limits it is what PHEindicatormethods 2.1.0 calls a DSR (calculate_dsr).
// Cost: one pass over the strata.
import { AnalysisError } from '../analysis-error.ts'
import { requirePositive, requireProbability } from './checked-counts.ts'
import { requirePopulation, requireStrata, type Strata } from './checked-populations.ts'
import { chooseCountInterval, type IntervalChoice } from './count-interval.ts'

export interface StandardisedRateOptions {
  readonly per?: number
  readonly level?: number
  /** default byar, as in public-health tables */
  readonly interval?: IntervalChoice
  /** under so many events in all nothing is told; default 10 */
  readonly fewestEvents?: number
}

export interface StandardisedRate {
  readonly outcome: 'computed'
  readonly parameters: Required<StandardisedRateOptions>
  readonly used: 'exact' | 'byar'
  readonly count: number
  readonly rate: number
  readonly low: number
  readonly high: number
  readonly standardError: number
}

export type StandardisedRateResult =
  | StandardisedRate
  | {
      readonly outcome: 'cannot_tell'
      readonly reason: 'no_strata' | 'no_standard_population' | 'empty_stratum' | 'too_few_events'
    }

/**
 * The place's strata, and the standard population of each.
 * @throws AnalysisError `length_mismatch`, `bad_counts`, `bad_population`, `bad_option`, `overflow`
 */
export function standardiseDirectly(
  place: Strata,
  standard: ArrayLike<number>,
  options: StandardisedRateOptions = {},
): StandardisedRateResult {
  const { per = 1000, level = 0.95, interval = 'byar', fewestEvents = 10 } = options
  requirePositive(per, 'per')
  requireProbability(level, 'level')
  requirePositive(fewestEvents, 'fewestEvents')
  requireStrata(place)
  const size = standard.length
  if (place.counts.length !== size) {
    throw new AnalysisError('length_mismatch', `${place.counts.length} strata against ${size}`)
  }
  if (size === 0) return { outcome: 'cannot_tell', reason: 'no_strata' }
  let [total, count, sum, squares] = [0, 0, 0, 0]
  for (let i = 0; i < size; i++) {
    const weight = standard[i]!
    requirePopulation(weight, `standard[${i}]`)
    total += weight
    count += place.counts[i]!
    if (weight === 0) continue
    if (place.populations[i] === 0) return { outcome: 'cannot_tell', reason: 'empty_stratum' }
    const share = weight / place.populations[i]!
    sum += share * place.counts[i]!
    squares += share * share * place.counts[i]!
  }
  if (total === 0) return { outcome: 'cannot_tell', reason: 'no_standard_population' }
  if (count < fewestEvents) return { outcome: 'cannot_tell', reason: 'too_few_events' }
  const { low, high, used } = chooseCountInterval(count, interval, level)
  const rate = (sum / total) * per
  const standardError = (Math.sqrt(squares) / total) * per
  const stretch = standardError / Math.sqrt(count)
  if (!(rate + stretch * high < Infinity)) throw new AnalysisError('overflow', 'the rate is beyond all numbers')
  return {
    outcome: 'computed',
    parameters: { per, level, interval, fewestEvents },
    used,
    count,
    rate,
    low: Math.max(0, rate + stretch * (low - count)),
    high: rate + stretch * (high - count),
    standardError,
  }
}
