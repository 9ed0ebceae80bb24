// Getis-Ord local Gi and Gi*, any weights.
// What: for each place how far the weighted sum over its neighbours (Gi*: and itself) lies from what the average place
//   would give, as a z-score with its two-sided p-value and false discovery rate.
// For: hot and cold places where "near" is not a grid: areas, points, distance bands. On grids gi-star.ts does the same faster.
// Source: Ord & Getis 1995. Checked against localG of spdep 1.2-7. Gi when the weights leave the place itself out: mean and
//   spread are then of the others. Gi* when they have it (includeSelf).
// Cost: one pass over the links; 100,000 cells about 50 ms.
import { findNormalP } from '../maths/tail-p.ts'
import { type CannotTell, hasSpread, measureDeviations, type PlacesTold, tellPlaces } from './deviations.ts'
import { adjustTested, lagPlaces } from './local-moran.ts'
import type { SpatialWeights } from './spatial-weights.ts'

export interface GetisOrd {
  readonly outcome: 'computed'
  /** one a place; untested places have z 0, p and adjusted 1 */
  readonly z: Float64Array
  readonly p: Float64Array
  readonly adjusted: Float64Array
  /** 0 where nothing can vary: islands (Gi), places beside all others, places whose others are all equal */
  readonly isTested: Uint8Array
  readonly mean: number
  readonly parameters: PlacesTold & { readonly statistic: 'gi' | 'gi_star'; readonly tested: number }
}

/**
 * z of a weighted sum over some of `count` numbers drawn without replacement: `weight` and `squared` are the sums of the
 * weights and of their squares, mean and sd (population) those of all the numbers. Infinite when all numbers are in the sum alike.
 */
export function standardiseSum(
  sum: number,
  { weight, squared, mean, sd, count }: { weight: number; squared: number; mean: number; sd: number; count: number },
): number {
  return (sum - weight * mean) / (sd * Math.sqrt((count * squared - weight * weight) / (count - 1)))
}

/**
 * Gi or Gi* of the values, one a place.
 * @throws AnalysisError `length_mismatch`, `not_finite`, `overflow`
 */
export function computeGetisOrd(values: ArrayLike<number>, weights: SpatialWeights): GetisOrd | CannotTell {
  const found = measureDeviations(values, weights)
  if ('outcome' in found) return found
  const { z: deviation, squares, mean } = found
  const size = weights.size
  const count = weights.hasSelf ? size : size - 1
  const { lag, sum, squared } = lagPlaces(deviation, weights)
  const z = new Float64Array(size)
  const p = new Float64Array(size).fill(1)
  const isTested = new Uint8Array(size)
  for (let i = 0; i < size; i++) {
    // Deviations are from the mean of all; without the place itself the others' mean and spread move.
    const own = weights.hasSelf ? 0 : deviation[i]!
    const centre = -own / count
    const spread = (squares - own * own) / count - centre * centre
    const [weight, square] = [sum[i]!, squared[i]!]
    const left = count * square - weight * weight
    if (!(left > 1e-12 * weight * weight) || !hasSpread(spread, mean)) continue
    isTested[i] = 1
    z[i] = standardiseSum(lag[i]!, { weight, squared: square, mean: centre, sd: Math.sqrt(spread), count })
    p[i] = findNormalP(z[i]!, 'two_sided')
  }
  const { adjusted, tested } = adjustTested(p, isTested)
  const statistic = weights.hasSelf ? 'gi_star' : 'gi'
  return {
    outcome: 'computed',
    z,
    p,
    adjusted,
    isTested,
    mean,
    parameters: { statistic, tested, ...tellPlaces(weights) },
  }
}
