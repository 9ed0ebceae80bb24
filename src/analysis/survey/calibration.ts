// What calibration leaves uncertain.
// What: takes out of a figure's parts all that known population totals already settle; the rest is still left to chance.
// For: the standard error after post-stratification or raking. Called by design-variance.ts alone.
// Source: Deville, Särndal & Sautory 1993 (residuals). Against svyrecvar of survey 4.1-1: weighted cell means after
//   post-stratification, plain cell means after raking. The peer stops raking's residuals after 10 rounds, we at their end.
// Cost: a pass over the rows for each margin and round.

/** One division of the rows into cells whose totals are known. */
export interface CalibrationMargin {
  /** cell of each row, from 0 */
  readonly cells: Int32Array
  readonly cellCount: number
  /** weights right after this margin was met */
  readonly weights: Float64Array
}

export interface Calibration {
  readonly method: 'postStratification' | 'raking'
  readonly margins: readonly CalibrationMargin[]
  /** weights before */
  readonly before: Float64Array
}

/** The parts (weighted) that calibration leaves, in the same order. The input is not touched. */
export function removeCalibrated(calibrations: readonly Calibration[], influence: Float64Array): Float64Array {
  const parts = influence.slice()
  for (const calibration of calibrations) {
    if (calibration.method === 'postStratification') {
      removeCellMeans(parts, calibration.margins[0]!, calibration.before)
      continue
    }
    // Margin after margin until none has a mean left; two margins settle in a few rounds.
    let largest = 0
    for (const part of parts) largest = Math.max(largest, Math.abs(part))
    for (let round = 0; round < 1000; round++) {
      let moved = 0
      for (const margin of calibration.margins) moved = Math.max(moved, removeCellMeans(parts, margin, null))
      if (moved <= 1e-13 * largest) break
    }
  }
  return parts
}

/** Returns the largest part taken away. `by` weighs the rows in the mean; null: all alike. */
function removeCellMeans(parts: Float64Array, margin: CalibrationMargin, by: Float64Array | null): number {
  const { cells, cellCount, weights } = margin
  const sums = new Float64Array(cellCount)
  const sizes = new Float64Array(cellCount)
  for (let row = 0; row < parts.length; row++) {
    if (weights[row] === 0) continue
    const share = by ? by[row]! : 1
    sums[cells[row]!]! += (share * parts[row]!) / weights[row]!
    sizes[cells[row]!]! += share
  }
  let moved = 0
  for (let row = 0; row < parts.length; row++) {
    if (weights[row] === 0) continue
    const away = (sums[cells[row]!]! / sizes[cells[row]!]!) * weights[row]!
    parts[row]! -= away
    moved = Math.max(moved, Math.abs(away))
  }
  return moved
}
