// Likelihood limits of a Poisson trend.
// What: the ratios a step at which the best likelihood left has fallen by half the chi-square quantile.
// For: intervals of a trend on few cases, where the symmetric one is off.
// Source: Venables & Ripley 2002, 8.4. Against confint of R 4.2.2 on glm (profile), within what its spline leaves (1e-4).
// Cost: some 100 passes over the counts. With the slope held, the best level is the sum of counts over the sum of factors.
import { normalQuantile } from '../maths/distributions.ts'

export function likelihoodLimits(
  counts: ArrayLike<number>,
  slope: number,
  level: number,
): { low: number; high: number } | null {
  const n = counts.length
  const middle = (n - 1) / 2
  let [total, moment] = [0, 0]
  for (let i = 0; i < n; i++) {
    total += counts[i]!
    moment += counts[i]! * (i - middle)
  }
  const likelihoodAt = (b: number) => {
    let factors = 0
    for (let i = 0; i < n; i++) factors += Math.exp(b * (i - middle))
    return b * moment - total * Math.log(factors)
  }
  const floor = likelihoodAt(slope) - normalQuantile((1 + level) / 2) ** 2 / 2
  const solve = (direction: number) => {
    let [inside, reach] = [0, 1 / n]
    while (likelihoodAt(slope + direction * reach) > floor) {
      inside = reach
      reach *= 2
      if (reach > 700 / n) return null
    }
    for (let round = 0; round < 50; round++) {
      const half = (inside + reach) / 2
      if (likelihoodAt(slope + direction * half) > floor) inside = half
      else reach = half
    }
    return Math.exp(slope + direction * ((inside + reach) / 2))
  }
  const low = solve(-1)
  const high = solve(1)
  return low === null || high === null ? null : { low, high }
}
