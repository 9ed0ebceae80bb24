// Trend of counts: rate ratio a step by log-linear regression.
// What: by what factor the count changes from one period to the next, with intervals that take the spread as Poisson, as it
//   is (quasi-Poisson), as it hangs together over time (Newey-West), and as negative binomial.
// For: "has it risen over the last two years, and how fast"; the chosen line is the one to print.
// Source: McCullagh & Nelder 1989; Newey & West 1987; Lawless 1987. Against R 4.2.2 stats::glm (poisson, quasipoisson,
//   confint), sandwich 3.0-2, MASS 7.3-58.2 glm.nb.
// Cost: one small regression, 104 periods in 30 µs; the negative binomial, when asked for, some ten times that.
import { AnalysisError } from '../analysis-error.ts'
import { requireCounts, requireProbability } from '../count/checked-counts.ts'
import { normalCdf, normalQuantile } from '../maths/distributions.ts'
import { type Design, fitLogLinear, type LinearModel } from '../maths/linear-model.ts'
import { fitNegativeBinomial } from '../maths/negative-binomial-model.ts'
import { neweyWestCovariance, standardErrors } from '../maths/robust-covariance.ts'
import { tCdf, tQuantile } from '../maths/student-t.ts'
import { fewestForTrend } from './choose-method.ts'
import { likelihoodLimits } from './likelihood-limits.ts'
import { countWaveColumns, writeWaves } from './yearly-waves.ts'

/** One way to say how sure the ratio is. */
export interface RatioInterval {
  /** standard error of the log ratio a step */
  readonly error: number
  readonly low: number
  readonly high: number
  /** two-sided, for a ratio of 1 */
  readonly p: number
}

export interface CountTrend {
  readonly outcome: 'computed'
  readonly method: 'countTrend'
  readonly parameters: {
    readonly points: number
    readonly level: number
    readonly periodsPerYear: number
    readonly waves: number
    readonly lag: number
  }
  /** log level at the first period, log ratio a step, then cosine and sine of each wave */
  readonly coefficients: Float64Array
  /** rate after over rate before, a step; and over all the steps of the series */
  readonly ratio: number
  readonly ratioOverAll: number
  readonly deviance: number
  /** Pearson's, not floored: 1 is Poisson */
  readonly dispersion: number
  readonly poisson: RatioInterval
  /** limits where the Poisson likelihood has fallen far enough; null with waves */
  readonly likelihood: { readonly low: number; readonly high: number } | null
  /** spread as found, Student's t */
  readonly quasiPoisson: RatioInterval
  /** allows for neighbouring periods that move together, normal limits */
  readonly neweyWest: RatioInterval
  /** null when not asked for, or when the counts spread no more than Poisson */
  readonly negativeBinomial: (RatioInterval & { readonly theta: number; readonly ratio: number }) | null
  /** the line to print: quasi-Poisson when the dispersion is above 1, else Poisson */
  readonly chosen: 'poisson' | 'quasiPoisson'
}

export type CountTrendResult =
  | CountTrend
  | { readonly outcome: 'cannot_tell'; readonly reason: 'short_history' | 'empty_series' | 'too_few_cases' | 'no_fit' }

export interface CountTrendOptions {
  readonly level?: number
  /** above 1 with `waves` above 0: the yearly season is fitted beside the trend, from two whole years up */
  readonly periodsPerYear?: number
  readonly waves?: number
  /** lag of Newey-West, in periods */
  readonly lag?: number
  readonly negativeBinomial?: boolean
}

/** Fewest cases for a ratio to mean anything. */
const fewestCases = 5

/**
 * Trend over `counts` in time order, one a period. Refuses (`cannot_tell`) under 8 points, under 5 cases, and a season on less
 * than two whole years.
 * @throws AnalysisError `bad_counts`, `bad_option`
 */
export function fitCountTrend(counts: ArrayLike<number>, options: CountTrendOptions = {}): CountTrendResult {
  const { level = 0.95, periodsPerYear = 1, waves = 0, lag = 3, negativeBinomial = false } = options
  requireCounts(counts)
  requireProbability(level, 'level')
  const whole = [periodsPerYear, waves, lag].every((value) => Number.isInteger(value) && value >= 0)
  if (!whole || periodsPerYear < 1 || 2 * waves > periodsPerYear) {
    throw new AnalysisError('bad_option', 'periodsPerYear, waves (at most half of it) and lag must be whole numbers')
  }
  const points = counts.length
  if (points < fewestForTrend || (waves > 0 && points < 2 * periodsPerYear)) return cannotTell('short_history')
  let cases = 0
  for (let i = 0; i < points; i++) cases += counts[i]!
  if (cases === 0) return cannotTell('empty_series')
  if (cases < fewestCases) return cannotTell('too_few_cases')
  const design = trendDesign(points, periodsPerYear, waves)
  const model = fitLogLinear(design, counts)
  if (model.fault !== null || model.dispersion === null) return cannotTell('no_fit')
  const { coefficients, dispersion, degreesOfFreedom, deviance } = model
  const slope = coefficients[1]!
  const z = normalQuantile((1 + level) / 2)
  const byNormal = (at: number, error: number) => intervalOf(at, error, z, 2 * normalCdf(-Math.abs(at / error)))
  const quasiError = errorOf(model, model.covariance, dispersion)
  const t = tQuantile((1 + level) / 2, degreesOfFreedom)
  const quasiP = quasiError > 0 ? 2 * tCdf(-Math.abs(slope / quasiError), degreesOfFreedom) : 1
  const robust = neweyWestCovariance(model, Math.min(lag, points - 1))
  return {
    outcome: 'computed',
    method: 'countTrend',
    parameters: { points, level, periodsPerYear, waves, lag },
    coefficients,
    ratio: Math.exp(slope),
    ratioOverAll: Math.exp(slope * (points - 1)),
    deviance,
    dispersion,
    poisson: byNormal(slope, errorOf(model, model.covariance, 1)),
    likelihood: waves === 0 ? likelihoodLimits(counts, slope, level) : null,
    quasiPoisson: intervalOf(slope, quasiError, t, quasiP),
    neweyWest: byNormal(slope, robust ? errorOf(model, robust, 1) : quasiError),
    negativeBinomial: negativeBinomial ? fitClustered(design, counts, byNormal) : null,
    chosen: dispersion > 1 ? 'quasiPoisson' : 'poisson',
  }
}

/** Columns: level, step number from 0, then the waves of the year. */
function trendDesign(points: number, periodsPerYear: number, waves: number): Design {
  const columns = 2 + countWaveColumns(periodsPerYear, waves)
  const values = new Float64Array(points * columns)
  for (let i = 0; i < points; i++) {
    values[i * columns] = 1
    values[i * columns + 1] = i
    writeWaves(values, i * columns + 2, i / periodsPerYear, periodsPerYear, waves)
  }
  return { values, columns }
}

function fitClustered(
  design: Design,
  counts: ArrayLike<number>,
  byNormal: (at: number, error: number) => RatioInterval,
) {
  const fit = fitNegativeBinomial(design, counts)
  if (!fit) return null
  const slope = fit.coefficients[1]!
  const error = standardErrors(fit.covariance, design.columns)[1]!
  return { theta: fit.theta, ratio: Math.exp(slope), ...byNormal(slope, error) }
}

function errorOf({ design }: LinearModel, covariance: Float64Array, scale: number): number {
  return standardErrors(covariance, design.columns, scale)[1]!
}

function intervalOf(slope: number, error: number, reach: number, p: number): RatioInterval {
  const safe = Number.isFinite(p) ? Math.min(1, p) : 1
  return { error, low: Math.exp(slope - reach * error), high: Math.exp(slope + reach * error), p: safe }
}

function cannotTell(reason: Extract<CountTrendResult, { outcome: 'cannot_tell' }>['reason']): CountTrendResult {
  return { outcome: 'cannot_tell', reason }
}
