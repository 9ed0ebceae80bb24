/** Sheets of an .xlsx file as rows of text. The whole workbook is unpacked in memory: the caller limits its size. */
import readSheets from 'read-excel-file/node'
import type { TableRow } from './csv-scanner.ts'

type CellValue = string | number | boolean | Date | null

export interface Sheet {
  readonly name: string
  readonly rows: readonly TableRow[]
}

/** `from`: a path or the bytes. Rows without any value are left out. Throws on what is no workbook. */
export async function readWorkbook(from: string | Buffer): Promise<Sheet[]> {
  const sheets = await readSheets(from)
  return sheets.map(({ sheet, data }) => {
    const rows = data as CellValue[][]
    const timed = findTimedColumns(rows)
    return {
      name: sheet,
      rows: rows
        .map((cells, at) => ({
          line: at + 1,
          cells: cells.map((cell, column) => writeCell(cell, timed.has(column))),
        }))
        .filter(({ cells }) => cells.some((cell) => cell !== '')),
    }
  })
}

const dayMs = 86_400_000

/** Columns where some date has a time of day: there a bare date is midnight, elsewhere it is the day. */
function findTimedColumns(rows: readonly (readonly CellValue[])[]): Set<number> {
  const timed = new Set<number>()
  for (const cells of rows) {
    for (const [column, cell] of cells.entries()) {
      if (cell instanceof Date && settleMs(cell) % dayMs !== 0) timed.add(column)
    }
  }
  return timed
}

/** Days as fractions fall a hair short of the second that was meant. */
function settleMs(date: Date): number {
  const read = Math.round(date.getTime())
  const second = Math.round(read / 1000) * 1000
  return Math.abs(read - second) <= 1 ? second : read
}

/** As the same cell would stand in a CSV file: numbers with a point, days and times in ISO form, wall clock. */
function writeCell(value: CellValue, timed: boolean): string {
  if (value === null) return ''
  if (value instanceof Date) return writeDate(settleMs(value), timed)
  return String(value)
}

function writeDate(ms: number, timed: boolean): string {
  if (Number.isNaN(ms)) return ''
  const text = new Date(ms).toISOString()
  // A time without a day is kept by Excel as a part of its day 0.
  if (text < '1900-01-02') return text.slice(11, 19)
  if (ms % dayMs === 0 && !timed) return text.slice(0, 10)
  return text.slice(0, ms % 1000 === 0 ? 19 : 23).replace('T', ' ')
}
