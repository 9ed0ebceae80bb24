/** The bytes of any file of statistics to series, or all reasons why not: which reader by what stands in the file. */
import { decodeText } from '#platform/sheets/decode-text.ts'
import { largestSheetFile, readSheets, type SheetRows } from '#platform/sheets/read-sheets.ts'
import { sniffBytes } from '#platform/sheets/sniff-bytes.ts'
import type { Asked, Row } from '../import/asked.ts'
import { refuseFile } from '../import/collect-series.ts'
import { detectJson, detectTable, isPx, type TableKind } from '../import/detect-format.ts'
import { listNames } from '../import/find-columns.ts'
import { pxCharset } from '../import/px-keywords.ts'
import { looksLikeBraIndicators, readBraIndicators } from '../import/read-bra-indicators.ts'
import { readBraTable } from '../import/read-bra-table.ts'
import { readBraTotals } from '../import/read-bra-totals.ts'
import { readBraWide } from '../import/read-bra-wide.ts'
import { readKoladaData, readKoladaExport } from '../import/read-kolada.ts'
import { readLongTable } from '../import/read-long-table.ts'
import { readNtuTable } from '../import/read-ntu.ts'
import { readPoliceEvents } from '../import/read-police.ts'
import { readPublished } from '../import/read-published.ts'
import { readPx } from '../import/read-px.ts'
import { readJsonStat2, readPxwebJson } from '../import/read-pxweb.ts'
import { readScbExport } from '../import/read-scb-export.ts'
import { readSurveyAggregates, readSurveyMicrodata } from '../import/read-survey.ts'
import type { EvidenceFault, ReadResult } from '../schema.ts'
import { haveSameHeader, joinSheets } from './join-sheets.ts'

/** Bytes. The route stops receiving here, and answers `tooLarge`. */
export const largestEvidenceFile = largestSheetFile

const readers: Readonly<Partial<Record<TableKind, (rows: readonly Row[], asked: Asked) => ReadResult>>> = {
  braYearlyTotals: readBraTotals,
  braTable: readBraTable,
  braWide: readBraWide,
  koladaExport: readKoladaExport,
  ntuTable: readNtuTable,
  scbExport: readScbExport,
  surveyAggregates: readSurveyAggregates,
  surveyMicrodata: readSurveyMicrodata,
  published: readPublished,
  longTable: readLongTable,
}

export interface EvidenceBytes {
  readonly name: string
  readonly bytes: Uint8Array
}
/** For whom and when; the file tells its own name. */
export type ReadingFor = Omit<Asked, 'fileName'>

/** Reads on the calling thread. */
export async function readBytes(file: EvidenceBytes, from: ReadingFor): Promise<ReadResult> {
  const asked: Asked = { ...from, fileName: file.name }
  if (sniffBytes(file.bytes) === 'text') {
    const start = Buffer.from(file.bytes.subarray(0, 4096)).toString('latin1')
    if (isPx(start.replace('ï»¿', ''))) return readPxFile(file.bytes, start, asked)
    if (/^(ï»¿)?\s*[[{]/.test(start)) return readJsonFile(file.bytes, asked)
  }
  const read = await readSheets(file.bytes)
  if (read.outcome === 'refused') {
    if (read.code === 'tooLarge') return refuseTooLarge()
    return refuseFile(read.code, read.code === 'notATable' ? whatItIs(file.bytes) : {}, { line: read.line })
  }
  return readTables(read.sheets, asked, read.openEnd)
}

/** Empty, or a .zip or .gz around something. */
function whatItIs(bytes: Uint8Array): EvidenceFault['values'] {
  if (bytes.every((byte) => byte <= 32)) return { empty: 1 }
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex')
  return start === '504b0304' || start.startsWith('1f8b') ? { packed: 1 } : {}
}

/** The words for a file that is stopped on its way in. */
export const refuseTooLarge = (): ReadResult =>
  refuseFile('tooLarge', { megabytes: Math.floor(largestEvidenceFile / 1024 / 1024) })

function readTables(sheets: readonly SheetRows[], asked: Asked, openEnd: boolean): ReadResult {
  if (looksLikeBraIndicators(sheets)) return withMerged(readBraIndicators(sheets, asked), sheets)
  const known = sheets.flatMap((sheet) => {
    const kind = detectTable(sheet.rows, asked)
    return kind ? [{ sheet, kind }] : []
  })
  // A table of a known source comes before one that could be anybody's; of two, the larger.
  const [best] = known.toSorted(
    (a, b) =>
      Number(a.kind === 'longTable') - Number(b.kind === 'longTable') || b.sheet.rows.length - a.sheet.rows.length,
  )
  if (!best) {
    const header = sheets[0]?.rows[0]
    return sheets.every(({ rows }) => rows.length === 0)
      ? refuseFile('noRows')
      : refuseFile('unknownFormat', { found: header ? listNames(header) : '' })
  }
  const parts = known.filter(
    ({ sheet, kind }) => sheet === best.sheet || (kind === best.kind && haveSameHeader(best.sheet.rows, sheet.rows)),
  )
  const results = parts.map(({ sheet, kind }) =>
    nameSheet(readers[kind]?.(sheet.rows, asked) ?? refuseFile('unknownFormat'), sheet.name),
  )
  const result = results.length > 1 ? joinSheets(results) : (results[0] ?? refuseFile('noRows'))
  const read = openEnd ? tellCut(result, best.sheet.rows.at(-1)?.line ?? null) : result
  return withMerged(
    read,
    parts.map(({ sheet }) => sheet),
  )
}

/** The last row has no line end, as when people save by hand; when it is the only one that cannot be read, it was cut. */
function tellCut(result: ReadResult, last: number | null): ReadResult {
  const isCut = result.outcome === 'refused' && last !== null && result.faults.every(({ line }) => line === last)
  return isCut ? refuseFile('truncated', { openEnd: 1 }, { line: last }) : result
}

/** Of a workbook with several sheets, which one a fault stands in. */
function nameSheet(result: ReadResult, name: string): ReadResult {
  if (result.outcome === 'read' || name === '') return result
  return { outcome: 'refused', faults: result.faults.map((fault) => ({ ...fault, sheet: fault.sheet ?? name })) }
}

function withMerged(result: ReadResult, sheets: readonly SheetRows[]): ReadResult {
  const merged = sheets.flatMap(({ name, mergedNumbers }) =>
    mergedNumbers.map(
      ({ line, column, value }): EvidenceFault => ({
        code: 'mergedCells',
        sheet: name || null,
        line,
        column,
        values: { found: value },
      }),
    ),
  )
  if (merged.length === 0) return result
  return {
    outcome: 'refused',
    faults: [...merged.slice(0, 20), ...(result.outcome === 'refused' ? result.faults : [])],
  }
}

function readPxFile(bytes: Uint8Array, start: string, asked: Asked): ReadResult {
  const charset = pxCharset(start)
  return charset ? readPx(new TextDecoder(charset).decode(bytes), asked) : refuseFile('unknownEncoding')
}

async function readJsonFile(bytes: Uint8Array, asked: Asked): Promise<ReadResult> {
  const decoded = await decodeText(bytes)
  if (decoded.outcome === 'refused') return refuseFile(decoded.code)
  const text = decoded.text.trim()
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return refuseFile(/[\]}]$/.test(text) ? 'badJson' : 'truncated')
  }
  switch (detectJson(json)) {
    case 'pxwebJson':
      return readPxwebJson(json, asked)
    case 'jsonStat2':
      return readJsonStat2(json, asked)
    case 'koladaData':
      return readKoladaData(json, asked)
    case 'policeEvents':
      return readPoliceEvents(json, asked)
    default:
      return refuseFile('unknownFormat', { json: 1 })
  }
}
