// Kernel density of a grid, with or without handling of the edge.
// What: the quartic or Gaussian density at each cell's centre; with an area given, the events inside it alone, divided by
//   the share of the kernel that lies inside.
// For: one call for maps and ratios. Edge handling is off by default: it lifts what few events near the border say.
// Source: Diggle 1985; spatstat 3.0-6 density.ppp(edge = TRUE, diggle = FALSE). Its parts are checked in their own files.
// Cost: that of the kernel, and 0.1 ms a cell with an area.
import { AnalysisError } from '../analysis-error.ts'
import type { AreaIndex } from '../map/area-index.ts'
import { findCellCentre, type Grid } from '../map/grid.ts'
import { makePlanarPoints, type PlanarPoints } from '../map/planar-points.ts'
import { findAreas } from '../map/point-in-area.ts'
import { estimateGaussianDensity } from './gaussian-density.ts'
import { checkWeights, type Kernel } from './kernel.ts'
import { estimateQuarticDensity } from './kernel-density.ts'
import { measureKernelMass } from './kernel-mass.ts'

export interface Density {
  /** by cell index; incidents per square kilometre, 0 where `told` is 0 */
  readonly perKm2: Float64Array
  /** by cell index; 0 where too little of the kernel lies inside the area to tell */
  readonly told: Uint8Array
  readonly parameters: Kernel & {
    readonly cellSize: number
    readonly events: number
    /** events left out because they lie outside the area */
    readonly outsideArea: number
    readonly edge: 'none' | 'mass_inside'
    readonly leastMass: number
  }
}

export interface DensityOptions {
  /** how many each event counts for (default 1) */
  readonly weights?: ArrayLike<number>
  /** the municipality: turns edge handling on */
  readonly edge?: AreaIndex
  /** a cell with less of its kernel inside than this is not told (default 0.1) */
  readonly leastMass?: number
}

/**
 * Density at the centres of a grid's cells. No events: all zero.
 * @throws AnalysisError those of the kernels; `not_a_share` for leastMass outside (0, 1]
 */
export function estimateDensity(
  grid: Grid,
  points: PlanarPoints,
  kernel: Kernel,
  { weights, edge, leastMass = 0.1 }: DensityOptions = {},
): Density {
  if (!(leastMass > 0 && leastMass <= 1)) throw new AnalysisError('not_a_share', `leastMass ${leastMass}`)
  checkWeights(weights, points.e.length)
  const cells = grid.columns * grid.rows
  if (!edge) {
    const perKm2 = spread(grid, points, kernel, weights)
    return { perKm2, told: new Uint8Array(cells).fill(1), parameters: describe(0, 'none') }
  }
  const inside = findAreas(edge, points).area
  // An event outside weighs nothing: the same as leaving it out.
  const kept = Float64Array.from(inside, (area, i) => (area < 0 ? 0 : weights ? weights[i]! : 1))
  const outsideArea = inside.reduce((sum, area) => sum + (area < 0 ? 1 : 0), 0)
  const perKm2 = spread(grid, points, kernel, kept)
  const told = new Uint8Array(cells)
  const mass = measureKernelMass(edge, listCentres(grid), kernel)
  for (let cell = 0; cell < cells; cell++) {
    told[cell] = mass[cell]! >= leastMass ? 1 : 0
    perKm2[cell] = told[cell] === 1 ? perKm2[cell]! / mass[cell]! : 0
  }
  return { perKm2, told, parameters: describe(outsideArea, 'mass_inside') }

  function describe(outside: number, handling: 'none' | 'mass_inside'): Density['parameters'] {
    const events = points.e.length - outside
    return { ...kernel, cellSize: grid.size, events, outsideArea: outside, edge: handling, leastMass }
  }
}

function spread(grid: Grid, points: PlanarPoints, kernel: Kernel, weights?: ArrayLike<number>): Float64Array {
  if (kernel.kind === 'quartic') return estimateQuarticDensity(grid, points, kernel.bandwidth, weights).perKm2
  return estimateGaussianDensity(grid, points, kernel.sd, weights).perKm2
}

function listCentres(grid: Grid): PlanarPoints {
  const centres = Array.from({ length: grid.columns * grid.rows }, (_, cell) => findCellCentre(grid, cell))
  return makePlanarPoints(
    Float64Array.from(centres, ({ e }) => e),
    Float64Array.from(centres, ({ n }) => n),
  )
}
