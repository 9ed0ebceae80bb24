/** A file as one table: the names of its columns and its rows, one at a time, whatever kind of file it is. */
import { CsvScanner, QuoteNeverClosed, type TableRow } from '#platform/sheets/csv-scanner.ts'
import type { Sheet } from '#platform/sheets/read-workbook.ts'
import { nameColumns } from '../find-header.ts'
import type { FileSettings } from '../schema.ts'
import { FileRefused } from './file-refused.ts'
import { readText } from './read-encoding.ts'
import { readWorkbook } from './read-workbook.ts'

export interface Table {
  readonly columns: readonly string[]
  readonly rows: AsyncGenerator<TableRow>
}

/** @throws FileRefused noRows, noSuchSheet, brokenWorkbook; while reading also brokenQuotes */
export async function openTable(path: string, file: FileSettings, onBytes?: (bytes: number) => void): Promise<Table> {
  return layOutTable(readRows(path, file, onBytes), file)
}

/** Finds the columns' names in the first rows. @throws FileRefused noRows */
export async function layOutTable(
  rows: AsyncGenerator<TableRow>,
  file: Pick<FileSettings, 'skip' | 'header'>,
): Promise<Table> {
  for (let skipped = 0; skipped < file.skip; skipped += 1) await rows.next()
  const first = (await rows.next()).value as TableRow | undefined
  if (!first) throw new FileRefused('noRows')
  const columns = nameColumns(file.header ? first.cells : null, first.cells.length)
  return { columns, rows: fitRows(file.header ? null : first, rows, columns.length) }
}

/** All rows that are not empty, titles and header too. */
async function* readRows(
  path: string,
  file: Pick<FileSettings, 'format' | 'encoding' | 'delimiter' | 'sheet'>,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<TableRow> {
  if (file.format === 'xlsx') {
    yield* pickSheet(await readWorkbook(path), file.sheet).rows
    return
  }
  const scanner = new CsvScanner(file.delimiter)
  try {
    for await (const piece of readText(path, file.encoding, onBytes)) yield* scanner.push(piece)
    yield* scanner.end()
  } catch (error) {
    if (error instanceof QuoteNeverClosed) throw new FileRefused('brokenQuotes', { line: error.line })
    throw error
  }
}

/** The named sheet, or the first. @throws FileRefused noSuchSheet */
export function pickSheet(sheets: readonly Sheet[], name: string | null): Sheet {
  const sheet = name === null ? sheets[0] : sheets.find((one) => one.name === name)
  if (!sheet) throw new FileRefused('noSuchSheet', { sheet: name ?? '' })
  return sheet
}

/** Rows of nothing but delimiters are no rows; empty cells beyond the last column are no fault. */
async function* fitRows(
  first: TableRow | null,
  rest: AsyncGenerator<TableRow>,
  width: number,
): AsyncGenerator<TableRow> {
  if (first) yield first
  for await (const row of rest) {
    if (row.cells.every((cell) => cell.trim() === '')) continue
    let { length } = row.cells
    while (length > width && row.cells[length - 1]?.trim() === '') length -= 1
    yield length === row.cells.length ? row : { line: row.line, cells: row.cells.slice(0, length) }
  }
}
