import { suppressTable } from '../../src/analysis/disclosure/suppression.ts'
import { createRandom } from '../../src/analysis/maths/seeded-random.ts'
import { drawCount } from '../../src/analysis/series/simulate-counts.ts'
import type { MethodTask } from './task.ts'

const categories = 20

/** Areas × 20 categories, counts around means that vary as an exponential of mean 8, as in the recorded run. Invented. */
export const task: MethodTask<{ rows: number; cells: Float64Array }> = {
  name: 'suppression',
  unit: 'areas × 20',
  sizes: [10, 50, 290],
  writeInput(size) {
    const uniform = createRandom(9)
    const cells = Array.from({ length: size * categories }, () => drawCount(-8 * Math.log(1 - uniform()), 1, uniform))
    return `${cells.join('\n')}\n`
  },
  readInput(text) {
    const cells = Float64Array.from(text.trim().split('\n'), Number)
    return { rows: cells.length / categories, cells }
  },
  run({ rows, cells }) {
    const result = suppressTable({ rows, cols: categories, cells })
    if (!result.safe) throw new Error(result.code)
    return result.primaryCount + result.secondaryCount
  },
  tolerance: 0,
  peer: { kind: 'recorded', package: 'GaussSuppression', seconds: { 10: 0.109, 50: 0.562, 290: 10.654 } },
  asked: { 290: 10 },
}
