// Negative binomial regression with log link, shape by maximum likelihood.
// What: how much more than Poisson counts vary when the extra grows with the square of the mean: variance = mean + mean²/theta.
// For: areas whose own levels differ; how much of a peak is level and how much is chance.
// Source: Lawless 1987; Venables & Ripley 2002, 7.4. Against MASS 7.3-58.2 glm.nb. The coefficients come from quasi-poisson.ts
//   with prior weights 1/(1 + mean/theta), which are the same equations.
// Cost: some 5–20 Poisson fits and 60 · n digammas each.
import { type Design, invertInformation } from './linear-model.ts'
import { fitQuasiPoisson } from './quasi-poisson.ts'

export interface NegativeBinomialModel {
  readonly theta: number
  readonly coefficients: Float64Array
  readonly mean: Float64Array
  /** columns × columns, at the expected information */
  readonly covariance: Float64Array
}

/** Null when the counts spread no more than Poisson (theta has no finite maximum) or the iteration finds no end. */
export function fitNegativeBinomial(
  design: Design,
  counts: ArrayLike<number>,
  exposure?: ArrayLike<number>,
): NegativeBinomialModel | null {
  const { values, columns } = design
  const n = counts.length
  const exposureAt = (i: number) => exposure?.[i] ?? 1
  const rates = Float64Array.from({ length: n }, (_, i) => counts[i]! / exposureAt(i))
  const fitWith = (shrink: (mean: number) => number, mean?: Float64Array) => {
    const weights = rates.map((_, i) => exposureAt(i) * (mean ? shrink(mean[i]!) : 1))
    const fit = fitQuasiPoisson(values, rates, columns, weights)
    return { fit, mean: fit.mean.map((rate, i) => rate * exposureAt(i)) }
  }
  let { fit, mean } = fitWith(() => 1)
  let theta = maximiseTheta(counts, mean)
  for (let round = 0; round < 100 && theta !== null; round++) {
    const shape = theta
    ;({ fit, mean } = fitWith((value) => 1 / (1 + value / shape), mean))
    theta = maximiseTheta(counts, mean)
    if (theta !== null && Math.abs(theta - shape) <= 1e-10 * shape) {
      const { covariance, rank } = invertInformation(
        design,
        mean.map((value) => value / (1 + value / shape)),
      )
      if (rank < columns || !fit.converged) return null
      return { theta, coefficients: fit.coefficients, mean, covariance }
    }
  }
  return null
}

/** The likelihood's maximum over theta for given means; null when it rises for ever (no spread beyond Poisson). */
function maximiseTheta(counts: ArrayLike<number>, mean: Float64Array): number | null {
  let [excess, total] = [0, 0]
  for (let i = 0; i < mean.length; i++) {
    excess += (counts[i]! - mean[i]!) ** 2 - counts[i]!
    total += mean[i]!
  }
  if (!(excess > 0)) return null
  let [low, high] = [Math.log(1e-6), Math.log(1e4 * Math.max(1, total / mean.length))]
  if (scoreOfTheta(Math.exp(high), counts, mean) >= 0) return null
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2
    if (scoreOfTheta(Math.exp(middle), counts, mean) > 0) low = middle
    else high = middle
  }
  return Math.exp((low + high) / 2)
}

function scoreOfTheta(theta: number, counts: ArrayLike<number>, mean: Float64Array): number {
  const ownDigamma = digamma(theta)
  let score = 0
  for (let i = 0; i < mean.length; i++) {
    const [y, m] = [counts[i]!, mean[i]!]
    score += digamma(theta + y) - ownDigamma - Math.log1p(m / theta) + (m - y) / (m + theta)
  }
  return score
}

/** Derivative of log Γ(x), x > 0: recurrence up to 12, then the asymptotic series; about 1e-15. */
export function digamma(x: number): number {
  let [z, sum] = [x, 0]
  while (z < 12) sum -= 1 / z++
  const r = 1 / (z * z)
  return sum + Math.log(z) - 0.5 / z - r * (1 / 12 - r * (1 / 120 - r * (1 / 252 - r * (1 / 240 - r / 132))))
}
