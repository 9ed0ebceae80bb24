/** A city's own areas from a GeoJSON file, in metres of its plane system. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { findCrs, SWEREF_99_LOCAL, SWEREF_99_TM, WGS84_CODE } from '#analysis/map/crs.ts'
import { guessCrs } from '#analysis/map/guess-crs.ts'
import { toGeographic } from '#analysis/map/projection.ts'
import { asMetres } from '#analysis/units.ts'
import { Stop } from '../stop.ts'
import { makeCodes } from './name-code.ts'

export interface ReadAreas {
  readonly areas: readonly { code: string; name: string; lonLat: [number, number][][][] }[]
  /** Features that are no areas: points, lines, without geometry. */
  readonly skipped: number
  /** Properties that the names and codes were taken from; null: numbered. */
  readonly nameFrom: string
  readonly codeFrom: string | null
}

interface Feature {
  readonly properties: Record<string, unknown>
  readonly polygons: number[][][][]
}

const nameProperties =
  /^(name|namn|area_?name|omrade|område|stadsdel|district|ward|neighbou?rhood|title|label|.*(_name|namn|nm))$/i
const codeProperties = /^(code|kod|area_?code|id|objectid|ref|.*(_code|kod|cd))$/i

/** @throws Stop `noAreasInFile`, `areaNameMissing`, `areaCrsUnknown` */
export async function readAreas(
  path: string,
  wish: { name: string | undefined; code: string | undefined },
): Promise<ReadAreas> {
  const file = basename(path)
  const { features, crs, total } = parseFeatures(await readFile(path, 'utf8'))
  if (features.length === 0) throw new Stop(1, 'noAreasInFile', file)
  const nameFrom = wish.name ?? guessProperty(features, nameProperties)
  if (!nameFrom || features.some((one) => namedBy(one, nameFrom) === '')) {
    throw new Stop(2, 'areaNameMissing', file, [...new Set(features.flatMap((one) => Object.keys(one.properties)))])
  }
  const codeFrom = wish.code ?? guessProperty(features, codeProperties, true)
  const names = features.map((one) => namedBy(one, nameFrom))
  // Codes travel in addresses and texts' names: kept to signs that need no care there.
  const codes = makeCodes(codeFrom ? features.map((one) => namedBy(one, codeFrom)) : names)
  const unproject = chooseUnprojection(crs, features, file)
  const areas = features.map(({ polygons }, at) => ({
    code: codes[at] as string,
    name: names[at] as string,
    lonLat: polygons.map((polygon) => polygon.map((ring) => ring.map(([x = 0, y = 0]) => unproject(x, y)))),
  }))
  return { areas, skipped: total - features.length, nameFrom, codeFrom }
}

const namedBy = ({ properties }: Feature, property: string) => String(properties[property] ?? '').trim()

function parseFeatures(content: string): { features: Feature[]; crs: string | null; total: number } {
  let root: { features?: unknown; crs?: { properties?: { name?: unknown } } } | null
  try {
    root = JSON.parse(content)
  } catch {
    return { features: [], crs: null, total: 0 }
  }
  const all = Array.isArray(root?.features) ? root.features : []
  const features = all.flatMap((one): Feature[] => {
    const { geometry, properties } = one ?? {}
    const polygons = geometry?.type === 'Polygon' ? [geometry.coordinates] : geometry?.coordinates
    if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return []
    return Array.isArray(polygons) && polygons.length > 0 ? [{ polygons, properties: properties ?? {} }] : []
  })
  const name = root?.crs?.properties?.name
  return { features, crs: typeof name === 'string' ? name : null, total: all.length }
}

/** A property whose name fits and that every area has; the one that tells them apart best. */
function guessProperty(features: readonly Feature[], fits: RegExp, unique = false): string | null {
  const keys = Object.keys(features[0]?.properties ?? {})
  const different = (key: string) => new Set(features.map((one) => namedBy(one, key))).size
  const usable = keys.filter((key) => features.every((one) => namedBy(one, key) !== ''))
  const fitting = usable.filter((key) => fits.test(key) && (!unique || different(key) === features.length))
  const worded = unique ? [] : usable.filter((key) => features.some((one) => /\p{L}{3}/u.test(namedBy(one, key))))
  return [...fitting, ...worded].sort((a, b) => different(b) - different(a))[0] ?? null
}

/** GeoJSON is degrees unless it says otherwise; older files in metres may say nothing, and are then recognised. */
function chooseUnprojection(
  crs: string | null,
  features: readonly Feature[],
  file: string,
): (x: number, y: number) => [number, number] {
  const named = /EPSG:+(\d+)$/.exec(crs ?? '')?.[1]
  const corners = features.flatMap(({ polygons }) => polygons.flatMap((polygon) => polygon[0]?.slice(0, 20) ?? []))
  const isDegrees = corners.every(([x = 0, y = 0]) => Math.abs(x) <= 180 && Math.abs(y) <= 90)
  if (isDegrees) return (x, y) => [x, y]
  const guess = guessCrs(
    corners.map(([x = 0]) => x),
    corners.map(([, y = 0]) => y),
  )
  const known = named ?? (guess.outcome === 'guessed' && guess.code !== WGS84_CODE ? guess.code : null)
  const isKnown = known !== null && [SWEREF_99_TM, ...SWEREF_99_LOCAL].some((one) => one.code.endsWith(known))
  if (known === null || (!isKnown && !/^(EPSG:)?32[67]\d\d$/.test(known))) {
    throw new Stop(1, 'areaCrsUnknown', file, crs ?? '?')
  }
  const source = findCrs(known)
  return (x, y) => {
    const { lon, lat } = toGeographic(source, asMetres(x), asMetres(y))
    return [lon, lat]
  }
}
