import { availableParallelism } from 'node:os'
import { judgeMoran, prepareMoran } from '../../src/analysis/neighbour/morans-permutation.ts'
import { nameTask, WorkerPool } from '../../src/platform/workers/worker-pool.ts'
import type { simulateMoranPart } from './moran-part.ts'
import { task as inOneThread } from './moran-permutation.ts'
import type { MethodTask } from './task.ts'

const threads = availableParallelism()
const pool = new WorkerPool(threads)
const simulatePart = nameTask<typeof simulateMoranPart>(import.meta.resolve('./moran-part.ts'), 'simulateMoranPart')
const permutations = 999

type Weighed = Parameters<typeof inOneThread.run>[0]

/** The same test as moran-permutation, its shuffles shared among the threads of the machine: the same bytes. */
export const task: MethodTask<Weighed> = {
  ...inOneThread,
  name: 'moran-perm-threads',
  async run({ counts, weights }) {
    const prepared = prepareMoran(counts, weights)
    if (prepared.outcome === 'cannot_tell') throw new Error(prepared.reason)
    const edges = Array.from({ length: threads + 1 }, (_, at) => Math.round((permutations * at) / threads))
    const parts = await Promise.all(
      edges.slice(1).map((to, at) => pool.run(simulatePart, { prepared, seed: 1, from: edges[at] ?? 0, to })),
    )
    const simulated = new Float64Array(permutations)
    for (const [at, part] of parts.entries()) simulated.set(part, edges[at])
    return judgeMoran(prepared, weights, simulated, { seed: 1 }).statistic
  },
  asked: { 10000: 50 },
}
