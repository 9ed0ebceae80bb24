import { AnalysisError } from '../analysis-error.ts'
import { binomial, lowerTail, negativeBinomial, poisson, upperTail } from '../maths/count-distributions.ts'
import { findExactP } from '../maths/tail-p.ts'
import { requireCount, requireCounts, requireProbability } from './checked-counts.ts'
import { refuseLarge } from './two-counts.ts'

export interface CountAgainstHistory {
  method: 'countAgainstHistory'
  parameters: { periods: number; alphaEachSide: number }
  mean: number
  /** variance of the history over its mean; null with one period or an empty history */
  dispersion: number | null
  /** P(at least / at most the observed count), exact given the total; 1 when all is 0 */
  pUpper: number
  pLower: number
  pTwoSided: number
  /** with the mean taken as known: too narrow, kept for comparison */
  plugInUpper: number
  plugInLower: number
  /** upper tail of a negative binomial with the history's dispersion; null when that is at most 1 */
  pNegativeBinomial: number | null
  /** 2(√(x+3/8) − √(mean+3/8)) */
  zAnscombe: number
  /** exact prediction interval: counts that this test would not call unusual */
  low: number
  high: number
}

/**
 * One count against the same period in H earlier ones: exact conditional binomial.
 *
 * If all H + 1 periods share one rate, this period's share of the total is binomial with 1/(H + 1); no rate is estimated.
 * For judging a count with a short history. Source: the conditional test of Przyborowski & Wilenski 1940 with exposure
 * 1 : H; Nelson 1970 for the prediction interval. Cost: O(H + √total), the interval some tens of tails.
 * Throws AnalysisError `bad_counts`, `short_history` (no earlier period), `bad_option`, `overflow` (above 10⁹ in all).
 */
export function compareWithHistory(
  count: number,
  history: ArrayLike<number>,
  { alphaEachSide = 0.01 }: { alphaEachSide?: number } = {},
): CountAgainstHistory {
  requireCount(count)
  requireCounts(history, 'history')
  requireProbability(alphaEachSide, 'alphaEachSide')
  const periods = history.length
  if (periods === 0) throw new AnalysisError('short_history', 'a comparison needs at least one earlier period')
  let sum = 0
  for (let i = 0; i < periods; i++) sum += history[i]!
  refuseLarge(sum + count)
  const mean = sum / periods
  let squares = 0
  for (let i = 0; i < periods; i++) squares += (history[i]! - mean) ** 2
  const dispersion = periods > 1 && mean > 0 ? squares / (periods - 1) / mean : null
  const total = sum + count
  const share = 1 / (periods + 1)
  const shares = binomial(total, share)
  return {
    method: 'countAgainstHistory',
    parameters: { periods, alphaEachSide },
    mean,
    dispersion,
    pUpper: upperTail(count, shares),
    pLower: lowerTail(count, shares),
    pTwoSided: findExactP(count, shares),
    plugInUpper: upperTail(count, poisson(mean)),
    plugInLower: lowerTail(count, poisson(mean)),
    pNegativeBinomial:
      dispersion !== null && dispersion > 1 ? upperTail(count, negativeBinomial(mean, dispersion)) : null,
    zAnscombe: 2 * (Math.sqrt(count + 0.375) - Math.sqrt(mean + 0.375)),
    ...predictFromHistory(sum, periods, alphaEachSide),
  }
}

/** Exact prediction interval for the next period's count, given the sum of earlier ones: whole numbers, ends included. */
export function predictFromHistory(sum: number, periods: number, alphaEachSide: number): { low: number; high: number } {
  const share = 1 / (periods + 1)
  const mean = sum / periods
  const step = Math.max(1, Math.ceil(Math.sqrt(mean)))
  const tooHigh = (x: number) => upperTail(x, binomial(sum + x, share)) < alphaEachSide
  const tooLow = (x: number) => lowerTail(x, binomial(sum + x, share)) < alphaEachSide
  let high = Math.ceil(mean)
  while (!tooHigh(high + 1)) high += step
  while (high > 0 && tooHigh(high)) high--
  let low = Math.floor(mean)
  while (low > 0 && !tooLow(low - 1)) low = Math.max(0, low - step)
  while (tooLow(low)) low++
  return { low, high }
}
