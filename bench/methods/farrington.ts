import { judgeByFarrington } from '#analysis/series/farrington-flexible.ts'
import type { MethodTask } from './task.ts'
import { readWeeklySeries, writeWeeklySeries } from './weekly-series.ts'

/** The last of 416 weeks judged, five years of reference weeks, settings of Noufaily et al. 2013; the sum of the bounds. */
export const task: MethodTask<Int32Array[]> = {
  name: 'farrington',
  unit: 'series',
  sizes: [10, 100, 1_000, 2_000],
  writeInput: (size) => writeWeeklySeries(size, 416),
  readInput: readWeeklySeries,
  run: (series) => series.reduce((sum, counts) => sum + (judgeByFarrington(counts).upperBound ?? 0), 0),
  tolerance: 1e-12,
  peer: { kind: 'live', package: 'surveillance', script: 'farrington.R', turns: 3 },
  asked: { 2000: 20 },
}
