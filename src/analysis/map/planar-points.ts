import { AnalysisError } from '../analysis-error.ts'
import type { MetreArray } from '../units.ts'

/**
 * Events as planar coordinates in metres (e.g. SWEREF 99 TM), `e` eastwards and `n` northwards, one pair per event.
 * The only way to make them is {@link makePlanarPoints}, so a method that takes them need not check again.
 */
export interface PlanarPoints {
  readonly e: MetreArray
  readonly n: MetreArray
}

/** True when every pair could be a longitude and latitude and none could be a real planar place (0 pairs: false). */
function looksLikeDegrees(e: ArrayLike<number>, n: ArrayLike<number>): boolean {
  for (let i = 0; i < e.length; i++) {
    if (Math.abs(e[i]!) > 180 || Math.abs(n[i]!) > 180) return false
  }
  return e.length > 0
}

/**
 * Checks and brands coordinates in metres. Typed arrays are kept, not copied: do not change them afterwards.
 * @throws AnalysisError `length_mismatch`, `not_finite` (with the index), `degrees_not_metres`
 */
export function makePlanarPoints(e: ArrayLike<number>, n: ArrayLike<number>): PlanarPoints {
  if (e.length !== n.length) throw new AnalysisError('length_mismatch', `${e.length} eastings, ${n.length} northings`)
  const east = e instanceof Float64Array ? e : Float64Array.from(e)
  const north = n instanceof Float64Array ? n : Float64Array.from(n)
  for (let i = 0; i < east.length; i++) {
    // A difference is finite only when the value is: one test that also catches infinities.
    if (east[i]! - east[i]! !== 0 || north[i]! - north[i]! !== 0) {
      throw new AnalysisError('not_finite', `coordinate pair ${i} is not a pair of finite numbers`)
    }
  }
  if (looksLikeDegrees(east, north)) {
    throw new AnalysisError('degrees_not_metres', 'coordinates look like degrees; project them to metres first')
  }
  return { e: east as MetreArray, n: north as MetreArray }
}

/** The points whose index passes, in order. */
export function filterPoints(points: PlanarPoints, isKept: (index: number) => boolean): PlanarPoints {
  const kept = new Int32Array(points.e.length)
  let size = 0
  for (let i = 0; i < kept.length; i++) if (isKept(i)) kept[size++] = i
  const [e, n] = [new Float64Array(size), new Float64Array(size)]
  for (let k = 0; k < size; k++) {
    e[k] = points.e[kept[k]!]!
    n[k] = points.n[kept[k]!]!
  }
  return { e: e as MetreArray, n: n as MetreArray }
}

/** The smallest box around the points, or null when there are none. */
export function findBounds(points: PlanarPoints): Bounds | null {
  if (points.e.length === 0) return null
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < points.e.length; i++) {
    const x = points.e[i]!
    const y = points.n[i]!
    if (x < west) west = x
    if (x > east) east = x
    if (y < south) south = y
    if (y > north) north = y
  }
  return { west, south, east, north }
}

/** A box in planar metres. */
export interface Bounds {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}
