import { clusterPlaces } from '../../src/analysis/cluster/dbscan.ts'
import { makePlanarPoints, type PlanarPoints } from '../../src/analysis/map/planar-points.ts'
import { asMetres } from '../../src/analysis/units.ts'
import { readEvents, writeEvents } from './invented-events.ts'
import type { MethodTask } from './task.ts'

/** Clusters of at least 10 events; the reach shrinks as events grow (200 m at 10,000), so that clusters stay as dense. */
export const task: MethodTask<PlanarPoints> = {
  name: 'dbscan',
  unit: 'points',
  sizes: [1_000, 10_000, 100_000, 1_000_000],
  writeInput: writeEvents,
  readInput(text) {
    const { e, n } = readEvents(text)
    return makePlanarPoints(e, n)
  },
  run(points) {
    const reach = 200 * Math.sqrt(1e4 / points.e.length)
    const found = clusterPlaces(points, asMetres(reach), 10)
    if (found.outcome === 'cannot_tell') throw new Error(found.reason)
    return found.clusters
  },
  tolerance: 0,
  peer: { kind: 'live', package: 'dbscan', script: 'dbscan.R' },
  asked: { 1000000: 1 },
}
