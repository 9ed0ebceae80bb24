import { testMoranByPermutation } from '../../src/analysis/neighbour/morans-permutation.ts'
import { listGridNeighbours } from '../../src/analysis/neighbour/neighbours.ts'
import { type SpatialWeights, weighNeighbours } from '../../src/analysis/neighbour/spatial-weights.ts'
import { readLattice, writeLattice } from '../measuring/lattice.ts'
import type { MethodTask } from './task.ts'

interface Weighed {
  readonly counts: Float64Array
  readonly weights: SpatialWeights
}

/** Moran's I with 999 permutations in one thread, neighbours given. The check value is I: the shuffles are each side's own. */
export const task: MethodTask<Weighed> = {
  name: 'moran-permutation',
  unit: 'cells',
  sizes: [1_000, 10_000, 100_000],
  writeInput: writeLattice,
  readInput(text) {
    const { grid, counts } = readLattice(text)
    return { counts, weights: weighNeighbours(listGridNeighbours(grid), 'W') }
  },
  run({ counts, weights }) {
    const found = testMoranByPermutation(counts, weights, { seed: 1, permutations: 999 })
    if (found.outcome === 'cannot_tell') throw new Error(found.reason)
    return found.statistic
  },
  tolerance: 1e-9,
  peer: { kind: 'live', package: 'spdep', script: 'moran-permutation.R', largest: 10_000, turns: 3 },
  asked: {},
}
