import { drawContours } from '#analysis/density/contours.ts'
import { estimateQuarticDensity } from '#analysis/density/kernel-density.ts'
import { findCellCentre, locateInGrid, makeGrid } from '#analysis/map/grid.ts'
import { filterPoints, findBounds, makePlanarPoints, type PlanarPoints } from '#analysis/map/planar-points.ts'
import { asMetres } from '#analysis/units.ts'
import type { Shape } from './map-projection.ts'

/** Parts of the reach: squares that events are moved to, cells the outline is drawn on, and how far it lies outside. */
const [SNAP, STEP, WIDTH] = [1 / 3, 1 / 6, 1.2]
/** Height of the outline: one square alone gets a rim of 0.7 reaches, two at the ends of a reach still hang together. */
const LEVEL = 0.45

/**
 * An outline around the events of one cluster. It follows the squares that the events lie in, each once, with a rim: it
 * passes through no event, and says nothing of how many lie where.
 */
export function outlineCluster(points: PlanarPoints, cluster: Int32Array, number: number, reach: number): Shape {
  const members = filterPoints(points, (index) => cluster[index] === number)
  const bounds = findBounds(members)
  if (bounds === null) return { type: 'MultiPolygon', coordinates: [] }
  const coarse = makeGrid('square', asMetres(reach * SNAP), bounds)
  const centres = [...new Set(locateInGrid(coarse, members))].map((cell) => findCellCentre(coarse, cell))
  const squares = makePlanarPoints(
    centres.map(({ e }) => e),
    centres.map(({ n }) => n),
  )
  const rim = reach * (WIDTH + 1)
  const fine = makeGrid('square', asMetres(reach * STEP), {
    west: bounds.west - rim,
    south: bounds.south - rim,
    east: bounds.east + rim,
    north: bounds.north + rim,
  })
  const { raw } = estimateQuarticDensity(fine, squares, asMetres(reach * WIDTH))
  const found = drawContours(fine, raw, { thresholds: [LEVEL] })
  const coordinates = found.outcome === 'computed' ? (found.contours[0]?.coordinates ?? []) : []
  return { type: 'MultiPolygon', coordinates } as unknown as Shape
}
