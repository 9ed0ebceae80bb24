// Do the periods before and after cover the same parts of the year?
// What: the share of the year's weight that lies elsewhere after than before: 0 the same seasons, 1 none in common.
// For: a warning beside every before-and-after figure that does not model the season itself.
// Source: total variation distance between the two shares over the year; the limit of 0.2 is our own (13 months against 24
//   pass, half a year against a whole one does not).
// Cost: linear.

import { AnalysisError } from '../analysis-error.ts'
import { requireWhole } from '../count/checked-counts.ts'

export type SeasonBalance =
  | {
      readonly outcome: 'computed'
      readonly method: 'seasonBalance'
      readonly elsewhere: number
      readonly seasonsDiffer: boolean
    }
  | { readonly outcome: 'cannot_tell'; readonly reason: 'no_periods' }

const mostElsewhere = 0.2

/**
 * `before` and `after` hold numbers of periods counted through the years (January 2024 = 0, January 2025 = 12 …).
 * @throws AnalysisError `bad_option` for a number of a period or a length of year that is not whole
 */
export function compareSeasons(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
  periodsPerYear: number,
): SeasonBalance {
  requireWhole(periodsPerYear, 'periodsPerYear')
  if (before.length === 0 || after.length === 0) return { outcome: 'cannot_tell', reason: 'no_periods' }
  const difference = new Float64Array(periodsPerYear)
  // In whole numbers, each side times the other's length, so that equal shares are exactly equal.
  const add = (periods: ArrayLike<number>, share: number) => {
    for (let i = 0; i < periods.length; i++) {
      const period = periods[i]!
      if (!Number.isSafeInteger(period)) throw new AnalysisError('bad_option', `${period} is no number of a period`)
      difference[((period % periodsPerYear) + periodsPerYear) % periodsPerYear]! += share
    }
  }
  add(before, after.length)
  add(after, -before.length)
  let elsewhere = 0
  for (const share of difference) elsewhere += Math.abs(share)
  elsewhere /= 2 * before.length * after.length
  return { outcome: 'computed', method: 'seasonBalance', elsewhere, seasonsDiffer: elsewhere > mostElsewhere }
}
