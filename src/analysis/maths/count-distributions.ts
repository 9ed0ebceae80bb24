import { logGamma, normalQuantile, stirlingError } from './distributions.ts'

/**
 * Distributions of counts: Poisson, binomial, negative binomial.
 *
 * One probability by the saddle-point form, tails summed term by term from it: right from 0 to millions and far out in both
 * tails, where 1 − cdf would be 0. For every test of counts in this room. Source: Loader 2000, Fast and accurate
 * computation of binomial probabilities. Cost: a tail is a few standard deviations of terms.
 */
export interface CountDistribution {
  mean: number
  variance: number
  /** P(X = x) */
  probability(x: number): number
  /** P(X = x + 1) / P(X = x) */
  ratio(x: number): number
  /** largest possible count */
  most: number
}

export function poisson(mean: number): CountDistribution {
  const probability = (x: number) => {
    if (mean === 0) return x === 0 ? 1 : 0
    return x === 0 ? Math.exp(-mean) : Math.exp(-stirlingError(x) - excess(x, mean)) / Math.sqrt(2 * Math.PI * x)
  }
  return { mean, variance: mean, probability, ratio: (x) => mean / (x + 1), most: Infinity }
}

/** `n` trials (a real number is allowed in `probability`), success probability 0 < p < 1. */
export function binomial(n: number, p: number): CountDistribution {
  const odds = p / (1 - p)
  return {
    mean: n * p,
    variance: n * p * (1 - p),
    probability: (x) => binomialTerm(x, n, p, 1 - p),
    ratio: (x) => ((n - x) / (x + 1)) * odds,
    most: n,
  }
}

/** Mean and variance/mean = dispersion; with dispersion 1 (or less) it is the Poisson. */
export function negativeBinomial(mean: number, dispersion: number): CountDistribution {
  // Below 1 + 1e-9 the two cannot be told apart, and the size parameter would overflow the sums.
  if (!(dispersion > 1 + 1e-9) || mean === 0) return poisson(mean)
  const size = mean / (dispersion - 1)
  const q = (dispersion - 1) / dispersion
  const probability = (x: number) => {
    if (x === 0) return Math.exp(-size * Math.log(dispersion))
    if (x < 1e-10 * size) return poisson(mean).probability(x)
    if (size < 1e-8 * x)
      return Math.exp(
        logGamma(x + size) - logGamma(size) - logGamma(x + 1) - size * Math.log(dispersion) + x * Math.log(q),
      )
    return (size / (size + x)) * binomialTerm(size, size + x, 1 / dispersion, q)
  }
  return { mean, variance: mean * dispersion, probability, ratio: (x) => ((x + size) / (x + 1)) * q, most: Infinity }
}

/** P(X ≥ x). */
export function upperTail(x: number, distribution: CountDistribution): number {
  if (x <= 0) return 1
  if (x > distribution.most) return 0
  return x <= distribution.mean ? 1 - sumDown(x - 1, distribution) : sumUp(x, distribution)
}

/** P(X ≤ x). */
export function lowerTail(x: number, distribution: CountDistribution): number {
  if (x < 0) return 0
  if (x >= distribution.most) return 1
  return x < distribution.mean ? sumDown(x, distribution) : 1 - sumUp(x + 1, distribution)
}

/** Smallest x with P(X ≤ x) ≥ p. */
export function quantile(p: number, distribution: CountDistribution): number {
  const { mean, variance, most } = distribution
  const slack = 1 + 1e-12
  // Judge by the thinner tail, so that p near 1 keeps its digits.
  const reaches = (x: number) =>
    x >= most ||
    (p <= 0.5 ? lowerTail(x, distribution) * slack >= p : upperTail(x + 1, distribution) <= (1 - p) * slack)
  const z = normalQuantile(p)
  const skew = variance > 0 ? (2 * variance - mean) / (6 * variance) : 0
  const guess = Math.round(mean + Math.sqrt(variance) * z + skew * (z * z - 1))
  let x = Math.min(most, Math.max(0, guess))
  let step = 1
  // Double the stride until the answer is bracketed, then halve.
  let [low, high] = [-1, x]
  if (reaches(x)) {
    while (x > 0 && reaches(x)) {
      high = x
      x = Math.max(0, x - step)
      step *= 2
    }
    low = reaches(x) ? -1 : x
    if (low === -1) high = x
  } else {
    while (!reaches(x)) {
      low = x
      x += step
      step *= 2
    }
    high = x
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (reaches(middle)) high = middle
    else low = middle
  }
  return high
}

function sumUp(from: number, { probability, ratio }: CountDistribution): number {
  let term = probability(from)
  let sum = term
  for (let x = from; term > sum * 1e-17; x++) {
    term *= ratio(x)
    sum += term
  }
  return Math.min(1, sum)
}

function sumDown(from: number, { probability, ratio }: CountDistribution): number {
  let term = probability(from)
  let sum = term
  for (let x = from - 1; x >= 0 && term > sum * 1e-17; x--) {
    term /= ratio(x)
    sum += term
  }
  return Math.min(1, sum)
}

/** Binomial probability of x in n, both real; q = 1 − p given apart to keep its digits. */
function binomialTerm(x: number, n: number, p: number, q: number): number {
  if (x === 0) return Math.exp(n * Math.log1p(-p))
  if (x === n) return Math.exp(n * Math.log(p))
  const rest = n - x
  const exponent = stirlingError(n) - stirlingError(x) - stirlingError(rest) - excess(x, n * p) - excess(rest, n * q)
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * x * rest))
}

/** x·log(x/m) + m − x without loss of digits where x is near m. */
function excess(x: number, m: number): number {
  const difference = x - m
  if (Math.abs(difference) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x
  const v = difference / (x + m)
  let sum = difference * v
  let term = 2 * x * v
  for (let j = 1; j < 1000; j++) {
    term *= v * v
    const next = sum + term / (2 * j + 1)
    if (next === sum) break
    sum = next
  }
  return sum
}
