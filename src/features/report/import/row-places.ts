/** Where: a position in any known system, a place or an area of the registers, or words. */
import { AnalysisError } from '#analysis/analysis-error.ts'
import { findCrs, WGS84_CODE } from '#analysis/map/crs.ts'
import { toGeographic, toPlanar } from '#analysis/map/projection.ts'
import { asDegrees, asMetres } from '#analysis/units.ts'
import { foldName } from './fold-name.ts'
import { isNoNumber, parseNumber, parsePair } from './number-cell.ts'
import type { CellReader } from './row-reader.ts'
import type { ImportedReport, ImportMapping } from './schema.ts'
import type { ImportWorld } from './world.ts'

type Place = Pick<ImportedReport, 'placeSource' | 'placeId' | 'placeWords' | 'e' | 'n' | 'precisionMetres' | 'areaCode'>

type Project = (x: number, y: number) => { e: number; n: number } | null

/** From the file's system to the municipality's; null for a pair that is no place in the file's. Unknown codes throw. */
function makeProjection(from: string | null, to: string): Project {
  if (from === null || from === to) return (e, n) => ({ e, n })
  const target = findCrs(to)
  if (from === WGS84_CODE) return guarded((lon, lat) => toPlanar(target, asDegrees(lon), asDegrees(lat)))
  const source = findCrs(from)
  return guarded((e, n) => {
    const { lon, lat } = toGeographic(source, asMetres(e), asMetres(n))
    return toPlanar(target, lon, lat)
  })
}

const guarded =
  (project: (x: number, y: number) => { e: number; n: number }): Project =>
  (x, y) => {
    try {
      return project(x, y)
    } catch (error) {
      if (error instanceof AnalysisError) return null
      throw error
    }
  }

/** Null when the mapping leaves the row out. Faults go to the reader. */
export function makePlaceReader(mapping: ImportMapping, world: ImportWorld): (row: CellReader) => Place | 'leftOut' {
  const project = makeProjection(mapping.crs, world.crs)
  return (row) => {
    const given = readPosition(row, mapping)
    const position = given && project(given[0], given[1])
    if (given && !position) row.fault('notAPosition', row.has('position') ? 'position' : 'e')
    const place = findPlace(row, world)
    const area = findArea(row, world)
    const precision = readPrecision(row, mapping)
    // Positions are kept to the millimetre, as far as any source can mean.
    const e = position ? Math.round(position.e * 1000) / 1000 : (place?.e ?? null)
    const n = position ? Math.round(position.n * 1000) / 1000 : (place?.n ?? null)
    const found = e === null || n === null ? undefined : world.areaAt(e, n)
    if (found === null && !row.faulty && mapping.outside !== 'keep') {
      if (mapping.outside === 'leaveOut') return 'leftOut'
      row.fault('outsideMunicipality', row.has('position') ? 'position' : row.has('e') ? 'e' : 'place')
    }
    if (e === null && !area && !row.faulty && mapping.unplaced === 'fault') row.fault('placeMissing', null)
    return {
      placeSource: row.take('placeSource') || 'import',
      placeId: place?.id ?? null,
      placeWords: row.take('words') || null,
      e,
      n,
      precisionMetres: precision ?? (position ? mapping.defaults.precisionMetres : (place?.precisionMetres ?? null)),
      areaCode: found ?? area ?? place?.areaCode ?? null,
    }
  }
}

function readPosition(row: CellReader, mapping: ImportMapping): [number, number] | null {
  if (row.has('position')) {
    const cell = row.take('position')
    if (!cell) return null
    const pair = parsePair(cell, mapping.decimal)
    if (!pair) row.fault('notAPosition', 'position')
    return pair && mapping.swapped ? [pair[1], pair[0]] : pair
  }
  const [e, n] = [row.take('e'), row.take('n')]
  if (isNoNumber(e) && isNoNumber(n)) return null
  if (!e || !n) {
    row.fault('halfPosition', e ? 'n' : 'e')
    return null
  }
  const pair: [number, number] = [parseNumber(e, mapping.decimal), parseNumber(n, mapping.decimal)]
  if (Number.isNaN(pair[0])) row.fault('notANumber', 'e')
  if (Number.isNaN(pair[1])) row.fault('notANumber', 'n')
  if (Number.isNaN(pair[0]) || Number.isNaN(pair[1])) return null
  return mapping.swapped ? [pair[1], pair[0]] : pair
}

function findPlace(row: CellReader, world: ImportWorld) {
  const cell = row.take('place')
  const place = cell ? world.places.get(foldName(cell)) : undefined
  if (cell && !place) row.fault('unknownPlace', 'place')
  return place
}

function findArea(row: CellReader, world: ImportWorld): string | undefined {
  const cell = row.take('area')
  const area = cell ? world.areas.get(foldName(cell)) : undefined
  if (cell && !area) row.fault('unknownArea', 'area')
  return area
}

function readPrecision(row: CellReader, mapping: ImportMapping): number | null {
  const cell = row.take('precision')
  if (!cell) return null
  const metres = parseNumber(cell, mapping.decimal)
  if (!(metres >= 0 && metres <= 100_000)) row.fault('notANumber', 'precision')
  return metres
}
