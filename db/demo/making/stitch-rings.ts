/** Joins arcs into polygons: the union of any choice of labels, with every shared border kept identical. */
import type { Arc } from './trace-arcs.ts'

export type Point = readonly [number, number]

/** An arc with its simplified points (any plane coordinates, y growing southwards as in the lattice). */
export interface SimpleArc {
  readonly arc: Arc
  readonly points: readonly Point[]
}

interface Half {
  readonly points: readonly Point[]
  readonly startKey: string
  readonly endKey: string
  /** Lattice directions (0 east, 1 south, 2 west, 3 north) of the first and the last step. */
  readonly leaving: number
  readonly arriving: number
}

/** Rings (not closed) with the wanted area on their left as one walks; holes come out the other way round. */
export function stitchRings(arcs: readonly SimpleArc[], isInside: (label: number) => boolean): Point[][] {
  const halves: Half[] = []
  for (const { arc, points } of arcs) {
    const [left, right] = [isInside(arc.left), isInside(arc.right)]
    if (left === right) continue
    halves.push(left ? makeHalf(arc.corners, points) : makeHalf(reverseCorners(arc.corners), [...points].reverse()))
  }
  const leavingFrom = new Map<string, Half[]>()
  for (const half of halves) {
    const list = leavingFrom.get(half.startKey)
    if (list) list.push(half)
    else leavingFrom.set(half.startKey, [half])
  }
  const used = new Set<Half>()
  const rings: Point[][] = []
  for (const first of halves) {
    if (used.has(first)) continue
    const ring: Point[] = []
    let half = first
    for (;;) {
      used.add(half)
      ring.push(...half.points.slice(0, -1))
      if (half.endKey === first.startKey && pickNext(leavingFrom, half, used, first) === first) break
      half = pickNext(leavingFrom, half, used, first)
    }
    if (ring.length >= 3) rings.push(ring)
  }
  return rings
}

/** At a corner where the area touches itself, the leftmost turn keeps to the same cell. */
function pickNext(leavingFrom: Map<string, Half[]>, half: Half, used: Set<Half>, first: Half): Half {
  const open = (leavingFrom.get(half.endKey) ?? []).filter((next) => next === first || !used.has(next))
  const turn = (next: Half) => (next.leaving - half.arriving + 5) % 4
  const best = open.toSorted((a, b) => turn(a) - turn(b))[0]
  if (!best) throw new Error(`A border ends in the open at ${half.endKey}`)
  return best
}

function makeHalf(corners: Int32Array, points: readonly Point[]): Half {
  const n = corners.length
  return {
    points,
    startKey: `${corners[0]},${corners[1]}`,
    endKey: `${corners[n - 2]},${corners[n - 1]}`,
    leaving: direction(corners[0]!, corners[1]!, corners[2]!, corners[3]!),
    arriving: direction(corners[n - 4]!, corners[n - 3]!, corners[n - 2]!, corners[n - 1]!),
  }
}

function direction(x1: number, y1: number, x2: number, y2: number): number {
  if (x2 !== x1) return x2 > x1 ? 0 : 2
  return y2 > y1 ? 1 : 3
}

function reverseCorners(corners: Int32Array): Int32Array {
  const out = new Int32Array(corners.length)
  for (let i = 0; i < corners.length; i += 2) {
    out[i] = corners[corners.length - 2 - i]!
    out[i + 1] = corners[corners.length - 1 - i]!
  }
  return out
}

/** Signed area by the shoelace formula: positive when anticlockwise with y growing northwards. */
export function ringArea(ring: readonly Point[]): number {
  let sum = 0
  for (let i = 0; i < ring.length; i += 1) {
    const [x1, y1] = ring[i]!
    const [x2, y2] = ring[(i + 1) % ring.length]!
    sum += x1 * y2 - x2 * y1
  }
  return sum / 2
}

export function isPointInRing([x, y]: Point, ring: readonly Point[]): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [x1, y1] = ring[i]!
    const [x2, y2] = ring[j]!
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}

/** Outer rings (anticlockwise in lon/lat) each with the holes that lie in it. */
export function groupRings(rings: readonly Point[][]): Point[][][] {
  const outer = rings.filter((ring) => ringArea(ring) > 0).map((ring) => [ring])
  const bySize = outer.toSorted((a, b) => ringArea(a[0]!) - ringArea(b[0]!))
  for (const hole of rings.filter((ring) => ringArea(ring) < 0)) {
    // A hole may touch its outer ring in a corner, so the middle of its first side is asked, not a corner.
    const [a, b] = [hole[0]!, hole[1]!]
    const middle: Point = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
    bySize.find((polygon) => isPointInRing(middle, polygon[0]!))?.push(hole)
  }
  return outer
}
