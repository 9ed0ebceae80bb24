// Empirical Bayes rates.
// What: each place's rate drawn towards the common one (global) or its neighbourhood's (local), the more the fewer people
//   it rests on; and Moran's I of rates in units of their own standard error.
// For: maps and comparisons where small places jump. Raw rates of small places look hot and cold by chance alone.
// Source: Marshall 1991; Assunção & Reis 1999 for Moran. Checked against EBest (method of moments), EBImoran.mc and EBlocal
//   (geoda = TRUE: Marshall's own spread, about the neighbourhood's rate) of spdep 1.2-7.
// Cost: one pass over places, or links.
import { AnalysisError } from '../analysis-error.ts'
import { requireCounts } from '../count/checked-counts.ts'

import type { Neighbours } from './neighbours.ts'

export interface SmoothedRates {
  readonly outcome: 'computed'
  readonly raw: Float64Array
  readonly smoothed: Float64Array
  /** what each place is drawn towards, and the variance between true rates about it (0: all difference can be chance) */
  readonly towards: Float64Array
  readonly between: Float64Array
  readonly parameters: { readonly scope: 'global' | 'local' }
}

export type SmoothedResult =
  | SmoothedRates
  | { readonly outcome: 'cannot_tell'; readonly reason: 'no_places' | 'no_cases' }

/**
 * Rates drawn towards the rate of all. `population` is above 0.
 * @throws AnalysisError `length_mismatch`, `bad_counts`, `bad_population`
 */
export function smoothRates(cases: ArrayLike<number>, population: ArrayLike<number>): SmoothedResult {
  const all = Array.from({ length: cases.length }, (_, place) => place)
  const thin = checkRates(cases, population)
  if (thin) return thin
  const prior = estimatePrior(cases, population, all)
  return shrink(cases, population, () => prior, 'global')
}

/**
 * Rates drawn towards the rate of the place and its neighbours; an island keeps its own.
 * @throws AnalysisError as smoothRates
 */
export function smoothRatesLocally(
  cases: ArrayLike<number>,
  population: ArrayLike<number>,
  { size, start, neighbour, hasSelf }: Neighbours,
): SmoothedResult {
  if (size !== cases.length) throw new AnalysisError('length_mismatch', `${cases.length} counts for ${size} places`)
  const thin = checkRates(cases, population)
  if (thin) return thin
  const listAround = (place: number) => {
    const others = Array.from(neighbour.subarray(start[place], start[place + 1]))
    return hasSelf ? others : [place, ...others]
  }
  return shrink(cases, population, (place) => estimatePrior(cases, population, listAround(place)), 'local')
}

export interface StandardisedRates {
  readonly outcome: 'computed'
  /** (rate − common rate) / its standard error: the values for computeMoran and testMoranByPermutation */
  readonly z: Float64Array
  readonly common: number
  readonly between: number
}

/**
 * Rates in units of their own standard error, for Moran's I of rates (Assunção & Reis).
 * @throws AnalysisError as smoothRates
 */
export function standardiseRates(
  cases: ArrayLike<number>,
  population: ArrayLike<number>,
): StandardisedRates | { readonly outcome: 'cannot_tell'; readonly reason: 'no_places' | 'no_cases' } {
  const thin = checkRates(cases, population)
  if (thin) return thin
  const all = Array.from({ length: cases.length }, (_, place) => place)
  const { common, between } = estimatePrior(cases, population, all)
  const z = Float64Array.from(all, (place) => {
    const chance = common / population[place]!
    // Less spread than chance alone gives would make large places' variance negative: chance alone, then.
    const variance = between + chance > 0 ? between + chance : chance
    return (cases[place]! / population[place]! - common) / Math.sqrt(variance)
  })
  return { outcome: 'computed', z, common, between }
}

interface Prior {
  readonly common: number
  /** may be below 0 */
  readonly between: number
}

/** Marshall's moments: the pooled rate, and the spread of rates about it less what chance gives. */
function estimatePrior(cases: ArrayLike<number>, population: ArrayLike<number>, places: readonly number[]): Prior {
  let [sum, people] = [0, 0]
  for (const place of places) {
    sum += cases[place]!
    people += population[place]!
  }
  const common = sum / people
  let spread = 0
  for (const place of places) spread += population[place]! * (cases[place]! / population[place]! - common) ** 2
  return { common, between: (spread - common * places.length) / people }
}

function shrink(
  cases: ArrayLike<number>,
  population: ArrayLike<number>,
  findPrior: (place: number) => Prior,
  scope: 'global' | 'local',
): SmoothedRates {
  const make = () => new Float64Array(cases.length)
  const [raw, smoothed, towards, between] = [make(), make(), make(), make()]
  for (let place = 0; place < cases.length; place++) {
    const prior = findPrior(place)
    raw[place] = cases[place]! / population[place]!
    towards[place] = prior.common
    between[place] = Math.max(0, prior.between)
    const chance = prior.common / population[place]!
    const share = between[place]! > 0 ? between[place]! / (between[place]! + chance) : 0
    smoothed[place] = prior.common + share * (raw[place]! - prior.common)
  }
  return { outcome: 'computed', raw, smoothed, towards, between, parameters: { scope } }
}

function checkRates(cases: ArrayLike<number>, population: ArrayLike<number>) {
  if (cases.length !== population.length) {
    throw new AnalysisError('length_mismatch', `${cases.length} counts, ${population.length} populations`)
  }
  requireCounts(cases, 'cases')
  let any = false
  for (let place = 0; place < population.length; place++) {
    if (!(population[place]! > 0 && population[place]! < Infinity)) {
      throw new AnalysisError('bad_population', `place ${place} has a population of ${population[place]}`)
    }
    any ||= cases[place]! > 0
  }
  if (cases.length === 0) return { outcome: 'cannot_tell', reason: 'no_places' } as const
  return any ? null : ({ outcome: 'cannot_tell', reason: 'no_cases' } as const)
}
