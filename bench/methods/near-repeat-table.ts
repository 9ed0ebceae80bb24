import { prepareNearRepeat } from '../../src/analysis/cluster/near-repeat-pairs.ts'
import { makePlanarPoints } from '../../src/analysis/map/planar-points.ts'
import { type Events, readEvents, writeEvents } from './invented-events.ts'
import type { MethodTask } from './task.ts'

/** The observed count alone: pairs within 200 m and 7 days, both included. */
export const task: MethodTask<Events> = {
  name: 'near-repeat-table',
  unit: 'points',
  sizes: [1_000, 3_000, 10_000, 100_000],
  writeInput: writeEvents,
  readInput: readEvents,
  run({ e, n, day }) {
    const found = prepareNearRepeat(makePlanarPoints(e, n), day, {
      distance: { breaks: [0, 200], closed: 'right' },
      time: { breaks: [0, 7], closed: 'right' },
      metric: 'euclidean',
    })
    if (found.outcome === 'cannot_tell') throw new Error(found.reason)
    return found.observed[0]!
  },
  tolerance: 0,
  peer: { kind: 'live', package: 'surveillance', script: 'near-repeat-table.R', largest: 10_000, turns: 3 },
  asked: {},
}
