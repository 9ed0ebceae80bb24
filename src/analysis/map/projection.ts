// Transverse Mercator projection by Krüger's series to the sixth order of the third flattening.
// What: longitude and latitude (WGS 84) to planar metres and back, for SWEREF 99 TM and local zones and any UTM zone.
// For: storing every report in one metric system, and reading coordinates as organisations deliver them. SWEREF 99 and
//   WGS 84 are taken as equal (null transformation); they differ by less than a metre, far below a report's exactness.
// Source: Krüger 1912 in the form of Karney 2011 (J. Geodesy 85); Lantmäteriet's Gauss conformal projection. Against
//   PROJ 9.1 within 0.1 mm over Sweden.
// Cost: about 0.3 µs a point forward, 0.7 µs back; no tables but 12 numbers a system.
import { AnalysisError } from '../analysis-error.ts'
import { asDegrees, asMetres, type DegreeArray, type Degrees, type Metres } from '../units.ts'
import { KRUGER_FORWARD, KRUGER_INVERSE } from './crs.data.ts'
import type { Crs } from './crs.ts'
import { makePlanarPoints, type PlanarPoints } from './planar-points.ts'

const RADIANS = Math.PI / 180
/** Beyond this the series loses its millimetres, and no zone is meant to reach there. */
const WIDEST_DEGREES = 35
const FARTHEST_METRES = 4_000_000

interface Series {
  readonly radius: number
  readonly eccentricity: number
  readonly forward: Float64Array
  readonly inverse: Float64Array
}

/**
 * One place to metres.
 * @throws AnalysisError `not_finite`, `metres_not_degrees` (outside ±180/±90), `outside_projection` (over 35° away)
 */
export function toPlanar(crs: Crs, lon: Degrees, lat: Degrees): { e: Metres; n: Metres } {
  const out = new Float64Array(2)
  project(crs, findSeries(crs), asDegrees(lon), asDegrees(lat), out)
  return { e: asMetres(out[0]!), n: asMetres(out[1]!) }
}

/**
 * One place to longitude and latitude in degrees.
 * @throws AnalysisError `not_finite`, `degrees_not_metres`, `outside_projection`
 */
export function toGeographic(crs: Crs, e: Metres, n: Metres): { lon: Degrees; lat: Degrees } {
  const out = new Float64Array(2)
  unproject(crs, findSeries(crs), asMetres(e), asMetres(n), out)
  return { lon: asDegrees(out[0]!), lat: asDegrees(out[1]!) }
}

/** {@link toPlanar} for arrays of degrees. @throws AnalysisError as toPlanar, and `length_mismatch` */
export function toPlanarPoints(crs: Crs, lon: ArrayLike<number>, lat: ArrayLike<number>): PlanarPoints {
  if (lon.length !== lat.length) throw new AnalysisError('length_mismatch', `${lon.length} and ${lat.length} values`)
  const series = findSeries(crs)
  const [e, n, out] = [new Float64Array(lon.length), new Float64Array(lon.length), new Float64Array(2)]
  for (let i = 0; i < e.length; i++) {
    project(crs, series, lon[i]!, lat[i]!, out)
    e[i] = out[0]!
    n[i] = out[1]!
  }
  return makePlanarPoints(e, n)
}

/** {@link toGeographic} for arrays. @throws AnalysisError as toGeographic */
export function toGeographicPoints(crs: Crs, points: PlanarPoints): { lon: DegreeArray; lat: DegreeArray } {
  const series = findSeries(crs)
  const [lon, lat] = [new Float64Array(points.e.length), new Float64Array(points.e.length)]
  const out = new Float64Array(2)
  for (let i = 0; i < lon.length; i++) {
    unproject(crs, series, points.e[i]!, points.n[i]!, out)
    lon[i] = out[0]!
    lat[i] = out[1]!
  }
  return { lon: lon as DegreeArray, lat: lat as DegreeArray }
}

function project(crs: Crs, series: Series, lon: number, lat: number, out: Float64Array): void {
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) {
    if (Number.isFinite(lon) && Number.isFinite(lat)) {
      throw new AnalysisError('metres_not_degrees', `(${lon}, ${lat}) is not a longitude and latitude`)
    }
    throw new AnalysisError('not_finite', `(${lon}, ${lat}) is not a pair of numbers`)
  }
  const offset = ((lon - crs.lon0 + 540) % 360) - 180
  if (Math.abs(offset) > WIDEST_DEGREES) {
    throw new AnalysisError('outside_projection', `longitude ${lon} is too far from the meridian of ${crs.name}`)
  }
  const tau = Math.tan(lat * RADIANS)
  const conformal = toConformal(tau, series.eccentricity)
  const cosine = Math.cos(offset * RADIANS)
  const xi = Math.atan2(conformal, cosine)
  const eta = Math.asinh(Math.sin(offset * RADIANS) / Math.hypot(conformal, cosine))
  addSeries(series.forward, xi, eta, 1, out)
  const metres = crs.scale * series.radius
  const north = out[0]! * metres + crs.falseNorthing
  out[0] = out[1]! * metres + crs.falseEasting
  out[1] = north
}

function unproject(crs: Crs, series: Series, e: number, n: number, out: Float64Array): void {
  if (Math.abs(e) <= 180 && Math.abs(n) <= 180) {
    throw new AnalysisError('degrees_not_metres', `(${e}, ${n}) looks like degrees, not metres`)
  }
  const x = e - crs.falseEasting
  const y = n - crs.falseNorthing
  if (Math.abs(x) > FARTHEST_METRES || Math.abs(y) > 10_002_000 * crs.scale) {
    throw new AnalysisError('outside_projection', `(${e}, ${n}) is no place in ${crs.name}`)
  }
  const metres = crs.scale * series.radius
  addSeries(series.inverse, y / metres, x / metres, -1, out)
  const [xi, eta] = [out[0]!, out[1]!]
  const sinh = Math.sinh(eta)
  const conformal = Math.sin(xi) / Math.hypot(sinh, Math.cos(xi))
  const east = Math.atan2(sinh, Math.cos(xi)) / RADIANS + crs.lon0
  out[0] = ((((east + 180) % 360) + 360) % 360) - 180
  out[1] = Math.atan(fromConformal(conformal, series.eccentricity)) / RADIANS
}

/** out = (xi, eta) + sign * sum of c_j sin(2j(xi + i eta)), by Clenshaw's recurrence in complex numbers. */
function addSeries(c: Float64Array, xi: number, eta: number, sign: 1 | -1, out: Float64Array): void {
  const sin = Math.sin(2 * xi)
  const cos = Math.cos(2 * xi)
  const sinh = Math.sinh(2 * eta)
  const cosh = Math.cosh(2 * eta)
  const stepRe = 2 * cos * cosh
  const stepIm = -2 * sin * sinh
  let [re, im, lastRe, lastIm] = [0, 0, 0, 0]
  for (let j = c.length - 1; j >= 0; j--) {
    const nextRe = c[j]! + stepRe * re - stepIm * im - lastRe
    const nextIm = stepRe * im + stepIm * re - lastIm
    lastRe = re
    lastIm = im
    re = nextRe
    im = nextIm
  }
  out[0] = xi + sign * (sin * cosh * re - cos * sinh * im)
  out[1] = eta + sign * (sin * cosh * im + cos * sinh * re)
}

/** Tangent of the conformal latitude from that of the geographic. */
function toConformal(tau: number, eccentricity: number): number {
  const sec = Math.hypot(1, tau)
  const sigma = Math.sinh(eccentricity * Math.atanh((eccentricity * tau) / sec))
  return tau * Math.hypot(1, sigma) - sigma * sec
}

/** The other way, by Newton's method: three rounds give the last digit anywhere off the poles. */
function fromConformal(target: number, eccentricity: number): number {
  const e2m = 1 - eccentricity * eccentricity
  let tau = target / e2m
  for (let round = 0; round < 4; round++) {
    const guess = toConformal(tau, eccentricity)
    tau += ((target - guess) / Math.hypot(1, guess)) * ((1 + e2m * tau * tau) / (e2m * Math.hypot(1, tau)))
  }
  return tau
}

const known = new Map<string, Series>()

function findSeries(crs: Crs): Series {
  const key = `${crs.a}/${crs.f}`
  const found = known.get(key)
  if (found) return found
  const n = crs.f / (2 - crs.f)
  const series = {
    radius: (crs.a / (1 + n)) * (1 + n ** 2 / 4 + n ** 4 / 64 + n ** 6 / 256),
    eccentricity: Math.sqrt(crs.f * (2 - crs.f)),
    forward: sumPowers(KRUGER_FORWARD, n),
    inverse: sumPowers(KRUGER_INVERSE, n),
  }
  known.set(key, series)
  return series
}

function sumPowers(rows: readonly (readonly number[])[], n: number): Float64Array {
  return Float64Array.from(rows, (row, j) => row.reduce((sum, factor, k) => sum + factor * n ** (j + 1 + k), 0))
}
