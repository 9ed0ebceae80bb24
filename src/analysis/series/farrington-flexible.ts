import { AnalysisError } from '../analysis-error.ts'
import { requireCounts, requireProbability } from '../count/checked-counts.ts'
import { negativeBinomial, quantile, upperTail } from '../maths/count-distributions.ts'
import { fitQuasiPoisson, type QuasiPoissonFit } from '../maths/quasi-poisson.ts'

export interface FarringtonOptions {
  /** years of reference weeks */
  years?: number
  /** half width of the window around the same week of earlier years */
  halfWindow?: number
  /** levels of the seasonal factor, the window's included */
  periods?: number
  /** latest weeks that do not enter the baseline, so that an outbreak does not hide itself */
  weeksLeftOut?: number
  /** standardised residual from which a baseline week counts for less */
  reweightFrom?: number
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
  /** null when the latest weeks hold too few cases to judge */
  upperBound: number | null
  alarm: boolean
  /** P(at least the observed count) under the fitted level */
  pUpper: number
  /** change of log level a week; null when no trend is kept */
  slope: number | null
  /** level and its variance on the log scale, `back` weeks before the judged week (for drawing a band) */
  levelAt(back: number): { mean: number; logVariance: number }
}

const year = 52

/**
 * Farrington flexible: is this week's count above what the same season of earlier years leads us to expect?
 *
 * A quasi-Poisson model (level, trend, ten-step season) on up to five years; unusual weeks of the past are weighted down; the
 * bound is a negative-binomial quantile. For judging weekly counts with at least three years of history. Source: Noufaily et
 * al. 2013, after Farrington et al. 1996; settings and details as R's surveillance::farringtonFlexible with nbPlugin. Cost:
 * two fits of 240 weeks, about half a millisecond. The last count is the one judged. Throws AnalysisError `bad_counts`,
 * `bad_option`, `short_history`.
 */
export function judgeByFarrington(counts: ArrayLike<number>, options: FarringtonOptions = {}): FarringtonResult {
  requireCounts(counts)
  const chosen = withDefaults(options)
  const { years, halfWindow, weeksLeftOut, alpha, limitCases, limitWeeks } = chosen
  const last = counts.length - 1
  const from = last - year * years - halfWindow
  if (from < 0)
    throw new AnalysisError('short_history', `Farrington with ${years} years needs ${last - from} weeks before`)
  const n = last - weeksLeftOut - from
  const baseline = Array.from({ length: n }, (_, i) => counts[from + i]!)
  const rowFor = (week: number, trend: boolean) => designRow(last - week, trend ? (week - from) / n : null, chosen)
  let fit = fitReweighted(baseline, (i) => rowFor(from + i, true), chosen.reweightFrom)
  let trend = years >= 3
  if (trend) {
    // A trend that carries the expectation above everything seen so far is not believed.
    const ahead = Math.exp(dot(rowFor(last, true), fit.coefficients))
    trend = fit.converged && ahead <= Math.max(...baseline)
  }
  if (!trend) fit = fitReweighted(baseline, (i) => rowFor(from + i, false), chosen.reweightFrom)
  const levelAt = (back: number) => {
    const row = rowFor(last - back, trend)
    const logVariance = fit.varianceOf(row) * fit.dispersion
    return { mean: Math.exp(Math.min(30, dot(row, fit.coefficients))), logVariance }
  }
  const { mean } = levelAt(0)
  const observed = counts[last]!
  const dispersion = fit.dispersion
  let recent = 0
  for (let i = 0; i < limitWeeks && i <= last; i++) recent += counts[last - i]!
  const expected = negativeBinomial(mean, dispersion)
  const upperBound = recent < limitCases ? null : quantile(1 - alpha, expected)
  return {
    method: 'farringtonFlexible',
    parameters: { ...chosen, baselineWeeks: n, weeksInYear: year },
    observed,
    mean,
    dispersion,
    upperBound,
    alarm: upperBound !== null && observed > upperBound,
    pUpper: upperTail(observed, expected),
    slope: trend ? fit.coefficients[1]! / n : null,
    levelAt,
  }
}

function withDefaults(options: FarringtonOptions): Required<FarringtonOptions> {
  const chosen = {
    years: 5,
    halfWindow: 3,
    periods: 10,
    weeksLeftOut: 26,
    reweightFrom: 2.58,
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
  if (!whole || years < 1 || periods < 1 || periods - 1 > year - 2 * halfWindow - 1 || weeksLeftOut > year) {
    throw new AnalysisError('bad_option', 'Farrington settings out of range')
  }
  return chosen
}

/** Columns: level, trend (when kept), then one per season step but the window's own. */
function designRow(
  back: number,
  time: number | null,
  { halfWindow, periods }: Required<FarringtonOptions>,
): Float64Array {
  const offset = time === null ? 1 : 2
  const row = new Float64Array(offset + periods - 1)
  row[0] = 1
  if (time !== null) row[1] = time
  const step = seasonStep(back, halfWindow, periods)
  if (step > 0) row[offset + step - 1] = 1
  return row
}

/** Step of the season `back` weeks ago: 0 in the window around the judged week of any year, else 1 … periods − 1 in time order. */
function seasonStep(back: number, halfWindow: number, periods: number): number {
  const into = (((halfWindow - back) % year) + year) % year
  const windowWeeks = 2 * halfWindow + 1
  if (into < windowWeeks || periods === 1) return 0
  const between = year - windowWeeks
  const shortRun = Math.floor(between / (periods - 1))
  const longRuns = between - shortRun * (periods - 1)
  const week = into - windowWeeks
  const inLong = longRuns * (shortRun + 1)
  return 1 + (week < inLong ? Math.floor(week / (shortRun + 1)) : longRuns + Math.floor((week - inLong) / shortRun))
}

/** Fit once, weight unusual weeks down by their standardised Anscombe residual, fit again. */
export function fitReweighted(
  counts: ArrayLike<number>,
  rowAt: (index: number) => Float64Array,
  reweightFrom: number,
): QuasiPoissonFit {
  const n = counts.length
  const p = rowAt(0).length
  const design = new Float64Array(n * p)
  for (let i = 0; i < n; i++) design.set(rowAt(i), i * p)
  const first = fitQuasiPoisson(design, counts, p)
  const weights = new Float64Array(n)
  let sum = 0
  for (let i = 0; i < n; i++) {
    const mean = first.mean[i]!
    const anscombe = 1.5 * (counts[i]! ** (2 / 3) * mean ** (-1 / 6) - Math.sqrt(mean))
    const s = anscombe / Math.sqrt(first.dispersion * Math.max(1e-9, 1 - first.leverage[i]!))
    weights[i] = s > reweightFrom ? s ** -2 : 1
    sum += weights[i]!
  }
  if (sum === n) return first
  for (let i = 0; i < n; i++) weights[i]! *= n / sum
  return fitQuasiPoisson(design, counts, p, weights)
}

function dot(row: Float64Array, coefficients: Float64Array): number {
  let sum = 0
  for (let j = 0; j < row.length; j++) sum += row[j]! * coefficients[j]!
  return sum
}
