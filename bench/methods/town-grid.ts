import { type Grid, makeGrid } from '../../src/analysis/map/grid.ts'
import { makePlanarPoints, type PlanarPoints } from '../../src/analysis/map/planar-points.ts'
import { asMetres } from '../../src/analysis/units.ts'
import { readEvents } from './invented-events.ts'

/** 50 x 50 squares of 500 m over all the invented events. */
export const townGrid: Grid = makeGrid('square', asMetres(500), {
  west: 319_000,
  south: 6_400_000,
  east: 343_999,
  north: 6_424_999,
})

export function readPoints(text: string): PlanarPoints {
  const { e, n } = readEvents(text)
  return makePlanarPoints(e, n)
}
