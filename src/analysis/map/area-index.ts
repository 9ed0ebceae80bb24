import { AnalysisError } from '../analysis-error.ts'
import type { Bounds } from './planar-points.ts'

/** A polygon or multipolygon as in GeoJSON, but in planar metres. Rings may be closed or not; even-odd rule. */
export type AreaShape =
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly (readonly number[])[])[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly (readonly (readonly number[])[])[])[] }

/** One area's borders, each from its lower end to its upper, binned by northing so that a test reads only a few. */
export interface AreaEdges extends Bounds {
  /** x0, y0, x1, y1 of each edge, y0 <= y1 */
  readonly edges: Float64Array
  readonly binStart: Int32Array
  readonly binEdge: Int32Array
  readonly binScale: number
}

/**
 * Areas ready for lookup. A raster over all of them names, for each of its boxes, the areas that can hold a point there
 * in order of index: `area * 2 + 1` = covers the whole box, `area * 2` = a border passes, so test.
 */
export interface AreaIndex extends Bounds {
  readonly areas: readonly AreaEdges[]
  readonly columns: number
  readonly rows: number
  readonly boxWidth: number
  readonly boxHeight: number
  readonly boxStart: Int32Array
  readonly boxAreas: Int32Array
}

/**
 * Prepare areas for {@link findAreas}. Cost: about one step an edge and raster box, some ms for a municipality.
 * @throws AnalysisError `no_areas`, `bad_geometry` (ring under 3 points, not a number), `degrees_not_metres`
 */
export function buildAreaIndex(shapes: readonly AreaShape[]): AreaIndex {
  if (shapes.length === 0) throw new AnalysisError('no_areas', 'no areas to look in')
  const areas = shapes.map(collectEdges)
  const west = Math.min(...areas.map((area) => area.west))
  const south = Math.min(...areas.map((area) => area.south))
  const east = Math.max(...areas.map((area) => area.east))
  const north = Math.max(...areas.map((area) => area.north))
  const edgeCount = areas.reduce((sum, area) => sum + area.edges.length / 4, 0)
  const side = Math.max(16, Math.min(512, Math.ceil(2 * Math.sqrt(edgeCount))))
  const frame = {
    west,
    south,
    east,
    north,
    areas,
    columns: side,
    rows: side,
    boxWidth: (east - west) / side,
    boxHeight: (north - south) / side,
  }
  return { ...frame, ...rasterise(frame) }
}

/** Even-odd test of one area against (x, y): a border belongs to exactly one of the two areas that share it. */
export function isInsideArea(area: AreaEdges, x: number, y: number): boolean {
  if (y < area.south || y > area.north || x < area.west || x > area.east) return false
  const { edges, binStart, binEdge } = area
  const bin = findBin(area, y)
  let inside = false
  for (let k = binStart[bin]!; k < binStart[bin + 1]!; k++) {
    const at = binEdge[k]! * 4
    const y0 = edges[at + 1]!
    const y1 = edges[at + 3]!
    // Always reckoned from the lower end: both neighbours get the same rounding, so no point falls in both or neither.
    if (y0 <= y && y < y1 && x < edges[at]! + ((y - y0) * (edges[at + 2]! - edges[at]!)) / (y1 - y0)) inside = !inside
  }
  return inside
}

function findBin(area: { south: number; binScale: number; binStart: Int32Array }, y: number): number {
  return Math.max(0, Math.min(area.binStart.length - 2, Math.floor((y - area.south) * area.binScale)))
}

function collectEdges(shape: AreaShape, index: number): AreaEdges {
  const rings = shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat()
  const flat: number[] = []
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const ring of rings) {
    if (ring.length < 3) throw new AnalysisError('bad_geometry', `area ${index} has a ring of ${ring.length} points`)
    ring.forEach((point, i) => {
      const [x = Number.NaN, y = Number.NaN] = point
      const [px = Number.NaN, py = Number.NaN] = ring[(i || ring.length) - 1]!
      if (!Number.isFinite(x + y))
        throw new AnalysisError('bad_geometry', `area ${index} has a point that is no number`)
      if (x < west) west = x
      if (x > east) east = x
      if (y < south) south = y
      if (y > north) north = y
      if (x !== px || y !== py) {
        if (py < y || (py === y && px < x)) flat.push(px, py, x, y)
        else flat.push(x, y, px, py)
      }
    })
  }
  if (flat.length === 0) throw new AnalysisError('bad_geometry', `area ${index} has no extent`)
  if (Math.max(Math.abs(west), Math.abs(south), Math.abs(east), Math.abs(north)) <= 180) {
    throw new AnalysisError('degrees_not_metres', `area ${index} looks like degrees; project it to metres first`)
  }
  const edges = Float64Array.from(flat)
  const bins = Math.max(1, Math.min(4096, edges.length >> 3))
  const binScale = bins / (north - south || 1)
  const { start, items } = binEdges(edges, { south, binScale, binStart: new Int32Array(bins + 1) })
  return { edges, binStart: start, binEdge: items, binScale, west, south, east, north }
}

function binEdges(edges: Float64Array, area: { south: number; binScale: number; binStart: Int32Array }) {
  const start = area.binStart
  for (let at = 0; at < edges.length; at += 4) {
    const last = findBin(area, edges[at + 3]!)
    for (let bin = findBin(area, edges[at + 1]!); bin <= last; bin++) start[bin + 1]!++
  }
  for (let bin = 1; bin < start.length; bin++) start[bin]! += start[bin - 1]!
  const next = start.slice()
  const items = new Int32Array(start[start.length - 1]!)
  for (let at = 0; at < edges.length; at += 4) {
    const last = findBin(area, edges[at + 3]!)
    for (let bin = findBin(area, edges[at + 1]!); bin <= last; bin++) items[next[bin]!++] = at >> 2
  }
  return { start, items }
}

type Frame = Omit<AreaIndex, 'boxStart' | 'boxAreas'>

function rasterise(frame: Frame): { boxStart: Int32Array; boxAreas: Int32Array } {
  const { columns, rows } = frame
  const touched = new Int32Array(columns * rows).fill(-1)
  const boxes: number[] = []
  const codes: number[] = []
  frame.areas.forEach((area, index) => {
    for (let at = 0; at < area.edges.length; at += 4) markEdge(frame, area.edges, at, (box) => (touched[box] = index))
    const lastRow = clampBox((area.north - frame.south) / frame.boxHeight, rows)
    const firstColumn = clampBox((area.west - frame.west) / frame.boxWidth, columns)
    const lastColumn = clampBox((area.east - frame.west) / frame.boxWidth, columns)
    for (let row = clampBox((area.south - frame.south) / frame.boxHeight, rows); row <= lastRow; row++) {
      let inside: boolean | null = null
      for (let column = firstColumn; column <= lastColumn; column++) {
        const box = row * columns + column
        if (touched[box] === index) {
          inside = null
          boxes.push(box)
          codes.push(index * 2)
          continue
        }
        // No border passes this box, nor the side it shares with the last one: the answer is the same all over.
        inside ??= isInsideArea(
          area,
          frame.west + (column + 0.5) * frame.boxWidth,
          frame.south + (row + 0.5) * frame.boxHeight,
        )
        if (inside) {
          boxes.push(box)
          codes.push(index * 2 + 1)
        }
      }
    }
  })
  const boxStart = new Int32Array(columns * rows + 1)
  for (const box of boxes) boxStart[box + 1]!++
  for (let box = 1; box < boxStart.length; box++) boxStart[box]! += boxStart[box - 1]!
  const next = boxStart.slice()
  const boxAreas = new Int32Array(boxes.length)
  boxes.forEach((box, k) => {
    boxAreas[next[box]!++] = codes[k]!
  })
  return { boxStart, boxAreas }
}

/** Every raster box an edge passes, with a hair to spare against rounding. */
function markEdge(frame: Frame, edges: Float64Array, at: number, mark: (box: number) => void): void {
  const hair = 1e-6
  const x0 = (edges[at]! - frame.west) / frame.boxWidth
  const y0 = (edges[at + 1]! - frame.south) / frame.boxHeight
  const x1 = (edges[at + 2]! - frame.west) / frame.boxWidth
  const y1 = (edges[at + 3]! - frame.south) / frame.boxHeight
  const lastRow = clampBox(y1 + hair, frame.rows)
  for (let row = clampBox(y0 - hair, frame.rows); row <= lastRow; row++) {
    const from = y1 > y0 ? Math.max(0, Math.min(1, (row - hair - y0) / (y1 - y0))) : 0
    const to = y1 > y0 ? Math.max(0, Math.min(1, (row + 1 + hair - y0) / (y1 - y0))) : 1
    const [a, b] = [x0 + from * (x1 - x0), x0 + to * (x1 - x0)]
    const lastColumn = clampBox(Math.max(a, b) + hair, frame.columns)
    for (let column = clampBox(Math.min(a, b) - hair, frame.columns); column <= lastColumn; column++) {
      mark(row * frame.columns + column)
    }
  }
}

function clampBox(position: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Math.floor(position)))
}
