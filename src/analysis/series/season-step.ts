/** Farrington's year: week 53 is no week of its own, reference weeks lie 52 weeks apart. */
export const weeksInYear = 52

/**
 * Step of Farrington's seasonal factor `back` weeks before the judged one.
 *
 * 0 in the window around the judged week of any year, else 1 … periods − 1 in time order; where the weeks between two windows
 * do not divide evenly, the first steps are a week longer. For the season of `judgeByFarrington`. Source: Noufaily et al. 2013,
 * 3.1; division as R's surveillance. Cost: constant. With one period all weeks are step 0.
 */
export function seasonStep(back: number, halfWindow: number, periods: number): number {
  const into = (((halfWindow - back) % weeksInYear) + weeksInYear) % weeksInYear
  const windowWeeks = 2 * halfWindow + 1
  if (into < windowWeeks || periods === 1) return 0
  const between = weeksInYear - windowWeeks
  const shortRun = Math.floor(between / (periods - 1))
  const longRuns = between - shortRun * (periods - 1)
  const week = into - windowWeeks
  const inLong = longRuns * (shortRun + 1)
  return 1 + (week < inLong ? Math.floor(week / (shortRun + 1)) : longRuns + Math.floor((week - inLong) / shortRun))
}
