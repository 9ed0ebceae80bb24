/** A row of cells to the report it becomes, or everything that is wrong with it. */
import { en } from '../export/en.ts'
import { sv } from '../export/sv.ts'
import { checkText } from '../guard/guard.ts'
import { type KeptOverride, readWithGuard } from '../guarded-text.ts'
import { GuardOverrideNote, type ReportInput, type ReportState, reportStates } from '../schema.ts'
import { foldName } from './fold-name.ts'
import { answers } from './header-names.data.ts'
import { makePlaceReader } from './row-places.ts'
import { CellReader } from './row-reader.ts'
import { makeTimeReader } from './row-times.ts'
import type { Fault, ImportedReport, ImportField, ImportMapping } from './schema.ts'
import type { ImportWorld } from './world.ts'

export type RowOutcome =
  | { readonly kind: 'report'; readonly report: ImportedReport }
  | { readonly kind: 'leftOut' }
  | { readonly kind: 'faults'; readonly faults: Fault[] }

export type RowMapper = (cells: readonly string[], line: number) => RowOutcome

/** Begins the names of the columns that Samlad's file of bad rows adds; they are no part of the row. */
const addedPrefix = 'Samlad: '

const longestKey = 300
const statesByWord = new Map<string, ReportState>(
  [sv, en].flatMap(({ states }) => reportStates.map((state) => [foldName(states[state]), state] as const)),
)
for (const state of reportStates) statesByWord.set(state, state)
const answersByWord = new Map(
  [sv, en].flatMap(({ toldPolice }) =>
    Object.entries(toldPolice).map(([answer, word]) => [foldName(word), answer] as const),
  ),
)

/** Names of mapped columns that the file does not have. */
export function findMissingColumns(mapping: ImportMapping, columns: readonly string[]): string[] {
  const named = [...Object.values(mapping.columns), ...(mapping.only ? [mapping.only.column] : [])]
  return named.filter((name) => !columns.includes(name))
}

/** `columns`: the file's column names in order. Call only when `findMissingColumns` finds none. Throws for an unknown crs. */
export function makeRowMapper(mapping: ImportMapping, columns: readonly string[], world: ImportWorld): RowMapper {
  const at: Partial<Record<ImportField, number>> = {}
  for (const [field, name] of Object.entries(mapping.columns)) at[field as ImportField] = columns.indexOf(name)
  if (mapping.dropText) delete at.text
  const layout = { at, columns: mapping.columns, neutralised: mapping.neutralised }
  const own = columns.map((name) => !name.startsWith(addedPrefix))
  const only = mapping.only && { at: columns.indexOf(mapping.only.column), values: new Set(mapping.only.values) }
  const readTimes = makeTimeReader(mapping, world)
  const readPlace = makePlaceReader(mapping, world)
  const readCategory = makeCategoryReader(mapping, world)
  const isClean = rememberClean(world.knownPlaces)

  return (cells, line) => {
    const row = new CellReader(cells, line, layout)
    if (cells.length !== columns.length) {
      row.fault('wrongColumnCount', null, { found: cells.length, expected: columns.length })
      return { kind: 'faults', faults: row.faults }
    }
    if (only && !only.values.has((cells[only.at] ?? '').trim())) return { kind: 'leftOut' }
    const times = readTimes(row)
    const category = readCategory(row)
    const place = readPlace(row)
    if (place === 'leftOut') return { kind: 'leftOut' }
    const id = readId(row)
    const key = id ?? (readKey(row) || world.hashRow(cells.filter((_, index) => own[index])))
    const text = readText(row, 'text', 1000)
    readText(row, 'words', 120)
    const overrides = readOverrides(row, text, place.placeWords, world, isClean)
    const state = readState(row)
    const felt = readFelt(row)
    const toldPolice = readToldPolice(row)
    if (row.faulty || !times || category === null) return { kind: 'faults', faults: row.faults }
    return {
      kind: 'report',
      report: { key, id, state, category, ...times, ...place, felt, toldPolice, text, overrides },
    }
  }
}

function makeCategoryReader(mapping: ImportMapping, world: ImportWorld): (row: CellReader) => string | null {
  const words = new Map(world.categories)
  for (const [word, category] of Object.entries(mapping.categories)) words.set(foldName(word), category)
  const known = new Set(world.categories.values())
  const otherwise = mapping.defaults.category
  return (row) => {
    const cell = row.take('category')
    const category = (cell ? words.get(foldName(cell)) : undefined) ?? otherwise
    if (category !== null && known.has(category)) return category
    row.fault(cell ? 'unknownCategory' : 'missing', 'category')
    return null
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function readId(row: CellReader): string | null {
  const cell = row.take('id')
  if (!row.has('id')) return null
  if (!uuid.test(cell)) row.fault(cell ? 'badId' : 'missing', 'id')
  return cell.toLowerCase()
}

function readKey(row: CellReader): string {
  const key = row.take('key')
  if (row.has('key') && !key) row.fault('missing', 'key')
  if (key.length > longestKey) row.fault('keyTooLong', 'key', { longest: longestKey })
  if (isUnstorable(key)) row.fault('unstorableText', 'key')
  // A key that is somebody's number would be kept beside the report for ever.
  const marked = checkText(key).find(({ kind, certainty }) => certainty === 'certain' && identifying.has(kind))
  if (marked) row.fault('identityInText', 'key', { kind: marked.kind }, marked.kind)
  return key
}

const identifying: ReadonlySet<string> = new Set(['personalNumber', 'coordinationNumber', 'reserveNumber', 'email'])

/** A database text holds every sign but these. */
const isUnstorable = (text: string) => text.includes('\0') || !text.isWellFormed()

function readText(row: CellReader, field: 'text' | 'words', longest: number): string | null {
  const text = row.take(field)
  if (text.length > longest)
    row.fault(field === 'text' ? 'textTooLong' : 'wordsTooLong', field, { longest, length: text.length })
  if (isUnstorable(text)) row.fault('unstorableText', field)
  return text || null
}

function readState(row: CellReader): ReportState | null {
  const cell = row.take('state')
  const state = statesByWord.get(foldName(cell)) ?? statesByWord.get(cell)
  if (cell && !state) row.fault('badState', 'state')
  return state ?? null
}

function readFelt(row: CellReader): number | null {
  const cell = row.take('felt')
  if (!cell) return null
  if (!/^[0-3]([.,]0+)?$/.test(cell)) row.fault('badFelt', 'felt')
  return Number(cell[0])
}

function readToldPolice(row: CellReader): ImportedReport['toldPolice'] {
  const cell = row.take('toldPolice')
  if (!cell || foldName(cell) === '') return 'unknown'
  const answer = answersByWord.get(foldName(cell)) ?? answers[foldName(cell)]
  if (!answer) row.fault('badAnswer', 'toldPolice')
  return (answer ?? 'unknown') as ImportedReport['toldPolice']
}

/** Place descriptions repeat; the guard reads each different one once. */
function rememberClean(knownPlaces: ReadonlySet<string>): (text: string) => boolean {
  const clean = new Set<string>()
  return (text) => {
    if (clean.has(text)) return true
    if (checkText(text, knownPlaces).length > 0) return false
    if (text.length <= 120) {
      if (clean.size >= 10_000) clean.clear()
      clean.add(text)
    }
    return true
  }
}

function readOverrides(
  row: CellReader,
  text: string | null,
  words: string | null,
  world: ImportWorld,
  isClean: (text: string) => boolean,
): KeptOverride[] {
  const cell = row.take('overrides')
  if (!cell && isClean(text ?? '') && isClean(words ?? '')) return []
  const given = parseOverrides(cell)
  if (!given) row.fault('badOverrides', 'overrides')
  const where = {
    source: 'import' as const,
    placeId: null,
    words,
    position: null,
    precisionMetres: null,
    areaCode: null,
  }
  const { unexcused, overrides } = readWithGuard({ text, where, overrides: given ?? [] }, world.knownPlaces)
  for (const { field, kind, why } of unexcused) {
    row.fault('identityInText', field === 'text' ? 'text' : 'words', { kind, why }, kind)
  }
  return overrides
}

function parseOverrides(cell: string): ReportInput['overrides'] | null {
  if (!cell) return []
  try {
    const result = GuardOverrideNote.array().max(20).safeParse(JSON.parse(cell))
    return result.success ? result.data : null
  } catch {
    return null
  }
}
