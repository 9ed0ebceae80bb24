// Geary's C.
// What: squared differences between neighbours against the spread of all: below 1 when neighbours are alike. z is above 0
//   then, as Moran's is.
// For: a second opinion on Moran's I that looks at near contrasts more than at the common level.
// Source: Geary 1954; Cliff & Ord 1981. Checked against geary.test of spdep 1.2-7, except that islands are counted by
//   default. Uncounted, as the peer's default is, the expectation stays at 1 where shuffling gives (linked - 1) / (all - 1):
//   with 23 islands of 100 places z comes out at 5.2 instead of 2.7.
// Cost: one pass over the links.
import { type CannotTell, measureDeviations, requireNoSelf } from './deviations.ts'
import { type GlobalOptions, type GlobalTest, judgeGlobal } from './morans-i.ts'
import { type SpatialWeights, sumWeights } from './spatial-weights.ts'

/**
 * Geary's C of the values, one a place.
 * @throws AnalysisError `length_mismatch`, `not_finite`, `overflow`, `bad_weights` (self among the neighbours), `bad_option`
 */
export function computeGeary(
  values: ArrayLike<number>,
  weights: SpatialWeights,
  options?: GlobalOptions,
): GlobalTest | CannotTell {
  requireNoSelf(weights, "Geary's C")
  const found = measureDeviations(values, weights)
  if ('outcome' in found) return found
  const { z, squares, fourths } = found
  const { linked, s0, s1, s2 } = sumWeights(weights)
  const islands = options?.islands ?? 'counted'
  const all = z.length
  const n = islands === 'counted' ? all : linked
  const statistic = ((n - 1) / (2 * s0)) * (sumContrasts(z, weights) / squares)
  const kurtosis = (n * fourths) / (squares * squares)
  const variance =
    options?.assumption === 'normality'
      ? ((2 * s1 + s2) * (n - 1) - 4 * s0 * s0) / (2 * (n + 1) * s0 * s0)
      : // All here and n there is the peer's mixture, told apart only where islands go uncounted.
        ((n - 1) * s1 * (n * n - 3 * all + 3 - kurtosis * (n - 1)) -
          0.25 * (n - 1) * s2 * (n * n + 3 * all - 6 - kurtosis * (n * n - all + 2)) +
          s0 * s0 * (n * n - 3 - kurtosis * (n - 1) ** 2)) /
        (all * (n - 2) * (n - 3) * s0 * s0)
  return judgeGlobal({ statistic, expectation: 1, variance, sign: -1 }, weights, { ...options, islands })
}

function sumContrasts(z: Float64Array, { start, neighbour, weight }: SpatialWeights): number {
  let sum = 0
  for (let i = 0; i < z.length; i++) {
    for (let k = start[i]!; k < start[i + 1]!; k++) sum += weight[k]! * (z[i]! - z[neighbour[k]!]!) ** 2
  }
  return sum
}
