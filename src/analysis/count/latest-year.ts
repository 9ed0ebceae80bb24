// The latest twelve months, and the twelve before them.
// What: monthly counts by category summed over whole years back from the last month.
// For: harm and other sums that one month swamps: a year holds every season once, and the year before is its like.
// Source: plain arithmetic.
// Cost: 24 additions a category.
import { AnalysisError } from '../analysis-error.ts'
import { requireCounts } from './checked-counts.ts'

const year = 12

export type LatestYear =
  | {
      readonly outcome: 'computed'
      readonly counts: Float64Array
      /** null under 24 months */
      readonly before: Float64Array | null
    }
  | { readonly outcome: 'cannot_tell'; readonly reason: 'too_few_months' }

/**
 * One series of monthly counts a category, oldest first, all of one length; the sums come in the same order.
 * @throws AnalysisError `length_mismatch`, `bad_counts`
 */
export function sumLatestYear(monthly: readonly ArrayLike<number>[]): LatestYear {
  const months = monthly[0]?.length ?? 0
  for (const series of monthly) {
    if (series.length !== months)
      throw new AnalysisError('length_mismatch', `${series.length} months against ${months}`)
    requireCounts(series)
  }
  if (months < year) return { outcome: 'cannot_tell', reason: 'too_few_months' }
  const sumFrom = (first: number) =>
    Float64Array.from(monthly, (series) => {
      let sum = 0
      for (let month = first; month < first + year; month++) sum += series[month]!
      return sum
    })
  return {
    outcome: 'computed',
    counts: sumFrom(months - year),
    before: months >= 2 * year ? sumFrom(months - 2 * year) : null,
  }
}
