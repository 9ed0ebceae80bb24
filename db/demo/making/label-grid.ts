/**
 * A raster of small whole numbers over a piece of the Earth, rows from the north. One number per cell says which part
 * the cell belongs to; 0 is outside. Working on cells instead of on polygons makes overlaps and gaps impossible.
 */
export interface LabelGrid {
  readonly west: number
  readonly north: number
  /** Degrees per cell. */
  readonly stepLon: number
  readonly stepLat: number
  readonly width: number
  readonly height: number
  readonly labels: Uint8Array
}

/** Metres per degree of latitude (WGS84, near 65.8° N). */
const metresPerDegree = 111_420

export interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** An empty grid of square cells, `cellMetres` wide at the middle latitude of the box. */
export function makeLabelGrid(box: Box, cellMetres: number): LabelGrid {
  const stepLat = cellMetres / metresPerDegree
  const stepLon = stepLat / Math.cos((((box.south + box.north) / 2) * Math.PI) / 180)
  const width = Math.ceil((box.east - box.west) / stepLon)
  const height = Math.ceil((box.north - box.south) / stepLat)
  return { west: box.west, north: box.north, stepLon, stepLat, width, height, labels: new Uint8Array(width * height) }
}

export type Ring = readonly (readonly number[])[]

/** Calls `visit` with the index of every cell whose centre lies inside the rings (even-odd). */
export function visitCellsInside(grid: LabelGrid, rings: readonly Ring[], visit: (index: number) => void): void {
  const { west, north, stepLon, stepLat, width, height } = grid
  const crossings = new Map<number, number[]>()
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 1) {
      const a = ring[i]!
      const b = ring[(i + 1) % ring.length]!
      const [x1, y1] = [(a[0]! - west) / stepLon, (north - a[1]!) / stepLat]
      const [x2, y2] = [(b[0]! - west) / stepLon, (north - b[1]!) / stepLat]
      if (y1 === y2) continue
      const first = Math.max(0, Math.ceil(Math.min(y1, y2) - 0.5))
      const last = Math.min(height - 1, Math.ceil(Math.max(y1, y2) - 0.5) - 1)
      for (let row = first; row <= last; row += 1) {
        const x = x1 + ((row + 0.5 - y1) / (y2 - y1)) * (x2 - x1)
        const list = crossings.get(row)
        if (list) list.push(x)
        else crossings.set(row, [x])
      }
    }
  }
  for (const [row, list] of crossings) {
    list.sort((p, q) => p - q)
    for (let k = 0; k + 1 < list.length; k += 2) {
      const from = Math.max(0, Math.ceil(list[k]! - 0.5))
      const to = Math.min(width - 1, Math.ceil(list[k + 1]! - 0.5) - 1)
      for (let column = from; column <= to; column += 1) visit(row * width + column)
    }
  }
}

/** The cell that holds a point, or -1 outside the grid. */
export function findCell(grid: LabelGrid, lon: number, lat: number): number {
  const column = Math.floor((lon - grid.west) / grid.stepLon)
  const row = Math.floor((grid.north - lat) / grid.stepLat)
  if (column < 0 || row < 0 || column >= grid.width || row >= grid.height) return -1
  return row * grid.width + column
}
