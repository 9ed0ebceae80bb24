// Log-linear (Poisson) and plain linear models with what robust errors need.
// What: the fit, the unscaled covariance of its coefficients, the residuals, the dispersion as it is (also below 1), and a
//   name for what is wrong with a fit that cannot be trusted.
// For: models of effect over periods and areas, where the standard error is chosen after the fit.
// Source: McCullagh & Nelder 1989, 2.5; the iteration is quasi-poisson.ts, an exposure enters as rate and prior weight, which
//   gives the same equations as an offset. Against stats::glm and lm of R 4.2.2.
// Cost: the iteration, and p³ + n·p² once.
import { AnalysisError } from '../analysis-error.ts'
import { factorCholesky, solveLower, solveUpper } from './cholesky.ts'
import { fitQuasiPoisson } from './quasi-poisson.ts'

export interface Design {
  /** row-major, n × columns; column 0 is the constant */
  readonly values: Float64Array
  readonly columns: number
}

export interface LinearModel {
  readonly family: 'poisson' | 'gaussian'
  readonly design: Design
  readonly coefficients: Float64Array
  /** fitted mean of each row, on the scale of the observations */
  readonly mean: Float64Array
  /** observed minus fitted */
  readonly residuals: Float64Array
  /** columns × columns: covariance of the coefficients when the dispersion is 1 */
  readonly covariance: Float64Array
  /** Pearson chi-square (Gaussian: sum of squares) over the degrees of freedom, not floored; null when none are left */
  readonly dispersion: number | null
  readonly degreesOfFreedom: number
  readonly deviance: number
  /** null, or why the coefficients mean nothing: columns that repeat each other · no end to the iteration · a mean running to 0 */
  readonly fault: 'collinear' | 'not_converged' | 'separated' | null
}

/** A fitted mean this small beside the average means that some rows have no events and a coefficient runs off. */
const vanishing = 1e-6

/**
 * Poisson regression with log link. `exposure` (positive) has the same length as `counts`.
 * @throws AnalysisError `length_mismatch`, `not_positive` (exposure)
 */
export function fitLogLinear(design: Design, counts: ArrayLike<number>, exposure?: ArrayLike<number>): LinearModel {
  const { values, columns } = design
  const n = counts.length
  requireRows(design, n)
  let [responses, weights, scale] = [counts, undefined as Float64Array | undefined, 1]
  if (exposure) {
    scale = averageExposure(exposure, n)
    weights = Float64Array.from(exposure, (value) => value / scale)
    responses = Float64Array.from({ length: n }, (_, i) => counts[i]! / weights![i]!)
  }
  const fit = fitQuasiPoisson(values, responses, columns, weights)
  const coefficients = Float64Array.from(fit.coefficients)
  coefficients[0]! -= Math.log(scale)
  const mean = weights ? fit.mean.map((rate, i) => rate * weights[i]!) : fit.mean
  const residuals = mean.map((value, i) => counts[i]! - value)
  let [pearson, deviance, total] = [0, 0, 0]
  for (let i = 0; i < n; i++) {
    const y = counts[i]!
    pearson += residuals[i]! ** 2 / mean[i]!
    deviance += 2 * ((y === 0 ? 0 : y * Math.log(y / mean[i]!)) - residuals[i]!)
    total += mean[i]!
  }
  const isVanishing = mean.some((value) => value < (vanishing * total) / n)
  const { covariance, rank } = invertInformation(design, mean)
  const degreesOfFreedom = n - rank
  const dispersion = degreesOfFreedom > 0 ? pearson / degreesOfFreedom : null
  const fault = rank < columns ? 'collinear' : isVanishing ? 'separated' : fit.converged ? null : 'not_converged'
  return {
    family: 'poisson',
    design,
    coefficients,
    mean,
    residuals,
    covariance,
    dispersion,
    degreesOfFreedom,
    deviance: Math.max(0, deviance),
    fault,
  }
}

/** Ordinary least squares. @throws AnalysisError `length_mismatch` */
export function fitLeastSquares(design: Design, values: ArrayLike<number>): LinearModel {
  const { values: x, columns: p } = design
  const n = values.length
  requireRows(design, n)
  const { covariance, rank } = invertInformation(design, new Float64Array(n).fill(1))
  const coefficients = new Float64Array(p)
  const mean = new Float64Array(n)
  const residuals = Float64Array.from(values)
  // The second round corrects what rounding left in the first.
  for (let round = 0; round < 2; round++) {
    const right = new Float64Array(p)
    for (let i = 0; i < n; i++) for (let j = 0; j < p; j++) right[j]! += x[i * p + j]! * residuals[i]!
    for (let j = 0; j < p; j++) for (let k = 0; k < p; k++) coefficients[j]! += covariance[j * p + k]! * right[k]!
    for (let i = 0; i < n; i++) {
      mean[i] = 0
      for (let j = 0; j < p; j++) mean[i]! += x[i * p + j]! * coefficients[j]!
      residuals[i] = values[i]! - mean[i]!
    }
  }
  let deviance = 0
  for (let i = 0; i < n; i++) deviance += residuals[i]! ** 2
  const degreesOfFreedom = n - rank
  return {
    family: 'gaussian',
    design,
    coefficients,
    mean,
    residuals,
    covariance,
    dispersion: degreesOfFreedom > 0 ? deviance / degreesOfFreedom : null,
    degreesOfFreedom,
    deviance,
    fault: rank < p ? 'collinear' : null,
  }
}

/** Inverse of XᵀWX and its rank; a column that repeats others gets zeros. */
export function invertInformation(
  { values, columns: p }: Design,
  weights: ArrayLike<number>,
): { covariance: Float64Array; rank: number } {
  const matrix = new Float64Array(p * p)
  for (let i = 0; i < weights.length; i++) {
    for (let j = 0, row = i * p; j < p; j++) {
      const weighted = weights[i]! * values[row + j]!
      if (weighted === 0) continue
      for (let k = 0; k <= j; k++) matrix[j * p + k]! += weighted * values[row + k]!
    }
  }
  factorCholesky(matrix, p)
  let rank = 0
  for (let j = 0; j < p; j++) if (matrix[j * p + j] !== 0) rank++
  const covariance = new Float64Array(p * p)
  const unit = new Float64Array(p)
  for (let j = 0; j < p; j++) {
    unit.fill(0)
    unit[j] = 1
    solveLower(matrix, p, unit)
    solveUpper(matrix, p, unit)
    covariance.set(unit, j * p)
  }
  return { covariance, rank }
}

function requireRows({ values, columns }: Design, n: number): void {
  if (values.length !== n * columns) {
    throw new AnalysisError('length_mismatch', `${n} observations need ${n * columns} design values`)
  }
}

function averageExposure(exposure: ArrayLike<number>, n: number): number {
  if (exposure.length !== n) throw new AnalysisError('length_mismatch', `${n} counts, ${exposure.length} exposures`)
  let sum = 0
  for (let i = 0; i < n; i++) {
    if (!(exposure[i]! > 0 && exposure[i]! < Infinity)) {
      throw new AnalysisError('not_positive', `exposure[${i}] must be above 0, got ${exposure[i]}`)
    }
    sum += exposure[i]!
  }
  return sum / n
}
