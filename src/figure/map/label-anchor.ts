/** A place for a label: the middle of the roomiest part of an area, and how much room there is. */
export interface Anchor {
  x: number
  y: number
  /** Clear width and height about the point, inside the area's own extent. */
  width: number
  height: number
}

// Names are wide and low: distances across count half, so that a wide place wins over a tall one.
const acrossFactor = 0.5
const steps = 9
const rounds = 3

/**
 * The point farthest from every edge of a (multi)polygon given as rings on screen, by a grid refined three times.
 * Undefined for an area without extent.
 */
export function findAnchor(rings: [number, number][][]): Anchor | undefined {
  const points = rings.flat()
  if (points.length < 3) return undefined
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  if (right - left < 1 || bottom - top < 1) return undefined
  let [bestX, bestY, best] = [(left + right) / 2, (top + bottom) / 2, -Infinity]
  let [halfWidth, halfHeight] = [(right - left) / 2, (bottom - top) / 2]
  for (let round = 0; round < rounds; round += 1) {
    const [centreX, centreY] = [bestX, bestY]
    for (let row = 0; row < steps; row += 1) {
      for (let column = 0; column < steps; column += 1) {
        const x = centreX + ((column + 0.5) / steps - 0.5) * 2 * halfWidth
        const y = centreY + ((row + 0.5) / steps - 0.5) * 2 * halfHeight
        const distance = measureClearance(rings, x, y)
        if (distance > best) [bestX, bestY, best] = [x, y, distance]
      }
    }
    halfWidth /= 4
    halfHeight /= 4
  }
  if (best <= 0) return undefined
  return { x: bestX, y: bestY, width: (2 * best) / acrossFactor, height: 2 * best }
}

/** Distance to the nearest edge, negative outside; even-odd rule, so holes are outside. */
function measureClearance(rings: [number, number][][], x: number, y: number): number {
  let inside = false
  let least = Infinity
  for (const ring of rings) {
    for (let index = 0, previous = ring.length - 1; index < ring.length; previous = index, index += 1) {
      const [ax, ay] = ring[previous]!
      const [bx, by] = ring[index]!
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
      least = Math.min(least, squareDistance((x - ax) * acrossFactor, y - ay, (bx - ax) * acrossFactor, by - ay))
    }
  }
  return (inside ? 1 : -1) * Math.sqrt(least)
}

/** Square of the distance from a point to the segment from the origin to `dx, dy`. */
function squareDistance(px: number, py: number, dx: number, dy: number): number {
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length))
  return (px - along * dx) ** 2 + (py - along * dy) ** 2
}
