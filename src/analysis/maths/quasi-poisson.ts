import { factorCholesky, solveLower, solveUpper } from './cholesky.ts'

export interface QuasiPoissonFit {
  coefficients: Float64Array
  /** fitted mean of each row */
  mean: Float64Array
  /** leverage of a row of the design */
  leverageOf(row: number): number
  /** weighted Pearson chi-square over the degrees of freedom, at least 1 */
  dispersion: number
  degreesOfFreedom: number
  converged: boolean
  /** variance of x·coefficients when dispersion is 1; x begins at `from` */
  varianceOf(row: ArrayLike<number>, from?: number): number
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
  const rows = compressRows(design, n, p)
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
    accumulate(rows, counts, p, weights, eta, mean, factor, coefficients)
    factorCholesky(factor, p)
    solveLower(factor, p, coefficients)
    solveUpper(factor, p, coefficients)
    const next = predict(rows, counts, weights, coefficients, eta, mean)
    converged = Math.abs(next - deviance) / (Math.abs(next) + 0.1) < 1e-10
    deviance = next
  }
  // One last factorisation at the fitted means, for leverage and standard errors.
  accumulate(rows, counts, p, weights, eta, mean, factor, new Float64Array(p))
  factorCholesky(factor, p)
  const scratch = new Float64Array(p)
  const varianceOf = (row: ArrayLike<number>, from = 0) => {
    for (let j = 0; j < p; j++) scratch[j] = row[from + j]!
    solveLower(factor, p, scratch)
    let length = 0
    for (let j = 0; j < p; j++) length += scratch[j]! ** 2
    return length
  }
  let pearson = 0
  for (let i = 0; i < n; i++) {
    const w = weights ? weights[i]! : 1
    pearson += (w * (counts[i]! - mean[i]!) ** 2) / mean[i]!
  }
  let rank = 0
  for (let j = 0; j < p; j++) if (factor[j * p + j] !== 0) rank++
  const degreesOfFreedom = n - rank
  const dispersion = degreesOfFreedom > 0 ? Math.max(1, pearson / degreesOfFreedom) : 1
  const leverageOf = (i: number) => (weights ? weights[i]! : 1) * mean[i]! * varianceOf(design, i * p)
  return { coefficients, mean, leverageOf, dispersion, degreesOfFreedom, converged, varianceOf }
}

/** The cells of a design that are not 0, row by row: season steps leave most of it empty. */
interface Rows {
  /** where each row's cells begin; one more than rows */
  start: Int32Array
  column: Int32Array
  value: Float64Array
}

function compressRows(design: Float64Array, n: number, p: number): Rows {
  const start = new Int32Array(n + 1)
  const column = new Int32Array(design.length)
  const value = new Float64Array(design.length)
  let size = 0
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < p; j++) {
      const x = design[i * p + j]!
      if (x === 0) continue
      column[size] = j
      value[size++] = x
    }
    start[i + 1] = size
  }
  return { start, column, value }
}

/** Weighted normal equations XᵀWX and XᵀWz of one round. */
function accumulate(
  { start, column, value }: Rows,
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
  for (let i = 0; i < eta.length; i++) {
    const w = (weights ? weights[i]! : 1) * mean[i]!
    const z = eta[i]! + (counts[i]! - mean[i]!) / mean[i]!
    const first = start[i]!
    for (let a = first, end = start[i + 1]!; a < end; a++) {
      const j = column[a]!
      const weighted = w * value[a]!
      right[j]! += weighted * z
      for (let b = first, row = j * p; b <= a; b++) matrix[row + column[b]!]! += weighted * value[b]!
    }
  }
}

/** New linear predictors and means; returns the deviance. */
function predict(
  { start, column, value }: Rows,
  counts: ArrayLike<number>,
  weights: Float64Array | undefined,
  coefficients: Float64Array,
  eta: Float64Array,
  mean: Float64Array,
): number {
  let deviance = 0
  for (let i = 0; i < eta.length; i++) {
    let sum = 0
    for (let a = start[i]!, end = start[i + 1]!; a < end; a++) sum += value[a]! * coefficients[column[a]!]!
    // A season without any case has its mean running to 0; stop where it no longer matters.
    eta[i] = Math.min(30, Math.max(-25, sum))
    mean[i] = Math.exp(eta[i]!)
    const y = counts[i]!
    deviance += 2 * (weights ? weights[i]! : 1) * ((y === 0 ? 0 : y * Math.log(y / mean[i]!)) - (y - mean[i]!))
  }
  return deviance
}
