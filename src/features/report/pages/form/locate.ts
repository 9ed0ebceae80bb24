/** Where a position lies, on the device: the same look-up as the server's. Fetched when somebody asks for it. */
import { buildAreaIndex } from '#analysis/map/area-index.ts'
import { findCrs } from '#analysis/map/crs.ts'
import { makePlanarPoints } from '#analysis/map/planar-points.ts'
import { findAreas } from '#analysis/map/point-in-area.ts'
import { toPlanar } from '#analysis/map/projection.ts'
import { asDegrees } from '#analysis/units.ts'
import type { Area } from '../../schema.ts'

/** A jetty or a bridge still belongs to the nearest area. */
const shoreMetres = 300

/** The area at a position in plane metres; null outside the municipality. */
export function locateArea(areas: readonly Area[], e: number, n: number): Area | null {
  const index = buildAreaIndex(areas.map(({ geometry }) => ({ type: 'MultiPolygon', coordinates: geometry })))
  const found = findAreas(index, makePlanarPoints([e], [n]), { nearestWithin: shoreMetres })
  return areas[found.area[0] ?? -1] ?? null
}

/** The device's coordinates in plane metres of the municipality's system, whole metres. */
export function placeDevice(crs: string, coordinates: { longitude: number; latitude: number }) {
  const { e, n } = toPlanar(findCrs(crs), asDegrees(coordinates.longitude), asDegrees(coordinates.latitude))
  return { e: Math.round(e), n: Math.round(n) }
}
