import { runEars } from '#analysis/series/ears.ts'
import type { MethodTask } from './task.ts'
import { readWeeklySeries, writeWeeklySeries } from './weekly-series.ts'

/** EARS C2 on the last of 416 weeks; the sum of the bounds. We compute all the weeks before as well. */
export const task: MethodTask<Int32Array[]> = {
  name: 'ears',
  unit: 'series',
  sizes: [10, 100, 1_000, 2_000],
  writeInput: (size) => writeWeeklySeries(size, 416),
  readInput: readWeeklySeries,
  run: (series) =>
    series.reduce((sum, counts) => sum + (runEars(counts, { variant: 'C2', minSigma: 0 }).upperBound.at(-1) ?? 0), 0),
  tolerance: 1e-10,
  peer: { kind: 'live', package: 'surveillance', script: 'ears.R', turns: 5 },
  asked: { 2000: 50 },
}
