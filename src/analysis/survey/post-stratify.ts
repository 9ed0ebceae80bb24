// Post-stratification: weights scaled so that each cell adds up to its known population.
// What: after it the sample has as many women of 16–29, say, as the register; the design remembers that these are known.
// For: evening out that some groups answer less. It helps only as far as those who answered resemble those who did not.
// Source: Holt & Smith 1979; Lumley 2010, 7.2. Against postStratify of survey 4.1-1.
// Cost: two passes over the rows.
import { AnalysisError } from '../analysis-error.ts'
import { requirePositive } from '../count/checked-counts.ts'
import type { CalibrationMargin } from './calibration.ts'
import type { SurveyDesign } from './survey-design.ts'
import { requireLength } from './weighted-mean.ts'

/** A division of the rows into cells, and how many persons the population has in each. */
export interface PopulationMargin {
  /** cell of each row, from 0 */
  readonly cells: ArrayLike<number>
  /** by cell, above 0 */
  readonly totals: ArrayLike<number>
}

/** @throws AnalysisError `length_mismatch`, `bad_cell`, `bad_option` (a total), `empty_cell` (nobody in the sample stands for it) */
export function postStratify(design: SurveyDesign, margin: PopulationMargin): SurveyDesign {
  requireMargin(design, margin)
  const met = meetMargin(design.weights, margin)
  const calibration = { method: 'postStratification', margins: [met], before: design.weights } as const
  return { ...design, weights: met.weights, calibrations: [...design.calibrations, calibration] }
}

/** Throws as `postStratify`. */
export function requireMargin(design: SurveyDesign, { cells, totals }: PopulationMargin): void {
  requireLength(design, cells.length)
  for (let cell = 0; cell < totals.length; cell++) requirePositive(totals[cell]!, `the total of cell ${cell}`)
  const present = new Uint8Array(totals.length)
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]!
    if (!Number.isInteger(cell) || cell < 0 || cell >= totals.length) {
      throw new AnalysisError('bad_cell', `row ${row} is in cell ${cell} of ${totals.length}`)
    }
    if (design.weights[row]! > 0) present[cell] = 1
  }
  const empty = present.indexOf(0)
  if (empty >= 0) throw new AnalysisError('empty_cell', `nobody in the sample stands for cell ${empty}: merge cells`)
}

/** New weights that meet one margin. */
export function meetMargin(weights: Float64Array, { cells, totals }: PopulationMargin): CalibrationMargin {
  const sums = new Float64Array(totals.length)
  for (let row = 0; row < weights.length; row++) sums[cells[row]!]! += weights[row]!
  const scaled = weights.map((weight, row) => (weight * totals[cells[row]!]!) / sums[cells[row]!]!)
  return { cells: Int32Array.from(cells), cellCount: totals.length, weights: scaled }
}
