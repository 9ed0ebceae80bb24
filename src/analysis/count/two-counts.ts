import { AnalysisError } from '../analysis-error.ts'
import { binomial, lowerTail, poisson, upperTail } from '../maths/count-distributions.ts'
import { betaQuantile } from '../maths/distributions.ts'
import { findExactP } from '../maths/tail-p.ts'
import { requireCount, requirePositive, requireProbability } from './checked-counts.ts'

/** How two counts differ. Null where nothing can be said: 0 against 0. */
export interface TwoCounts {
  method: 'twoCounts'
  parameters: { exposure1: number; exposure2: number; level: number }
  /** E-test, two-sided */
  eTestP: number | null
  /** conditional exact test, two-sided */
  exactP: number | null
  /** twice the smaller tail, with half weight on the observed outcome */
  midP: number | null
  /** rate of the first over rate of the second; Infinity when the second is 0 */
  ratio: number | null
  ratioLow: number | null
  ratioHigh: number | null
  /** null when the second count is under 10: then both counts are shown, never a percentage */
  percentChange: number | null
}

/** Smallest base on which a percentage may be printed. */
const smallestPercentBase = 10

/** Above this the tails would be summed for seconds, and no register counts so far. */
const largestCount = 1e9

/**
 * Comparison of two Poisson counts: E-test and conditional exact test.
 *
 * Asks whether two counts (this week, last week), each with its length or other exposure, could come from one rate.
 * For saying "more", "fewer" or "no difference shown" of two numbers. Source: Krishnamoorthy & Thomson 2004 (E-test);
 * Przyborowski & Wilenski 1940, with two-sided p and Clopper–Pearson limits as in R's poisson.test. Cost: O(sqrt(count)).
 * Counts are whole numbers, exposures positive. Throws AnalysisError `bad_counts`, `bad_option`, `overflow` (above 10⁹).
 */
export function compareTwoCounts(
  count1: number,
  count2: number,
  { exposure1 = 1, exposure2 = 1, level = 0.95 }: { exposure1?: number; exposure2?: number; level?: number } = {},
): TwoCounts {
  requireCount(count1, 'count1')
  requireCount(count2, 'count2')
  requirePositive(exposure1, 'exposure1')
  requirePositive(exposure2, 'exposure2')
  requireProbability(level, 'level')
  refuseLarge(count1 + count2)
  const parameters = { exposure1, exposure2, level }
  const none = { eTestP: null, exactP: null, midP: null, ratio: null, ratioLow: null, ratioHigh: null }
  if (count1 + count2 === 0) return { method: 'twoCounts', parameters, ...none, percentChange: null }
  const share = exposure1 / (exposure1 + exposure2)
  const ratio = count2 === 0 ? Infinity : count1 / exposure1 / (count2 / exposure2)
  return {
    method: 'twoCounts',
    parameters,
    eTestP: eTest(count1, count2, exposure1, exposure2),
    exactP: findExactP(count1, binomial(count1 + count2, share)),
    midP: midP(count1, count1 + count2, share),
    ratio,
    ...ratioLimits(count1, count2, exposure2 / exposure1, level),
    percentChange: count2 < smallestPercentBase ? null : (ratio - 1) * 100,
  }
}

/** Throws AnalysisError `overflow`. */
export function refuseLarge(total: number): void {
  if (total > largestCount) throw new AnalysisError('overflow', `counts above ${largestCount} are not answered`)
}

function midP(x: number, n: number, p: number): number {
  const outcomes = binomial(n, p)
  const half = outcomes.probability(x) / 2
  return Math.min(1, 2 * Math.min(lowerTail(x - 1, outcomes) + half, upperTail(x + 1, outcomes) + half))
}

function eTest(k1: number, k2: number, n1: number, n2: number): number {
  const rate = (k1 + k2) / (n1 + n2)
  // Difference of rates over the root of the pooled rate; with equal exposures the same order as the paper's own variance.
  const statistic = (i: number, j: number) =>
    i === 0 && j === 0 ? 0 : (i / n1 - j / n2) / Math.sqrt((i + j) / (n1 + n2))
  const observed = Math.abs(statistic(k1, k2)) * (1 - 1e-12)
  const first = poissonTerms(n1 * rate)
  const second = poissonTerms(n2 * rate)
  const cumulative = new Float64Array(second.terms.length + 1)
  for (let j = 0; j < second.terms.length; j++) cumulative[j + 1] = cumulative[j]! + second.terms[j]!
  const total = cumulative[second.terms.length]!
  const size = second.terms.length
  let [low, high, sum] = [0, 0, 0]
  for (let i = 0; i < first.terms.length; i++) {
    const x = first.from + i
    // The statistic falls as j grows: extreme are all j below `low` and all from `high` up; both only move upwards with x.
    while (low < size && statistic(x, second.from + low) >= observed) low++
    while (high < size && statistic(x, second.from + high) > -observed) high++
    sum += first.terms[i]! * (observed === 0 ? total : cumulative[low]! + total - cumulative[high]!)
  }
  // Nothing against nothing has no statistic and is never counted as extreme.
  const nothing = observed === 0 && first.from === 0 && second.from === 0 ? first.terms[0]! * second.terms[0]! : 0
  return Math.min(1, sum - nothing)
}

/** Poisson probabilities over the range that holds all but about 1e-15. */
function poissonTerms(mean: number): { from: number; terms: Float64Array } {
  const reach = 9 * Math.sqrt(mean) + 20
  const from = Math.max(0, Math.floor(mean - reach))
  const terms = new Float64Array(Math.ceil(mean + reach) - from + 1)
  const { probability } = poisson(mean)
  for (let i = 0; i < terms.length; i++) terms[i] = probability(from + i)
  return { from, terms }
}

function ratioLimits(k1: number, k2: number, exposureRatio: number, level: number) {
  const tail = (1 - level) / 2
  const low = k1 === 0 ? 0 : betaQuantile(tail, k1, k2 + 1)
  // The odds of the upper limit come from the mirrored quantile, which keeps its digits near 1.
  const highRest = k2 === 0 ? 0 : betaQuantile(tail, k2, k1 + 1)
  return {
    ratioLow: (low / (1 - low)) * exposureRatio,
    ratioHigh: highRest === 0 ? Infinity : ((1 - highRest) / highRest) * exposureRatio,
  }
}
