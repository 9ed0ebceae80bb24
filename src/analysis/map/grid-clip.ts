// Clipping of a grid to an area.
// What: which cells the area reaches: the centre lies inside or the border runs through.
// For: every test against "the average cell". Cells in the sea or the next municipality are empty by definition and
//   would make every other cell look hot.
// Source: own rule. The border is followed in steps of a sixteenth of a cell, so only corners nipped by less than that
//   are missed.
// Cost: one lookup a cell plus border length / cell size * 16.

import type { MetreArray } from '../units.ts'
import type { AreaIndex } from './area-index.ts'
import { findCellCentre, type Grid, locateInGrid } from './grid.ts'
import { findAreas } from './point-in-area.ts'

const STEPS_A_CELL = 16

/** 1 for cells that the areas reach, 0 for the others, by cell index. */
export function clipGrid(grid: Grid, areas: AreaIndex): Uint8Array {
  const count = grid.columns * grid.rows
  const [e, n] = [makeMetres(count), makeMetres(count)]
  for (let cell = 0; cell < count; cell++) {
    const centre = findCellCentre(grid, cell)
    e[cell] = centre.e
    n[cell] = centre.n
  }
  const { area } = findAreas(areas, { e, n })
  const reached = Uint8Array.from(area, (found) => (found >= 0 ? 1 : 0))
  for (const { edges } of areas.areas) {
    for (let at = 0; at < edges.length; at += 4) followEdge(grid, edges.subarray(at, at + 4), reached)
  }
  return reached
}

function followEdge(grid: Grid, edge: Float64Array, reached: Uint8Array): void {
  const [x0, y0, x1, y1] = [edge[0]!, edge[1]!, edge[2]!, edge[3]!]
  const steps = Math.max(1, Math.ceil((Math.hypot(x1 - x0, y1 - y0) * STEPS_A_CELL) / grid.size))
  const [e, n] = [makeMetres(steps + 1), makeMetres(steps + 1)]
  for (let k = 0; k <= steps; k++) {
    e[k] = x0 + ((x1 - x0) * k) / steps
    n[k] = y0 + ((y1 - y0) * k) / steps
  }
  for (const cell of locateInGrid(grid, { e, n })) if (cell >= 0) reached[cell] = 1
}

function makeMetres(length: number): MetreArray {
  return new Float64Array(length) as MetreArray
}
