import { isPointInRing, type Point } from './stitch-rings.ts'

/** A point well inside a polygon (lon/lat): the best of a grid of candidates, refined around the winner four times. */
export function findLabelPoint(polygon: readonly Point[][]): Point {
  const outer = polygon[0]!
  const squeeze = Math.cos((outer[0]![1] * Math.PI) / 180)
  const lons = outer.map(([lon]) => lon)
  const lats = outer.map(([, lat]) => lat)
  let [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)]
  let best: Point = outer[0]!
  let clearance = -1
  for (let round = 0; round < 4; round += 1) {
    const [stepLon, stepLat] = [(east - west) / 20, (north - south) / 20]
    for (let i = 0; i <= 20; i += 1) {
      for (let j = 0; j <= 20; j += 1) {
        const candidate: Point = [west + i * stepLon, south + j * stepLat]
        const inside =
          isPointInRing(candidate, outer) && !polygon.slice(1).some((hole) => isPointInRing(candidate, hole))
        if (!inside) continue
        const free = Math.min(...polygon.map((ring) => distanceToRing(candidate, ring, squeeze)))
        if (free > clearance) [clearance, best] = [free, candidate]
      }
    }
    ;[west, east, south, north] = [best[0] - stepLon, best[0] + stepLon, best[1] - stepLat, best[1] + stepLat]
  }
  return [Number(best[0].toFixed(5)), Number(best[1].toFixed(5))]
}

function distanceToRing([x, y]: Point, ring: readonly Point[], squeeze: number): number {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [ax, ay] = [(ring[j]![0] - x) * squeeze, ring[j]![1] - y]
    const [dx, dy] = [(ring[i]![0] - x) * squeeze - ax, ring[i]![1] - y - ay]
    const length = dx * dx + dy * dy
    const t = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length))
    best = Math.min(best, Math.hypot(ax + t * dx, ay + t * dy))
  }
  return best
}
