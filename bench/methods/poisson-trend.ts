import { fitCountTrend } from '#analysis/series/count-trend.ts'
import type { MethodTask } from './task.ts'
import { readWeeklySeries, writeWeeklySeries } from './weekly-series.ts'

/** Quasi-Poisson trend with one yearly wave on 104 weeks; the sum of the slopes. Our errors (three kinds) are made as well. */
export const task: MethodTask<Int32Array[]> = {
  name: 'poisson-trend',
  unit: 'series',
  sizes: [10, 100, 1_000, 2_000],
  writeInput: (size) => writeWeeklySeries(size, 104),
  readInput: readWeeklySeries,
  run: (series) =>
    series.reduce((sum, counts) => {
      const trend = fitCountTrend(counts, { periodsPerYear: 52, waves: 1 })
      return sum + Math.abs(trend.outcome === 'computed' ? trend.coefficients[1]! : 0)
    }, 0),
  tolerance: 1e-6,
  peer: { kind: 'live', package: 'stats', script: 'poisson-trend.R', turns: 5 },
  asked: {},
}
