// Robust covariance of coefficients: heteroscedasticity (HC0, HC1), autocorrelation (Newey-West), clusters.
// What: how uncertain coefficients are when counts spread more, or hang together more, than the model says.
// For: intervals of effects over time and over areas.
// Source: White 1980; Newey & West 1987, Bartlett weights, no prewhitening; Liang & Zeger 1986. Against sandwich 3.0-2
//   (vcovHC, NeweyWest, vcovCL) on glm and lm.
// Cost: n·p² a lag.
import { AnalysisError } from '../analysis-error.ts'
import type { LinearModel } from './linear-model.ts'

/** What a covariance needs when no data are there yet: planned means instead of fitted ones. */
type Spread = Pick<LinearModel, 'family' | 'design' | 'mean' | 'covariance' | 'dispersion'>

/** White's covariance; HC1 multiplies by n/(n − p). Null when HC1 has no degrees of freedom left. */
export function whiteCovariance(model: LinearModel, kind: 'HC0' | 'HC1'): Float64Array | null {
  const n = model.mean.length
  if (kind === 'HC1' && model.degreesOfFreedom <= 0) return null
  const scores = listScores(model)
  return sandwich(
    model,
    pairUp(scores, scores, model.design.columns, 0.5),
    kind === 'HC1' ? n / model.degreesOfFreedom : 1,
  )
}

/** Newey & West's rule for how many lags a series of n periods can carry. */
export function chooseLag(n: number): number {
  return Math.floor(4 * (n / 100) ** (2 / 9))
}

/**
 * Newey-West covariance; rows must be in time order. For R's `adjust = TRUE` multiply by n/(n − p).
 * @throws AnalysisError `bad_option` for a lag that is no whole number from 0 to n − 1
 */
export function neweyWestCovariance(model: LinearModel, lag: number): Float64Array {
  const n = model.mean.length
  if (!(Number.isInteger(lag) && lag >= 0 && lag < n)) {
    throw new AnalysisError('bad_option', `lag must be a whole number from 0 to ${n - 1}, got ${lag}`)
  }
  const p = model.design.columns
  const scores = listScores(model)
  // Half of each row's own score and the weighted scores before it: paired both ways round, that is every lag once.
  const partners = scores.map((value) => value / 2)
  for (let back = 1; back <= lag; back++) {
    const weight = 1 - back / (lag + 1)
    for (let at = back * p; at < partners.length; at++) partners[at]! += weight * scores[at - back * p]!
  }
  const meat = pairUp(scores, partners, p, 1)
  return sandwich(model, meat, 1)
}

/**
 * Covariance with rows of one cluster (an area's periods) allowed to hang together; times g/(g − 1) · (n − 1)/(n − p).
 * `cluster` numbers each row's cluster from 0. Null with fewer than two clusters or no degrees of freedom.
 */
export function clusteredCovariance(model: LinearModel, cluster: ArrayLike<number>): Float64Array | null {
  const { values, columns: p } = model.design
  const n = model.mean.length
  const groups = 1 + Array.from(cluster).reduce((most, group) => Math.max(most, group), -1)
  if (groups < 2 || model.degreesOfFreedom <= 0) return null
  const sums = new Float64Array(groups * p)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < p; j++) sums[cluster[i]! * p + j]! += values[i * p + j]! * model.residuals[i]!
  }
  const meat = new Float64Array(p * p)
  for (let g = 0; g < groups; g++) {
    for (let j = 0; j < p; j++) for (let k = 0; k < p; k++) meat[j * p + k]! += sums[g * p + j]! * sums[g * p + k]!
  }
  return sandwich(model, meat, ((groups / (groups - 1)) * (n - 1)) / model.degreesOfFreedom)
}

/**
 * Covariance when errors spread by the model's dispersion and hang together as r, r², r³ … over time; rows in time order.
 * Null when no degrees of freedom are left. `r` from 0 to below 1.
 */
export function autoregressiveCovariance(model: Spread, r: number): Float64Array | null {
  if (model.dispersion === null) return null
  const { values, columns: p } = model.design
  const spreads = Float64Array.from(values)
  const partners = new Float64Array(values.length)
  for (let i = 0, at = 0; i < model.mean.length; i++) {
    const spread = Math.sqrt(model.dispersion * (model.family === 'poisson' ? model.mean[i]! : 1))
    for (let j = 0; j < p; j++, at++) {
      spreads[at]! *= spread
      // All earlier rows, each by r to the power of its distance, carried on from the row before.
      const before = at - p
      const earlier = i === 0 ? 0 : r * (partners[before]! + spreads[before]! / 2)
      partners[at] = spreads[at]! / 2 + earlier
    }
  }
  return sandwich(model, pairUp(spreads, partners, p, 1), 1)
}

/** Square roots of the diagonal, times the root of `scale`. */
export function standardErrors(covariance: Float64Array, columns: number, scale = 1): Float64Array {
  return Float64Array.from({ length: columns }, (_, j) => Math.sqrt(Math.max(0, scale * covariance[j * columns + j]!)))
}

/** Variance of row · coefficients. */
export function varianceOfSum(covariance: Float64Array, row: ArrayLike<number>): number {
  const p = row.length
  let sum = 0
  for (let j = 0; j < p; j++) for (let k = 0; k < p; k++) sum += row[j]! * covariance[j * p + k]! * row[k]!
  return Math.max(0, sum)
}

/** With a canonical link a score is x times the residual. */
function listScores({ design: { values, columns: p }, residuals }: LinearModel): Float64Array {
  const scores = new Float64Array(values.length)
  for (let i = 0, at = 0; i < residuals.length; i++) {
    for (let j = 0; j < p; j++, at++) scores[at] = values[at]! * residuals[i]!
  }
  return scores
}

/** Sum over rows of a·bᵀ + b·aᵀ, times `factor`. */
function pairUp(a: Float64Array, b: Float64Array, p: number, factor: number): Float64Array {
  const products = new Float64Array(p * p)
  for (let row = 0; row < a.length; row += p) {
    for (let j = 0; j < p; j++) {
      const value = a[row + j]!
      if (value === 0) continue
      for (let k = 0, to = j * p; k < p; k++) products[to + k]! += value * b[row + k]!
    }
  }
  return products.map((value, at) => factor * (value + products[(at % p) * p + Math.floor(at / p)]!))
}

function sandwich({ design: { columns: p }, covariance: bread }: Spread, meat: Float64Array, factor: number) {
  const half = new Float64Array(p * p)
  const full = new Float64Array(p * p)
  multiply(bread, meat, half, p)
  multiply(half, bread, full, p)
  return full.map((value) => value * factor)
}

function multiply(a: Float64Array, b: Float64Array, out: Float64Array, p: number): void {
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      let sum = 0
      for (let k = 0; k < p; k++) sum += a[i * p + k]! * b[k * p + j]!
      out[i * p + j] = sum
    }
  }
}
