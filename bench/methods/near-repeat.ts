import { testNearRepeat } from '../../src/analysis/cluster/near-repeat.ts'
import { makePlanarPoints } from '../../src/analysis/map/planar-points.ts'
import { type Events, readEvents, writeEvents } from './invented-events.ts'
import type { MethodTask } from './task.ts'

/** The peer's call shuffled 11 times and tabled 12; its time was written down a table. */
const tables = 12

/** Observed table and 11 shuffles, from the events to the p-values; Euclidean, to 600 m and 28 days. */
export const task: MethodTask<Events> = {
  name: 'near-repeat',
  unit: 'points',
  sizes: [1_000, 3_000, 10_000],
  writeInput: writeEvents,
  readInput: readEvents,
  run({ e, n, day }) {
    const found = testNearRepeat(makePlanarPoints(e, n), day, {
      distance: { breaks: [0, 1, 200, 400, 600] },
      time: { breaks: [0, 7, 14, 28] },
      metric: 'euclidean',
      seed: 1,
      runs: tables - 1,
    })
    if (found.outcome === 'cannot_tell') throw new Error(found.reason)
    return found.observed.reduce((sum, count) => sum + count, 0)
  },
  tolerance: 0,
  peer: {
    kind: 'recorded',
    package: 'NearRepeat',
    seconds: { 1000: tables * 0.0962, 3000: tables * 0.5498, 10000: tables * 9.2721 },
  },
  asked: { 10000: 100 },
}
