import { AnalysisError } from '../analysis-error.ts'
import { requireCounts, requireProbability } from '../count/checked-counts.ts'
import { tCdf } from '../maths/student-t.ts'
import { type FarringtonBound, findUpperBound } from './farrington-bound.ts'
import { fitReweighted, type ReweightedFit } from './reweighted-fit.ts'
import { seasonStep, weeksInYear } from './season-step.ts'

export interface FarringtonOptions {
  /** years of reference weeks */
  years?: number
  /** half width of the window around the same week of earlier years */
  halfWindow?: number
  /** levels of the seasonal factor, the window's included; with 1 only the windows are the baseline */
  periods?: number
  /** latest weeks that do not enter the baseline, so that an outbreak does not hide itself */
  weeksLeftOut?: number
  /** standardised residual from which a baseline week counts for less; Infinity: never */
  reweightFrom?: number
  /** may a trend be kept (from three years, and when it does not carry the expectation above all seen so far)? */
  trend?: boolean
  /** a trend is kept only when its p-value is below this; 1: always */
  trendBelow?: number
  bound?: FarringtonBound
  /**
   * Spread behind the standard error: `pearson`, or `surveillance` for R's, which takes the reweighting's weights where the
   * model's belong. It matters for `delta`, `muan` and `trendBelow` under 1 alone.
   */
  errorFrom?: 'pearson' | 'surveillance'
  alpha?: number
  /** no alarm with fewer cases than this … */
  limitCases?: number
  /** … in this many latest weeks */
  limitWeeks?: number
}

export interface FarringtonResult {
  method: 'farringtonFlexible'
  parameters: Required<FarringtonOptions> & { baselineWeeks: number; weeksInYear: 52 }
  observed: number
  mean: number
  /** variance over mean, at least 1 */
  dispersion: number
  degreesOfFreedom: number
  /** null when the latest weeks hold too few cases to judge, or the bound has no end */
  upperBound: number | null
  alarm: boolean
  /** P(at least the observed count) under the fitted level */
  pUpper: number
  /** change of log level a week; null when no trend is kept */
  slope: number | null
  /** level and its variance on the log scale, `back` weeks before the judged week (for drawing a band) */
  levelAt(back: number): { mean: number; logVariance: number }
}

/**
 * Farrington flexible: is this week's count above what the same season of earlier years leads us to expect?
 *
 * A quasi-Poisson model (level, trend, ten-step season) on up to five years; unusual weeks of the past are weighted down; the
 * bound is a negative-binomial quantile (farrington-bound.ts has the two others). For judging weekly counts with at least three
 * years of history. Source: Noufaily et al. 2013, after Farrington et al. 1996; settings and details as R's
 * surveillance::farringtonFlexible 1.20.3, all three bounds. Cost: two fits of 240 weeks, about a quarter of a millisecond. The
 * last count is the one judged. Throws AnalysisError `bad_counts`, `bad_option`, `short_history`.
 */
export function judgeByFarrington(counts: ArrayLike<number>, options: FarringtonOptions = {}): FarringtonResult {
  requireCounts(counts)
  const chosen = withDefaults(options)
  const { years, halfWindow, alpha, limitCases, limitWeeks } = chosen
  const last = counts.length - 1
  const from = last - weeksInYear * years - halfWindow
  if (from < 0)
    throw new AnalysisError('short_history', `Farrington with ${years} years needs ${last - from} weeks before`)
  const baseline = collectBaseline(counts, from, last, chosen)
  let trend = chosen.trend && years >= 3
  let fit = fitBaseline(baseline, trend, chosen)
  if (trend) {
    // A trend that carries the expectation above everything seen so far is not believed.
    const ahead = Math.exp(predict(rowFor(baseline, last, true, chosen), fit))
    trend = fit.converged && ahead <= baseline.most && isBelow(trendP(fit, baseline, chosen), chosen.trendBelow)
    if (!trend) fit = fitBaseline(baseline, false, chosen)
  }
  const spread = spreadOf(fit, baseline.counts, chosen)
  const levelAt = (back: number) => {
    const row = rowFor(baseline, last - back, trend, chosen)
    return { mean: Math.exp(Math.min(30, predict(row, fit))), logVariance: fit.varianceOf(row) * spread }
  }
  const { mean, logVariance } = levelAt(0)
  const observed = counts[last]!
  const { dispersion } = fit
  let recent = 0
  for (let i = 0; i < limitWeeks && i <= last; i++) recent += counts[last - i]!
  const { upperBound, pUpper } = findUpperBound(chosen.bound, { mean, logVariance, dispersion }, observed, alpha)
  return {
    method: 'farringtonFlexible',
    parameters: { ...chosen, baselineWeeks: baseline.counts.length, weeksInYear },
    observed,
    mean,
    dispersion,
    degreesOfFreedom: fit.degreesOfFreedom,
    upperBound: recent < limitCases ? null : upperBound,
    alarm: recent >= limitCases && upperBound !== null && observed > upperBound,
    pUpper,
    slope: trend ? fit.coefficients[1]! / baseline.scale : null,
    levelAt,
  }
}

interface Baseline {
  readonly counts: Float64Array
  /** week of each count, from the start of the series */
  readonly weeks: Int32Array
  readonly from: number
  readonly last: number
  /** weeks that make one unit of time in the design */
  readonly scale: number
  readonly most: number
}

function collectBaseline(
  counts: ArrayLike<number>,
  from: number,
  last: number,
  { halfWindow, periods, weeksLeftOut }: Required<FarringtonOptions>,
): Baseline {
  const scale = last - weeksLeftOut - from
  const weeks = new Int32Array(scale)
  let size = 0
  for (let week = from; week < last - weeksLeftOut; week++) {
    if (periods > 1 || seasonStep(last - week, halfWindow, 2) === 0) weeks[size++] = week
  }
  const kept = weeks.subarray(0, size)
  const values = Float64Array.from(kept, (week) => counts[week]!)
  let most = 0
  for (const value of values) most = Math.max(most, value)
  return { counts: values, weeks: kept, from, last, scale, most }
}

/** Columns: level, trend (when kept), then one per season step but the window's own. */
function rowFor(
  { from, last, scale }: Baseline,
  week: number,
  trend: boolean,
  { halfWindow, periods }: Required<FarringtonOptions>,
  into = new Float64Array((trend ? 2 : 1) + periods - 1),
  at = 0,
): Float64Array {
  into[at] = 1
  if (trend) into[at + 1] = (week - from) / scale
  const step = seasonStep(last - week, halfWindow, periods)
  if (step > 0) into[at + (trend ? 1 : 0) + step] = 1
  return into
}

function fitBaseline(baseline: Baseline, trend: boolean, chosen: Required<FarringtonOptions>): ReweightedFit {
  const { counts, weeks } = baseline
  const p = (trend ? 2 : 1) + chosen.periods - 1
  const design = new Float64Array(counts.length * p)
  for (let i = 0; i < counts.length; i++) rowFor(baseline, weeks[i]!, trend, chosen, design, i * p)
  return fitReweighted(design, counts, p, chosen.reweightFrom)
}

/** What the unit variance of the level is multiplied by. */
function spreadOf(fit: ReweightedFit, counts: Float64Array, { errorFrom }: Required<FarringtonOptions>): number {
  if (errorFrom === 'pearson') return fit.dispersion
  let sum = 0
  for (let i = 0; i < counts.length; i++) sum += fit.weights[i]! * (counts[i]! / fit.mean[i]! - 1) ** 2
  return sum / fit.degreesOfFreedom
}

function trendP(fit: ReweightedFit, { counts }: Baseline, chosen: Required<FarringtonOptions>): number {
  const unit = new Float64Array(fit.coefficients.length)
  unit[1] = 1
  const se = Math.sqrt(fit.varianceOf(unit) * spreadOf(fit, counts, chosen))
  return 2 * tCdf(-Math.abs(fit.coefficients[1]! / se), fit.degreesOfFreedom)
}

function isBelow(p: number, limit: number): boolean {
  return limit === 1 || p < limit
}

function withDefaults(options: FarringtonOptions): Required<FarringtonOptions> {
  const chosen = {
    years: 5,
    halfWindow: 3,
    periods: 10,
    weeksLeftOut: 26,
    reweightFrom: 2.58,
    trend: true,
    trendBelow: 1,
    bound: 'nbPlugin' as const,
    errorFrom: 'pearson' as const,
    alpha: 0.01,
    limitCases: 5,
    limitWeeks: 4,
    ...options,
  }
  requireProbability(chosen.alpha, 'alpha')
  const { years, halfWindow, periods, weeksLeftOut } = chosen
  const whole = [years, halfWindow, periods, weeksLeftOut, chosen.limitCases, chosen.limitWeeks].every(
    (value) => Number.isInteger(value) && value >= 0,
  )
  const isOutside =
    years < 1 || periods < 1 || periods - 1 > weeksInYear - 2 * halfWindow - 1 || weeksLeftOut > weeksInYear
  if (!whole || isOutside || !(chosen.reweightFrom > 0 && chosen.trendBelow > 0 && chosen.trendBelow <= 1)) {
    throw new AnalysisError('bad_option', 'Farrington settings out of range')
  }
  return chosen
}

function predict(row: Float64Array, { coefficients }: ReweightedFit): number {
  let sum = 0
  for (let j = 0; j < row.length; j++) sum += row[j]! * coefficients[j]!
  return sum
}
