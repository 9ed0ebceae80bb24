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
 * chi-square quantile and Poisson cdf are off from counts of about 1,000; from 5,000 by the Cornish–Fisher series (Goldberg &
 * Levine 1946), by then exact to the last digits. Cost: a handful of cdf evaluations.
 * `count` whole, `exposure` positive (1,000s of inhabitants, weeks …). Throws AnalysisError `bad_counts`, `bad_option`.
 */
export function poissonInterval(
  count: number,
  { exposure = 1, level = 0.95 }: { exposure?: number; level?: number } = {},
): PoissonInterval {
  requireCount(count)
  requirePositive(exposure, 'exposure')
  requireProbability(level, 'level')
  const { low, high } = solveLimits(count, level)
  return {
    method: 'poissonInterval',
    parameters: { exposure, level },
    rate: count / exposure,
    low: low / exposure,
    high: high / exposure,
  }
}

/**
 * The same limits for many counts at once, in their order; each value that occurs is solved once. A million counts around 12
 * take some 10 ms. Throws AnalysisError `bad_counts`, `bad_option`.
 */
export function poissonLimits(counts: ArrayLike<number>, level = 0.95): { low: Float64Array; high: Float64Array } {
  requireProbability(level, 'level')
  const [low, high] = [new Float64Array(counts.length), new Float64Array(counts.length)]
  let largest = 0
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]!
    if (!(Number.isSafeInteger(count) && count >= 0)) requireCount(count, `counts[${i}]`)
    if (count > largest) largest = count
  }
  // Solved limits lie by count where the counts are small against their number, else in a map of those that occur.
  const solved = largest <= 4 * counts.length + 1000 ? new Float64Array(2 * (largest + 1)) : undefined
  const sparse = new Map<number, { low: number; high: number }>()
  for (let i = 0; i < counts.length; i++) {
    const count = counts[i]!
    if (solved) {
      // No upper limit is 0, so 0 means that this count has not been solved yet.
      if (solved[2 * count + 1] === 0) {
        const limits = solveLimits(count, level)
        solved[2 * count] = limits.low
        solved[2 * count + 1] = limits.high
      }
      low[i] = solved[2 * count]!
      high[i] = solved[2 * count + 1]!
    } else {
      let limits = sparse.get(count)
      if (!limits) {
        limits = solveLimits(count, level)
        sparse.set(count, limits)
      }
      low[i] = limits.low
      high[i] = limits.high
    }
  }
  return { low, high }
}

function solveLimits(count: number, level: number): { low: number; high: number } {
  const tail = (1 - level) / 2
  return { low: count === 0 ? 0 : meanWithCdf(count - 1, 1 - tail), high: meanWithCdf(count, tail) }
}

/** The mean m with P(X ≤ x | m) = p: Wilson–Hilferty's start, Newton kept inside a shrinking bracket. */
function meanWithCdf(x: number, p: number): number {
  if (x === 0) return -Math.log(p)
  const shape = x + 1
  const z = -normalQuantile(p)
  if (shape >= 5000 && Math.abs(z) <= 6) return expandGammaQuantile(shape, z)
  const start = shape * (1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))) ** 3
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

/** Quantile of a gamma with a large shape where the normal one is z; what is left out is below 1e-15 of it. */
function expandGammaQuantile(shape: number, z: number): number {
  const y = z * z
  const root = Math.sqrt(shape)
  const terms = [
    root * z,
    (y - 1) / 3,
    (z * (y - 7)) / (36 * root),
    -(3 * y * y + 7 * y - 16) / (810 * shape),
    (z * (9 * y * y + 256 * y - 433)) / (38_880 * shape * root),
    (12 * y ** 3 - 243 * y * y - 923 * y + 1472) / (204_120 * shape ** 2),
    -(z * (3753 * y ** 3 + 4353 * y * y - 289_517 * y - 289_717)) / (146_966_400 * shape ** 2 * root),
  ]
  return shape + terms.reduceRight((sum, term) => sum + term, 0)
}
