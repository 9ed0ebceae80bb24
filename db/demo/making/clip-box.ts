/** Cuts rings and lines to a box. */
import type { Box } from './label-grid.ts'
import type { Point } from './stitch-rings.ts'

type Edge = readonly [axis: 0 | 1, limit: number, keepAbove: boolean]

const edgesOf = (box: Box): Edge[] => [
  [0, box.west, true],
  [0, box.east, false],
  [1, box.south, true],
  [1, box.north, false],
]

const isKept = (point: Point, [axis, limit, keepAbove]: Edge) =>
  point[axis] >= limit === keepAbove || point[axis] === limit

function cross(a: Point, b: Point, [axis, limit]: Edge): Point {
  const t = (limit - a[axis]) / (b[axis] - a[axis])
  return axis === 0 ? [limit, a[1] + t * (b[1] - a[1])] : [a[0] + t * (b[0] - a[0]), limit]
}

/** Sutherland–Hodgman: an open ring cut to the box; empty when nothing is left. Parts may run along the box's edge. */
export function clipRing(ring: readonly Point[], box: Box): Point[] {
  let points = [...ring]
  for (const edge of edgesOf(box)) {
    const kept: Point[] = []
    for (const [i, point] of points.entries()) {
      const before = points.at(i - 1)!
      if (isKept(point, edge) !== isKept(before, edge)) kept.push(cross(before, point, edge))
      if (isKept(point, edge)) kept.push(point)
    }
    points = kept
  }
  return points
}

/** The pieces of a line that lie in the box. */
export function clipLine(line: readonly Point[], box: Box): Point[][] {
  let pieces: Point[][] = [[...line]]
  for (const edge of edgesOf(box)) {
    pieces = pieces.flatMap((piece) => {
      const out: Point[][] = []
      let open: Point[] = []
      for (const [i, point] of piece.entries()) {
        const before = piece[i - 1]
        if (before && isKept(point, edge) !== isKept(before, edge)) {
          open.push(cross(before, point, edge))
          if (!isKept(point, edge)) {
            out.push(open)
            open = []
          }
        }
        if (isKept(point, edge)) open.push(point)
      }
      return [...out, open].filter((part) => part.length > 1)
    })
  }
  return pieces
}
