import type { GiStar } from '#analysis/hotspot/gi-star.ts'
import type { HotSpotResult } from '#analysis/hotspot/hot-spots.ts'
import { type Grid, listNeighbours } from '#analysis/map/grid.ts'
import { adjustFalseDiscovery } from '#analysis/maths/false-discovery-rate.ts'

/** hot: surely more than chance · ordinary: not surely · thin: too few around to tell · hidden: may not be shown. */
export type CellState = 'hot' | 'ordinary' | 'thin' | 'hidden'

type ComputedSpots = Extract<HotSpotResult, { outcome: 'computed' }>

/**
 * The state of every compared cell. Where a cell and its neighbours together hold fewer events than the limit, nothing
 * could be told whatever the test says; whether it is none or a few is thereby kept too. Concentrations at one place are
 * never hot here: a cell would point out an address.
 */
export function findCellStates(
  result: ComputedSpots,
  smallCell: number,
  hidden: ReadonlySet<number> = new Set(),
): Map<number, CellState> {
  const hot = new Set(result.spots.filter(({ kind }) => kind === 'area').flatMap(({ cells }) => cells))
  const states = new Map<number, CellState>()
  result.active.forEach((active, cell) => {
    if (active === 0) return
    const thin = sumAround(result.grid, result.counts, cell) < smallCell
    states.set(cell, hidden.has(cell) ? 'hidden' : hot.has(cell) ? 'hot' : thin ? 'thin' : 'ordinary')
  })
  return states
}

/** The same from Gi* alone: hot is above what the average cell gives, with the false discovery rate over all cells tested. */
export function findGiStates(
  gi: GiStar,
  smallCell: number,
  alpha = 0.05,
  hidden: ReadonlySet<number> = new Set(),
): Map<number, CellState> {
  const adjusted = adjustFalseDiscovery(gi.p)
  return new Map(
    Array.from(gi.cells, (cell, k): [number, CellState] => {
      if (hidden.has(cell)) return [cell, 'hidden']
      if (gi.sums[k]! < smallCell) return [cell, 'thin']
      return [cell, gi.z[k]! > 0 && adjusted[k]! <= alpha ? 'hot' : 'ordinary']
    }),
  )
}

function sumAround(grid: Grid, counts: Int32Array, cell: number): number {
  return listNeighbours(grid, cell).reduce((sum, near) => sum + counts[near]!, counts[cell]!)
}
