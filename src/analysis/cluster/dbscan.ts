// Density-based clusters of places (DBSCAN).
// What: groups of any shape in which every core point has at least `minPoints` events within `reach` metres, itself counted;
//   events at the rim are border, the rest is noise and belongs nowhere.
// For: pointing out single clusters (a square, a stretch of road) without a grid. It finds crowds, also where many people
//   are: it tests nothing. Reach and least number are choices that must stand beside the map.
// Source: Ester, Kriegel, Sander & Xu 1996. Against R dbscan 1.1-11 and PostGIS 3.3.2 (core points, partition, noise).
// Cost: near n; a million events in under a second. Rule for numbers and border points: density-clusters.ts.

import { AnalysisError } from '../analysis-error.ts'
import { requirePositive } from '../count/checked-counts.ts'
import type { PlanarPoints } from '../map/planar-points.ts'
import type { Metres } from '../units.ts'
import { findDenseClusters, type PointClusters } from './density-clusters.ts'

export interface PlaceClusters extends PointClusters {
  readonly outcome: 'computed'
  /** 0 is an answer: nowhere that dense */
  readonly clusters: number
  readonly noise: number
  readonly parameters: { readonly reach: Metres; readonly minPoints: number }
}

export type PlaceClustersResult = PlaceClusters | { readonly outcome: 'cannot_tell'; readonly reason: 'no_events' }

/**
 * Neighbours are at most `reach` apart, squares compared: dx² + dy² <= reach².
 * @throws AnalysisError `not_positive`, `bad_min_points` (whole, from 1), `reach_too_small`
 */
export function clusterPlaces(points: PlanarPoints, reach: Metres, minPoints: number): PlaceClustersResult {
  requirePositive(reach, 'reach', 'not_positive')
  requireMinPoints(minPoints)
  if (points.e.length === 0) return { outcome: 'cannot_tell', reason: 'no_events' }
  const found = findDenseClusters(points, { distance: reach, time: Infinity, minPoints })
  return {
    outcome: 'computed',
    ...found,
    clusters: found.sizes.length - 1,
    noise: found.sizes.reduce((left, size) => left - size, points.e.length),
    parameters: { reach, minPoints },
  }
}

/** @throws AnalysisError `bad_min_points` */
export function requireMinPoints(minPoints: number): void {
  if (!Number.isSafeInteger(minPoints) || minPoints < 1) {
    throw new AnalysisError('bad_min_points', `the least number of points must be whole and from 1, got ${minPoints}`)
  }
}
