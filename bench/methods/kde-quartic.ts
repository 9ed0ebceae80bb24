import { estimateQuarticDensity } from '../../src/analysis/density/kernel-density.ts'
import type { PlanarPoints } from '../../src/analysis/map/planar-points.ts'
import { asMetres } from '../../src/analysis/units.ts'
import { writeEvents } from './invented-events.ts'
import type { MethodTask } from './task.ts'
import { readPoints, townGrid } from './town-grid.ts'

/**
 * Quartic kernel of 1 km at 2,500 centres. The peer rounds events to its pixels before its FFT: its sum differs by some
 * tenths of a per cent, ours is exact.
 */
export const task: MethodTask<PlanarPoints> = {
  name: 'kde-quartic',
  unit: 'points',
  sizes: [1_000, 10_000, 100_000, 1_000_000],
  writeInput: writeEvents,
  readInput: readPoints,
  run: (points) => estimateQuarticDensity(townGrid, points, asMetres(1000)).perKm2.reduce((sum, x) => sum + x, 0),
  tolerance: 5e-3,
  peer: { kind: 'live', package: 'spatstat.explore', script: 'kde-quartic.R' },
  asked: { 1000000: 10 },
}
