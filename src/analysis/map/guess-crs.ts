// Recognition of a coordinate system from its values.
// What: which system two columns of numbers are in (degrees, SWEREF 99 TM, a local SWEREF 99 zone, another UTM zone),
//   and whether the columns are swapped.
// For: the import, which proposes it to a person; a wrong guess moves every report, so doubt is a result.
// Source: own rule. SWEREF 99 TM holds Sweden within E 180-950 km, local zones within E 20-280 km, both N 6.0-7.8
//   Mm; the two overlap below 280 km, and the local zones look alike: `near` (the municipality) settles both.
// Cost: one pass a candidate over at most 2,000 evenly spread pairs.
import { AnalysisError } from '../analysis-error.ts'
import { asDegrees } from '../units.ts'
import { type Crs, chooseUtm, SWEREF_99_LOCAL, SWEREF_99_TM, WGS84_CODE } from './crs.ts'
import { toPlanar } from './projection.ts'

/** A place the data ought to be close to, in degrees. */
export interface Near {
  readonly lon: number
  readonly lat: number
}

/** `code` is 'EPSG:4326' for degrees, else one that findCrs knows. `share` = part of the pairs that fit the guess. */
export type CrsGuess =
  | { outcome: 'guessed'; code: string; swapped: boolean; share: number; pairs: number }
  | { outcome: 'cannot_tell'; reason: 'no_values' | 'no_system_fits' | 'several_systems_fit'; candidates: string[] }

const LEAST_SHARE = 0.9
/** A municipality and its surroundings. */
const NEAR_METRES = 150_000
const MOST_PAIRS = 2000

type Test = (x: number, y: number) => boolean

/**
 * Guess the system of (easting or longitude, northing or latitude) columns. Pairs with a value that is not finite are
 * left out as missing. With `near`, only systems that put most pairs within 150 km of it are accepted.
 * @throws AnalysisError `length_mismatch`
 */
export function guessCrs(eValues: ArrayLike<number>, nValues: ArrayLike<number>, near?: Near): CrsGuess {
  if (eValues.length !== nValues.length) throw new AnalysisError('length_mismatch', 'columns differ in length')
  const pairs = samplePairs(eValues, nValues)
  if (pairs.length === 0) return { outcome: 'cannot_tell', reason: 'no_values', candidates: [] }
  const fits = []
  for (const { code, test } of listTests(near)) {
    for (const swapped of [false, true]) {
      const share = pairs.filter(([x, y]) => (swapped ? test(y, x) : test(x, y))).length / pairs.length
      if (share >= LEAST_SHARE) fits.push({ code, swapped, share, distance: measureMedian(code, pairs, swapped, near) })
    }
  }
  if (fits.length === 0) return { outcome: 'cannot_tell', reason: 'no_system_fits', candidates: [] }
  // Neighbouring local zones both fall within reach of `near`: the one that lands closest wins, if clearly.
  fits.sort((a, b) => a.distance - b.distance)
  const [best, second] = fits
  if (second && !(near && best!.distance < second.distance / 2)) {
    const candidates = [...new Set(fits.map((fit) => fit.code))]
    return { outcome: 'cannot_tell', reason: 'several_systems_fit', candidates }
  }
  const { code, swapped, share } = best!
  return { outcome: 'guessed', code, swapped, share, pairs: pairs.length }
}

function listTests(near: Near | undefined): { code: string; test: Test }[] {
  if (near === undefined) {
    const isSwedishNorthing = (y: number) => y > 6_000_000 && y < 7_800_000
    return [
      { code: WGS84_CODE, test: (x, y) => x > 9 && x < 26 && y > 54 && y < 70 },
      { code: SWEREF_99_TM.code, test: (x, y) => x > 180_000 && x < 950_000 && isSwedishNorthing(y) },
      ...SWEREF_99_LOCAL.map(({ code }) => ({
        code,
        test: (x: number, y: number) => x > 20_000 && x < 280_000 && isSwedishNorthing(y),
      })),
    ]
  }
  const wide = NEAR_METRES / 111_000
  const east = wide / Math.max(0.05, Math.cos((near.lat * Math.PI) / 180))
  const planar = listPlanar(near).map((crs) => {
    const { e, n } = toPlanar(crs, asDegrees(near.lon), asDegrees(near.lat))
    return { code: crs.code, test: (x: number, y: number) => Math.hypot(x - e, y - n) < NEAR_METRES }
  })
  const isNear: Test = (x, y) => Math.abs(x - near.lon) < east && Math.abs(y - near.lat) < wide
  return [{ code: WGS84_CODE, test: isNear }, ...planar]
}

/** In Sweden the SWEREF systems (UTM 33 has the same numbers as SWEREF 99 TM); elsewhere the place's own UTM zone. */
function listPlanar({ lon, lat }: Near): Crs[] {
  const inSweden = lon > 10 && lon < 25 && lat > 55 && lat < 69.5
  return inSweden ? [SWEREF_99_TM, ...SWEREF_99_LOCAL] : [chooseUtm(asDegrees(lon), asDegrees(lat))]
}

/** Distance in metres from `near` to the median pair; 0 when there is no `near` to measure from. */
function measureMedian(code: string, pairs: [number, number][], swapped: boolean, near: Near | undefined): number {
  if (near === undefined) return 0
  const middle = (at: 0 | 1) => pairs.map((pair) => pair[at]).sort((a, b) => a - b)[pairs.length >> 1]!
  const [x, y] = swapped ? [middle(1), middle(0)] : [middle(0), middle(1)]
  if (code === WGS84_CODE) {
    return Math.hypot((x - near.lon) * 111_000 * Math.cos((near.lat * Math.PI) / 180), (y - near.lat) * 111_000)
  }
  const crs = listPlanar(near).find((one) => one.code === code)!
  const { e, n } = toPlanar(crs, asDegrees(near.lon), asDegrees(near.lat))
  return Math.hypot(x - e, y - n)
}

function samplePairs(e: ArrayLike<number>, n: ArrayLike<number>): [number, number][] {
  const pairs: [number, number][] = []
  const step = Math.max(1, Math.floor(e.length / MOST_PAIRS))
  for (let i = 0; i < e.length; i += step) {
    if (Number.isFinite(e[i]) && Number.isFinite(n[i])) pairs.push([e[i]!, n[i]!])
  }
  return pairs
}
