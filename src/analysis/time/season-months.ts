// Months of the year against an even year.
// What: for each month its share of the year's events over the share that its days would have had in an even year (1 = as
//   expected), and whether that is more than chance, for many series at once.
// For: the ring of seasons in the annual wheel: when in the year vandalism, thefts or everything is reported.
// Source: the Poisson model with a factor a month and a yearly trend, McCullagh & Nelder 1989, 6.2 and 9.2 (its maximum is
//   reached from the margins alone: the trend from the sums of the years, the months from theirs); the score of one month
//   against the rest with the trend's own uncertainty, spread by Pearson's chi-square over its degrees of freedom, floored at
//   1, or by the month's own where that is larger; all months of all series corrected together by Benjamini & Hochberg 1995. Equals stats::glm of R 4.2.2.
// Cost: a few sums a month and some steps of Newton for the trend.
import { AnalysisError } from '../analysis-error.ts'
import { requireCounts, requireProbability } from '../count/checked-counts.ts'
import { adjustFalseDiscovery } from '../maths/false-discovery-rate.ts'
import { tCdf } from '../maths/student-t.ts'
import { dayNumber } from './local-date.ts'

export interface MonthSeries {
  /** One a month in time order, whole years of them. */
  readonly counts: ArrayLike<number>
  /** The first one's year, and its number in it from 1. */
  readonly firstYear: number
  readonly firstMonth: number
}

export interface SeasonMonth {
  /** 1 = January. */
  readonly month: number
  /** Times the share of an even year. */
  readonly index: number
  /** Of the month against the rest, alone. */
  readonly p: number
  /** Corrected for every month of every series that was tested. */
  readonly adjusted: number
  readonly isNotable: boolean
}

export type SeasonMonths =
  | {
      readonly outcome: 'computed'
      readonly years: number
      readonly cases: number
      readonly dispersion: number
      /** Change of the log rate a year. */
      readonly logTrendPerYear: number
      /** January first. */
      readonly months: readonly SeasonMonth[]
    }
  | { readonly outcome: 'cannot_tell'; readonly reason: 'short_history' | 'too_few_cases' | 'broken_year' }

const fewestSeasonYears = 2
/** On average a month. */
const fewestSeasonCases = 5

interface Fitted {
  readonly years: number
  readonly cases: number
  readonly dispersion: number
  readonly trend: number
  readonly degrees: number
  readonly months: readonly { month: number; index: number; p: number }[]
}

/**
 * Each series by itself, all tests corrected together. Whole years only: drop the oldest months that make no year.
 * @throws AnalysisError `bad_counts`, `bad_option`
 */
export function judgeSeasonMonths(series: readonly MonthSeries[], { alpha = 0.05 } = {}): SeasonMonths[] {
  requireProbability(alpha, 'alpha')
  const fits = series.map(fitSeries)
  const tested = fits.flatMap((fit) => (typeof fit === 'string' ? [] : fit.months.map(({ p }) => p)))
  const adjusted = adjustFalseDiscovery(Float64Array.from(tested))
  let at = 0
  return fits.map((fit): SeasonMonths => {
    if (typeof fit === 'string') return { outcome: 'cannot_tell', reason: fit }
    const { years, cases, dispersion, trend } = fit
    const months = fit.months.map((one) => {
      const corrected = adjusted[at++]!
      return { ...one, adjusted: corrected, isNotable: corrected < alpha }
    })
    return { outcome: 'computed', years, cases, dispersion, logTrendPerYear: trend, months }
  })
}

type Untold = 'short_history' | 'too_few_cases' | 'broken_year'

function fitSeries({ counts, firstYear, firstMonth }: MonthSeries): Fitted | Untold {
  requireCounts(counts)
  if (!Number.isInteger(firstYear) || !Number.isInteger(firstMonth) || firstMonth < 1 || firstMonth > 12) {
    throw new AnalysisError('bad_option', 'firstYear is a year, firstMonth from 1 to 12')
  }
  if (counts.length < 12 * fewestSeasonYears) return 'short_history'
  if (counts.length % 12 !== 0) return 'broken_year'
  const years = counts.length / 12
  let cases = 0
  for (let i = 0; i < counts.length; i += 1) cases += counts[i]!
  if (cases < fewestSeasonCases * counts.length) return 'too_few_cases'
  const days = Float64Array.from(counts, (_, i) => lengthOfMonth(firstYear, firstMonth + i))
  const trend = fitTrend(counts, days, years)
  return trend === null ? 'too_few_cases' : testMonths(counts, days, { years, cases, trend, firstMonth })
}

/** Days of a month counted on from January of `year`: 13 is January of the next. */
function lengthOfMonth(year: number, month: number): number {
  const start = (one: number) => dayNumber(year + Math.floor((one - 1) / 12), ((one - 1) % 12) + 1, 1)
  return start(month + 1) - start(month)
}

/**
 * Yearly change of the log rate, at the maximum of the model's likelihood with the months' factors profiled out; null when a
 * year has no events and the trend would run off.
 */
function fitTrend(counts: ArrayLike<number>, days: Float64Array, years: number): number | null {
  let trend = 0
  for (let round = 0; round < 60; round += 1) {
    let [score, information] = [0, 0]
    for (let month = 0; month < 12; month += 1) {
      let [observed, weighted, rate, first, second] = [0, 0, 0, 0, 0]
      for (let year = 0; year < years; year += 1) {
        const at = year * 12 + month
        const share = days[at]! * Math.exp(trend * year)
        observed += counts[at]!
        weighted += counts[at]! * year
        rate += share
        first += share * year
        second += share * year * year
      }
      const mean = first / rate
      score += weighted - observed * mean
      information += observed * (second / rate - mean * mean)
    }
    const step = Math.max(-1, Math.min(1, score / information))
    trend += step
    if (Math.abs(step) < 1e-12) return trend
  }
  return null
}

interface Known {
  readonly years: number
  readonly cases: number
  readonly trend: number
  readonly firstMonth: number
}

function testMonths(counts: ArrayLike<number>, days: Float64Array, known: Known): Fitted {
  const { years, cases, trend, firstMonth } = known
  const observed = new Float64Array(12)
  // Of the model with a factor a month: what each month of all years together weighs.
  const factor = new Float64Array(12)
  // Of an even year: the trend runs within the year too. With the mean time of it, for the trend's own uncertainty.
  const [even, time] = [new Float64Array(12), new Float64Array(12)]
  for (let i = 0; i < counts.length; i += 1) {
    const [month, year] = [i % 12, Math.floor(i / 12)]
    observed[month]! += counts[i]!
    factor[month]! += days[i]! * Math.exp(trend * year)
    const weight = days[i]! * Math.exp((trend * i) / 12)
    even[month]! += weight
    time[month]! += (weight * i) / 12
  }
  let [pearson, cells, information] = [0, 0, 0]
  const own = new Float64Array(12)
  const seen = observed.filter((one) => one > 0).length
  for (let month = 0; month < 12; month += 1) {
    if (observed[month] === 0) continue
    let [first, second] = [0, 0]
    for (let year = 0; year < years; year += 1) {
      const at = year * 12 + month
      const mean = (observed[month]! * days[at]! * Math.exp(trend * year)) / factor[month]!
      own[month]! += (counts[at]! - mean) ** 2 / mean
      cells += 1
      first += mean * year
      second += mean * year * year
    }
    pearson += own[month]!
    information += second - first ** 2 / observed[month]!
  }
  const degrees = cells - seen - 1
  const dispersion = Math.max(1, pearson / degrees)
  const [allEven, allTime] = [sum(even), sum(time)]
  const months = Array.from({ length: 12 }, (_, at) => {
    const share = even[at]! / allEven
    const drift = time[at]! / even[at]! - allTime / allEven
    // What only one year shows is no season: a month that swings more than the others is judged by its own spread.
    const spread = Math.max(dispersion, own[at]! / (years - 1))
    const variance = spread * (cases * share * (1 - share) + (cases * share * drift) ** 2 / information)
    const t = (observed[at]! - cases * share) / Math.sqrt(variance)
    const month = ((firstMonth - 1 + at) % 12) + 1
    return { month, index: observed[at]! / (cases * share), p: 2 * tCdf(-Math.abs(t), degrees) }
  }).sort((a, b) => a.month - b.month)
  return { years, cases, dispersion, trend, degrees, months }
}

const sum = (values: Float64Array) => values.reduce((total, one) => total + one, 0)
