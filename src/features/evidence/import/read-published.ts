/** A municipality's list of published figures, each with its source: indikator;område;period;värde;enhet;källa;adress. */
import type { ReadResult } from '../schema.ts'
import type { Asked, Row } from './asked.ts'
import { breakReasonIn } from './break-words.data.ts'
import { refuseFile, SeriesCollector } from './collect-series.ts'
import { findColumns, listNames } from './find-columns.ts'
import { readNumberCell } from './number-cell.ts'
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
import { attributionOf, publishedColumnNames, publishedColumns, titles } from './survey-words.data.ts'

const needed = Object.keys(publishedColumnNames) as (keyof typeof publishedColumnNames)[]

/** Whether the rows are such a list: each figure with its unit, source and address. */
export function looksLikePublished(rows: readonly Row[]): boolean {
  const at = findColumns(rows, publishedColumns)?.at
  return at !== undefined && needed.every((key) => at[key] !== undefined)
}

/**
 * Survey figures become series of the source `survey`, others of `own`. Two publications that disagree both stand, one of them
 * under its own name (see `partPublications`).
 */
export function readPublished(rows: readonly Row[], asked: Asked): ReadResult {
  const columns = findColumns(rows, publishedColumns)
  if (!columns) return refuseFile('unknownFormat')
  const { at, header, headerAt } = columns
  const lacking = needed.filter((key) => at[key] === undefined)
  if (lacking.length > 0) {
    const names = lacking.map((key) => publishedColumnNames[key]).join(', ')
    return refuseFile('columnMissing', { column: names, found: listNames(header) }, { line: header.line })
  }
  const collector = new SeriesCollector(asked, 'own', 'longTable')
  const found: Published[] = []
  const publishers = new Set<string>()
  for (const { line, cells } of rows.slice(headerAt + 1)) {
    const cell = (key: keyof typeof publishedColumns) => cells[at[key] ?? -1]?.trim() ?? ''
    const fault = (code: 'badNumber' | 'badPeriod' | 'columnUnknown', key: keyof typeof publishedColumnNames) =>
      collector.fault(code, { found: cell(key) }, { line, column: publishedColumnNames[key] })
    if (cells.every((one) => one.trim() === '')) {
      collector.pass('emptyRows')
      continue
    }
    const unit = readUnit(cell('unit'))
    const period = readPeriodCell(cell('period'))
    const value = readNumberCell(cell('value'), signsOf.survey)
    if (!unit) fault('columnUnknown', 'unit')
    if (!period) fault('badPeriod', 'period')
    const named = readIndicator(cell('indicator'), 'own')
    const isNumber = value.kind === 'number' && unit !== null && isPossible(value.value, unit, named.indicator)
    if (unit && !isNumber && value.kind !== 'missing' && value.kind !== 'suppressed') fault('badNumber', 'value')
    if (!unit || !period) continue
    const from = publicationName(cell('publication'))
    if (from) publishers.add(from)
    const breakReason = breakReasonIn(cell('seriesBreak'))
    found.push({
      ...(breakReason === undefined ? {} : { breakReason }),
      ...named,
      ...period,
      ...{ line, unit, from, area: readSurveyArea(cell('area'), asked) },
      value: value.kind === 'number' ? value.value : null,
      suppressed: value.kind === 'suppressed',
      source: named.indicator.startsWith('survey') ? 'survey' : 'own',
    })
  }
  refuseOthers(found, asked, collector)
  for (const one of partPublications(found)) collector.add(one)
  return collector.finish({ title: titles.published, attribution: attributionOf([...publishers]) })
}
