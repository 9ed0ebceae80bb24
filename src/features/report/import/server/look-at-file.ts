/** The first look at a file: how it is to be read, and its first rows. */
import { stat } from 'node:fs/promises'
import type { TableRow } from '#platform/sheets/csv-scanner.ts'
import { guessDelimiter } from '#platform/sheets/guess-delimiter.ts'
import type { Sheet } from '#platform/sheets/read-workbook.ts'
import { findHeader } from '../find-header.ts'
import type { Column } from '../guess-fields.ts'
import { type Detection, FileSettings } from '../schema.ts'
import { FileRefused } from './file-refused.ts'
import { detectEncoding, readText, sniffFormat } from './read-encoding.ts'
import { layOutTable, openTable, pickSheet } from './read-table.ts'
import { readWorkbook } from './read-workbook.ts'

/** Rows that are looked at before anything is decided. */
const rowsLookedAt = 1000
const titleRows = 50

export interface FileLook {
  readonly file: FileSettings
  readonly detected: Detection[]
  readonly sheets: string[]
  readonly columns: readonly Column[]
  readonly rows: readonly TableRow[]
  readonly total: { rows: number; exact: boolean }
}

/** `file`: read it this way; null: find out. @throws FileRefused */
export async function lookAtFile(path: string, file: FileSettings | null): Promise<FileLook> {
  const format = await sniffFormat(path)
  if (format === 'xlsx') return lookAtWorkbook(path, file)
  const { encoding, detection } = await detectEncoding(path)
  const found = file?.format === 'csv' ? { file, detected: [] } : await settleCsv(path, encoding)
  const detected = file ? [] : [detection, ...found.detected]
  let bytes = 0
  const table = await openTable(path, found.file, (so) => {
    bytes = so
  })
  const rows: TableRow[] = []
  let signs = 0
  let ended = true
  for await (const row of table.rows) {
    if (rows.length === rowsLookedAt) {
      ended = false
      break
    }
    rows.push(row)
    signs += row.cells.reduce((sum, cell) => sum + cell.length + 1, 1)
  }
  const { size } = await stat(path)
  const estimate = Math.max(rows.length, Math.round((size / Math.max(1, signs)) * rows.length))
  return {
    file: found.file,
    detected,
    sheets: [],
    columns: cutColumns(table.columns, rows),
    rows,
    total: ended && bytes >= size ? { rows: rows.length, exact: true } : { rows: estimate, exact: ended },
  }
}

async function settleCsv(path: string, encoding: FileSettings['encoding']) {
  const start = await readStart(path, encoding)
  const delimiter = guessDelimiter(start)
  const detected: Detection[] = [
    delimiter
      ? { code: 'delimiterFound', certainty: 'found', values: { delimiter } }
      : { code: 'oneColumn', certainty: 'assumed' },
  ]
  const base = FileSettings.parse({ format: 'csv', encoding, delimiter: delimiter ?? ';', header: false })
  const rows: string[][] = []
  const table = await openTable(path, base)
  for await (const { cells } of table.rows) {
    rows.push(cells)
    if (rows.length === titleRows) break
  }
  return { file: { ...base, ...sayHeader(rows, detected) }, detected }
}

function sayHeader(rows: readonly (readonly string[])[], detected: Detection[]) {
  const { skip, header } = findHeader(rows)
  if (skip > 0) detected.push({ code: 'titleRowsSkipped', certainty: 'assumed', values: { rows: skip } })
  if (!header) detected.push({ code: 'noHeader', certainty: 'assumed' })
  return { skip, header }
}

async function readStart(path: string, encoding: FileSettings['encoding']): Promise<string> {
  for await (const piece of readText(path, encoding)) {
    // The last line of a piece may be cut in the middle.
    const cut = piece.lastIndexOf('\n')
    return cut > 0 && piece.length >= 200_000 ? piece.slice(0, cut + 1) : piece
  }
  return ''
}

async function lookAtWorkbook(path: string, given: FileSettings | null): Promise<FileLook> {
  const sheets = await readWorkbook(path)
  const detected: Detection[] = []
  const largest = sheets.reduce<Sheet | null>(
    (one, sheet) => (sheet.rows.length > (one?.rows.length ?? 0) ? sheet : one),
    null,
  )
  if (!largest) throw new FileRefused('noRows')
  if (!given && sheets.length > 1) {
    const values = { sheet: largest.name, sheets: sheets.length }
    detected.push({ code: 'severalSheets', certainty: 'assumed', values })
  }
  const header = given
    ? null
    : sayHeader(
        largest.rows.slice(0, titleRows).map(({ cells }) => cells),
        detected,
      )
  const file = given ?? FileSettings.parse({ format: 'xlsx', sheet: largest.name, ...header })
  const table = await layOutTable(streamSheet(pickSheet(sheets, file.sheet)), file)
  const rows: TableRow[] = []
  let count = 0
  for await (const row of table.rows) {
    count += 1
    if (rows.length < rowsLookedAt) rows.push(row)
  }
  const columns = cutColumns(table.columns, rows)
  return { file, detected, sheets: sheets.map(({ name }) => name), columns, rows, total: { rows: count, exact: true } }
}

async function* streamSheet(sheet: Sheet): AsyncGenerator<TableRow> {
  yield* sheet.rows
}

const cutColumns = (names: readonly string[], rows: readonly TableRow[]): Column[] =>
  names.map((name, at) => ({ name, cells: rows.map(({ cells }) => cells[at] ?? '') }))
