/**
 * SCB's tables as its web page saves them: one row an area and cut, years as columns («Antal 2020», «antal_2025»). Areas may be
 * codes (desokod) or names («Luleå (Bergviken)»).
 */
import { findIndicator } from '../facts/indicators.data.ts'
import type { ReadResult, Unit } from '../schema.ts'
import type { Asked, Row } from './asked.ts'
import { refuseFile, SeriesCollector } from './collect-series.ts'
import { listNames } from './find-columns.ts'
import { foldWords, slugOf } from './fold-words.ts'
import { areaOfCode, areaOfName, type NamedArea } from './name-area.ts'
import { readPeriodCell } from './period-cell.ts'
import { cutOf, unitOf } from './read-cube.ts'
import { signsOf } from './source-signs.data.ts'
import * as words from './source-words.data.ts'
import { takeNumber } from './take-number.ts'

interface ValueColumn {
  readonly at: number
  readonly name: string
  readonly contents: string
  readonly period: string
}

/** Small areas have had their 2025 boundaries alone since 2025; of earlier years a file without suffixes does not tell. */
const onlyBoundary = (kind: string, period: string) =>
  Number(period.slice(0, 4)) < 2025 ? null : kind === 'deso' ? 'DeSO 2025' : kind === 'regso' ? 'RegSO 2025' : null

export function readScbExport(rows: readonly Row[], asked: Asked): ReadResult {
  const headerAt = rows.findIndex(({ cells }) => valueColumns(cells).length > 0)
  const header = rows[headerAt]
  if (!header)
    return refuseFile('columnMissing', {
      column: words.scbColumnNames.years,
      found: rows[0] ? listNames(rows[0]) : '',
    })
  const columns = valueColumns(header.cells)
  const others = header.cells
    .map((name, at) => ({ name, at }))
    .filter(({ at }) => columns.every((one) => one.at !== at))
  const regions = others.filter(({ name }) => words.regionWords.includes(foldWords(name)))
  const cuts = others.filter((one) => !regions.includes(one))
  // Of «desokod, regsokod» the first is what the row counts.
  const region = regions[0]
  if (!region)
    return refuseFile(
      'columnMissing',
      { column: words.scbColumnNames.region, found: listNames(header) },
      { line: header.line },
    )
  const into = new SeriesCollector(asked, 'scb', 'scbExport')
  for (const { line, cells } of rows.slice(headerAt + 1)) {
    const text = (at: number) => cells[at]?.replace(/\s+/g, ' ').trim() ?? ''
    const filled = cells.filter((cell) => cell.trim() !== '').length
    if (filled < 2) {
      into.pass(filled === 0 ? 'emptyRows' : 'footnotes')
      continue
    }
    if (cells.length < header.cells.length) {
      into.fault('truncated', {}, { line })
      continue
    }
    const named = findNamed(text(region.at))
    if (!named) {
      into.passStranger(text(region.at))
      continue
    }
    const cut = cuts.flatMap(({ name, at }) => {
      const one = cutOf({ code: name, label: name }, { code: text(at), label: text(at) })
      return one ? [one] : []
    })
    for (const { at, name, contents, period } of columns) {
      const number = takeNumber(into, text(at), { signs: signsOf.scb, of: 'any' }, { line, column: name })
      const boundaryVersion = named.boundaryVersion ?? onlyBoundary(named.area.kind, period)
      const found = { ...named, boundaryVersion, breakdown: Object.fromEntries(cut), period, line, column: name }
      if (number)
        into.add({
          ...whatIs(
            contents,
            cuts.map((one) => one.name),
            cut,
          ),
          ...found,
          ...number,
        })
    }
  }
  const indicators = [...new Set(columns.map(({ contents }) => contents))]
  const title = [words.titles.scbExport, ...indicators, ...cuts.map(({ name }) => name)].join(', ')
  return into.finish({ title, attribution: words.attributions.scb, holds: true })
}

function valueColumns(cells: readonly string[]): ValueColumn[] {
  return cells.flatMap((name, at) => {
    const parts = /^(.*?)[\s_]*(\d{4}([MKQ]\d{1,2})?)$/.exec(name.trim())
    const period = parts && readPeriodCell(parts[2] ?? '')
    return period ? [{ at, name: name.trim(), contents: parts[1]?.trim() ?? '', period: period.period }] : []
  })
}

const findNamed = (text: string): NamedArea | null => {
  const area = areaOfName(text)
  return areaOfCode(text, '') ?? (area && { area, boundaryVersion: null })
}

/** «Antal» of a table by sex, age or region of birth counts inhabitants; by tenure, homes. */
function whatIs(
  contents: string,
  dimensions: readonly string[],
  cut: readonly (readonly [string, string])[],
): { indicator: string; title: string; unit: Unit } {
  const has = (list: readonly string[]) => dimensions.some((name) => list.includes(foldWords(name)))
  const named = (code: string, unit: Unit) => ({ indicator: code, title: findIndicator(code)?.sv ?? contents, unit })
  const isCount = foldWords(contents) === 'antal' || words.populationWords.includes(foldWords(contents))
  if (isCount && has(words.tenureWords)) return named('housing.tenure', 'count')
  if (isCount && (has(words.birthWords) || has(words.sexWords) || has(words.ageWords)))
    return named('population', 'persons')
  const isWage = cut.some(([, value]) => words.wageWords.test(value)) && words.meanWords.test(contents)
  if (isWage) return named('income.wageMean', 'amount')
  return { indicator: `scb:${slugOf([contents, ...dimensions].join(' '))}`, title: contents, unit: unitOf(contents) }
}
