// Contours of a density.
// What: for each share (a quarter, half, three quarters, nine tenths) the smallest part of the map that holds that share of
//   the density, as rings in metres; or the parts above thresholds that the caller names.
// For: lines on a map that mean something: "half of the reports come from inside this line", the same in every edition.
// Source: marching squares of d3-contour 4.0.3 on our own grid (its contourDensity blurs boxes: peak 4 % low); thresholds
//   as volume contours (Worton 1989).
// Cost: one sort and a pass a threshold; 10,000 cells about 10 ms.

import { contours } from 'd3-contour'
import { AnalysisError } from '../analysis-error.ts'
import { requirePositive } from '../count/checked-counts.ts'
import type { Grid } from '../map/grid.ts'

/** [e, n] in metres, closed; outer rings run counter-clockwise, holes clockwise. */
type Ring = readonly (readonly [number, number])[]

export interface Contour {
  /** the part of the map where the density is at least this */
  readonly threshold: number
  /** the share of all density that lies in cells at or above the threshold */
  readonly share: number
  /** coordinates of a GeoJSON MultiPolygon, in metres */
  readonly coordinates: readonly (readonly Ring[])[]
}

export type ContourResult =
  | {
      readonly outcome: 'computed'
      /** lowest threshold first, so that the later ones are drawn on top */
      readonly contours: readonly Contour[]
      readonly parameters: { readonly rule: 'smallest_area_holding' | 'given'; readonly shares: readonly number[] }
    }
  | { readonly outcome: 'cannot_tell'; readonly reason: 'all_zero' }

export interface ContourOptions {
  /** default 0.25, 0.5, 0.75, 0.9 */
  readonly shares?: readonly number[]
  /** instead of shares: densities in the unit of the values */
  readonly thresholds?: readonly number[]
}

const SHARES = [0.25, 0.5, 0.75, 0.9]

/**
 * Contours of `values` (by cell index, none negative) on a square grid. Equal thresholds are drawn once.
 * @throws AnalysisError `needs_squares` for a hexagon grid, `length_mismatch`, `not_finite`, `negative_value`,
 *   `not_a_share` (outside 0..1), `not_positive` for a threshold
 */
export function drawContours(grid: Grid, values: ArrayLike<number>, options: ContourOptions = {}): ContourResult {
  const sorted = checkValues(grid, values).sort().reverse()
  const shares = options.thresholds ? [] : (options.shares ?? SHARES)
  const sums = sorted.slice()
  for (let k = 1; k < sums.length; k++) sums[k]! += sums[k - 1]!
  const total = sums[sums.length - 1] ?? 0
  if (!(total > 0)) return { outcome: 'cannot_tell', reason: 'all_zero' }
  const wanted = options.thresholds?.map(requireThreshold) ?? shares.map((share) => findThreshold(sorted, sums, share))
  const draw = contours().size([grid.columns, grid.rows])
  const list = Array.from(values)
  const drawn = [...new Set(wanted)].sort((a, b) => a - b)
  return {
    outcome: 'computed',
    contours: drawn.map((threshold) => ({
      threshold,
      share: sumFrom(sorted, sums, threshold) / total,
      coordinates: draw
        .contour(list, threshold)
        .coordinates.map((polygon) => polygon.map((ring, k) => place(grid, ring, k))),
    })),
    parameters: { rule: options.thresholds ? 'given' : 'smallest_area_holding', shares },
  }
}

function checkValues(grid: Grid, values: ArrayLike<number>): Float64Array {
  if (grid.kind !== 'square') throw new AnalysisError('needs_squares', 'contours are drawn on a square grid')
  if (values.length !== grid.columns * grid.rows) {
    throw new AnalysisError('length_mismatch', `the grid has ${grid.columns * grid.rows} cells, got ${values.length}`)
  }
  return Float64Array.from(values, (value, cell) => {
    if (!Number.isFinite(value)) throw new AnalysisError('not_finite', `the value of cell ${cell} is no number`)
    if (value < 0) throw new AnalysisError('negative_value', `the value of cell ${cell} is ${value}`)
    return value
  })
}

function requireThreshold(threshold: number): number {
  requirePositive(threshold, 'a threshold', 'not_positive')
  return threshold
}

/** The value of the cell that, taken from the densest down, brings the sum to the share. */
function findThreshold(sorted: Float64Array, sums: Float64Array, share: number): number {
  if (!(share > 0 && share < 1))
    throw new AnalysisError('not_a_share', `expected a share between 0 and 1, got ${share}`)
  const goal = share * sums[sums.length - 1]!
  return sorted[sums.findIndex((sum) => sum >= goal)]!
}

/** Sum of the values at or above the threshold. */
function sumFrom(sorted: Float64Array, sums: Float64Array, threshold: number): number {
  const below = sorted.findIndex((value) => value < threshold)
  return below < 0 ? sums[sums.length - 1]! : below === 0 ? 0 : sums[below - 1]!
}

/** d3 counts in cells from the grid's corner, its first ring of a polygon the outer one; here metres, turned our way. */
function place({ firstColumn, firstRow, size }: Grid, ring: readonly (readonly number[])[], index: number): Ring {
  const placed = ring.map(([x, y]): [number, number] => [(firstColumn + x!) * size, (firstRow + y!) * size])
  let doubleArea = 0
  for (let k = 1; k < placed.length; k++) {
    const [[ax, ay], [bx, by]] = [placed[k - 1]!, placed[k]!]
    doubleArea += (ax - placed[0]![0]) * (by - placed[0]![1]) - (bx - placed[0]![0]) * (ay - placed[0]![1])
  }
  return doubleArea > 0 === (index === 0) ? placed : placed.reverse()
}
