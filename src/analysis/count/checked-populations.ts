import { AnalysisError } from '../analysis-error.ts'
import { requireCounts } from './checked-counts.ts'

/** Events and those they could happen to, by stratum (age group, type of housing …), in one order. */
export interface Strata {
  readonly counts: ArrayLike<number>
  readonly populations: ArrayLike<number>
}

/** Refuse what no population can be; 0 is allowed. @throws AnalysisError `bad_population` */
export function requirePopulation(population: number, what = 'population'): void {
  if (!(population >= 0 && population < Infinity)) {
    throw new AnalysisError('bad_population', `${what} must be a number from 0 up, got ${population}`)
  }
}

/** Refuse strata that cannot be. @throws AnalysisError `length_mismatch`, `bad_counts`, `bad_population` */
export function requireStrata({ counts, populations }: Strata): void {
  if (counts.length !== populations.length) {
    throw new AnalysisError('length_mismatch', `${counts.length} counts, ${populations.length} populations`)
  }
  requireCounts(counts)
  for (let i = 0; i < populations.length; i++) {
    requirePopulation(populations[i]!, `populations[${i}]`)
    if (populations[i] === 0 && counts[i]! > 0) {
      throw new AnalysisError('bad_population', `stratum ${i} has ${counts[i]} events and nobody they could happen to`)
    }
  }
}
