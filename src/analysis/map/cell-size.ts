// Automatic cell size.
// What: a fiftieth of the shorter side of the box around the events, down to a whole 100 m, and never under 100 m.
// For: a first map before anyone has an opinion. Fix the size once and keep it: only equal grids can be compared.
// Source: sfhotspot 1.0.0; the floor of 100 m is ours, since a smaller cell points at a house.
// Cost: one pass.
import { asMetres, type Metres } from '../units.ts'
import { findBounds, type PlanarPoints } from './planar-points.ts'

export type CellSizeChoice =
  | {
      readonly outcome: 'computed'
      /** side of a square, or width of a hexagon across its flats (edge = width / sqrt 3) */
      readonly width: Metres
      readonly rule: 'fiftieth_of_shorter_side' | 'least'
      readonly shorterSide: number
    }
  | { readonly outcome: 'cannot_tell'; readonly reason: 'no_events' }

const LEAST = 100

export function chooseCellSize(points: PlanarPoints): CellSizeChoice {
  const box = findBounds(points)
  if (!box) return { outcome: 'cannot_tell', reason: 'no_events' }
  const shorterSide = Math.min(box.east - box.west, box.north - box.south)
  const width = Math.floor(shorterSide / 50 / 100) * 100
  if (width < LEAST) return { outcome: 'computed', width: asMetres(LEAST), rule: 'least', shorterSide }
  return { outcome: 'computed', width: asMetres(width), rule: 'fiftieth_of_shorter_side', shorterSide }
}
