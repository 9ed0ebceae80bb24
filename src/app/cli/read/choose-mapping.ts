/** How a file's columns are to be read: as a mapping file says, as last time, or as it is guessed; then the options on top. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { findCrs, WGS84_CODE } from '#analysis/map/crs.ts'
import { guessMapping } from '#features/report/import/guess-mapping.ts'
import { type Detection, ImportMapping, importFields } from '#features/report/import/schema.ts'
import { lookAtFile } from '#features/report/import/server/look-at-file.ts'
import type { ImportWorld } from '#features/report/import/world.ts'
import { type Call, readText } from '../call.ts'
import { Stop } from '../stop.ts'
import type { OpenedFile } from './open-file.ts'

export interface ChosenMapping {
  readonly mapping: ImportMapping
  readonly detected: readonly Detection[]
}

/** What a guess needs to know of the municipality. */
type KnownWorld = Pick<ImportWorld, 'areas' | 'places' | 'near' | 'crs'>

/** Before a city exists nothing is known of it. */
export const nowhere: KnownWorld = { areas: new Map(), places: new Map(), near: undefined, crs: '' }

/**
 * `saved`: the mapping that the same source was imported by last time.
 * @throws Stop `badMapping`, `badOnly`, `badCrs`, `crsUnknown`, `noTimeColumn`; FileRefused
 */
export async function chooseMapping(
  call: Call,
  file: OpenedFile,
  world: KnownWorld,
  saved: ImportMapping | null,
): Promise<ChosenMapping> {
  const asked = readText(call, 'mapping')
  if (asked !== undefined && asked !== 'auto') return withOptions(call, await readMapping(asked), [], file)
  if (saved && asked === undefined) return withOptions(call, saved, [], file)
  const look = await lookAtFile(file.path, null)
  const guess = guessMapping(look.file, look.columns, world)
  const guessed = file.police ? mapPoliceEvents(guess.mapping) : guess.mapping
  const chosen = withOptions(call, guessed, [...look.detected, ...guess.detections], file)
  if (!chosen.mapping.columns.from) {
    throw new Stop(
      1,
      'noTimeColumn',
      look.columns.map(({ name }) => name),
    )
  }
  return chosen
}

async function readMapping(path: string): Promise<ImportMapping> {
  const read = ImportMapping.safeParse(parseJson(await readFile(path, 'utf8'), path))
  if (read.success) return read.data
  const [first] = read.error.issues
  throw new Stop(1, 'badMapping', basename(path), `${first?.path.join('.') ?? ''} ${first?.message ?? ''}`.trim())
}

function parseJson(content: string, path: string): unknown {
  try {
    return JSON.parse(content)
  } catch (error) {
    throw new Stop(1, 'badMapping', basename(path), error instanceof Error ? error.message : String(error))
  }
}

/** The columns are our own: nothing of them is guessed. The middle of a municipality is no position. */
function mapPoliceEvents(guessed: ImportMapping): ImportMapping {
  const columns = { key: 'id', from: 'occurred', category: 'type' }
  return { ...guessed, columns, dates: 'iso', timePrecision: 'minute', unplaced: 'keep', crs: null }
}

function withOptions(
  call: Call,
  mapping: ImportMapping,
  detected: readonly Detection[],
  file: OpenedFile,
): ChosenMapping {
  let chosen = { ...mapping }
  const columns = readText(call, 'columns')
  if (columns !== undefined) chosen = { ...chosen, columns: { ...chosen.columns, ...parseColumns(columns) } }
  const only = readText(call, 'only')
  if (only !== undefined) chosen = { ...chosen, only: parseOnly(only) }
  if (readText(call, 'category') !== undefined) {
    const { category: _, ...columns } = chosen.columns
    chosen = { ...chosen, columns }
  }
  chosen = chooseCrs(call, chosen, detected, file)
  return { mapping: chosen, detected }
}

/** field=column, …: what the guess did not see. */
function parseColumns(written: string): ImportMapping['columns'] {
  const pairs = written.split(',').map((pair) => pair.split('=').map((word) => word.trim()))
  for (const [field = '', column = ''] of pairs) {
    if (!(importFields as readonly string[]).includes(field) || column === '') {
      throw new Stop(2, 'badColumns', written, importFields)
    }
  }
  return Object.fromEntries(pairs)
}

function parseOnly(written: string): NonNullable<ImportMapping['only']> {
  const at = written.indexOf('=')
  const values = written
    .slice(at + 1)
    .split(',')
    .map((value) => value.trim())
    .filter((value) => value !== '')
  if (at < 1 || values.length === 0) throw new Stop(2, 'badOnly', written)
  return { column: written.slice(0, at).trim(), values }
}

function chooseCrs(
  call: Call,
  mapping: ImportMapping,
  detected: readonly Detection[],
  file: OpenedFile,
): ImportMapping {
  const asked = readText(call, 'crs')
  const { e, n, position, ...others } = mapping.columns
  const hasPosition = e !== undefined || position !== undefined
  if (asked === 'none') return { ...mapping, columns: others, crs: null, unplaced: 'keep' }
  if (asked !== undefined && asked !== 'auto') return { ...mapping, crs: checkCrs(asked) }
  const isUnclear = detected.some(({ code }) => code === 'crsUnclear')
  if (hasPosition && isUnclear && mapping.crs === null) throw new Stop(1, 'crsUnknown', file.name)
  return mapping
}

function checkCrs(asked: string): string {
  const digits = /^(?:EPSG:)?(\d+)$/i.exec(asked.trim())?.[1]
  if (`EPSG:${digits}` === WGS84_CODE) return WGS84_CODE
  try {
    return findCrs(digits ?? asked).code
  } catch {
    throw new Stop(1, 'badCrs', asked)
  }
}
