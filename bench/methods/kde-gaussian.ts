import { estimateGaussianDensity } from '../../src/analysis/density/gaussian-density.ts'
import type { PlanarPoints } from '../../src/analysis/map/planar-points.ts'
import { asMetres } from '../../src/analysis/units.ts'
import { writeEvents } from './invented-events.ts'
import type { MethodTask } from './task.ts'
import { readPoints, townGrid } from './town-grid.ts'

/** Gaussian kernel of sd 500 m at 2,500 centres, which are the peer's lattice. */
export const task: MethodTask<PlanarPoints> = {
  name: 'kde-gaussian',
  unit: 'points',
  sizes: [1_000, 10_000, 100_000, 1_000_000],
  writeInput: writeEvents,
  readInput: readPoints,
  run: (points) => estimateGaussianDensity(townGrid, points, asMetres(500)).perKm2.reduce((sum, x) => sum + x, 0),
  tolerance: 1e-9,
  peer: { kind: 'live', package: 'MASS', script: 'kde-gaussian.R', turns: 3 },
  asked: { 1000000: 1 },
}
