import { AnalysisError } from '../analysis-error.ts'
import type { SpatialWeights } from './spatial-weights.ts'

/** Values as deviations from their mean, islands included. */
export interface Deviations {
  readonly mean: number
  readonly z: Float64Array
  /** sums of z² and z⁴ */
  readonly squares: number
  readonly fourths: number
}

/** Nothing to test: no places · fewer than 4 with neighbours, or all beside all · no links, or none that weighs · all values the same. */
export type ThinReason = 'no_places' | 'too_few_places' | 'no_neighbours' | 'all_equal'
export interface CannotTell {
  readonly outcome: 'cannot_tell'
  readonly reason: ThinReason
}

/** What a statistic was computed on, told with its answer. */
export interface PlacesTold {
  /** places, and how many of them have no neighbour and are left out of the test */
  readonly places: number
  readonly islands: number
  readonly style: SpatialWeights['style']
  readonly neighbours: SpatialWeights['parameters']
}

/**
 * Deviations from the mean, or why a statistic cannot be told.
 * @throws AnalysisError `length_mismatch`, `not_finite`, `overflow`
 */
export function measureDeviations(values: ArrayLike<number>, weights: SpatialWeights): Deviations | CannotTell {
  const size = weights.size
  if (values.length !== size) {
    throw new AnalysisError('length_mismatch', `${values.length} values, weights for ${size} places`)
  }
  let total = 0
  for (let i = 0; i < size; i++) {
    if (!Number.isFinite(values[i])) throw new AnalysisError('not_finite', `the value of place ${i} is no number`)
    total += values[i]!
  }
  if (size === 0) return { outcome: 'cannot_tell', reason: 'no_places' }
  if (!weights.weight.some((weight) => weight > 0)) return { outcome: 'cannot_tell', reason: 'no_neighbours' }
  if (size - weights.islands.length < 4) return { outcome: 'cannot_tell', reason: 'too_few_places' }
  const mean = total / size
  const z = new Float64Array(size)
  let [squares, fourths] = [0, 0]
  for (let i = 0; i < size; i++) {
    z[i] = values[i]! - mean
    const square = z[i]! * z[i]!
    squares += square
    fourths += square * square
  }
  if (!(fourths < Infinity)) throw new AnalysisError('overflow', 'the values are too large to be squared')
  // Rounding leaves a speck of spread in equal fractions; it is no spread.
  if (!hasSpread(squares / size, mean)) return { outcome: 'cannot_tell', reason: 'all_equal' }
  return { mean, z, squares, fourths }
}

/** True when a variance is more than what rounding leaves of equal numbers about this mean. */
export function hasSpread(variance: number, mean: number): boolean {
  return Math.sqrt(variance) > 1e-12 * Math.abs(mean)
}

/** @throws AnalysisError `bad_weights` */
export function requireNoSelf(weights: SpatialWeights, what: string): void {
  if (weights.hasSelf) throw new AnalysisError('bad_weights', `${what} compares a place with others, not with itself`)
}

export function tellPlaces(weights: SpatialWeights): PlacesTold {
  const { size, islands, style, parameters } = weights
  return { places: size, islands: islands.length, style, neighbours: parameters }
}
