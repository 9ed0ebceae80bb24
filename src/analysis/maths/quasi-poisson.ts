import { factorCholesky, solveLower, solveUpper } from './cholesky.ts'

export interface QuasiPoissonFit {
  coefficients: Float64Array
  /** fitted mean of each row */
  mean: Float64Array
  /** leverage of each row */
  leverage: Float64Array
  /** weighted Pearson chi-square over the degrees of freedom, at least 1 */
  dispersion: number
  degreesOfFreedom: number
  converged: boolean
  /** variance of x·coefficients when dispersion is 1 */
  varianceOf(row: ArrayLike<number>): number
}

/**
 * Quasi-Poisson regression with log link, by iteratively reweighted least squares.
 *
 * Fits log(mean) as a weighted sum of columns and says how much more than Poisson the counts spread.
 * For expected levels with season and trend. Source: McCullagh & Nelder 1989, 2.5 and 9.2. Cost: about 6 rounds of n·p²/2.
 * `design` is row-major, n × p; `weights` are prior weights (1 when left out).
 */
export function fitQuasiPoisson(
  design: Float64Array,
  counts: ArrayLike<number>,
  p: number,
  weights?: Float64Array,
): QuasiPoissonFit {
  const n = counts.length
  const eta = new Float64Array(n)
  const mean = new Float64Array(n)
  const factor = new Float64Array(p * p)
  const coefficients = new Float64Array(p)
  for (let i = 0; i < n; i++) {
    mean[i] = counts[i]! + 0.1
    eta[i] = Math.log(mean[i]!)
  }
  let deviance = Infinity
  let converged = false
  for (let round = 0; round < 50 && !converged; round++) {
    accumulate(design, counts, p, weights, eta, mean, factor, coefficients)
    factorCholesky(factor, p)
    solveLower(factor, p, coefficients)
    solveUpper(factor, p, coefficients)
    const next = predict(design, counts, p, weights, coefficients, eta, mean)
    converged = Math.abs(next - deviance) / (Math.abs(next) + 0.1) < 1e-10
    deviance = next
  }
  // One last factorisation at the fitted means, for leverage and standard errors.
  accumulate(design, counts, p, weights, eta, mean, factor, new Float64Array(p))
  factorCholesky(factor, p)
  const scratch = new Float64Array(p)
  const varianceOf = (row: ArrayLike<number>) => {
    for (let j = 0; j < p; j++) scratch[j] = row[j]!
    solveLower(factor, p, scratch)
    let length = 0
    for (let j = 0; j < p; j++) length += scratch[j]! ** 2
    return length
  }
  const leverage = new Float64Array(n)
  let pearson = 0
  for (let i = 0; i < n; i++) {
    const w = weights ? weights[i]! : 1
    leverage[i] = w * mean[i]! * varianceOf(design.subarray(i * p, i * p + p))
    pearson += (w * (counts[i]! - mean[i]!) ** 2) / mean[i]!
  }
  let rank = 0
  for (let j = 0; j < p; j++) if (factor[j * p + j] !== 0) rank++
  const degreesOfFreedom = n - rank
  const dispersion = degreesOfFreedom > 0 ? Math.max(1, pearson / degreesOfFreedom) : 1
  return { coefficients, mean, leverage, dispersion, degreesOfFreedom, converged, varianceOf }
}

/** Weighted normal equations XᵀWX and XᵀWz of one round. */
function accumulate(
  design: Float64Array,
  counts: ArrayLike<number>,
  p: number,
  weights: Float64Array | undefined,
  eta: Float64Array,
  mean: Float64Array,
  matrix: Float64Array,
  right: Float64Array,
): void {
  matrix.fill(0)
  right.fill(0)
  for (let i = 0; i < counts.length; i++) {
    const w = (weights ? weights[i]! : 1) * mean[i]!
    const z = eta[i]! + (counts[i]! - mean[i]!) / mean[i]!
    for (let j = 0, row = i * p; j < p; j++) {
      const x = design[row + j]!
      if (x === 0) continue
      right[j]! += w * x * z
      for (let k = 0; k <= j; k++) matrix[j * p + k]! += w * x * design[row + k]!
    }
  }
}

/** New linear predictors and means; returns the deviance. */
function predict(
  design: Float64Array,
  counts: ArrayLike<number>,
  p: number,
  weights: Float64Array | undefined,
  coefficients: Float64Array,
  eta: Float64Array,
  mean: Float64Array,
): number {
  let deviance = 0
  for (let i = 0; i < counts.length; i++) {
    let sum = 0
    for (let j = 0, row = i * p; j < p; j++) sum += design[row + j]! * coefficients[j]!
    // A season without any case has its mean running to 0; stop where it no longer matters.
    eta[i] = Math.min(30, Math.max(-25, sum))
    mean[i] = Math.exp(eta[i]!)
    const y = counts[i]!
    deviance += 2 * (weights ? weights[i]! : 1) * ((y === 0 ? 0 : y * Math.log(y / mean[i]!)) - (y - mean[i]!))
  }
  return deviance
}
