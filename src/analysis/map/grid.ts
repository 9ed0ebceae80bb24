import { AnalysisError } from '../analysis-error.ts'
import { requirePositive } from '../count/checked-counts.ts'
import type { Metres } from '../units.ts'
import { hexagons } from './hex-grid.ts'
import type { Bounds, PlanarPoints } from './planar-points.ts'
import { squares } from './square-grid.ts'

/**
 * Cells over a box, anchored at (0, 0) of the coordinate system: column and row numbers are absolute, so a cell keeps
 * its id over years and between boxes. Cell `index` = (row - firstRow) * columns + (column - firstColumn).
 */
export interface Grid {
  readonly kind: 'square' | 'hex'
  /** side of the square, or edge of the hexagon (its width is edge * sqrt 3) */
  readonly size: Metres
  readonly firstColumn: number
  readonly firstRow: number
  readonly columns: number
  readonly rows: number
}

/** How one kind of cell is laid out; all lengths for size 1. */
export interface Lattice {
  /** centre of cell (column, row) = ((column + shift(row)) * stepEast + originEast, row * stepNorth + originNorth) */
  readonly stepEast: number
  readonly stepNorth: number
  readonly originEast: number
  readonly originNorth: number
  /** 0 or 0.5 columns */
  readonly shift: (row: number) => number
  /** corners from the centre, counter-clockwise, not closed */
  readonly corners: readonly (readonly [number, number])[]
  /** writes the cell index of each point, or -1 outside the grid */
  readonly locate: (grid: Grid, e: Float64Array, n: Float64Array, cells: Int32Array) => void
}

export interface GridCounts {
  readonly grid: Grid
  /** events a cell, by cell index */
  readonly counts: Int32Array
  readonly counted: number
  readonly outside: number
}

const MOST_CELLS = 4_000_000
/** Points located at a time when they are counted: their cells stay in the processor's nearest memory. */
const COUNTED_AT_A_TIME = 4096

/** @internal */
export function findLattice(grid: Grid): Lattice {
  return grid.kind === 'square' ? squares : hexagons
}

/**
 * The grid whose cells cover the box. `size` in metres as in {@link Grid}.
 * @throws AnalysisError `not_positive`, `not_finite`, `degrees_not_metres`, `grid_too_large` (over 4 million cells)
 */
export function makeGrid(kind: Grid['kind'], size: Metres, bounds: Bounds): Grid {
  requirePositive(size, 'cell size', 'not_positive')
  if (!(bounds.east >= bounds.west && bounds.north >= bounds.south && Number.isFinite(bounds.east - bounds.west))) {
    throw new AnalysisError('not_finite', 'the box of the grid is empty or not finite')
  }
  if (Math.max(Math.abs(bounds.west), Math.abs(bounds.east), Math.abs(bounds.south), Math.abs(bounds.north)) <= 180) {
    throw new AnalysisError('degrees_not_metres', 'the box of the grid looks like degrees; project it to metres first')
  }
  const { stepEast, stepNorth } = kind === 'square' ? squares : hexagons
  // One cell to spare on each side of a hexagon row, which is shifted by half; squares need none.
  const spare = kind === 'square' ? 0 : 1
  const firstColumn = Math.floor(bounds.west / (stepEast * size)) - spare
  const firstRow = Math.floor(bounds.south / (stepNorth * size)) - spare
  const columns = Math.floor(bounds.east / (stepEast * size)) + spare - firstColumn + 1
  const rows = Math.floor(bounds.north / (stepNorth * size)) + spare - firstRow + 1
  if (columns * rows > MOST_CELLS) {
    throw new AnalysisError('grid_too_large', `${columns} x ${rows} cells of ${size} m: choose larger cells`)
  }
  return { kind, size, firstColumn, firstRow, columns, rows }
}

/** Cell index of each point, or -1 outside the grid. */
export function locateInGrid(grid: Grid, points: PlanarPoints): Int32Array {
  const cells = new Int32Array(points.e.length)
  findLattice(grid).locate(grid, points.e, points.n, cells)
  return cells
}

/** Events in each cell. No events: all zero. */
export function countInGrid(grid: Grid, points: PlanarPoints): GridCounts {
  const { e, n } = points
  const lattice = findLattice(grid)
  const counts = new Int32Array(grid.columns * grid.rows)
  // Block by block: the cells of a million points would be written to memory and read again.
  const block = new Int32Array(Math.min(COUNTED_AT_A_TIME, e.length))
  let outside = 0
  for (let from = 0; from < e.length; from += COUNTED_AT_A_TIME) {
    const to = Math.min(e.length, from + COUNTED_AT_A_TIME)
    const cells = block.subarray(0, to - from)
    lattice.locate(grid, e.subarray(from, to), n.subarray(from, to), cells)
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i]!
      if (cell < 0) outside++
      else counts[cell]!++
    }
  }
  return { grid, counts, counted: e.length - outside, outside }
}

/** Centre of a cell in metres. @throws AnalysisError `no_such_cell` */
export function findCellCentre(grid: Grid, index: number): { e: Metres; n: Metres } {
  const { stepEast, stepNorth, originEast, originNorth, shift } = findLattice(grid)
  const { column, row } = findColumnRow(grid, index)
  const e = ((column + shift(row)) * stepEast + originEast) * grid.size
  const n = (row * stepNorth + originNorth) * grid.size
  return { e: e as Metres, n: n as Metres }
}

/** The cell as a closed, counter-clockwise ring of [e, n] in metres. @throws AnalysisError `no_such_cell` */
export function drawCell(grid: Grid, index: number): [number, number][] {
  const { e, n } = findCellCentre(grid, index)
  const ring = findLattice(grid).corners.map(([x, y]): [number, number] => [e + x * grid.size, n + y * grid.size])
  return [...ring, [...ring[0]!]]
}

/** Id that stays the same over years and boxes: 'hex-200-405-7390' (kind, size, column, row). */
export function nameCell(grid: Grid, index: number): string {
  const { column, row } = findColumnRow(grid, index)
  return `${grid.kind}-${grid.size}-${column}-${row}`
}

/** Absolute column and row. @throws AnalysisError `no_such_cell` */
export function findColumnRow(grid: Grid, index: number): { column: number; row: number } {
  if (!(Number.isInteger(index) && index >= 0 && index < grid.columns * grid.rows)) {
    throw new AnalysisError('no_such_cell', `no cell ${index} in a grid of ${grid.columns} x ${grid.rows}`)
  }
  return {
    column: (index % grid.columns) + grid.firstColumn,
    row: Math.floor(index / grid.columns) + grid.firstRow,
  }
}

/** Indices of the cells that share a side or a corner with this one, inside the grid's box (at most 8, or 6 for hex). */
export function listNeighbours(grid: Grid, index: number): number[] {
  const { column, row } = findColumnRow(grid, index)
  const near: number[] = []
  for (const [dc, dr] of listSteps(grid.kind, row)) {
    const c = column + dc - grid.firstColumn
    const r = row + dr - grid.firstRow
    if (c >= 0 && c < grid.columns && r >= 0 && r < grid.rows) near.push(r * grid.columns + c)
  }
  return near
}

/** Steps in columns and rows to the neighbours of a cell in an absolute row. Odd hexagon rows lie half a cell east. */
export function listSteps(kind: Grid['kind'], row: number): readonly (readonly [number, number])[] {
  if (kind === 'square') return SQUARE_STEPS
  return row & 1 ? HEX_ODD_STEPS : HEX_EVEN_STEPS
}

const SQUARE_STEPS = [
  [-1, -1],
  [0, -1],
  [1, -1],
  [-1, 0],
  [1, 0],
  [-1, 1],
  [0, 1],
  [1, 1],
] as const
const HEX_EVEN_STEPS = [
  [-1, -1],
  [0, -1],
  [-1, 0],
  [1, 0],
  [-1, 1],
  [0, 1],
] as const
const HEX_ODD_STEPS = [
  [0, -1],
  [1, -1],
  [-1, 0],
  [1, 0],
  [0, 1],
  [1, 1],
] as const
