/** A municipality's safety survey: as published tables by area and wave, or as microdata of which only estimates are kept. */
import type { ReadResult, Unit } from '../schema.ts'
import type { Asked, Row } from './asked.ts'
import { refuseFile, SeriesCollector } from './collect-series.ts'
import { estimateSurvey, type MicrodataAsked } from './estimate-survey.ts'
import { findIdentities } from './find-identities.ts'
import { findSurveyColumns } from './find-survey-columns.ts'
import { type NumberCell, readNumberCell } from './number-cell.ts'
import { readPeriodCell } from './period-cell.ts'
import {
  isPossible,
  type Published,
  partPublications,
  publicationName,
  readIndicator,
  readSurveyArea,
  readUnit,
  refuseOthers,
} from './published-values.ts'
import { signsOf } from './source-signs.data.ts'
import {
  type AggregateKey,
  openSurveyTable,
  questionOf,
  type SurveyTable,
  type SurveyTableRow,
} from './survey-table.ts'
import { aggregateColumnNames, attributionOf, namedValues, ownSurvey, titles } from './survey-words.data.ts'

/** Whether the rows are a survey's published results: values by wave with their answers or errors, or of a known question. */
export function looksLikeSurveyAggregates(rows: readonly Row[]): boolean {
  const table = openSurveyTable(rows)
  if (!table?.columns.has('value') || !table.columns.has('period') || table.rows.length === 0) return false
  if (['answers', 'margin', 'standardError'].some((key) => table.columns.has(key as AggregateKey))) return true
  return readIndicator(questionOf(table, table.rows[0]!), 'survey').indicator.startsWith('survey.')
}

/** Published values, one series a question (and alternative) and area, yearly. */
export function readSurveyAggregates(rows: readonly Row[], asked: Asked): ReadResult {
  const table = openSurveyTable(rows)
  if (!table) return refuseFile('unknownFormat')
  const lacking = (['period', 'value'] as const).filter((key) => !table.columns.has(key))
  const silent = table.rows.some((row) => questionOf(table, row) === '')
  const names = [...lacking, ...(silent ? (['question'] as const) : [])].map((key) => aggregateColumnNames[key])
  if (names.length > 0) {
    return refuseFile('columnMissing', { column: names.join(', '), found: table.header }, { line: table.headerLine })
  }
  const collector = new SeriesCollector(asked, 'survey', 'surveyAggregates')
  const found: Published[] = []
  const publishers = new Set<string>()
  let unitless = false
  for (const row of table.rows) {
    const one = readAggregate(table, row, asked, collector)
    if (one === 'noUnit') unitless = true
    else if (one) found.push(one)
    const from = publicationName(row.cells.publication ?? '')
    if (from) publishers.add(from)
  }
  if (unitless) {
    collector.fault(
      'columnMissing',
      { column: aggregateColumnNames.unit, found: table.header },
      { line: table.headerLine },
    )
  }
  const scaled = scaleShares(found)
  for (const one of scaled) {
    if (one.value !== null && !isPossible(one.value, one.unit, one.indicator)) {
      collector.fault(
        'badNumber',
        { found: `${one.value}` },
        { line: one.line ?? null, column: aggregateColumnNames.value },
      )
    }
  }
  refuseOthers(scaled, asked, collector)
  for (const one of partPublications(scaled)) collector.add(one)
  const attribution = publishers.size > 0 ? attributionOf([...publishers]) : ownSurvey(asked.municipality.name)
  return collector.finish({ title: table.title || titles.aggregates, attribution })
}

function readAggregate(
  table: SurveyTable,
  row: SurveyTableRow,
  asked: Asked,
  collector: SeriesCollector,
): Published | 'noUnit' | null {
  const { line, cells } = row
  const fault = (code: 'badNumber' | 'badPeriod', key: keyof typeof aggregateColumnNames) =>
    collector.fault(code, { found: cells[key] ?? '' }, { line, column: aggregateColumnNames[key] })
  const named = readIndicator(questionOf(table, row), 'survey')
  const unit = unitOf(table, row, named.indicator)
  if (!unit) return 'noUnit'
  const period = readPeriodCell(cells.period ?? '')
  if (!period) fault('badPeriod', 'period')
  const value = readBare(cells.value)
  if (value.kind !== 'number' && value.kind !== 'missing' && value.kind !== 'suppressed') fault('badNumber', 'value')
  const numbers = {
    margin: readBare(cells.margin),
    standardError: readBare(cells.standardError),
    answers: readBare(cells.answers),
  }
  const side = (key: keyof typeof numbers) => (numbers[key].kind === 'number' ? numbers[key].value : null)
  for (const key of ['margin', 'standardError', 'answers'] as const) {
    const bad = numbers[key].kind !== 'missing' && !((side(key) ?? -1) >= 0)
    if (bad || (key === 'answers' && !Number.isInteger(side(key) ?? 0))) fault('badNumber', key)
  }
  if (!period) return null
  const answer = cells.answer ?? ''
  return {
    indicator: named.indicator,
    title: answer ? `${named.title}: ${answer}` : named.title,
    ...{ line, unit, period: period.period, preliminary: period.preliminary },
    area: readSurveyArea(cells.area ?? '', asked),
    breakdown: answer ? { answer } : {},
    value: value.kind === 'number' ? value.value : null,
    suppressed: value.kind === 'suppressed',
    ...{ margin: side('margin'), standardError: side('standardError'), answers: side('answers') },
    from: publicationName(cells.publication ?? ''),
  }
}

/** The row's own unit, the value column's, a sign at the number, or the known question's. */
function unitOf(table: SurveyTable, { cells }: SurveyTableRow, indicator: string): Unit | null {
  if (cells.unit) return readUnit(cells.unit)
  const byColumn = namedValues[table.valueName ?? '']?.unit
  if (byColumn) return byColumn
  if (/%\s*$/.test(cells.value ?? '')) return 'percent'
  if (indicator === 'survey.problemIndex') return 'index'
  return indicator.startsWith('survey.') && indicator !== 'survey.sent' ? 'percent' : null
}

const readBare = (cell = ''): NumberCell => readNumberCell(cell.replace(/[±%]/g, '').trim(), signsOf.survey)

/** A file whose shares are all at most 1 tells them as parts of one. */
function scaleShares(found: readonly Published[]): Published[] {
  const shares = found.filter(({ unit, value }) => unit === 'percent' && value !== null)
  const parts = shares.every(({ value }) => value! <= 1) && shares.some(({ value }) => !Number.isInteger(value))
  const scale = (value: number | null | undefined) => (value == null ? null : Math.round(value * 1e10) / 1e8)
  return found.map((one) => {
    if (!parts || one.unit !== 'percent') return one
    return { ...one, value: scale(one.value), margin: scale(one.margin), standardError: scale(one.standardError) }
  })
}

/** Whether the rows are one respondent each: a column of weights, and questions with few alternatives. */
export function looksLikeSurveyMicrodata(rows: readonly Row[]): boolean {
  // A few hundred rows tell what it is; a large table of another kind is not gone through for nothing.
  const found = findSurveyColumns(rows.slice(0, 500))
  return found !== null && (found.weight !== null || found.codebook.rows > 0) && found.questions.length > 0
}

/** Estimates by question, alternative, area and all together. No single answer is in what is returned. */
export function readSurveyMicrodata(rows: readonly Row[], asked: Asked, more: MicrodataAsked = {}): ReadResult {
  const columns = findSurveyColumns(rows)
  if (!columns) return refuseFile('unknownFormat')
  const identities = findIdentities(columns)
  if (identities.length > 0) {
    const faults = identities.map(({ line, column, kind }) => {
      return { code: 'identity' as const, sheet: null, line, column, values: { kind } }
    })
    return { outcome: 'refused', faults }
  }
  const collector = new SeriesCollector(asked, 'survey', 'surveyMicrodata')
  estimateSurvey(columns, asked, collector, more)
  return collector.finish({ title: titles.microdata, attribution: ownSurvey(asked.municipality.name) })
}
