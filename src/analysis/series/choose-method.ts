// The rule that chooses a method for a series of counts, and says why.
// What: from the number of periods, the cases in them and the length of the year it names the method that judges the last
//   count, and the one that judges the trend; where nothing can be told it says that, with the reason.
// For: every picture and finding on series: weeks, months, quarters and years go by one and the same rule.
// Source: our own rule. Its limits: Noufaily et al. 2013 (three to five years), the false alarms counted in
//   docs/analysis/alarm-power.csv, and no trend on fewer than eight points.
// Cost: O(periods).

export type ExpectedMethod = 'farringtonFlexible' | 'yearlyWave' | 'recentPeriods' | 'exactHistory'

/** Why a method judges the last count. */
export type ExpectedWhy =
  /** weeks, three years or more of them: season in ten steps, trend, unusual weeks weighted down */
  | 'threeYearsOfWeeks'
  /** more than a year of weeks, two of months: one yearly wave */
  | 'moreThanAYear'
  /** too short for a season (or quarters and years, which have none to fit): the latest periods */
  | 'noSeasonYet'
  /** long enough, but no case lately: nothing to take a level from but the whole history */
  | 'quietLately'
  /** fewer than 20 cases before: a model would say no more than the exact comparison */
  | 'fewCases'
  /** fewer than eight periods before */
  | 'fewPeriods'

/** Why nothing can be told. */
export type Untold = 'badCounts' | 'shortHistory' | 'emptySeries'

export type ExpectedChoice =
  | {
      readonly method: ExpectedMethod
      readonly why: ExpectedWhy
      readonly parameters: { years?: number; window?: number }
    }
  | { readonly method: null; readonly why: Untold }

/** Periods needed before the last one for any comparison; and for taking a level from the latest ones. */
const shortest = 3
const shortestForRecent = 8
/** Cases needed in the history for a regression to say more than the exact comparison does. */
const fewestForModel = 20

/** No register counts so far in a period; beyond it the exact tails take seconds. */
const mostPerPeriod = 1e8

/** Method for judging the last count of a series against those before. Never throws. */
export function chooseExpectedMethod(series: ArrayLike<number>, periodsPerYear: number): ExpectedChoice {
  const untold = findUntold(series, shortest + 1)
  if (untold) return { method: null, why: untold }
  const last = series.length - 1
  const cases = sumBetween(series, 0, last)
  if (cases < fewestForModel) return { method: 'exactHistory', why: 'fewCases', parameters: {} }
  if (periodsPerYear === 52 && last >= 3 * 52 + 3) {
    const years = Math.min(5, Math.floor((last - 3) / 52))
    return { method: 'farringtonFlexible', why: 'threeYearsOfWeeks', parameters: { years } }
  }
  const season = Math.ceil(periodsPerYear * 1.15) + (periodsPerYear < 52 ? periodsPerYear : 0)
  if (periodsPerYear >= 12 && last >= season) return { method: 'yearlyWave', why: 'moreThanAYear', parameters: {} }
  if (last < shortestForRecent) return { method: 'exactHistory', why: 'fewPeriods', parameters: {} }
  const window = Math.min(last, Math.max(shortestForRecent, Math.round(periodsPerYear / 4)))
  if (sumBetween(series, last - window, last) === 0)
    return { method: 'exactHistory', why: 'quietLately', parameters: {} }
  return { method: 'recentPeriods', why: 'noSeasonYet', parameters: { window } }
}

export type TrendMethod = 'quasiPoisson' | 'seasonalQuasiPoisson' | 'mannKendall' | 'seasonalMannKendall'

/** Why a method judges the trend. */
export type TrendWhy =
  /** enough cases, no period that rules the rest: a rate ratio a period with its interval */
  | 'evenCounts'
  /** one period holds a large share of all cases and would decide a regression: ranks do not mind */
  | 'onePeriodRules'

export type TrendChoice =
  | {
      readonly method: TrendMethod
      readonly why: TrendWhy
      /** the series is shorter than two years of weeks, months or quarters: a season may look like a trend */
      readonly seasonUnknown: boolean
    }
  | { readonly method: null; readonly why: Untold | 'fewCases' }

/** Fewer points than this bear no trend test. */
export const fewestForTrend = 8
/** Where one period holds this many times its even share, and at least a fifth of all, it would decide a regression. */
const rulingTimes = 5
const rulingShare = 0.2

/** Method for judging the trend of a series, all its periods included. Never throws. */
export function chooseTrendMethod(series: ArrayLike<number>, periodsPerYear: number): TrendChoice {
  const untold = findUntold(series, fewestForTrend)
  if (untold) return { method: null, why: untold }
  const cases = sumBetween(series, 0, series.length)
  if (cases < fewestForModel) return { method: null, why: 'fewCases' }
  let most = 0
  for (let i = 0; i < series.length; i++) most = Math.max(most, series[i]!)
  const hasSeason = periodsPerYear > 1 && series.length >= 2 * periodsPerYear
  const seasonUnknown = periodsPerYear > 1 && !hasSeason
  const isRuled = most >= rulingShare * cases && most * series.length >= rulingTimes * cases
  if (isRuled) {
    return { method: hasSeason ? 'seasonalMannKendall' : 'mannKendall', why: 'onePeriodRules', seasonUnknown }
  }
  return { method: hasSeason ? 'seasonalQuasiPoisson' : 'quasiPoisson', why: 'evenCounts', seasonUnknown }
}

function findUntold(series: ArrayLike<number>, fewest: number): Untold | null {
  let any = false
  for (let i = 0; i < series.length; i++) {
    const count = series[i]!
    if (!Number.isSafeInteger(count) || count < 0 || count > mostPerPeriod) return 'badCounts'
    if (count > 0) any = true
  }
  if (series.length < fewest) return 'shortHistory'
  return any ? null : 'emptySeries'
}

function sumBetween(series: ArrayLike<number>, from: number, to: number): number {
  let sum = 0
  for (let i = from; i < to; i++) sum += series[i]!
  return sum
}
