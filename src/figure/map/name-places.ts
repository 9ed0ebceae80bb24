import { type AreaShape, buildAreaIndex } from '#analysis/map/area-index.ts'
import { makePlanarPoints } from '#analysis/map/planar-points.ts'
import { findAreas } from '#analysis/map/point-in-area.ts'
import type { NamedArea } from './map-frame.ts'

/** A place farther from every area than this many metres is named by none. */
const farthest = 5000

/** For each place in metres the area it lies in, or the nearest; undefined where none is near. */
export function findNearestAreas(
  areas: readonly NamedArea[],
  places: readonly { readonly e: number; readonly n: number }[],
): (NamedArea | undefined)[] {
  if (areas.length === 0 || places.length === 0) return places.map(() => undefined)
  const points = makePlanarPoints(
    places.map(({ e }) => e),
    places.map(({ n }) => n),
  )
  const index = buildAreaIndex(areas.map(({ shape }) => shape as AreaShape))
  return Array.from(findAreas(index, points, { nearestWithin: farthest }).area, (area) => areas[area])
}
