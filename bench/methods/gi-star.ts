import { computeGiStar } from '../../src/analysis/hotspot/gi-star.ts'
import { type LatticeCounts, readLattice, writeLattice } from '../measuring/lattice.ts'
import type { MethodTask } from './task.ts'

/** Gi* with its neighbours found, cells that share a side or a corner. The peer finds them by distance. */
export const task: MethodTask<LatticeCounts> = {
  name: 'gi-star',
  unit: 'cells',
  sizes: [1_000, 10_000, 100_000, 1_000_000],
  writeInput: writeLattice,
  readInput: readLattice,
  run({ grid, counts }) {
    const found = computeGiStar(grid, counts)
    if (found.outcome === 'cannot_tell') throw new Error(found.reason)
    let sum = 0
    for (const z of found.z) sum += Math.abs(z)
    return sum
  },
  tolerance: 1e-9,
  peer: { kind: 'live', package: 'spdep', script: 'gi-star.R', largest: 100_000, turns: 3 },
  asked: { 100000: 200 },
}
