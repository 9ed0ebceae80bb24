// Exact two-sided p of a count against an expected number.
// What: how likely an outcome at most as likely as the observed one is, when so many are expected.
// For: saying whether a count departs from what a standard, taken as known, leads one to expect.
// Source: as R's poisson.test with one count (R 4.2.2), with its slack of 1e-7 for ties.
// Cost: two tails.
import { AnalysisError } from '../analysis-error.ts'
import { lowerTail, poisson, upperTail } from '../maths/count-distributions.ts'
import { requireCount } from './checked-counts.ts'

/** @throws AnalysisError `bad_counts`, `bad_option` (expected negative or no number) */
export function exactPoissonP(count: number, expected: number): number {
  requireCount(count)
  if (!(expected >= 0 && expected < Infinity)) throw new AnalysisError('bad_option', `cannot expect ${expected}`)
  if (count === expected) return 1
  if (expected === 0) return 0
  const outcomes = poisson(expected)
  const limit = outcomes.probability(count) * (1 + 1e-7)
  const isRare = (k: number) => outcomes.probability(k) <= limit
  // The density falls away from the mode on both sides, so the far side's first rare outcome is found by halving.
  if (count < expected) {
    let [common, rare] = [Math.ceil(expected) - 1, Math.ceil(expected)]
    while (!isRare(rare)) [common, rare] = [rare, 2 * rare]
    while (rare - common > 1) {
      const middle = Math.floor((common + rare) / 2)
      if (isRare(middle)) rare = middle
      else common = middle
    }
    return Math.min(1, lowerTail(count, outcomes) + upperTail(rare, outcomes))
  }
  let [rare, common] = [-1, Math.floor(expected) + 1]
  while (common - rare > 1) {
    const middle = Math.floor((rare + common) / 2)
    if (isRare(middle)) rare = middle
    else common = middle
  }
  return Math.min(1, lowerTail(rare, outcomes) + upperTail(count, outcomes))
}
