/** The whole guess for a file: fields, dates, decimals, coordinates; each conclusion said, doubt marked as doubt. */
import { WGS84_CODE } from '#analysis/map/crs.ts'
import { guessCrs } from '#analysis/map/guess-crs.ts'
import { guessDates } from './guess-dates.ts'
import { type Column, guessFields } from './guess-fields.ts'
import { guessDecimal, parseNumber, parsePair } from './number-cell.ts'
import { findCrsColumn, recogniseOwnFile } from './own-file.ts'
import { type Detection, type FileSettings, ImportMapping } from './schema.ts'
import type { ImportWorld } from './world.ts'

export interface MappingGuess {
  readonly mapping: ImportMapping
  readonly detections: Detection[]
}

export function guessMapping(
  file: FileSettings,
  columns: readonly Column[],
  world: Pick<ImportWorld, 'areas' | 'places' | 'near' | 'crs'>,
): MappingGuess {
  const names = columns.map(({ name }) => name)
  const own = recogniseOwnFile(names)
  if (own) return mapOwnFile(file, columns, own)

  const fields = guessFields(columns, world)
  const cellsOf = (name: string | undefined) => columns.find((column) => column.name === name)?.cells ?? []
  const dates = guessDates(cellsOf(fields.from), cellsOf(fields.fromTime), fields.to !== undefined)
  const numbers = [fields.e, fields.n, fields.precision].flatMap((name) => cellsOf(name))
  const decimal = guessDecimal(numbers) ?? (pairsUseComma(cellsOf(fields.position)) ? 'comma' : 'point')
  const detections = [...dates.detections]
  if (decimal === 'comma') detections.push({ code: 'decimalComma', certainty: 'found' })

  const place = guessPosition(fields, cellsOf, decimal, world)
  detections.push(...place.detections)
  if (!fields.e && !fields.position && !fields.area && !fields.place)
    detections.push({ code: 'noPlace', certainty: 'assumed' })
  detections.push(
    fields.key
      ? { code: 'keyFound', certainty: 'assumed', values: { column: fields.key } }
      : { code: 'noKey', certainty: 'assumed' },
  )
  const mapping = ImportMapping.parse({
    file,
    columns: fields,
    dates: dates.format ?? 'iso',
    timePrecision: dates.precision,
    decimal,
    crs: place.crs,
    swapped: place.swapped,
  })
  return { mapping, detections }
}

function mapOwnFile(file: FileSettings, columns: readonly Column[], own: ImportMapping['columns']): MappingGuess {
  const crs = columns.find(({ name }) => name === findCrsColumn([name]))?.cells.find((cell) => cell.trim() !== '')
  const mapping = ImportMapping.parse({
    file,
    columns: own,
    dates: 'iso',
    decimal: file.format === 'csv' ? 'comma' : 'point',
    crs: crs?.trim() ?? null,
    unplaced: 'keep',
    outside: 'keep',
    longIntervals: 'keep',
    neutralised: true,
  })
  return { mapping, detections: [{ code: 'ownExport', certainty: 'found' }] }
}

const pairsUseComma = (cells: readonly string[]) => cells.some((cell) => /\d,\d+\s*[;\s]\s*\d+,\d/.test(cell))

function guessPosition(
  fields: ImportMapping['columns'],
  cellsOf: (name: string | undefined) => readonly string[],
  decimal: 'comma' | 'point',
  world: Pick<ImportWorld, 'near' | 'crs'>,
): { crs: string | null; swapped: boolean; detections: Detection[] } {
  const pairs = fields.e
    ? cellsOf(fields.e).map((cell, at) => [
        parseNumber(cell, decimal),
        parseNumber(cellsOf(fields.n)[at] ?? '', decimal),
      ])
    : cellsOf(fields.position).map((cell) => parsePair(cell, decimal) ?? [Number.NaN, Number.NaN])
  if (pairs.length === 0) return { crs: null, swapped: false, detections: [] }
  const x = pairs.map((pair) => pair[0] ?? Number.NaN)
  const y = pairs.map((pair) => pair[1] ?? Number.NaN)
  const near = guessCrs(x, y, world.near)
  // A file of the whole county is mostly far from this municipality: then the system is told from the numbers alone.
  const guess = near.outcome === 'cannot_tell' && near.reason === 'no_system_fits' ? guessCrs(x, y) : near
  if (guess.outcome === 'guessed') {
    const certainty = world.near && guess === near ? 'found' : 'assumed'
    const detections: Detection[] = [{ code: 'crsFound', certainty, values: { crs: guess.code, pairs: guess.pairs } }]
    // One column with two numbers has no axes to swap: its order is simply read.
    if (guess.swapped && fields.e) detections.push({ code: 'axesSwapped', certainty: 'assumed' })
    return { crs: guess.code, swapped: guess.swapped, detections }
  }
  const own = guess.candidates.includes(world.crs) ? world.crs : null
  const degrees = pairs.every(([a, b]) => !(Math.abs(a ?? 0) > 180 || Math.abs(b ?? 0) > 180)) ? WGS84_CODE : null
  const values = { reason: guess.reason, candidates: guess.candidates.join(' ') }
  return { crs: own ?? degrees, swapped: false, detections: [{ code: 'crsUnclear', certainty: 'assumed', values }] }
}
