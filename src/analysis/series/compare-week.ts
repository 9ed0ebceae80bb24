// One ISO week against the weeks it is usually compared with.
// What: the week before, 52 weeks earlier (Monday minus 364 days), the same ISO week number of the year before, the mean of the
//   four weeks before, the mean of the same Monday in five earlier years, and the sum since ISO week 1.
// For: the columns of a weekly table. "The same week last year" is Monday minus 364; the ISO number is there for those who ask.
// Source: ISO 8601 weeks. Against data.table 1.14.8 on New York's weeks, year turns and weeks 53 and 1 included.
// Cost: some sixty additions.
import { AnalysisError } from '../analysis-error.ts'
import { requireCounts } from '../count/checked-counts.ts'
import { isoWeekOfDay, mondayOf, weeksInIsoYear } from '../time/iso-week.ts'
import { formatLocalDate, parseLocalDate, weekdayOf } from '../time/local-date.ts'

export interface WeekComparison {
  readonly monday: string
  readonly isoYear: number
  readonly isoWeek: number
  readonly count: number
  readonly previous: number
  readonly weeks52Before: number
  readonly monday52Before: string
  /** null for a week 53 whose number the year before did not have */
  readonly sameIsoWeek: number | null
  readonly mondayOfSameIsoWeek: string | null
  readonly meanOfFour: number
  readonly meanOfFiveYears: number
  readonly sinceWeekOne: number
  /** per cent; null on a base of 0. Not for print on a base under 10 */
  readonly percentOnPrevious: number | null
  readonly percentOn52Before: number | null
}

/**
 * Compare week `at` of a series of weekly counts whose first week begins on `firstMonday` ("2025-06-23"). Weeks before the first
 * count as 0: give the series from as far back as reports exist.
 * @throws AnalysisError `bad_counts`, `bad_option` (not a Monday; no such week), `bad_date`
 */
export function compareWeek(counts: ArrayLike<number>, firstMonday: string, at = counts.length - 1): WeekComparison {
  requireCounts(counts)
  const first = parseLocalDate(firstMonday)
  if (weekdayOf(first) !== weekdayOf(parseLocalDate('2025-06-23'))) {
    throw new AnalysisError('bad_option', `${firstMonday} is no Monday`)
  }
  if (!(Number.isInteger(at) && at >= 0 && at < counts.length)) throw new AnalysisError('bad_option', `no week ${at}`)
  const countAt = (index: number) => counts[index] ?? 0
  const monday = first + 7 * at
  const { year, week } = isoWeekOfDay(monday)
  const sameMonday = week <= weeksInIsoYear(year - 1) ? mondayOf({ year: year - 1, week }) : null
  const count = countAt(at)
  const [previous, weeks52Before] = [countAt(at - 1), countAt(at - 52)]
  let [four, five, sinceWeekOne] = [0, 0, 0]
  for (let back = 1; back <= 4; back++) four += countAt(at - back)
  for (let years = 1; years <= 5; years++) five += countAt(at - 52 * years)
  for (let back = week - 1; back >= 0; back--) sinceWeekOne += countAt(at - back)
  return {
    monday: formatLocalDate(monday),
    isoYear: year,
    isoWeek: week,
    count,
    previous,
    weeks52Before,
    monday52Before: formatLocalDate(monday - 364),
    sameIsoWeek: sameMonday === null ? null : countAt((parseLocalDate(sameMonday) - first) / 7),
    mondayOfSameIsoWeek: sameMonday,
    meanOfFour: four / 4,
    meanOfFiveYears: five / 5,
    sinceWeekOne,
    percentOnPrevious: percentOn(previous, count),
    percentOn52Before: percentOn(weeks52Before, count),
  }
}

function percentOn(base: number, count: number): number | null {
  return base === 0 ? null : (100 * (count - base)) / base
}
