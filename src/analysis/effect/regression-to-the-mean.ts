// Regression to the mean: the fall to expect when an area was chosen for its peak.
// What: how many events the chosen area leads us to expect next time if nothing is done, given how all areas it was chosen
//   among vary; and the range in which that count usually falls.
// For: a warning before a measure in a "worst" place is credited with a fall that would have come anyway.
// Source: empirical Bayes with a gamma–Poisson (negative binomial) model: Robbins 1956; Hauer 1997 for before-and-after
//   studies. Choosing the largest does not bias it (Dawid 1994). The model's own uncertainty is not in the range.
// Cost: one negative binomial fit.
import { AnalysisError } from '../analysis-error.ts'
import { requireCounts, requireProbability } from '../count/checked-counts.ts'
import { negativeBinomial, quantile } from '../maths/count-distributions.ts'
import { fitNegativeBinomial } from '../maths/negative-binomial-model.ts'
import { smallestPercentBase } from './change-estimate.ts'

export interface RegressionToTheMean {
  readonly outcome: 'computed'
  readonly method: 'regressionToTheMean'
  readonly parameters: {
    readonly candidates: number
    readonly level: number
    /** mean of all candidates per exposure, and shape of their own levels; null when they differ by chance alone */
    readonly mean: number
    readonly theta: number | null
  }
  readonly observed: number
  /** expected next time without any effect */
  readonly expected: number
  /** how much of the area's distance from the mean is its own and stays, 0 to 1 */
  readonly ownShare: number
  /** range of the next count without any effect, ends included */
  readonly low: number
  readonly high: number
  /** per cent of the observed count, below 0 for a rise; null on a base under 10 */
  readonly percentFall: number | null
  /** at least a tenth would go by itself: compare with `expected`, not with the observed count */
  readonly isWarning: boolean
}

export type RegressionResult =
  | RegressionToTheMean
  | { readonly outcome: 'cannot_tell'; readonly reason: 'too_few_candidates' | 'no_events' }

const fewestCandidates = 8
const fallToWarn = 0.1

/**
 * `counts` of all the areas (or earlier periods) among which `chosen` was picked, in the period that decided it.
 * `exposure` (inhabitants, streets …) when they differ in size.
 * @throws AnalysisError `bad_counts`, `bad_option`, `length_mismatch`, `not_positive`
 */
export function expectRegression(
  counts: ArrayLike<number>,
  chosen: number,
  { exposure, level = 0.95 }: { exposure?: ArrayLike<number>; level?: number } = {},
): RegressionResult {
  requireCounts(counts)
  requireProbability(level, 'level')
  const n = counts.length
  if (exposure && exposure.length !== n) {
    throw new AnalysisError('length_mismatch', `${n} counts, ${exposure.length} exposures`)
  }
  if (n > 0 && !(Number.isInteger(chosen) && chosen >= 0 && chosen < n)) {
    throw new AnalysisError('bad_option', `the chosen area ${chosen} is none of the ${n}`)
  }
  let [events, exposed] = [0, 0]
  for (let i = 0; i < n; i++) {
    const own = exposure?.[i] ?? 1
    if (!(own > 0 && own < Infinity))
      throw new AnalysisError('not_positive', `exposure[${i}] must be above 0, got ${own}`)
    events += counts[i]!
    exposed += own
  }
  if (n < fewestCandidates) return { outcome: 'cannot_tell', reason: 'too_few_candidates' }
  if (events === 0) return { outcome: 'cannot_tell', reason: 'no_events' }
  // Sizes in shares of their mean, so that the fit does not depend on their unit.
  const sizes = Float64Array.from({ length: n }, (_, i) => ((exposure?.[i] ?? 1) / exposed) * n)
  const fit = fitNegativeBinomial({ values: new Float64Array(n).fill(1), columns: 1 }, counts, sizes)
  const observed = counts[chosen]!
  const rate = fit ? Math.exp(fit.coefficients[0]!) : events / n
  const usual = rate * sizes[chosen]!
  const ownShare = fit ? usual / (fit.theta + usual) : 0
  const expected = usual + ownShare * (observed - usual)
  const next = negativeBinomial(expected, fit ? 1 + expected / (fit.theta + observed) : 1)
  return {
    outcome: 'computed',
    method: 'regressionToTheMean',
    parameters: { candidates: n, level, mean: (rate * n) / exposed, theta: fit?.theta ?? null },
    observed,
    expected,
    ownShare,
    low: quantile((1 - level) / 2, next),
    high: quantile((1 + level) / 2, next),
    percentFall: observed < smallestPercentBase ? null : ((observed - expected) / observed) * 100,
    isWarning: observed - expected >= fallToWarn * observed && observed > 0,
  }
}
