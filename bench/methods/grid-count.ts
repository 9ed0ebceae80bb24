import { countInGrid } from '../../src/analysis/map/grid.ts'
import type { PlanarPoints } from '../../src/analysis/map/planar-points.ts'
import { writeEvents } from './invented-events.ts'
import type { MethodTask } from './task.ts'
import { readPoints, townGrid } from './town-grid.ts'

/** Events counted in 2,500 squares; the sum of the squared counts. */
export const task: MethodTask<PlanarPoints> = {
  name: 'grid-count',
  unit: 'points',
  sizes: [1_000, 10_000, 100_000, 1_000_000],
  writeInput: writeEvents,
  readInput: readPoints,
  run: (points) => countInGrid(townGrid, points).counts.reduce((sum, count) => sum + count * count, 0),
  tolerance: 0,
  peer: { kind: 'live', package: 'base', script: 'grid-count.R' },
  asked: { 1000000: 1 },
}
