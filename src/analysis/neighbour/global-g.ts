// Global Getis-Ord G.
// What: how much of all products of two values lies between neighbours: above its expectation when high values gather,
//   below when low ones do, which Moran's I cannot tell apart.
// For: is it the many or the few that lie together. Values from 0 up; binary weights.
// Source: Getis & Ord 1992, with the variance as corrected in 1993. Checked against globalG.test of spdep 1.2-7. Islands are
//   left out altogether.
// Cost: one pass over the links.
import { AnalysisError } from '../analysis-error.ts'
import { type CannotTell, measureDeviations, requireNoSelf } from './deviations.ts'
import { type GlobalOptions, type GlobalTest, judgeGlobal } from './morans-i.ts'
import { type SpatialWeights, sumWeights } from './spatial-weights.ts'

/**
 * G of the values, one a place; variance under randomisation.
 * @throws AnalysisError `negative_value`, `length_mismatch`, `not_finite`, `overflow`, `bad_weights`, `bad_option`
 */
export function computeGlobalG(
  values: ArrayLike<number>,
  weights: SpatialWeights,
  options?: Pick<GlobalOptions, 'alternative'>,
): GlobalTest | CannotTell {
  requireNoSelf(weights, 'G')
  const found = measureDeviations(values, weights)
  if ('outcome' in found) return found
  for (let i = 0; i < values.length; i++) {
    if (values[i]! < 0) throw new AnalysisError('negative_value', `G is for values from 0 up, place ${i} is below`)
  }
  // All the sums are of values over their mean: the statistic is the same and nothing overflows.
  const x = found.z.map((deviation) => 1 + deviation / found.mean)
  const [m1, m2, m3, m4] = sumPowers(x, weights)
  const { linked: n, s0, s1, s2 } = sumWeights(weights)
  const pairs = m1 * m1 - m2
  if (!(pairs > 1e-12 * m2)) return { outcome: 'cannot_tell', reason: 'too_few_places' }
  const statistic = sumNear(x, weights) / pairs
  const expectation = s0 / (n * (n - 1))
  const terms =
    ((n * n - 3 * n + 3) * s1 - n * s2 + 3 * s0 * s0) * m2 * m2 -
    ((n * n - n) * s1 - 2 * n * s2 + 6 * s0 * s0) * m4 -
    (2 * n * s1 - (n + 3) * s2 + 6 * s0 * s0) * m1 * m1 * m2 +
    (4 * (n - 1) * s1 - 2 * (n + 1) * s2 + 8 * s0 * s0) * m1 * m3 +
    (s1 - s2 + s0 * s0) * m1 ** 4
  const variance = terms / (pairs * pairs * n * (n - 1) * (n - 2) * (n - 3)) - expectation ** 2
  return judgeGlobal({ statistic, expectation, variance, sign: 1 }, weights, { ...options, islands: 'uncounted' })
}

/** Sums of x, x², x³ and x⁴ over the places that have neighbours. */
function sumPowers(x: Float64Array, { start }: SpatialWeights): [number, number, number, number] {
  let [m1, m2, m3, m4] = [0, 0, 0, 0]
  for (let i = 0; i < x.length; i++) {
    if (start[i] === start[i + 1]) continue
    const square = x[i]! * x[i]!
    m1 += x[i]!
    m2 += square
    m3 += x[i]! * square
    m4 += square * square
  }
  return [m1, m2, m3, m4]
}

function sumNear(x: Float64Array, { start, neighbour, weight }: SpatialWeights): number {
  let sum = 0
  for (let i = 0; i < x.length; i++) {
    let lag = 0
    for (let k = start[i]!; k < start[i + 1]!; k++) lag += weight[k]! * x[neighbour[k]!]!
    sum += x[i]! * lag
  }
  return sum
}
