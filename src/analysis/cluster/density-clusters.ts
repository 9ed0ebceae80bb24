// Clusters of dense points in space and time: the engine of DBSCAN and ST-DBSCAN.
// What: points with at least `minPoints` points (themselves among them) within reach are core; core points within reach of
//   each other share a cluster; other points within reach of a core point are its border; the rest is noise.
// For: dbscan.ts and st-dbscan.ts, where the decision and the choice of reach are told.
// Source: Ester et al. 1996; Birant & Kut 2007; cells of reach / sqrt 2, in which all are neighbours, from Gunawan 2013.
// Cost: near n; many points at the very same place cost no more than as many apart.
import type { PlanarPoints } from '../map/planar-points.ts'
import { joinSegments } from './cluster-segments.ts'
import { type CellRuns, findCellRuns, type PointCells, sortIntoCells } from './point-cells.ts'

/** Roles of points. */
export const noise = 0
export const border = 1
export const core = 2

export interface Reach {
  /** metres, ends included */
  readonly distance: number
  /** ends included; Infinity = time does not matter */
  readonly time: number
  readonly minPoints: number
}

export interface PointClusters {
  /** per point, 0 = in no cluster */
  readonly cluster: Int32Array
  /** per point: 0 noise, 1 border, 2 core */
  readonly role: Uint8Array
  /** per cluster from 1 (index 0 unused): core points, and all points */
  readonly coreSizes: Int32Array
  readonly sizes: Int32Array
}

/**
 * Which came first in the input matters nowhere: clusters are numbered by their core points, most first (then by their
 * westernmost core point, the southernmost and the earliest of several), and a border point within reach of several
 * clusters goes with its nearest core point (then the nearest in time, then the lower number).
 */
export function findDenseClusters(points: PlanarPoints, reach: Reach, times?: Float64Array): PointClusters {
  // A trifle under reach / sqrt 2: any two in a cell are within reach, rounding included.
  const cells = sortIntoCells(points, (reach.distance / Math.SQRT2) * (1 - 1e-6), times)
  const runs = findCellRuns(cells, 2)
  const near = countNear(cells, runs, reach)
  const cores = keepCore(cells, near, reach.minPoints)
  const { of, clusters } = joinSegments(cores, runs, reach)
  const size = points.e.length
  const cluster = new Int32Array(size)
  const role = new Uint8Array(size)
  const coreSizes = new Int32Array(clusters + 1)
  for (let c = 0; c < of.length; c++) {
    const at = cells.order[cores.order[c]!]!
    cluster[at] = of[c]!
    role[at] = core
    coreSizes[of[c]!]!++
  }
  const borderOf = findBorders(cells, runs, reach, near, cores, of)
  for (let k = 0; k < size; k++) {
    if (borderOf[k] === 0) continue
    cluster[cells.order[k]!] = borderOf[k]!
    role[cells.order[k]!] = border
  }
  const sizes = new Int32Array(clusters + 1)
  for (let i = 0; i < size; i++) if (cluster[i] !== 0) sizes[cluster[i]!]!++
  return { cluster, role, coreSizes, sizes }
}

/** Points within reach, itself among them, counted up to `minPoints`; in sorted order. */
function countNear({ e, n, times, starts, keys }: PointCells, runs: CellRuns, reach: Reach): Int32Array {
  const near = new Int32Array(e.length)
  const squared = reach.distance * reach.distance
  const { minPoints } = reach
  for (let cell = 0; cell < keys.length; cell++) {
    const first = starts[cell]!
    const end = starts[cell + 1]!
    if (!countWithin(times, first, end, reach, near)) continue
    for (let run = cell * runs.height; run < (cell + 1) * runs.height; run++) {
      for (let other = runs.from[run]!; other < runs.to[run]!; other++) {
        if (other === cell) continue
        let low = starts[other]!
        const high = starts[other + 1]!
        for (let k = first; k < end; k++) {
          let count = near[k]!
          if (count >= minPoints) continue
          const east = e[k]!
          const north = n[k]!
          const time = times[k]!
          while (low < high && time - times[low]! > reach.time) low++
          for (let q = low; q < high && times[q]! - time <= reach.time; q++) {
            const x = east - e[q]!
            const y = north - n[q]!
            if (x * x + y * y <= squared && ++count >= minPoints) break
          }
          near[k] = count
        }
      }
    }
  }
  return near
}

/** Counts within one cell by time alone; true when someone still lacks neighbours. */
function countWithin(times: Float64Array, first: number, end: number, reach: Reach, near: Int32Array): boolean {
  let [low, high] = [first, first]
  let isLacking = false
  for (let k = first; k < end; k++) {
    while (times[k]! - times[low]! > reach.time) low++
    while (high < end && times[high]! - times[k]! <= reach.time) high++
    near[k] = Math.min(reach.minPoints, high - low)
    if (near[k]! < reach.minPoints) isLacking = true
  }
  return isLacking
}

/** The core points alone, in the same cells; `order` gives their places among all sorted points. */
function keepCore(cells: PointCells, near: Int32Array, minPoints: number): PointCells {
  let size = 0
  for (let k = 0; k < near.length; k++) if (near[k]! >= minPoints) size++
  const order = new Int32Array(size)
  const [e, n, times] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)]
  const starts = new Int32Array(cells.starts.length)
  let next = 0
  for (let cell = 0; cell < cells.keys.length; cell++) {
    starts[cell] = next
    for (let k = cells.starts[cell]!; k < cells.starts[cell + 1]!; k++) {
      if (near[k]! < minPoints) continue
      e[next] = cells.e[k]!
      n[next] = cells.n[k]!
      times[next] = cells.times[k]!
      order[next++] = k
    }
  }
  starts[cells.keys.length] = next
  return { order, e, n, times, starts, keys: cells.keys, stride: cells.stride }
}

/** Cluster of each border point in sorted order, 0 for the others. */
function findBorders(
  { e, n, times, starts, keys }: PointCells,
  runs: CellRuns,
  reach: Reach,
  near: Int32Array,
  cores: PointCells,
  coreOf: Int32Array,
): Int32Array {
  const squared = reach.distance * reach.distance
  const found = new Int32Array(e.length)
  const nearest = new Float64Array(e.length).fill(squared)
  const nearestLag = new Float64Array(e.length).fill(Infinity)
  for (let cell = 0; cell < keys.length; cell++) {
    for (let run = cell * runs.height; run < (cell + 1) * runs.height; run++) {
      for (let other = runs.from[run]!; other < runs.to[run]!; other++) {
        let low = cores.starts[other]!
        const high = cores.starts[other + 1]!
        if (low === high) continue
        for (let k = starts[cell]!; k < starts[cell + 1]!; k++) {
          // A point alone within its reach is noise already.
          if (near[k]! >= reach.minPoints || near[k]! < 2) continue
          const time = times[k]!
          while (low < high && time - cores.times[low]! > reach.time) low++
          for (let q = low; q < high && cores.times[q]! - time <= reach.time; q++) {
            const x = e[k]! - cores.e[q]!
            const y = n[k]! - cores.n[q]!
            const square = x * x + y * y
            if (square > nearest[k]!) continue
            const lag = Math.abs(time - cores.times[q]!)
            const isNearer = square < nearest[k]! || lag < nearestLag[k]!
            if (!isNearer && (lag > nearestLag[k]! || coreOf[q]! >= found[k]!)) continue
            nearest[k] = square
            nearestLag[k] = lag
            found[k] = coreOf[q]!
          }
        }
      }
    }
  }
  return found
}
