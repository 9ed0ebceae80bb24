// Joining core points into clusters.
// What: core points of one cell whose times follow each other within reach are a segment; segments of cells near each other
//   join when some pair of their points is within reach. The joined segments are numbered as clusters.
// For: density-clusters.ts.
// Source: union-find with path halving, Tarjan & van Leeuwen 1984.
// Cost: one search a pair of near segments, ended at the first pair of points found.
import type { CellRuns, PointCells } from './point-cells.ts'

interface Reach {
  readonly distance: number
  readonly time: number
}

interface Segments {
  readonly count: number
  /** first point of each segment, and the end of the last */
  readonly starts: Int32Array
  /** first segment of each cell, and the end of the last */
  readonly ofCell: Int32Array
}

/** Clusters from 1 of points that are all core, in their sorted order; density-clusters.ts tells the order of the numbers. */
export function joinSegments(cells: PointCells, runs: CellRuns, reach: Reach): { of: Int32Array; clusters: number } {
  const segments = findSegments(cells, reach)
  const parent = new Int32Array(segments.count)
  for (let segment = 0; segment < segments.count; segment++) parent[segment] = segment
  for (let cell = 0; cell < cells.keys.length; cell++) {
    if (segments.ofCell[cell] === segments.ofCell[cell + 1]) continue
    for (let run = cell * runs.height; run < (cell + 1) * runs.height; run++) {
      // Each pair of cells once.
      for (let other = Math.max(cell + 1, runs.from[run]!); other < runs.to[run]!; other++) {
        joinCells(cells, segments, parent, reach, cell, other)
      }
    }
  }
  return numberClusters(cells, segments, parent)
}

function findSegments({ times, starts, keys }: PointCells, reach: Reach): Segments {
  const ofCell = new Int32Array(keys.length + 1)
  const first = new Int32Array(times.length + 1)
  let count = 0
  for (let cell = 0; cell < keys.length; cell++) {
    ofCell[cell] = count
    for (let k = starts[cell]!; k < starts[cell + 1]!; k++) {
      if (k === starts[cell]! || times[k]! - times[k - 1]! > reach.time) first[count++] = k
    }
  }
  ofCell[keys.length] = count
  first[count] = times.length
  return { count, starts: first, ofCell }
}

function joinCells(
  cells: PointCells,
  segments: Segments,
  parent: Int32Array,
  reach: Reach,
  one: number,
  other: number,
): void {
  const { times } = cells
  const { starts, ofCell } = segments
  const end = ofCell[other + 1]!
  let low = ofCell[other]!
  for (let a = ofCell[one]!; a < ofCell[one + 1]!; a++) {
    while (low < end && times[starts[a]!]! - times[starts[low + 1]! - 1]! > reach.time) low++
    for (let b = low; b < end && times[starts[b]!]! - times[starts[a + 1]! - 1]! <= reach.time; b++) {
      const rootA = findRoot(parent, a)
      const rootB = findRoot(parent, b)
      if (rootA === rootB || !areNear(cells, segments, reach, a, b)) continue
      parent[Math.max(rootA, rootB)] = Math.min(rootA, rootB)
    }
  }
}

function areNear({ e, n, times }: PointCells, segments: Segments, reach: Reach, a: number, b: number): boolean {
  const squared = reach.distance * reach.distance
  const end = segments.starts[b + 1]!
  let low = segments.starts[b]!
  for (let k = segments.starts[a]!; k < segments.starts[a + 1]!; k++) {
    const east = e[k]!
    const north = n[k]!
    const time = times[k]!
    while (low < end && time - times[low]! > reach.time) low++
    for (let q = low; q < end && times[q]! - time <= reach.time; q++) {
      const x = east - e[q]!
      const y = north - n[q]!
      if (x * x + y * y <= squared) return true
    }
  }
  return false
}

function findRoot(parent: Int32Array, segment: number): number {
  let root = segment
  while (parent[root] !== root) {
    parent[root] = parent[parent[root]!]!
    root = parent[root]!
  }
  return root
}

function numberClusters(
  cells: PointCells,
  segments: Segments,
  parent: Int32Array,
): { of: Int32Array; clusters: number } {
  const { e, n, times } = cells
  const size = new Int32Array(segments.count)
  const corner = new Int32Array(segments.count)
  const comesBefore = (a: number, b: number) => e[a]! - e[b]! || n[a]! - n[b]! || times[a]! - times[b]!
  for (let segment = 0; segment < segments.count; segment++) {
    const root = findRoot(parent, segment)
    for (let k = segments.starts[segment]!; k < segments.starts[segment + 1]!; k++) {
      if (size[root]!++ === 0 || comesBefore(k, corner[root]!) < 0) corner[root] = k
    }
  }
  const roots = [...size.keys()].filter((segment) => size[segment]! > 0)
  roots.sort((a, b) => size[b]! - size[a]! || comesBefore(corner[a]!, corner[b]!))
  const numberOf = new Int32Array(segments.count)
  roots.forEach((root, at) => {
    numberOf[root] = at + 1
  })
  const of = new Int32Array(e.length)
  for (let segment = 0; segment < segments.count; segment++) {
    of.fill(numberOf[findRoot(parent, segment)]!, segments.starts[segment], segments.starts[segment + 1])
  }
  return { of, clusters: roots.length }
}
