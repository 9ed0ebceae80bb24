import { testMannKendall } from '#analysis/series/mann-kendall.ts'
import type { MethodTask } from './task.ts'
import { readWeeklySeries, writeWeeklySeries } from './weekly-series.ts'

/** Mann-Kendall on 104 weeks; the sum of z. Ours gives Sen's slope with its limits as well, the peer's call does not. */
export const task: MethodTask<Int32Array[]> = {
  name: 'mann-kendall',
  unit: 'series',
  sizes: [10, 100, 1_000, 2_000],
  writeInput: (size) => writeWeeklySeries(size, 104),
  readInput: readWeeklySeries,
  run: (series) =>
    series.reduce((sum, counts) => {
      const trend = testMannKendall(counts)
      return sum + (trend.outcome === 'computed' ? trend.z : 0)
    }, 0),
  tolerance: 1e-9,
  peer: { kind: 'recorded', package: 'trend', seconds: { 10: 0.004, 100: 0.049, 1000: 0.491, 2000: 0.921 } },
  asked: {},
}
