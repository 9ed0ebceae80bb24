// Raking: weights scaled to several known margins in turn until all hold at once.
// What: the sample adds up to the register by area and, apart from that, by sex and age, without the table of all combinations.
// For: as post-stratify.ts, when only margins are known or the combined cells would be too small.
// Source: Deming & Stephan 1940; Deville, Särndal & Sautory 1993. Against rake of survey 4.1-1 run to its end.
// Cost: a pass over the rows for each margin and round, usually 5 to 20 rounds.
import { AnalysisError } from '../analysis-error.ts'
import { requirePositive } from '../count/checked-counts.ts'
import type { CalibrationMargin } from './calibration.ts'
import { meetMargin, type PopulationMargin, requireMargin } from './post-stratify.ts'
import type { SurveyDesign } from './survey-design.ts'

export interface Raked {
  readonly outcome: 'computed'
  readonly design: SurveyDesign
  readonly rounds: number
  /** smallest and largest factor a weight was given: extremes tell of a sample that fits its population badly */
  readonly smallestFactor: number
  readonly largestFactor: number
}

export interface RakeOptions {
  /** largest relative change of a weight by any margin in the last round; default 1e-12 */
  readonly tolerance?: number
  /** default 1000 */
  readonly mostRounds?: number
}

/**
 * Cannot tell: margins of different sums, or margins that no weights meet together (some combination is missing in the sample).
 * @throws AnalysisError as `postStratify`, and `bad_option` when there are no margins
 */
export function rake(
  design: SurveyDesign,
  margins: readonly PopulationMargin[],
  { tolerance = 1e-12, mostRounds = 1000 }: RakeOptions = {},
): Raked | { readonly outcome: 'cannot_tell'; readonly reason: 'margins_disagree' | 'no_convergence' } {
  if (margins.length === 0) throw new AnalysisError('bad_option', 'raking needs a margin')
  requirePositive(tolerance, 'tolerance')
  requirePositive(mostRounds, 'mostRounds')
  for (const margin of margins) requireMargin(design, margin)
  const sums = margins.map(({ totals }) => Array.from(totals).reduce((sum, total) => sum + total, 0))
  if (sums.some((sum) => Math.abs(sum - sums[0]!) > 1e-9 * sums[0]!)) {
    return { outcome: 'cannot_tell', reason: 'margins_disagree' }
  }
  let weights = design.weights
  for (let rounds = 1; rounds <= mostRounds; rounds++) {
    const met: CalibrationMargin[] = []
    let change = 0
    for (const margin of margins) {
      const scaled = meetMargin(weights, margin)
      // Step by step: contradictory margins may come round to the same weights after each full round.
      change = Math.max(change, largestChange(weights, scaled.weights))
      met.push(scaled)
      weights = scaled.weights
    }
    if (change > tolerance) continue
    const calibration = { method: 'raking', margins: met, before: design.weights } as const
    const raked = { ...design, weights, calibrations: [...design.calibrations, calibration] }
    return { outcome: 'computed', design: raked, rounds, ...boundFactors(design.weights, weights) }
  }
  return { outcome: 'cannot_tell', reason: 'no_convergence' }
}

function largestChange(before: Float64Array, after: Float64Array): number {
  let largest = 0
  for (let row = 0; row < before.length; row++) {
    if (before[row]! > 0) largest = Math.max(largest, Math.abs(after[row]! / before[row]! - 1))
  }
  return largest
}

function boundFactors(before: Float64Array, after: Float64Array) {
  let [smallestFactor, largestFactor] = [Number.POSITIVE_INFINITY, 0]
  for (let row = 0; row < before.length; row++) {
    if (before[row] === 0) continue
    smallestFactor = Math.min(smallestFactor, after[row]! / before[row]!)
    largestFactor = Math.max(largestFactor, after[row]! / before[row]!)
  }
  return { smallestFactor, largestFactor }
}
