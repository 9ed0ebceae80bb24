// Getis-Ord Gi*, binary weights, the cell itself included.
// What: for each cell how far the sum over it and its neighbours lies from what the average cell would give, as a
//   z-score with its two-sided p-value.
// For: telling a hot area from a merely busy-looking one. Test many cells: correct with false-discovery-rate.ts.
// Source: Ord & Getis 1995. Against spdep 1.2-7 through sfhotspot 1.0.0, with neighbours from grid numbers: distances
//   within side * sqrt 2 lose diagonal neighbours to rounding at Swedish coordinates. The formula is getis-ord.ts's.
// Cost: a few additions a cell; 10,000 cells in about 3 ms.
import { AnalysisError } from '../analysis-error.ts'
import { type Grid, listSteps } from '../map/grid.ts'
import { findNormalP } from '../maths/tail-p.ts'
import { standardiseSum } from '../neighbour/getis-ord.ts'

export interface GiStar {
  readonly outcome: 'computed'
  /** cell indices tested, ascending; the arrays below follow this order */
  readonly cells: Int32Array
  readonly z: Float64Array
  readonly p: Float64Array
  /** cells summed, itself included */
  readonly weights: Uint8Array
  readonly sums: Float64Array
  readonly mean: number
  readonly sd: number
}

/** Nothing to test: no cells · so few that one neighbourhood is all of them · every cell the same. */
export type GiStarResult = GiStar | { outcome: 'cannot_tell'; reason: 'no_cells' | 'too_few_cells' | 'all_equal' }

/**
 * Gi* over the cells where `active` is not 0 (default all). `values` by cell index.
 * @throws AnalysisError `length_mismatch`, `not_finite`
 */
export function computeGiStar(grid: Grid, values: ArrayLike<number>, active?: Uint8Array): GiStarResult {
  const count = grid.columns * grid.rows
  if (values.length !== count || (active && active.length !== count)) {
    throw new AnalysisError('length_mismatch', `the grid has ${count} cells, got ${values.length} values`)
  }
  const cells = Int32Array.from(listActive(count, active))
  const size = cells.length
  if (size === 0) return { outcome: 'cannot_tell', reason: 'no_cells' }
  const padded = padCells(grid, values, cells)
  let total = 0
  for (const cell of cells) total += values[cell]!
  const mean = total / size
  let squares = 0
  for (const cell of cells) squares += (values[cell]! - mean) ** 2
  const sd = Math.sqrt(squares / size)
  // Rounding leaves a speck of spread in equal fractions; it is no spread.
  if (!(sd > 1e-12 * Math.abs(mean))) return { outcome: 'cannot_tell', reason: 'all_equal' }
  const [z, p, sums] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)]
  const weights = new Uint8Array(size)
  for (let k = 0; k < size; k++) {
    const { sum, weight } = sumNeighbours(padded, cells[k]!)
    if (weight === size) return { outcome: 'cannot_tell', reason: 'too_few_cells' }
    z[k] = standardiseSum(sum, { weight, squared: weight, mean, sd, count: size })
    p[k] = findNormalP(z[k]!, 'two_sided')
    sums[k] = sum
    weights[k] = weight
  }
  return { outcome: 'computed', cells, z, p, weights, sums, mean, sd }
}

function* listActive(count: number, active: Uint8Array | undefined): Generator<number> {
  for (let cell = 0; cell < count; cell++) if (active?.[cell] !== 0) yield cell
}

interface Padded {
  readonly grid: Grid
  readonly value: Float64Array
  readonly present: Uint8Array
  /** offsets to the neighbours from a cell in an even and an odd absolute row */
  readonly offsets: readonly [readonly number[], readonly number[]]
}

/** A rim of empty cells spares the inner loop every test of the border. */
function padCells(grid: Grid, values: ArrayLike<number>, cells: Int32Array): Padded {
  const width = grid.columns + 2
  const value = new Float64Array(width * (grid.rows + 2))
  const present = new Uint8Array(value.length)
  for (const cell of cells) {
    if (!Number.isFinite(values[cell])) throw new AnalysisError('not_finite', `the value of cell ${cell} is no number`)
    const at = padIndex(grid, cell)
    value[at] = values[cell]!
    present[at] = 1
  }
  const offset = (row: number) => listSteps(grid.kind, row).map(([column, up]) => up * width + column)
  return { grid, value, present, offsets: [offset(0), offset(1)] }
}

function padIndex(grid: Grid, cell: number): number {
  const row = Math.floor(cell / grid.columns)
  return (row + 1) * (grid.columns + 2) + (cell - row * grid.columns) + 1
}

function sumNeighbours({ grid, value, present, offsets }: Padded, cell: number): { sum: number; weight: number } {
  const row = Math.floor(cell / grid.columns) + grid.firstRow
  const at = padIndex(grid, cell)
  let sum = value[at]!
  let weight = 1
  for (const step of offsets[row & 1 ? 1 : 0]) {
    sum += value[at + step]!
    weight += present[at + step]!
  }
  return { sum, weight }
}
