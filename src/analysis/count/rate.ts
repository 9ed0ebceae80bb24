// Rate per 1,000 (or per any number) with its interval.
// What: events per so many inhabitants, households or vehicles, with the limits that chance alone leaves open.
// For: comparing places and years of different size. Never say that a rate is higher without the interval beside it.
// Source: Garwood 1936; Byar in Breslow & Day 1987. Against PHEindicatormethods 2.1.0 (phe_rate) and R 4.2.2's qchisq.
// Cost: some microseconds.
//
// The residents are not always those at risk: where many commute in, shop or visit, a rate per resident misleads. The caller
// who knows this of a place sets `dayTimePopulationDiffers`; it comes back with the result and belongs beside the number.
import { AnalysisError } from '../analysis-error.ts'
import { requireCount, requirePositive, requireProbability } from './checked-counts.ts'
import { requirePopulation } from './checked-populations.ts'
import { chooseCountInterval, type IntervalChoice } from './count-interval.ts'

export interface RateOptions {
  /** events per so many; default 1,000 */
  readonly per?: number
  /** default 0.95 */
  readonly level?: number
  /** default exact */
  readonly interval?: IntervalChoice
  readonly dayTimePopulationDiffers?: boolean
}

export interface Rate {
  readonly outcome: 'computed'
  readonly parameters: { readonly per: number; readonly level: number; readonly interval: IntervalChoice }
  /** the formula behind the limits */
  readonly used: 'exact' | 'byar'
  readonly count: number
  readonly population: number
  readonly rate: number
  readonly low: number
  readonly high: number
  readonly dayTimePopulationDiffers: boolean
}

export type RateResult =
  | Rate
  | {
      readonly outcome: 'cannot_tell'
      readonly reason: 'count_unknown' | 'population_unknown' | 'population_zero'
    }

/**
 * `count` a whole number, `population` in persons, households …; null where it is not known.
 * @throws AnalysisError `bad_counts`, `bad_population`, `bad_option`, `overflow`
 */
export function computeRate(count: number | null, population: number | null, options: RateOptions = {}): RateResult {
  const { per = 1000, level = 0.95, interval = 'exact', dayTimePopulationDiffers = false } = options
  requirePositive(per, 'per')
  requireProbability(level, 'level')
  if (count !== null) requireCount(count)
  if (population !== null) requirePopulation(population)
  if (count === null) return { outcome: 'cannot_tell', reason: 'count_unknown' }
  if (population === null) return { outcome: 'cannot_tell', reason: 'population_unknown' }
  if (population === 0) return { outcome: 'cannot_tell', reason: 'population_zero' }
  const { low, high, used } = chooseCountInterval(count, interval, level)
  const scale = per / population
  if (!(high * scale < Infinity)) throw new AnalysisError('overflow', `${count} in ${population} per ${per}`)
  return {
    outcome: 'computed',
    parameters: { per, level, interval },
    used,
    count,
    population,
    rate: count * scale,
    low: low * scale,
    high: high * scale,
    dayTimePopulationDiffers,
  }
}
