import { poissonLimits } from '../../src/analysis/count/poisson-interval.ts'
import { createRandom } from '../../src/analysis/maths/seeded-random.ts'
import { drawCount } from '../../src/analysis/series/simulate-counts.ts'
import type { MethodTask } from './task.ts'

/** Exact limits of many counts around 12, the widths summed. Invented counts. */
export const task: MethodTask<Float64Array> = {
  name: 'exact-poisson-interval',
  unit: 'counts',
  sizes: [1_000, 10_000, 100_000, 1_000_000],
  writeInput(size) {
    const uniform = createRandom(5)
    return `count\n${Array.from({ length: size }, () => drawCount(12, 1, uniform)).join('\n')}\n`
  },
  readInput: (text) => Float64Array.from(text.trim().split('\n').slice(1), Number),
  run(counts) {
    const { low, high } = poissonLimits(counts)
    let width = 0
    for (let i = 0; i < low.length; i++) width += high[i]! - low[i]!
    return width
  },
  tolerance: 1e-10,
  peer: { kind: 'live', package: 'stats', script: 'exact-poisson-interval.R' },
  asked: { 1000000: 1 },
}
