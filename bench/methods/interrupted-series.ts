import { assessInterruptedSeries } from '../../src/analysis/effect/interrupted-series.ts'
import { createRandom } from '../../src/analysis/maths/seeded-random.ts'
import { drawCount } from '../../src/analysis/series/simulate-counts.ts'
import type { MethodTask } from './task.ts'

const months = 120
const start = 96

/** Level and slope after a start with two yearly waves and Newey-West errors: ten years of months a series. Invented counts. */
export const task: MethodTask<readonly Float64Array[]> = {
  name: 'interrupted-series',
  unit: 'series',
  sizes: [10, 100, 1_000],
  writeInput(size) {
    const random = createRandom(11)
    const row = () =>
      Array.from({ length: months }, (_, t) => {
        const season = Math.exp(0.3 * Math.cos((2 * Math.PI * t) / 12))
        return drawCount(20 * season * (t < start ? 1 : 0.75), 1.5, random)
      }).join(',')
    return `${Array.from({ length: size }, row).join('\n')}\n`
  },
  readInput: (text) =>
    text
      .trim()
      .split('\n')
      .map((row) => Float64Array.from(row.split(','), Number)),
  run(series) {
    let sum = 0
    for (const counts of series) {
      const found = assessInterruptedSeries(counts, start, { periodsPerYear: 12, lag: 4, errors: 'neweyWest' })
      if (found.outcome === 'cannot_tell') throw new Error(found.reason)
      sum += found.level.estimate + 10 * found.level.standardError + 100 * found.slope!.standardError
    }
    return sum
  },
  tolerance: 1e-5,
  peer: { kind: 'live', package: 'sandwich', script: 'interrupted-series.R' },
  asked: {},
}
