// Trend of a series by the method that the rule chooses.
// What: rising, falling, no trend shown, or cannot tell; with the method, why it was chosen, and its numbers.
// For: the one trend sentence beside a series of weeks, months, quarters or years.
// Source: choose-method.ts (rule), count-trend.ts, mann-kendall.ts.
// Cost: that of the method, at most a few milliseconds.
import { requireProbability, requireWhole } from '../count/checked-counts.ts'
import { chooseTrendMethod, type TrendMethod, type TrendWhy, type Untold } from './choose-method.ts'
import { type CountTrend, fitCountTrend, type RatioInterval } from './count-trend.ts'
import { type MannKendall, testMannKendall } from './mann-kendall.ts'

export type TrendVerdict = 'rising' | 'falling' | 'noneShown'

export interface Trend {
  readonly outcome: 'computed'
  readonly method: TrendMethod
  readonly why: TrendWhy
  readonly parameters: { readonly points: number; readonly periodsPerYear: number; readonly level: number }
  /** under two years: what looks like a trend may be the season, and must be said to */
  readonly seasonUnknown: boolean
  readonly verdict: TrendVerdict
  readonly p: number
  /** a rate ratio a step with its interval (regression), or a change in cases a step, seasonal: a year (ranks) */
  readonly change:
    | { readonly kind: 'ratio'; readonly value: number; readonly low: number; readonly high: number }
    | { readonly kind: 'slope'; readonly value: number; readonly low: number; readonly high: number }
  readonly details: CountTrend | MannKendall
}

export type TrendResult = Trend | { readonly outcome: 'cannot_tell'; readonly reason: Untold | 'fewCases' | 'noFit' }

/**
 * Judge the trend of `counts`. Bad counts answer `cannot_tell` with `badCounts`, as `judgeExpectedLevel` does.
 * @throws AnalysisError `bad_option`
 */
export function judgeTrend(
  counts: ArrayLike<number>,
  { periodsPerYear = 52, level = 0.95 }: { periodsPerYear?: number; level?: number } = {},
): TrendResult {
  requireProbability(level, 'level')
  requireWhole(periodsPerYear, 'periodsPerYear')
  const choice = chooseTrendMethod(counts, periodsPerYear)
  if (choice.method === null) return { outcome: 'cannot_tell', reason: choice.why }
  const { method, why, seasonUnknown } = choice
  const byRanks = method === 'mannKendall' || method === 'seasonalMannKendall'
  const found = byRanks
    ? judgeByRanks(counts, method === 'seasonalMannKendall' ? periodsPerYear : 1, level)
    : judgeByRatio(counts, method === 'seasonalQuasiPoisson' ? periodsPerYear : 1, level)
  if (!found) return { outcome: 'cannot_tell', reason: 'noFit' }
  const parameters = { points: counts.length, periodsPerYear, level }
  const verdict = found.p >= 1 - level ? 'noneShown' : found.direction > 0 ? 'rising' : 'falling'
  const { p, change, details } = found
  return { outcome: 'computed', method, why, parameters, seasonUnknown, verdict, p, change, details }
}

interface Found extends Pick<Trend, 'p' | 'change' | 'details'> {
  direction: number
}

function judgeByRatio(counts: ArrayLike<number>, periodsPerYear: number, level: number): Found | null {
  const waves = periodsPerYear > 1 ? Math.min(2, Math.floor(periodsPerYear / 2)) : 0
  const details = fitCountTrend(counts, { periodsPerYear, waves, level })
  if (details.outcome !== 'computed') return null
  const usual: RatioInterval = details[details.chosen]
  // Periods that move together carry less than they seem to: the wider of the two errors decides.
  const { p, low, high } = details.neweyWest.error > usual.error ? details.neweyWest : usual
  const change = { kind: 'ratio' as const, value: details.ratio, low, high }
  return { p, change, details, direction: details.ratio - 1 }
}

function judgeByRanks(counts: ArrayLike<number>, periodsPerYear: number, level: number): Found | null {
  const details = testMannKendall(counts, { periodsPerYear, level })
  if (details.outcome !== 'computed') return null
  const { p, slope, slopeLow, slopeHigh } = details
  return { p, change: { kind: 'slope', value: slope, low: slopeLow, high: slopeHigh }, details, direction: details.s }
}
