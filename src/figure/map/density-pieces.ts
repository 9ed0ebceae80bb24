import type { ContourResult } from '#analysis/density/contours.ts'
import { type AreaShape, buildAreaIndex } from '#analysis/map/area-index.ts'
import { findCellCentre, type Grid } from '#analysis/map/grid.ts'
import { makePlanarPoints } from '#analysis/map/planar-points.ts'
import { findAreas } from '#analysis/map/point-in-area.ts'
import type { Shape } from './map-projection.ts'

/** A connected part of a contour. */
interface Piece {
  /** Cell with the highest density in it. */
  peak: number
  /** Events that the density within it amounts to. */
  events: number
}

export interface ContourPieces {
  threshold: number
  /** Asked for, or of all the density when thresholds were given. */
  share: number
  /** Of the pieces that may be drawn. */
  shape: Shape
  pieces: Piece[]
  km2: number
  events: number
}

/**
 * The contours' pieces, but for those with fewer events than the limit: a ring around one event would point out its
 * address. Contours that have no piece left are gone.
 */
export function splitContours(
  contours: Extract<ContourResult, { outcome: 'computed' }>['contours'],
  grid: Grid,
  perKm2: Float64Array,
  smallCell: number,
): { drawn: ContourPieces[]; withheld: number } {
  const cellKm2 = grid.size ** 2 / 1e6
  const cells = Array.from(perKm2.keys()).filter((cell) => perKm2[cell]! > 0)
  const centres = cells.map((cell) => findCellCentre(grid, cell))
  const points = makePlanarPoints(
    centres.map(({ e }) => e),
    centres.map(({ n }) => n),
  )
  let withheld = 0
  const drawn = contours.flatMap(({ threshold, share, coordinates }) => {
    // A peak of one cell that lies exactly on the threshold has no extent.
    const rings = coordinates.filter(([outer]) => measureRing(outer ?? []) > 0)
    if (rings.length === 0) return []
    const index = buildAreaIndex(rings.map((piece): AreaShape => ({ type: 'Polygon', coordinates: piece })))
    const found = rings.map((): Piece => ({ peak: -1, events: 0 }))
    findAreas(index, points).area.forEach((at, k) => {
      const [piece, cell] = [found[at], cells[k]!]
      if (piece === undefined) return
      piece.events += perKm2[cell]! * cellKm2
      if (piece.peak < 0 || perKm2[cell]! > perKm2[piece.peak]!) piece.peak = cell
    })
    const kept = rings.map((ring, k) => ({ ring, piece: found[k]! })).filter(({ piece }) => piece.events >= smallCell)
    withheld = Math.max(withheld, rings.length - kept.length)
    if (kept.length === 0) return []
    const pieces = kept.map(({ piece }) => piece).sort((a, b) => perKm2[b.peak]! - perKm2[a.peak]! || a.peak - b.peak)
    const area = kept.reduce((sum, { ring }) => sum + measurePiece(ring), 0)
    const shape = { type: 'MultiPolygon', coordinates: kept.map(({ ring }) => ring) } as unknown as Shape
    const events = pieces.reduce((sum, piece) => sum + piece.events, 0)
    return [{ threshold, share, shape, pieces, km2: area / 1e6, events }]
  })
  return { drawn, withheld }
}

type Ring = readonly (readonly [number, number])[]

const measurePiece = ([outer = [], ...holes]: readonly Ring[]) =>
  holes.reduce((left, hole) => left - measureRing(hole), measureRing(outer))

/** Square metres within a ring. */
function measureRing(ring: Ring): number {
  let double = 0
  for (let k = 1; k < ring.length; k += 1) {
    const [[ax, ay], [bx, by], [ox, oy]] = [ring[k - 1]!, ring[k]!, ring[0]!]
    double += (ax - ox) * (by - oy) - (bx - ox) * (ay - oy)
  }
  return Math.abs(double) / 2
}
