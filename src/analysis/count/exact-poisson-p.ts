// Exact two-sided p of a count against an expected number.
// What: how likely an outcome at most as likely as the observed one is, when so many are expected.
// For: saying whether a count departs from what a standard, taken as known, leads one to expect.
// Source: as R's poisson.test with one count (R 4.2.2), with its slack of 1e-7 for ties.
// Cost: two tails.
import { AnalysisError } from '../analysis-error.ts'
import { poisson } from '../maths/count-distributions.ts'
import { findExactP } from '../maths/tail-p.ts'
import { requireCount } from './checked-counts.ts'

/** @throws AnalysisError `bad_counts`, `bad_option` (expected negative or no number) */
export function exactPoissonP(count: number, expected: number): number {
  requireCount(count)
  if (!(expected >= 0 && expected < Infinity)) throw new AnalysisError('bad_option', `cannot expect ${expected}`)
  return findExactP(count, poisson(expected))
}
