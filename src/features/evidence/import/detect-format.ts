/** Which of the formats a table or an answer is written in, by what stands in it; a file's name may say anything. */
import { findArea } from '../facts/find-area.ts'
import { findIndicator, indicatorOf } from '../facts/indicators.data.ts'
import type { Format } from '../schema.ts'
import type { Asked, Row } from './asked.ts'
import { braColumns } from './bra-columns.data.ts'
import { findColumns } from './find-columns.ts'
import { foldWords } from './fold-words.ts'
import { findLongLayout } from './long-layout.ts'
import { readNumberCell } from './number-cell.ts'
import { listAreaColumns } from './read-bra-wide.ts'
import { looksLikePublished } from './read-published.ts'
import { looksLikeSurveyAggregates, looksLikeSurveyMicrodata } from './read-survey.ts'
import { signsOf } from './source-signs.data.ts'
import { koladaExportColumns, ntuColumns } from './source-words.data.ts'
import { readStackedHeader } from './stacked-header.ts'

/** `braWide` and `published` are kinds of braTable and of survey or own figures that have readers of their own. */
export type TableKind = Format | 'braWide' | 'published'

const top = 25

/** Null: none of the known ones. */
export function detectTable(rows: readonly Row[], asked: Asked): TableKind | null {
  if (looksLikePublished(rows)) return 'published'
  const { source } = asked
  // Brå's own tables have one row of names.
  const isStacked = [...rows.slice(0, top).keys()].some((at) => readStackedHeader(rows, at) !== null)
  if (!isStacked && (source === undefined || source === 'bra')) {
    const bra = detectBra(rows, source === 'bra')
    if (bra) return bra
  }
  const headers = rows.slice(0, top).map(({ cells }) => new Set(cells.map(foldWords)))
  const names = (wanted: readonly { readonly names: readonly string[] }[]) =>
    headers.some((header) => wanted.every(({ names: some }) => some.some((name) => header.has(name))))
  if (names([koladaExportColumns.kpi, koladaExportColumns.region, koladaExportColumns.year])) return 'koladaExport'
  if (names([ntuColumns.question, ntuColumns.share, ntuColumns.period]) && isOfNtu(rows, asked)) return 'ntuTable'
  if (rows.slice(0, top).some(isScbHeader)) return 'scbExport'
  if (source === undefined || source === 'survey') {
    if (looksLikeSurveyMicrodata(rows)) return 'surveyMicrodata'
    if (looksLikeSurveyAggregates(rows)) return 'surveyAggregates'
  }
  const layout = findLongLayout(rows)
  const isWide = layout?.measures.some(({ period }) => period !== null)
  if (!layout) return null
  const { period, year, month, quarter } = layout.found.at
  const isTimed = [period, year, month, quarter].some((at) => at !== undefined) && layout.measures.length > 0
  return isWide || isTimed || Object.keys(layout.found.at).length >= 2 ? 'longTable' : null
}

function detectBra(rows: readonly Row[], told: boolean): TableKind | null {
  const found = findColumns(rows, braColumns, 1)
  if (found) {
    const { at, header, headerAt } = found
    const has = (key: keyof typeof braColumns) => at[key] !== undefined
    const counted = foldWords(header.cells[at.count ?? -1] ?? '').includes('anmalda brott')
    const knows = rows.slice(headerAt + 1, headerAt + 100).some((row) => {
      const name = (row.cells[at.crime ?? -1] ?? '').trim()
      return name.length > 6 && findIndicator(indicatorOf('bra', name)) !== undefined
    })
    if (has('crime') && knows && listAreaColumns(header).length > 0) return 'braWide'
    const isCrimes = has('crimeId') || counted || (has('crime') && (knows || told))
    // Brå names the place on every row; a municipality's own table of itself does not.
    const isPlaced = has('area') || has('code') || has('crimeId')
    if (isCrimes && isPlaced && Object.keys(at).length >= 3) return 'braTable'
    const isTimed = has('period') || has('year') || has('month') || has('crime')
    const filled = header.cells.filter((cell) => cell.trim() !== '').length
    if (!isTimed && has('rate') && (has('area') || has('count')) && filled <= 4) return 'braYearlyTotals'
  }
  return isBareTotals(rows) ? 'braYearlyTotals' : null
}

/** Name, whole number, whole number, from the first row on. */
function isBareTotals(rows: readonly Row[]): boolean {
  const seen = rows.slice(0, 20)
  const fits = seen.filter(({ cells }) => {
    const numbers = cells.slice(1).map((cell) => readNumberCell(cell, signsOf.bra, 'whole').kind)
    return cells.length === 3 && findArea(cells[0] ?? '') !== null && numbers.every((kind) => kind === 'number')
  })
  return seen.length > 0 && fits.length >= seen.length * 0.8
}

/**
 * A municipality's own list may have the same columns. NTU says its name, or tells of whole municipalities and police districts
 * with how sure each share is.
 */
function isOfNtu(rows: readonly Row[], asked: Asked): boolean {
  if (asked.source !== undefined) return asked.source === 'ntu'
  if (
    /\bntu\b|trygghetsundersökningen/i.test(
      `${asked.fileName ?? ''} ${rows
        .slice(0, 3)
        .flatMap(({ cells }) => cells)
        .join(' ')}`,
    )
  ) {
    return true
  }
  const { area, margin, lower, upper } = ntuColumns
  const found = findColumns(rows, { area, margin, lower, upper }, 1)
  if (found?.at.margin === undefined && (found?.at.lower === undefined || found.at.upper === undefined)) return false
  const places = rows.slice((found?.headerAt ?? 0) + 1).map((row) => row.cells[found?.at.area ?? -1] ?? '')
  return places.length > 0 && places.filter((place) => findArea(place) !== null).length > places.length / 2
}

/** SCB's web tables: the region first, each year in a column of its own, or the codes of small areas. */
function isScbHeader({ cells }: Row): boolean {
  const folded = cells.map(foldWords)
  if (folded.includes('desokod') || folded.includes('regsokod')) return true
  const years = folded.filter((name) => /(^| )(19|20)\d\d([mk]\d+)?$/.test(name))
  return folded[0] === 'region' && years.length > 0 && !folded.some((name) => name.startsWith('forandring'))
}

/** Null: no answer of a service that is known here. */
export function detectJson(json: unknown): Format | null {
  const first = Array.isArray(json) ? json[0] : json
  if (typeof first !== 'object' || first === null) return null
  const has = (...keys: string[]) => keys.every((key) => key in first)
  if (has('columns', 'data')) return 'pxwebJson'
  if (has('id', 'size', 'dimension')) return 'jsonStat2'
  if (has('datetime', 'name', 'location')) return 'policeEvents'
  return has('values') ? 'koladaData' : null
}

export const isPx = (text: string): boolean =>
  /^\ufeff?\s*(CHARSET|AXIS-VERSION|CODEPAGE|LANGUAGE|MATRIX)\s*=/.test(text)
