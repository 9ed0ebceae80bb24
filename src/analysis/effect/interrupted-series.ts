// Interrupted time series: level and slope after a start, against the course before it.
// What: how far the series jumped at the start, whether its trend bent, and the line it would have followed, with intervals.
// For: judging a measure from one long series, with season and trend taken into account.
// Source: Wagner et al. 2002; Bernal et al. 2017; errors of Newey & West 1987 (Bartlett, lag floor(4(n/100)^(2/9))).
//   Against stats::glm and lm with sandwich 3.0-2 NeweyWest and statsmodels 0.13.5 (HAC) on the British seat-belt law.
//   Newey-West intervals of a level are always given, but are too narrow at our lengths: simulated on 36–192 independent
//   periods, 95 % of them held the truth in 72–87 % of runs. So the interval shown rests on the model's spread and a
//   first-order autocorrelation, corrected for the fitted columns: 94–98 % without autocorrelation, 89–93 % at 0.3, 82–87 %
//   at 0.5. A strongly autocorrelated series is told by `isAutocorrelated`: its intervals are still somewhat too narrow.
// Cost: one fit and n·p² a lag: 200 months in under a millisecond.
import { AnalysisError } from '../analysis-error.ts'
import { requireCounts } from '../count/checked-counts.ts'
import { fitLeastSquares, fitLogLinear } from '../maths/linear-model.ts'
import { autoregressiveCovariance, chooseLag, neweyWestCovariance, standardErrors } from '../maths/robust-covariance.ts'
import { findNormalP } from '../maths/tail-p.ts'
import {
  describeLogRatio,
  type LeftOut,
  type PValues,
  type RatioChange,
  reachOf,
  reachOfT,
  refuseP,
  requireAreas,
  smallestPercentBase,
  twoSidedPOfT,
} from './change-estimate.ts'
import { type Counterfactual, drawCounterfactual } from './counterfactual.ts'
import { chooseTerms, designSegments, type SegmentedTerms } from './segmented-design.ts'

/**
 * `model`: quasi-Poisson (Gaussian: ordinary), periods independent · `neweyWest`: as packaged · `neweyWestAdjusted`: times
 * n/(n − p) · `autoregressive`: the model's spread, at least Poisson, with the residuals' autocorrelation; limits by t.
 */
export type SeriesError = 'model' | 'neweyWest' | 'neweyWestAdjusted' | 'autoregressive'

export interface InterruptedOptions {
  readonly periodsPerYear: number
  /** yearly waves; 2 unless told otherwise */
  readonly harmonics?: number
  readonly slopeChange?: boolean
  readonly family?: 'poisson' | 'gaussian'
  /** periods over which errors may hang together */
  readonly lag?: number
  /** what the intervals rest on; `autoregressive` unless told otherwise */
  readonly errors?: SeriesError
  readonly level?: number
  readonly exposure?: ArrayLike<number>
  readonly treatedAreas?: number
  readonly pValues?: PValues
}

/** On the scale of the model: log ratio (Poisson) or difference in counts (Gaussian). */
export interface SeriesChange {
  readonly estimate: number
  readonly standardError: number
  readonly low: number
  readonly high: number
  readonly z: number
  readonly p: number | null
  /** null for the Gaussian */
  readonly ratio: RatioChange | null
}

export interface InterruptedSeries {
  readonly outcome: 'computed'
  readonly method: 'interruptedSeries'
  readonly parameters: SegmentedTerms & {
    readonly family: 'poisson' | 'gaussian'
    readonly lag: number
    readonly errors: SeriesError
    /** autocorrelation that errors of kind `autoregressive` take into account */
    readonly carriedOver: number
    readonly level: number
    readonly treatedAreas: number
    readonly pValues: PValues
  }
  /** the jump at the first period · the bend, a period · all periods from the start together */
  readonly level: SeriesChange
  readonly slope: SeriesChange | null
  readonly overall: SeriesChange
  /** the jump with each kind of error */
  readonly levelBy: Readonly<Record<SeriesError, SeriesChange>>
  /** of all periods from the start, per cent; null for the Gaussian and when fewer than 10 were expected */
  readonly percentChange: { readonly estimate: number; readonly low: number; readonly high: number } | null
  readonly counterfactual: Counterfactual
  readonly observedSum: number
  /** the fitted course, all periods */
  readonly fitted: Float64Array
  readonly columns: readonly string[]
  readonly coefficients: Float64Array
  readonly errorsBy: Readonly<Record<SeriesError, Float64Array>> & { readonly poisson: Float64Array | null }
  readonly dispersion: number
  readonly deviance: number
  /** of the Pearson residuals, from lag 1 */
  readonly autocorrelation: Float64Array
  /** the first lies outside ±1.96/√n: then errors of kind `model` are too small */
  readonly isAutocorrelated: boolean
  readonly leftOut: readonly LeftOut[]
}

export type InterruptedResult =
  | InterruptedSeries
  | {
      readonly outcome: 'cannot_tell'
      readonly reason:
        | 'too_few_before'
        | 'too_few_after'
        | 'no_events'
        | 'too_few_periods'
        | 'not_converged'
        | 'no_spread'
    }

const fewestBefore = 4
const fewestAfter = 3
/** Degrees of freedom under which no spread is known. */
const fewestFree = 4
const shownLags = 5

/**
 * `start` is the index of the first period with the measure.
 * @throws AnalysisError `bad_counts`, `start_outside`, `length_mismatch`, `not_positive`, `bad_option`
 */
export function assessInterruptedSeries(
  counts: ArrayLike<number>,
  start: number,
  options: InterruptedOptions,
): InterruptedResult {
  const { family = 'poisson', level = 0.95, treatedAreas = 1, pValues = 'guarded', exposure } = options
  requireCounts(counts)
  requireAreas(treatedAreas)
  if (exposure && family === 'gaussian') throw new AnalysisError('bad_option', 'an exposure needs the Poisson family')
  const normalReach = reachOf(level)
  const n = counts.length
  const { terms, leftOut } = chooseTerms(n, start, options)
  if (start < fewestBefore) return { outcome: 'cannot_tell', reason: 'too_few_before' }
  if (n - start < fewestAfter) return { outcome: 'cannot_tell', reason: 'too_few_after' }
  const observedSum = sumOf(counts, start, n)
  if (observedSum === 0 || sumOf(counts, 0, start) === 0) return { outcome: 'cannot_tell', reason: 'no_events' }
  const design = designSegments(n, terms)
  if (n - design.columns < fewestFree) return { outcome: 'cannot_tell', reason: 'too_few_periods' }
  const model = family === 'poisson' ? fitLogLinear(design, counts, exposure) : fitLeastSquares(design, counts)
  if (model.fault !== null) return { outcome: 'cannot_tell', reason: 'not_converged' }
  const { columns } = design
  const dispersion = model.dispersion!
  if (!(model.deviance > 1e-9 * n)) return { outcome: 'cannot_tell', reason: 'no_spread' }
  const lag = options.lag ?? chooseLag(n)
  const autocorrelation = correlateResiduals(
    family === 'poisson' ? model.residuals.map((value, i) => value / Math.sqrt(model.mean[i]!)) : model.residuals,
    Math.min(Math.max(shownLags, lag), n - 1),
  )
  const carriedOver = correctAutocorrelation(autocorrelation[0]!, columns / n)
  const floor = family === 'poisson' ? Math.max(1, 1 / dispersion) : 1
  const neweyWest = neweyWestCovariance(model, lag)
  const covarianceBy: Record<SeriesError, Float64Array> = {
    model: model.covariance.map((value) => value * dispersion),
    neweyWest,
    neweyWestAdjusted: neweyWest.map((value) => (value * n) / (n - columns)),
    autoregressive: autoregressiveCovariance(model, carriedOver)!.map((value) => value * floor),
  }
  const errors = options.errors ?? 'autoregressive'
  const refusals = refuseP(pValues, treatedAreas)
  const studentReach = reachOfT(level, n - columns)
  const reachBy = (kind: SeriesError) => (kind === 'autoregressive' ? studentReach : normalReach)
  const describe = (estimate: number, standardError: number, kind: SeriesError): SeriesChange => {
    const z = estimate / standardError
    const p = () => (kind === 'autoregressive' ? twoSidedPOfT(z, n - columns) : findNormalP(z, 'two_sided'))
    const reach = reachBy(kind)
    return {
      estimate,
      standardError,
      low: estimate - reach * standardError,
      high: estimate + reach * standardError,
      z,
      p: refusals.length > 0 ? null : p(),
      ratio: family === 'poisson' ? describeLogRatio(estimate, standardError, reach) : null,
    }
  }
  const errorsBy = {
    poisson: family === 'poisson' ? standardErrors(model.covariance, columns) : null,
    model: standardErrors(covarianceBy.model, columns),
    neweyWest: standardErrors(covarianceBy.neweyWest, columns),
    neweyWestAdjusted: standardErrors(covarianceBy.neweyWestAdjusted, columns),
    autoregressive: standardErrors(covarianceBy.autoregressive, columns),
  }
  const describeColumn = (column: number, kind: SeriesError) =>
    describe(model.coefficients[column]!, errorsBy[kind][column]!, kind)
  const describeLevel = (kind: SeriesError) => describeColumn(design.levelColumn, kind)
  const counterfactual = drawCounterfactual(model, design, start, covarianceBy[errors], reachBy(errors))
  const overall = describe(counterfactual.overall.estimate, counterfactual.overall.standardError, errors)
  const hasBase = counterfactual.sum >= smallestPercentBase
  return {
    outcome: 'computed',
    method: 'interruptedSeries',
    parameters: { ...terms, family, lag, errors, carriedOver, level, treatedAreas, pValues },
    level: describeLevel(errors),
    slope: design.slopeColumn === null ? null : describeColumn(design.slopeColumn, errors),
    overall,
    levelBy: {
      model: describeLevel('model'),
      neweyWest: describeLevel('neweyWest'),
      neweyWestAdjusted: describeLevel('neweyWestAdjusted'),
      autoregressive: describeLevel('autoregressive'),
    },
    percentChange: overall.ratio && hasBase ? asPercent(overall.ratio) : null,
    counterfactual,
    observedSum,
    fitted: model.mean,
    columns: design.names,
    coefficients: model.coefficients,
    errorsBy,
    dispersion,
    deviance: model.deviance,
    autocorrelation,
    isAutocorrelated: Math.abs(autocorrelation[0]!) > 1.96 / Math.sqrt(n),
    leftOut: [...leftOut, ...(hasBase ? [] : [{ what: 'percentChange', why: 'base_under_10' } as const]), ...refusals],
  }
}

function asPercent({ ratio, low, high }: RatioChange) {
  const percent = (value: number) => (value - 1) * 100
  return { estimate: percent(ratio), low: percent(low), high: percent(high) }
}

function sumOf(counts: ArrayLike<number>, from: number, to: number): number {
  let sum = 0
  for (let i = from; i < to; i++) sum += counts[i]!
  return sum
}

/**
 * Fitted columns pull the residuals' first autocorrelation down by about their share of the periods; put back, never below 0.
 * Capped at 0.95: beyond that the series is a walk, and no interval from it means anything.
 */
function correctAutocorrelation(first: number, share: number): number {
  return Math.min(0.95, Math.max(0, first + (1 + first) * share))
}

/** Autocorrelation at lags 1 …, divisor n, as R's acf. */
function correlateResiduals(residuals: Float64Array, lags: number): Float64Array {
  const n = residuals.length
  const mean = sumOf(residuals, 0, n) / n
  let variance = 0
  for (let i = 0; i < n; i++) variance += (residuals[i]! - mean) ** 2
  return Float64Array.from({ length: lags }, (_, k) => {
    let sum = 0
    for (let i = k + 1; i < n; i++) sum += (residuals[i]! - mean) * (residuals[i - k - 1]! - mean)
    return sum / variance
  })
}
