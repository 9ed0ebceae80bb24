/** Any bytes as sheets of rows: CSV and TSV in the encodings that are met with, and XLSX. Or the reason why not. */
import { CsvScanner, QuoteNeverClosed, type TableRow } from './csv-scanner.ts'
import { decodeText } from './decode-text.ts'
import { guessDelimiter } from './guess-delimiter.ts'
import type { MergedNumber } from './merged-cells.ts'
import { readMergedCells } from './read-merged.ts'
import { readWorkbook } from './read-workbook.ts'
import { sniffBytes } from './sniff-bytes.ts'
import type { Encoding } from './text-encoding.ts'
import { ZipCut, ZipParts } from './zip-parts.ts'

/** Bytes. Whoever receives a file stops here, before it is held in memory. */
export const largestSheetFile = 60 * 1024 * 1024
/** Bytes of a workbook unpacked. */
const largestUnpacked = 400 * 1024 * 1024

export interface SheetRows {
  /** Empty for a text file. */
  readonly name: string
  readonly rows: readonly TableRow[]
  /** Numbers that stand in merged cells: nobody can tell which rows they count for. */
  readonly mergedNumbers: readonly MergedNumber[]
}

export const sheetRefusals = [
  'htmlPage',
  'truncated',
  'tooLarge',
  'oldExcel',
  'protectedWorkbook',
  'unknownEncoding',
  'notATable',
] as const
export type SheetRefusal = (typeof sheetRefusals)[number]

export type ReadSheets =
  | {
      readonly outcome: 'read'
      readonly encoding: Encoding | 'xlsx'
      readonly sheets: readonly SheetRows[]
      /** The last row of a text has no line end: a program would have written one, a person may have left it out. */
      readonly openEnd: boolean
    }
  | { readonly outcome: 'refused'; readonly code: SheetRefusal; readonly line: number | null }

const refused = (code: SheetRefusal, line: number | null = null): ReadSheets => ({ outcome: 'refused', code, line })

export async function readSheets(bytes: Uint8Array): Promise<ReadSheets> {
  if (bytes.length > largestSheetFile) return refused('tooLarge')
  if (bytes.length === 0) return refused('notATable')
  switch (sniffBytes(bytes)) {
    case 'xlsx':
      return readXlsx(bytes)
    case 'html':
      return refused('htmlPage')
    case 'oldExcel':
      return refused('oldExcel')
    case 'protectedWorkbook':
      return refused('protectedWorkbook')
    case 'other':
      return refused('notATable')
    case 'text':
      return readText(bytes)
  }
}

async function readXlsx(bytes: Uint8Array): Promise<ReadSheets> {
  try {
    const parts = new ZipParts(bytes)
    if (parts.size > largestUnpacked) return refused('tooLarge')
    if (!parts.names.includes('xl/workbook.xml')) return refused('notATable')
    const merged = readMergedCells(parts)
    const sheets = await readWorkbook(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    return { outcome: 'read', encoding: 'xlsx', sheets: sheets.map((sheet) => merged(sheet)), openEnd: false }
  } catch (error) {
    return refused(error instanceof ZipCut ? 'truncated' : 'notATable')
  }
}

async function readText(bytes: Uint8Array): Promise<ReadSheets> {
  const decoded = await decodeText(bytes)
  if (decoded.outcome === 'refused') return refused(decoded.code)
  const { text, encoding } = decoded
  const delimiter = guessDelimiter(text.slice(0, 200_000))
  if (delimiter === null) return refused('notATable')
  try {
    const scanner = new CsvScanner(delimiter)
    const rows = [...scanner.push(text), ...scanner.end()].filter(({ cells }) =>
      cells.some((cell) => cell.trim() !== ''),
    )
    if (isCutInRow(text, rows)) return refused('truncated', rows.at(-1)?.line ?? null)
    const openEnd = !/[\r\n]$/.test(text)
    return { outcome: 'read', encoding, sheets: [{ name: '', rows, mergedNumbers: [] }], openEnd }
  } catch (error) {
    if (error instanceof QuoteNeverClosed) return refused('truncated', error.line)
    throw error
  }
}

/**
 * The last row has no line end and is shorter than most of the rows before it, or the only one whose last cell is empty: the file
 * stops in the middle of it. A note under the table is one cell with more than one word.
 */
function isCutInRow(text: string, rows: readonly TableRow[]): boolean {
  if (/[\r\n]$/.test(text) || rows.length < 2) return false
  const cells = rows.at(-1)?.cells ?? []
  if (cells.length === 1 && /[\s:.*]/.test(cells[0]?.trim() ?? '')) return false
  const near = rows.slice(-21, -1).map((row) => row.cells)
  const tally = new Map<number, number>()
  for (const { length } of near) tally.set(length, (tally.get(length) ?? 0) + 1)
  const [usual = 0, times = 0] = [...tally].sort((a, b) => b[1] - a[1])[0] ?? []
  if (times < near.length * 0.7) return false
  return cells.length < usual || (usual > 1 && cells.at(-1) === '' && near.every((row) => row.at(-1)?.trim() !== ''))
}
