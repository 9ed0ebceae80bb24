/**
 * Brå's workbook of indicators for one municipality: a sheet for each kind of crime with the municipality, its county and the
 * country, number and per 100 000 a year, and sheets from NTU with two years pooled. The layout has moved between years, so the
 * columns are known by what stands above them, in whatever order: a year, a measure, or both.
 */
import type { KnownArea } from '../facts/areas.data.ts'
import { readPeriod } from '../facts/evidence-period.ts'
import { findArea } from '../facts/find-area.ts'
import { indicatorOf } from '../facts/indicators.data.ts'
import type { ReadResult } from '../schema.ts'
import type { Asked, Row } from './asked.ts'
import { braIndicatorsAttribution, braTitles, dataMeasures, genericSheet, ntuSheet } from './bra-columns.data.ts'
import { SeriesCollector } from './collect-series.ts'
import { isNote } from './find-columns.ts'
import { foldWords, slugOf } from './fold-words.ts'
import { type PeriodCell, readPeriodCell } from './period-cell.ts'
import { sexOf } from './read-ntu.ts'
import { signsOf } from './source-signs.data.ts'
import { ntuColumns } from './source-words.data.ts'
import { takeNumber } from './take-number.ts'

type Measure = (typeof dataMeasures)[number][0]
export interface NamedSheet {
  readonly name: string
  readonly rows: readonly Row[]
}
interface Column {
  readonly at: number
  readonly measure: Measure
  /** Null: the period stands in a column of its own. */
  readonly period: PeriodCell | null
  /** Null: the area stands in a column of its own. */
  readonly area: KnownArea | null
  readonly name: string
}
interface Layout {
  readonly dataAt: number
  /** Null: the areas stand side by side. */
  readonly areaAt: number | null
  readonly periodAt: number | null
  /** What each row is about, where a sheet holds several questions, and of which sex. */
  readonly questionAt: number | null
  readonly sexAt: number | null
  readonly columns: readonly Column[]
}

export function readBraIndicators(sheets: readonly NamedSheet[], asked: Asked): ReadResult {
  const crimes = new SeriesCollector(asked, 'bra', 'braIndicators')
  const answers = new SeriesCollector(asked, 'ntu', 'braIndicators')
  let surveys = 0
  for (const sheet of sheets) {
    const layout = findLayout(sheet.rows)
    if (!layout) continue
    const isSurvey = ntuSheet.test(sheet.name) && !layout.columns.some(({ measure }) => measure === 'per100000')
    surveys += isSurvey ? 1 : 0
    readSheet(sheet, layout, isSurvey ? answers : crimes, isSurvey ? 'ntu' : 'bra', asked)
  }
  const about = { title: braTitles.indicators, attribution: braIndicatorsAttribution }
  const read = crimes.finish(about)
  if (surveys === 0) return read
  const surveyed = answers.finish(about)
  if (read.outcome === 'refused' || surveyed.outcome === 'refused') {
    const faults = [read, surveyed].flatMap((one) => (one.outcome === 'refused' ? one.faults : []))
    // Both parts say the same of a workbook for another municipality.
    const seen = new Map(
      faults.map((fault) => [fault.code === 'otherMunicipality' ? fault.code : JSON.stringify(fault), fault]),
    )
    return { outcome: 'refused', faults: [...seen.values()] }
  }
  const [a, b] = [read.delivery, surveyed.delivery]
  return {
    outcome: 'read',
    delivery: {
      ...a,
      series: [...a.series, ...b.series],
      observations: [...a.observations, ...b.observations],
      passedOver: [...a.passedOver, ...b.passedOver],
    },
  }
}

/** Whether this workbook is one of these: at least one sheet with the municipality's rows and a number per 100 000. */
export const looksLikeBraIndicators = (sheets: readonly NamedSheet[]): boolean =>
  sheets.filter(({ rows }) => {
    const measures = findLayout(rows)?.columns.map(({ measure }) => measure) ?? []
    return measures.includes('count') && measures.includes('per100000')
  }).length >= 2

function readSheet(
  { name, rows }: NamedSheet,
  layout: Layout,
  into: SeriesCollector,
  source: 'bra' | 'ntu',
  asked: Asked,
) {
  const title = genericSheet.test(name)
    ? (rows[0]?.cells.find((cell) => cell.trim() !== '')?.trim() ?? name)
    : name.trim()
  const fallback = source === 'ntu' ? 'percent' : 'count'
  for (const row of rows.slice(layout.dataAt)) {
    const place = layout.areaAt === null ? '' : (row.cells[layout.areaAt]?.trim() ?? '')
    const question = layout.questionAt === null ? '' : (row.cells[layout.questionAt]?.trim() ?? '')
    const what = nameOf(source, question === '' ? title : `${title}: ${question}`)
    const breakdown = layout.sexAt === null ? {} : sexOf(row.cells[layout.sexAt] ?? '')
    if (isNote(row)) {
      into.pass('footnotes')
      continue
    }
    const rowArea = findArea(place)
    if (!rowArea && layout.areaAt !== null) {
      into.passStranger(place)
      continue
    }
    const own = layout.periodAt === null ? null : readPeriodCell(row.cells[layout.periodAt] ?? '')
    const margins = new Map<string, number | null>()
    const taken = layout.columns.map((column) => {
      const counted = column.measure === 'count' || column.measure === 'answers'
      const of = counted ? 'whole' : column.measure === 'per100000' ? 'rate' : 'any'
      const where = { line: row.line, column: column.name, sheet: name }
      const number = takeNumber(into, row.cells[column.at] ?? '', { signs: signsOf.bra, of }, where)
      const period = column.period ?? own
      if (column.measure === 'margin' && period && number) margins.set(keyOf(column, period), number.value)
      return { column, number, period, where }
    })
    for (const { column, number, period, where } of taken) {
      if (!number || column.measure === 'margin' || column.measure === 'answers') continue
      if (!period) {
        into.fault('badPeriod', { found: row.cells[layout.periodAt ?? 0] ?? '' }, where)
        continue
      }
      if ((readPeriod(period.period)?.to ?? '') > asked.today) {
        into.fault('futurePeriod', { found: period.period, today: asked.today }, where)
        continue
      }
      const unit = source === 'ntu' ? 'percent' : column.measure === 'percent' ? fallback : column.measure
      const margin = margins.get(keyOf(column, period)) ?? null
      const area = column.area ?? rowArea
      if (area) into.add({ ...what, ...{ unit, area, breakdown, ...period, margin }, ...number, ...where })
    }
  }
}

const keyOf = ({ area }: Column, { period }: PeriodCell) => `${area?.code ?? ''} ${period}`

const nameOf = (source: 'bra' | 'ntu', title: string) => ({
  title,
  indicator: source === 'ntu' ? indicatorOf('ntu', slugOf(title)) : `bra:indikator-${slugOf(title)}`,
})

/** Titles stand above the header, and the header is at most this many rows. */
const headerRows = 3

function findLayout(rows: readonly Row[]): Layout | null {
  for (const [dataAt, row] of rows.slice(0, 30).entries()) {
    const areaAt = row.cells.slice(0, 3).findIndex((cell) => /\p{L}/u.test(cell) && findArea(cell) !== null)
    const isTimed = readPeriodCell(row.cells[0] ?? '') !== null
    if (areaAt < 0 && !isTimed) continue
    const header = rows.slice(Math.max(0, dataAt - headerRows), dataAt)
    const names = headerNames(header, Math.max(...[...header, row].map(({ cells }) => cells.length)))
    const find = (known: readonly string[]) => {
      const at = names.findIndex((name, column) => column !== areaAt && known.includes(foldWords(name.at(-1) ?? '')))
      return at < 0 ? null : at
    }
    const periodAt = find(periodNames) ?? (areaAt < 0 ? 0 : null)
    const [questionAt, sexAt] = [find(ntuColumns.question.names), find(ntuColumns.sex.names)]
    const taken = [areaAt, periodAt, questionAt, sexAt]
    const columns = names.flatMap((name, at) => (taken.includes(at) ? [] : readHeader(name, at)))
    const usable = columns.filter(
      ({ period, area }) => (period !== null || periodAt !== null) && (area !== null || areaAt >= 0),
    )
    const found = { dataAt, areaAt: areaAt < 0 ? null : areaAt, periodAt, questionAt, sexAt, columns: usable }
    if (usable.length > 0) return found
  }
  return null
}

const periodNames = ['ar', 'period', 'matperiod', 'undersokningsar']

/** By its name: «2021» is a year here, and not the code of Vansbro. */
const areaNamed = (cell: string) => (/\p{L}/u.test(cell) ? findArea(cell) : null)

/** What stands above each column, from the top. A year or an area above several columns is written over the first of them. */
function headerNames(header: readonly Row[], width: number): string[][] {
  const filled = header.map(({ cells }) => {
    let period = ''
    return Array.from({ length: width }, (_, at) => {
      const cell = cells[at]?.trim() ?? ''
      if (cell !== '') period = readPeriodCell(cell) || areaNamed(cell) ? cell : ''
      return cell || period
    })
  })
  return Array.from({ length: width }, (_, at) => filled.map((cells) => cells[at] ?? '').filter((cell) => cell !== ''))
}

function readHeader(name: readonly string[], at: number): Column[] {
  const whole = name.join(' ')
  const measure = dataMeasures.find(([, shape]) => shape.test(whole))?.[0]
  const period = name.map((cell) => readPeriodCell(bareOfMeasure(cell))).find((found) => found !== null) ?? null
  if (!measure && !period) return []
  const area = name.map(areaNamed).find((found) => found !== null) ?? null
  return [{ at, measure: measure ?? 'percent', period, area, name: whole }]
}

const bareOfMeasure = (cell: string) =>
  cell.replace(/(antal( svar)?|per 100?[\s\u00a0]?000( inv(ånare)?\.?)?|andel|procent|%|felmarginal|\(|\))/gi, ' ')
