// Density-based clusters in space and time (ST-DBSCAN).
// What: as DBSCAN, but neighbours must also be within `days` of each other: groups that happened near and soon.
// For: a run of events to look into together (a week of cellar break-ins in one quarter). It tests nothing: near-repeat.ts
//   tells whether events gather in space and time at all. Reach, days and least number must stand beside it.
// Source: Birant & Kut 2007, without their third measure and its drift limit. Against core, border and noise from R dbscan 1.1-11
//   on the neighbours within both limits.
// Cost: near n for reaches of a town; a million events of three years in one to two seconds.

import { AnalysisError } from '../analysis-error.ts'
import { requirePositive } from '../count/checked-counts.ts'
import type { PlanarPoints } from '../map/planar-points.ts'
import type { Metres } from '../units.ts'
import { requireMinPoints } from './dbscan.ts'
import { findDenseClusters, type PointClusters } from './density-clusters.ts'

export interface EventClusters extends PointClusters {
  readonly outcome: 'computed'
  readonly clusters: number
  readonly noise: number
  /** per cluster from 1 (index 0 unused): first and last time among all its points */
  readonly firstTimes: Float64Array
  readonly lastTimes: Float64Array
  readonly parameters: { readonly reach: Metres; readonly days: number; readonly minPoints: number }
}

export type EventClustersResult = EventClusters | { readonly outcome: 'cannot_tell'; readonly reason: 'no_events' }

/**
 * `times` in days, one an event (whole days, or with fractions where the hour is known). Neighbours: dx² + dy² <= reach² and
 * |difference in time| <= `days` (0 = the very same time).
 * @throws AnalysisError `length_mismatch`, `not_finite`, `not_positive`, `bad_days`, `bad_min_points`, `reach_too_small`
 */
export function clusterEvents(
  points: PlanarPoints,
  times: ArrayLike<number>,
  reach: Metres,
  days: number,
  minPoints: number,
): EventClustersResult {
  requirePositive(reach, 'reach', 'not_positive')
  requireMinPoints(minPoints)
  if (!(days >= 0 && days < Infinity)) throw new AnalysisError('bad_days', `days must be from 0, got ${days}`)
  const checked = checkTimes(points, times)
  if (checked.length === 0) return { outcome: 'cannot_tell', reason: 'no_events' }
  const found = findDenseClusters(points, { distance: reach, time: days, minPoints }, checked)
  const firstTimes = new Float64Array(found.sizes.length).fill(Infinity)
  const lastTimes = new Float64Array(found.sizes.length).fill(-Infinity)
  for (let i = 0; i < checked.length; i++) {
    const own = found.cluster[i]!
    firstTimes[own] = Math.min(firstTimes[own]!, checked[i]!)
    lastTimes[own] = Math.max(lastTimes[own]!, checked[i]!)
  }
  firstTimes[0] = 0
  lastTimes[0] = 0
  return {
    outcome: 'computed',
    ...found,
    clusters: found.sizes.length - 1,
    noise: found.sizes.reduce((left, size) => left - size, checked.length),
    firstTimes,
    lastTimes,
    parameters: { reach, days, minPoints },
  }
}

/** Times as finite numbers, one a point. @throws AnalysisError `length_mismatch`, `not_finite` */
export function checkTimes(points: PlanarPoints, times: ArrayLike<number>): Float64Array {
  if (times.length !== points.e.length) {
    throw new AnalysisError('length_mismatch', `${points.e.length} places and ${times.length} times`)
  }
  const checked = times instanceof Float64Array ? times : Float64Array.from(times)
  const bad = checked.findIndex((time) => !Number.isFinite(time))
  if (bad >= 0) throw new AnalysisError('not_finite', `event ${bad} has no time; leave it out and say how many were`)
  return checked
}
