import { AnalysisError } from '../analysis-error.ts'
import type { Degrees } from '../units.ts'
import { GRS_80, SWEREF_99, WGS_84 } from './crs.data.ts'

/** A projected coordinate system: transverse Mercator by its parameters. Lengths in metres, `lon0` in degrees. */
export interface Crs {
  /** 'EPSG:3006' */
  readonly code: string
  /** 'SWEREF 99 TM' */
  readonly name: string
  readonly a: number
  readonly f: number
  readonly lon0: number
  readonly scale: number
  readonly falseEasting: number
  readonly falseNorthing: number
}

/** The code of longitude and latitude in WGS 84, which is no projected system and not found by {@link findCrs}. */
export const WGS84_CODE = 'EPSG:4326'

/** SWEREF 99 TM, the national system and the one reports are stored in. */
export const SWEREF_99_TM: Crs = makeSweref(SWEREF_99[0])

/** The twelve local SWEREF 99 zones, EPSG:3007-3018. */
export const SWEREF_99_LOCAL: readonly Crs[] = SWEREF_99.slice(1).map(makeSweref)

/**
 * The projected system with a code: 'EPSG:3006', '3006' or 3006. Known: SWEREF 99 TM and local zones (3006-3018),
 * UTM on WGS 84 north (32601-32660) and south (32701-32760).
 * @throws AnalysisError `unknown_crs`
 */
export function findCrs(code: string | number): Crs {
  const epsg = Number(
    String(code)
      .trim()
      .replace(/^EPSG:/i, ''),
  )
  const sweref = [SWEREF_99_TM, ...SWEREF_99_LOCAL].find((crs) => crs.code === `EPSG:${epsg}`)
  if (sweref) return sweref
  const zone = epsg % 100
  const series = Math.floor(epsg / 100)
  if (Number.isInteger(epsg) && (series === 326 || series === 327) && zone >= 1 && zone <= 60) {
    return makeUtm(zone, series === 327)
  }
  throw new AnalysisError('unknown_crs', `no projected coordinate system known as ${code}`)
}

/**
 * The UTM zone of a place, with the exceptions for south-western Norway and Svalbard. For a city outside Sweden.
 * @throws AnalysisError `outside_utm` beyond 80° S or 84° N
 */
export function chooseUtm(lon: Degrees, lat: Degrees): Crs {
  if (!(lat >= -80 && lat <= 84 && lon >= -180 && lon <= 180)) {
    throw new AnalysisError('outside_utm', `UTM does not cover longitude ${lon}, latitude ${lat}`)
  }
  let zone = Math.min(60, Math.floor((lon + 180) / 6) + 1)
  if (lat >= 56 && lat < 64 && lon >= 3 && lon < 12) zone = 32
  if (lat >= 72 && lon >= 0 && lon < 42) zone = lon < 9 ? 31 : lon < 21 ? 33 : lon < 33 ? 35 : 37
  return makeUtm(zone, lat < 0)
}

function makeUtm(zone: number, south: boolean): Crs {
  return {
    code: `EPSG:32${south ? 7 : 6}${String(zone).padStart(2, '0')}`,
    name: `UTM ${zone}${south ? 'S' : 'N'} (WGS 84)`,
    ...WGS_84,
    lon0: zone * 6 - 183,
    scale: 0.9996,
    falseEasting: 500000,
    falseNorthing: south ? 10000000 : 0,
  }
}

function makeSweref([code, name, lon0, scale, falseEasting]: (typeof SWEREF_99)[number]): Crs {
  return { code, name, ...GRS_80, lon0, scale, falseEasting, falseNorthing: 0 }
}
