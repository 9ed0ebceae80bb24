// Kernel density with the quartic (biweight) kernel.
// What: at each cell's centre, the sum over events within the bandwidth of (1 - (d/bandwidth)²)², and the same as
//   incidents per km².
// For: the smooth map "where does it gather". It says nothing of significance: hot-spots.ts does. The bandwidth is a
//   choice that must stand beside the map; 200-500 m suits a town (rules of thumb give kilometres).
// Source: Silverman 1986 p. 76; Chainey, Tompson & Uhlig 2008. Against SpatialKDE 0.8.2 (raw) and spatstat (per m²).
//   No edge correction: density near the municipality's border and the shore is low.
// Cost: events times the cells within a bandwidth: 24 cells reached by each of a million events take about 0.15 s.
import { AnalysisError } from '../analysis-error.ts'
import { findLattice, type Grid } from '../map/grid.ts'
import type { PlanarPoints } from '../map/planar-points.ts'
import { type Metres, requirePositive } from '../units.ts'

export interface KernelDensity {
  /** by cell index; no unit */
  readonly raw: Float64Array
  /** by cell index; incidents per square kilometre */
  readonly perKm2: Float64Array
  readonly parameters: { readonly kernel: 'quartic'; readonly bandwidth: Metres; readonly cellSize: Metres }
}

/**
 * Density at the centres of a grid's cells. No events: all zero.
 * @throws AnalysisError `not_positive`; `bandwidth_too_small` when under the distance between centres, where events
 *   would fall between them unseen
 */
export function estimateQuarticDensity(grid: Grid, points: PlanarPoints, bandwidth: Metres): KernelDensity {
  requirePositive('bandwidth', bandwidth)
  const lattice = findLattice(grid)
  const stepEast = lattice.stepEast * grid.size
  const stepNorth = lattice.stepNorth * grid.size
  if (bandwidth < Math.max(stepEast, stepNorth)) {
    throw new AnalysisError('bandwidth_too_small', `${bandwidth} m is less than the grid's ${Math.round(stepEast)} m`)
  }
  const raw = new Float64Array(grid.columns * grid.rows)
  const { columns } = grid
  const lastRow = grid.rows - 1
  const lastColumn = columns - 1
  const east0 = (grid.firstColumn + lattice.originEast / lattice.stepEast) * stepEast
  const north0 = grid.firstRow * stepNorth + lattice.originNorth * grid.size
  const shifts = Float64Array.from({ length: grid.rows }, (_, row) => lattice.shift(row + grid.firstRow) * stepEast)
  const perStepEast = 1 / stepEast
  const perSquare = 1 / (bandwidth * bandwidth)
  const { e, n } = points
  for (let i = 0; i < e.length; i++) {
    const x = e[i]! - east0
    const y = n[i]! - north0
    const top = Math.min(lastRow, Math.floor((y + bandwidth) / stepNorth))
    for (let row = Math.max(0, Math.ceil((y - bandwidth) / stepNorth)); row <= top; row++) {
      const dy = y - row * stepNorth
      const room = 1 - dy * dy * perSquare
      if (room <= 0) continue
      const reach = bandwidth * Math.sqrt(room)
      const fromShift = x - shifts[row]!
      const right = Math.min(lastColumn, Math.floor((fromShift + reach) * perStepEast))
      const start = row * columns
      for (let column = Math.max(0, Math.ceil((fromShift - reach) * perStepEast)); column <= right; column++) {
        const dx = fromShift - column * stepEast
        const term = room - dx * dx * perSquare
        raw[start + column]! += term * term
      }
    }
  }
  const toKm2 = (3 / Math.PI) * perSquare * 1e6
  return {
    raw,
    perKm2: raw.map((sum) => sum * toKm2),
    parameters: { kernel: 'quartic', bandwidth, cellSize: grid.size },
  }
}
