// Tail probabilities: how rarely chance alone gives as much.
// What: p of a statistic from a z-score, or from simulated values of it as (as extreme ones + 1) / (runs + 1); p of a count
//   from its distribution.
// For: every test that says which way it looked. Two-sided is twice the smaller tail, at most 1; a count's is the outcomes at
//   most as likely as the observed one.
// Source: Davison & Hinkley 1997, 4.2 (the + 1: the observed value is one of the possible ones, so p is never 0). A count's as
//   in poisson.test and binom.test of R 4.2.2, with their slack of 1e-7 for ties.
// Cost: one pass over the runs; two tails for a count.
import { AnalysisError } from '../analysis-error.ts'
import { type CountDistribution, lowerTail, upperTail } from './count-distributions.ts'
import { normalCdf } from './distributions.ts'

export type Alternative = 'greater' | 'less' | 'two_sided'

/** p of a z-score. @throws AnalysisError `bad_option` */
export function findNormalP(z: number, alternative: Alternative): number {
  requireAlternative(alternative)
  if (alternative === 'two_sided') return 2 * normalCdf(-Math.abs(z))
  return normalCdf(alternative === 'greater' ? -z : z)
}

/**
 * p of an observed value among simulated ones. Values that differ by rounding alone (1e-12 of the largest) are equal, and
 * equal ones count as extreme.
 * @throws AnalysisError `bad_option`
 */
export function findSimulatedP(observed: number, simulated: Float64Array, alternative: Alternative): number {
  requireAlternative(alternative)
  let largest = Math.abs(observed)
  for (const value of simulated) largest = Math.max(largest, Math.abs(value))
  const slack = 1e-12 * largest
  let [above, below] = [0, 0]
  for (const value of simulated) {
    if (value >= observed - slack) above++
    if (value <= observed + slack) below++
  }
  return countedP(above, below, simulated.length, alternative)
}

/** The same from counts: `above` of `runs` values were as high as the observed one or higher, `below` as low or lower. */
export function countedP(above: number, below: number, runs: number, alternative: Alternative): number {
  const [high, low] = [(above + 1) / (runs + 1), (below + 1) / (runs + 1)]
  if (alternative === 'two_sided') return Math.min(1, 2 * Math.min(high, low))
  return alternative === 'greater' ? high : low
}

/** Two-sided exact p of a count: how likely an outcome at most as likely as it is. */
export function findExactP(count: number, outcomes: CountDistribution): number {
  const { mean, most, probability } = outcomes
  if (count === mean) return 1
  const limit = probability(count) * (1 + 1e-7)
  const isRare = (k: number) => k < 0 || k > most || probability(k) <= limit
  // The density falls away from the mode, so the far side's first rare outcome is found without trying each.
  if (count < mean) {
    const from = Math.ceil(mean)
    const steps = firstWhere((step) => isRare(from + step))
    return Math.min(1, lowerTail(count, outcomes) + upperTail(from + steps, outcomes))
  }
  const from = Math.floor(mean)
  const steps = firstWhere((step) => isRare(from - step))
  return Math.min(1, lowerTail(from - steps, outcomes) + upperTail(count, outcomes))
}

/** Smallest whole number from 0 up for which a condition holds that, once it holds, goes on holding. */
function firstWhere(holds: (step: number) => boolean): number {
  let [before, found] = [-1, 0]
  while (!holds(found)) [before, found] = [found, 2 * found + 1]
  while (found - before > 1) {
    const middle = Math.floor((before + found) / 2)
    if (holds(middle)) found = middle
    else before = middle
  }
  return found
}

function requireAlternative(alternative: Alternative): void {
  if (alternative !== 'greater' && alternative !== 'less' && alternative !== 'two_sided') {
    throw new AnalysisError('bad_option', `no alternative ${alternative}`)
  }
}
