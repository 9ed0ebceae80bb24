/** Invented counts on a square lattice, two a cell and five in one of ten: the input of the neighbour methods. */

import { type Grid, makeGrid } from '../../src/analysis/map/grid.ts'
import { createRandom } from '../../src/analysis/maths/seeded-random.ts'
import { drawCount } from '../../src/analysis/series/simulate-counts.ts'
import { asMetres } from '../../src/analysis/units.ts'

export interface LatticeCounts {
  readonly grid: Grid
  readonly counts: Float64Array
}

/** One count a line, row by row; the nearest square number of cells. */
export function writeLattice(size: number): string {
  const random = createRandom(2)
  const cells = Math.round(Math.sqrt(size)) ** 2
  const counts = Array.from({ length: cells }, () => drawCount(random() < 0.1 ? 5 : 2, 1, random))
  return `count\n${counts.join('\n')}\n`
}

export function readLattice(text: string): LatticeCounts {
  const counts = Float64Array.from(text.trim().split('\n').slice(1), Number)
  const side = 100 * Math.sqrt(counts.length) - 1
  const bounds = { west: 319_000, south: 6_400_000, east: 319_000 + side, north: 6_400_000 + side }
  return { grid: makeGrid('square', asMetres(100), bounds), counts }
}
