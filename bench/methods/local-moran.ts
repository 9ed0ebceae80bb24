import { computeLocalMoran } from '../../src/analysis/neighbour/local-moran.ts'
import { listGridNeighbours } from '../../src/analysis/neighbour/neighbours.ts'
import { weighNeighbours } from '../../src/analysis/neighbour/spatial-weights.ts'
import { type LatticeCounts, readLattice, writeLattice } from '../measuring/lattice.ts'
import type { MethodTask } from './task.ts'

/** Local Moran with its neighbours found and weighed, conditional moments. The peer finds them by distance. */
export const task: MethodTask<LatticeCounts> = {
  name: 'local-moran',
  unit: 'cells',
  sizes: [1_000, 10_000, 100_000],
  writeInput: writeLattice,
  readInput: readLattice,
  run({ grid, counts }) {
    const found = computeLocalMoran(counts, weighNeighbours(listGridNeighbours(grid), 'W'))
    if (found.outcome === 'cannot_tell') throw new Error(found.reason)
    let sum = 0
    for (const z of found.z) sum += Math.abs(z)
    return sum
  },
  tolerance: 1e-9,
  peer: { kind: 'live', package: 'spdep', script: 'local-moran.R', turns: 3 },
  asked: {},
}
