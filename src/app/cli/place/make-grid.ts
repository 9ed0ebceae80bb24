/** Squares or hexagons as a city's areas, where its own are not at hand: clipped to where the reports are. */
import {
  drawCell,
  findCellCentre,
  findColumnRow,
  type Grid,
  listNeighbours,
  locateInGrid,
  makeGrid,
} from '#analysis/map/grid.ts'
import { filterPoints, findBounds, type PlanarPoints } from '#analysis/map/planar-points.ts'
import { asMetres } from '#analysis/units.ts'
import type { NewArea } from './place-store.ts'

/** `metres` null: chosen so that the picture can be read. */
export interface GridWish {
  readonly kind: Grid['kind']
  readonly metres: number | null
}

export interface MadeGrid {
  readonly areas: NewArea[]
  readonly metres: number
  /** Positions that lie in none of the cells: on the fringe, or far away. */
  readonly outside: number
}

/** More areas than this, and neither map nor table can be read at a meeting. */
const mostAreas = 50
const sizes = [500, 1000, 2000, 3000, 5000, 7500, 10_000, 15_000, 20_000, 30_000, 50_000, 100_000]
/** A city is not wider than this from its middle; farther away lies what was geocoded wrong. */
const reachMetres = 300_000
/** Cells that hang together and hold less than this share of all reports lie outside the city. */
const leastGroupShare = 0.005
/** Where the size is ours to choose, a cell with less than this share lies on the fringe; this much must lie in cells. */
const leastCellShare = 0.001
const leastInside = 0.97

/** Null when there are no positions. */
export function makeGridAreas(wish: GridWish, points: PlanarPoints): MadeGrid | null {
  const near = keepNear(points)
  const bounds = findBounds(near)
  if (!bounds) return null
  const tried = wish.metres === null ? sizes : [wish.metres]
  let kept: { grid: Grid; cells: number[]; inside: number } | undefined
  for (const metres of tried) {
    if (wish.metres === null && (bounds.east - bounds.west) * (bounds.north - bounds.south) > 3e6 * metres ** 2)
      continue
    const grid = makeGrid(wish.kind, asMetres(metres), bounds)
    kept = { grid, ...keepTogether(grid, near, wish.metres === null ? leastCellShare : 0) }
    if (kept.cells.length <= mostAreas && kept.inside >= leastInside * near.e.length) break
  }
  if (!kept) return null
  const { grid, cells, inside } = kept
  return { areas: nameCells(grid, cells), metres: grid.size, outside: points.e.length - inside }
}

function keepNear(points: PlanarPoints): PlanarPoints {
  const middle = { e: findMedian(points.e), n: findMedian(points.n) }
  const isNear = (at: number) => Math.hypot(points.e[at]! - middle.e, points.n[at]! - middle.n) <= reachMetres
  return filterPoints(points, isNear)
}

function findMedian(values: Float64Array): number {
  return values.toSorted()[values.length >> 1] ?? 0
}

/** The cells with reports that hang together with enough others. */
function keepTogether(grid: Grid, points: PlanarPoints, leastCellShare: number): { cells: number[]; inside: number } {
  const counts = new Map<number, number>()
  for (const cell of locateInGrid(grid, points)) counts.set(cell, (counts.get(cell) ?? 0) + 1)
  for (const [cell, count] of counts) if (count < leastCellShare * points.e.length) counts.delete(cell)
  const seen = new Set<number>()
  const cells: number[] = []
  let inside = 0
  for (const start of counts.keys()) {
    if (seen.has(start)) continue
    seen.add(start)
    const group = [start]
    for (const cell of group) {
      for (const next of listNeighbours(grid, cell)) {
        if (!counts.has(next) || seen.has(next)) continue
        seen.add(next)
        group.push(next)
      }
    }
    const total = group.reduce((sum, cell) => sum + (counts.get(cell) ?? 0), 0)
    if (total < leastGroupShare * points.e.length) continue
    inside += total
    cells.push(...group)
  }
  return { cells, inside }
}

/** As on a city map: letters from the west, numbers from the north. */
function nameCells(grid: Grid, cells: readonly number[]): NewArea[] {
  const placed = cells.map((cell) => ({ cell, ...findColumnRow(grid, cell) }))
  const west = Math.min(...placed.map((one) => one.column))
  const north = Math.max(...placed.map((one) => one.row))
  placed.sort((a, b) => a.column - b.column || b.row - a.row)
  return placed.map(({ cell, column, row }) => {
    const name = `${nameColumn(column - west)}${north - row + 1}`
    const { e, n } = findCellCentre(grid, cell)
    const ring = drawCell(grid, cell).map(([x, y]): [number, number] => [tenth(x), tenth(y)])
    return { code: name, name, label: { e: tenth(e), n: tenth(n) }, geometry: [[ring]] }
  })
}

/** A … Z, AA, AB … */
function nameColumn(number: number): string {
  const last = String.fromCharCode(65 + (number % 26))
  return number < 26 ? last : nameColumn(Math.floor(number / 26) - 1) + last
}

const tenth = (value: number) => Math.round(value * 10) / 10
