import { measureConcentration } from '../../src/analysis/count/concentration.ts'
import { createRandom } from '../../src/analysis/maths/seeded-random.ts'
import { drawCount } from '../../src/analysis/series/simulate-counts.ts'
import type { MethodTask } from './task.ts'

/**
 * Gini coefficient of events on cells, 0.7 on average; ours finds the shares of cells in the same pass. Invented counts.
 * The peer is the plain formula in R itself, since lorenzgini is in no Debian package; that took 0.146 s at a million cells on
 * the machine where it was tried.
 */
export const task: MethodTask<Float64Array> = {
  name: 'gini',
  unit: 'cells',
  sizes: [1_000, 10_000, 100_000, 1_000_000],
  writeInput(size) {
    const uniform = createRandom(7)
    return `count\n${Array.from({ length: size }, () => drawCount(0.7, 1, uniform)).join('\n')}\n`
  },
  readInput: (text) => Float64Array.from(text.trim().split('\n').slice(1), Number),
  run(counts) {
    const result = measureConcentration(counts, { unit: 'cell' })
    return result.outcome === 'computed' ? result.gini : Number.NaN
  },
  tolerance: 1e-10,
  peer: { kind: 'live', package: 'base', script: 'gini.R' },
  asked: { 1000000: 1 },
}
