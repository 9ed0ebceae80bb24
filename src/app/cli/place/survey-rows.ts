/** One look through a whole file before its city exists: which categories it names, and where its reports lie. */
import { findCrs, WGS84_CODE } from '#analysis/map/crs.ts'
import { toGeographic } from '#analysis/map/projection.ts'
import { asMetres } from '#analysis/units.ts'
import { isNoNumber, parseNumber, parsePair } from '#features/report/import/number-cell.ts'
import type { ImportMapping } from '#features/report/import/schema.ts'

export interface RowSurvey {
  readonly rows: number
  /** The category column's words, commonest first. Empty when no column is mapped. */
  readonly categories: readonly { word: string; count: number }[]
  /** Longitude and latitude of the rows that have a position. */
  readonly lon: Float64Array
  readonly lat: Float64Array
  /** Rows without a position, and rows with numbers that are no place. */
  readonly unplaced: number
  readonly unreadable: number
}

export async function surveyRows(
  columns: readonly string[],
  rows: AsyncIterable<readonly string[]>,
  mapping: ImportMapping,
): Promise<RowSurvey> {
  const at = (name: string | undefined) => (name === undefined ? -1 : columns.indexOf(name))
  const category = at(mapping.columns.category)
  const only = mapping.only && { at: at(mapping.only.column), values: new Set(mapping.only.values) }
  const readPosition = makePositionReader(mapping, at)
  const counts = new Map<string, number>()
  const [lon, lat]: [number[], number[]] = [[], []]
  let [count, unplaced, unreadable] = [0, 0, 0]
  for await (const cells of rows) {
    if (only && !only.values.has((cells[only.at] ?? '').trim())) continue
    count += 1
    const word = (cells[category] ?? '').trim()
    if (word) counts.set(word, (counts.get(word) ?? 0) + 1)
    const position = readPosition(cells)
    if (position === 'none') unplaced += 1
    else if (position === 'unreadable') unreadable += 1
    else {
      lon.push(position[0])
      lat.push(position[1])
    }
  }
  const categories = [...counts].map(([word, times]) => ({ word, count: times }))
  categories.sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
  return { rows: count, categories, lon: Float64Array.from(lon), lat: Float64Array.from(lat), unplaced, unreadable }
}

type Position = readonly [lon: number, lat: number] | 'none' | 'unreadable'

function makePositionReader(
  { columns, decimal, swapped, crs }: ImportMapping,
  at: (name: string | undefined) => number,
): (cells: readonly string[]) => Position {
  const [e, n, both] = [at(columns.e), at(columns.n), at(columns.position)]
  const source = crs === null || crs === WGS84_CODE ? null : findCrs(crs)
  const read = (cells: readonly string[]): readonly [number, number] | null => {
    if (both >= 0) {
      const cell = (cells[both] ?? '').trim()
      return cell ? (parsePair(cell, decimal) ?? [Number.NaN, Number.NaN]) : null
    }
    const [x, y] = [(cells[e] ?? '').trim(), (cells[n] ?? '').trim()]
    return isNoNumber(x) && isNoNumber(y) ? null : [parseNumber(x, decimal), parseNumber(y, decimal)]
  }
  return (cells) => {
    const pair = read(cells)
    if (pair === null) return 'none'
    const [x, y] = swapped ? [pair[1], pair[0]] : pair
    if (!Number.isFinite(x) || !Number.isFinite(y)) return 'unreadable'
    if (source === null) return Math.abs(x) <= 180 && Math.abs(y) <= 90 ? [x, y] : 'unreadable'
    try {
      const { lon, lat } = toGeographic(source, asMetres(x), asMetres(y))
      return [lon, lat]
    } catch {
      return 'unreadable'
    }
  }
}
