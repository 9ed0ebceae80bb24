import { lowerTail, poisson } from '../maths/count-distributions.ts'
import { normalQuantile } from '../maths/distributions.ts'
import { requireCount, requirePositive, requireProbability } from './checked-counts.ts'

export interface PoissonInterval {
  method: 'poissonInterval'
  parameters: { exposure: number; level: number }
  rate: number
  low: number
  high: number
}

/**
 * Exact (Garwood) confidence interval of a Poisson count or rate.
 *
 * All rates for which neither so few nor so many events would be rarer than the tail allows.
 * For the uncertainty printed beside a count or a rate per 1,000. Source: Garwood 1936; equal to the chi-square form
 * qchisq(.025, 2x)/2 … qchisq(.975, 2x+2)/2. Solved by Newton steps on the Poisson cdf itself, since the packaged
 * chi-square quantile and Poisson cdf are off from counts of about 1,000. Cost: a handful of cdf evaluations.
 * `count` whole, `exposure` positive (1,000s of inhabitants, weeks …). Throws AnalysisError `bad_counts`, `bad_option`.
 */
export function poissonInterval(
  count: number,
  { exposure = 1, level = 0.95 }: { exposure?: number; level?: number } = {},
): PoissonInterval {
  requireCount(count)
  requirePositive(exposure, 'exposure')
  requireProbability(level, 'level')
  const tail = (1 - level) / 2
  return {
    method: 'poissonInterval',
    parameters: { exposure, level },
    rate: count / exposure,
    low: count === 0 ? 0 : meanWithCdf(count - 1, 1 - tail) / exposure,
    high: meanWithCdf(count, tail) / exposure,
  }
}

/** The mean m with P(X ≤ x | m) = p: Wilson–Hilferty's start, Newton kept inside a shrinking bracket. */
function meanWithCdf(x: number, p: number): number {
  if (x === 0) return -Math.log(p)
  const shape = x + 1
  const start = shape * (1 - 1 / (9 * shape) - normalQuantile(p) / (3 * Math.sqrt(shape))) ** 3
  let [low, high] = [0, Infinity]
  let mean = start > 0 ? start : shape * 1e-3
  for (let i = 0; i < 100; i++) {
    const counts = poisson(mean)
    const error = lowerTail(x, counts) - p
    if (error > 0) low = mean
    else high = mean
    let next = mean + error / counts.probability(x)
    if (!(next > low && next < high)) next = high === Infinity ? mean * 2 : (low + high) / 2
    const moved = Math.abs(next - mean)
    mean = next
    if (moved <= 1e-14 * mean) break
  }
  return mean
}
