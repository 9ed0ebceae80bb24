// The line the series would have followed without the measure.
// What: expected counts of every period after the start with interval, their sum, and the sum of what came against it.
// For: drawing the dashed line with its band; "5,245 fewer than the course before would have given".
// Source: the fitted model with its step and slope set to 0; delta method on the log scale.
// Cost: n·p².
import type { LinearModel } from '../maths/linear-model.ts'
import { varianceOfSum } from '../maths/robust-covariance.ts'
import type { SegmentedDesign } from './segmented-design.ts'

export interface Counterfactual {
  /** index of the first period below */
  readonly start: number
  /** one a period from the start; the interval is that of the line, not of single counts */
  readonly expected: Float64Array
  readonly low: Float64Array
  readonly high: Float64Array
  readonly sum: number
  readonly sumLow: number
  readonly sumHigh: number
  /** fitted over expected without the measure, all periods from the start, on the log scale (Gaussian: their difference) */
  readonly overall: { readonly estimate: number; readonly standardError: number }
}

/** `covariance` is that of the coefficients; `reach` the standard errors from the middle to a limit. */
export function drawCounterfactual(
  model: LinearModel,
  design: SegmentedDesign,
  start: number,
  covariance: Float64Array,
  reach: number,
): Counterfactual {
  const { columns: p, without, values } = design
  const n = model.mean.length
  const isLog = model.family === 'poisson'
  const [expected, low, high] = [new Float64Array(n - start), new Float64Array(n - start), new Float64Array(n - start)]
  // How the two sums move with each coefficient.
  const [ofExpected, ofFitted] = [new Float64Array(p), new Float64Array(p)]
  let [sum, fitted] = [0, 0]
  for (let i = start; i < n; i++) {
    const row = without.subarray(i * p, i * p + p)
    let [eta, now] = [0, 0]
    for (let j = 0; j < p; j++) {
      eta += row[j]! * model.coefficients[j]!
      now += values[i * p + j]! * model.coefficients[j]!
    }
    // The exposure of the period, if any, is the same with and without the measure.
    const mean = isLog ? model.mean[i]! * Math.exp(eta - now) : eta
    const width = reach * Math.sqrt(varianceOfSum(covariance, row))
    expected[i - start] = mean
    low[i - start] = isLog ? mean * Math.exp(-width) : mean - width
    high[i - start] = isLog ? mean * Math.exp(width) : mean + width
    sum += mean
    fitted += model.mean[i]!
    for (let j = 0; j < p; j++) {
      ofExpected[j]! += row[j]! * (isLog ? mean : 1)
      ofFitted[j]! += values[i * p + j]! * (isLog ? model.mean[i]! : 1)
    }
  }
  const width = reach * Math.sqrt(varianceOfSum(covariance, isLog ? ofExpected.map((v) => v / sum) : ofExpected))
  const gradient = ofFitted.map((v, j) => (isLog ? v / fitted - ofExpected[j]! / sum : v - ofExpected[j]!))
  return {
    start,
    expected,
    low,
    high,
    sum,
    sumLow: isLog ? sum * Math.exp(-width) : sum - width,
    sumHigh: isLog ? sum * Math.exp(width) : sum + width,
    overall: {
      estimate: isLog ? Math.log(fitted / sum) : fitted - sum,
      standardError: Math.sqrt(varianceOfSum(covariance, gradient)),
    },
  }
}
