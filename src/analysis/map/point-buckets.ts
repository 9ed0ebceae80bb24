// Points sorted into square buckets.
// What: a box cut into squares; the points of each square lie together, row by row, in the order they came.
// For: any sum over near points: read a few buckets instead of all points.
// Source: own; a counting sort.
// Cost: about 25 ns a point and 4 bytes a bucket.

import { AnalysisError } from '../analysis-error.ts'
import { requirePositive } from '../count/checked-counts.ts'
import type { Bounds, PlanarPoints } from './planar-points.ts'

export interface PointBuckets {
  readonly west: number
  readonly south: number
  /** side of a bucket in metres */
  readonly side: number
  readonly columns: number
  readonly rows: number
  /** bucket row * columns + column holds points start[bucket] .. start[bucket + 1] - 1 */
  readonly start: Int32Array
  /** index of each kept point among those given */
  readonly order: Int32Array
  readonly e: Float64Array
  readonly n: Float64Array
}

const MOST_BUCKETS = 32_000_000

/**
 * Sort the points inside the box (its borders count as inside) into buckets; the others are left out.
 * @throws AnalysisError `not_positive`, `grid_too_large` (over 32 million buckets)
 */
export function sortIntoBuckets(points: PlanarPoints, side: number, box: Bounds): PointBuckets {
  requirePositive(side, 'bucket side', 'not_positive')
  const west = box.west
  const south = box.south
  const columns = Math.floor((box.east - west) / side) + 1
  const rows = Math.floor((box.north - south) / side) + 1
  if (!(columns * rows <= MOST_BUCKETS)) {
    throw new AnalysisError('grid_too_large', `${columns} x ${rows} buckets of ${side} m: choose a wider bandwidth`)
  }
  const perSide = 1 / side
  const { e: allEast, n: allNorth } = points
  const bucketOf = new Int32Array(allEast.length)
  const start = new Int32Array(columns * rows + 1)
  let kept = 0
  for (let i = 0; i < bucketOf.length; i++) {
    const x = allEast[i]!
    const y = allNorth[i]!
    if (!(x >= west && x <= box.east && y >= south && y <= box.north)) {
      bucketOf[i] = -1
      continue
    }
    // Rounding may name a column past the last for a point on the border.
    const column = Math.min(((x - west) * perSide) | 0, columns - 1)
    const row = Math.min(((y - south) * perSide) | 0, rows - 1)
    const bucket = row * columns + column
    bucketOf[i] = bucket
    start[bucket + 1]!++
    kept++
  }
  for (let bucket = 1; bucket < start.length; bucket++) start[bucket]! += start[bucket - 1]!
  const next = start.slice()
  const order = new Int32Array(kept)
  const e = new Float64Array(kept)
  const n = new Float64Array(kept)
  for (let i = 0; i < bucketOf.length; i++) {
    const bucket = bucketOf[i]!
    if (bucket < 0) continue
    const at = next[bucket]!++
    order[at] = i
    e[at] = allEast[i]!
    n[at] = allNorth[i]!
  }
  return { west, south, side, columns, rows, start, order, e, n }
}
