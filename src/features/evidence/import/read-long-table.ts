/** A municipality's own table, or an authority's: one row for each number, or one column for each year or measure. */
import { checkIdentifiers } from '#features/report/guard/identifiers.ts'
import { countyNamedAs, findArea } from '../facts/find-area.ts'
import { indicatorOf } from '../facts/indicators.data.ts'
import type { EvidenceArea, ReadResult, Source, Unit } from '../schema.ts'
import type { Asked, Row } from './asked.ts'
import { breakReasonIn } from './break-words.data.ts'
import { refuseFile, SeriesCollector } from './collect-series.ts'
import { isNote, listNames } from './find-columns.ts'
import { foldWords, slugOf } from './fold-words.ts'
import * as words from './long-columns.data.ts'
import { findLongLayout, type LongLayout, titleOf } from './long-layout.ts'
import { areaOfName } from './name-area.ts'
import { readNumberCell } from './number-cell.ts'
import { type PeriodCell, readPeriodCell } from './period-cell.ts'
import { cutOf } from './read-cube.ts'
import { remember } from './remember.ts'
import { signsOf } from './source-signs.data.ts'
import { takeNumber } from './take-number.ts'
import { tellUneven } from './uneven-rows.ts'

type At = LongLayout['found']['at']

export function readLongTable(rows: readonly Row[], asked: Asked): ReadResult {
  const layout = findLongLayout(rows)
  if (!layout) return refuseFile('unknownFormat', { found: rows[0] ? listNames(rows[0]) : '' })
  const { found, data, measures, cuts } = layout
  const { at, header } = found
  const source = asked.source ?? 'own'
  const into = new SeriesCollector(asked, source, 'longTable')
  const missing = (column: string, more = {}) =>
    into.fault('columnMissing', { column, found: listNames(header), ...more }, { line: header.line })
  refusePersons(into, layout)
  tellUneven(into, data, header)
  if (into.hasFaults || data.length === 0) return into.finish({ title: '', attribution: '' })
  const isWide = measures.some(({ period }) => period !== null)
  const timeAt = at.period ?? at.year ?? at.month ?? at.quarter
  if (!isWide && timeAt === undefined) missing(words.longColumnWords.period)
  if (measures.length === 0) missing(words.longColumnWords.value)
  const twice = listTwice(layout)
  for (const name of twice) {
    into.fault('columnUnknown', { column: name, twice: 1 }, { line: header.line })
  }
  if (twice.length > 0) return into.finish({ title: '', attribution: '' })
  const tableTitle = titleOf(rows, layout.topAt)
  // The file's name is no title: under another name the same table would be another series.
  const general = (tableTitle && withoutYears(tableTitle)) || onlyName(measures)
  if (at.indicator === undefined && general === '' && (isWide || measures.some(({ name }) => isGeneric(name)))) {
    missing(words.longColumnWords.indicator, { untitled: 1 })
  }
  const plain = remember(plainArea)
  const byCounty = isByCounty(data, at, asked, plain)
  const told = measures.map((measure) => ({ ...measure, unit: unitOfColumn(measure, data, tableTitle) }))
  const cell = (row: Row, column: number | undefined) => (column === undefined ? '' : (row.cells[column] ?? '').trim())
  const codeOf = remember((title) => indicatorOfOwn(source, title))
  const titles = new Set<string>()
  for (const row of data) {
    if (isNote(row)) {
      into.pass('footnotes')
      continue
    }
    const area = settleCounty(areaOfRow(row, at, asked, plain), byCounty)
    if (typeof area === 'string') {
      into.passStranger(area)
      continue
    }
    const own = isWide ? null : readPeriodOf(row, at)
    if (!isWide && !own && timeAt !== undefined) {
      const column = at.period ?? at.month ?? at.quarter ?? timeAt
      if ([column, at.year].some((one) => words.wholeTown.includes(foldWords(cell(row, one))))) {
        into.pass('totalsOfOthers')
        continue
      }
      into.fault('badPeriod', { found: cell(row, column) }, { line: row.line, column: header.cells[column] ?? '' })
      continue
    }
    const breakdown = Object.fromEntries(
      cuts.flatMap(({ at: column, name }) => {
        const text = cell(row, column)
        const cut = text === '' ? null : cutOf({ code: name, label: name }, { code: text, label: text })
        return cut && !/^samtliga\b/i.test(cut[1]) ? [cut] : []
      }),
    )
    const named = cell(row, at.indicator)
    for (const { at: column, name, period: headed, unit, isShare } of told.map((one) => ({ ...one, ...one.unit }))) {
      const where = { line: row.line, column: name }
      const rowUnit = unitOf(cell(row, at.unit)) ?? unit
      const number = takeNumber(into, cell(row, column), { signs: signsOf.own, of: kindOf(rowUnit) }, where)
      const period = headed ?? own
      if (!number || !period) continue
      const title: string =
        named || (isWide || isGeneric(name) ? general : isVague(name) && general !== '' ? general : name)
      if (title === '') {
        if (at.indicator !== undefined)
          into.fault('columnMissing', { column: words.longColumnWords.indicator, untitled: 1 }, where)
        continue
      }
      titles.add(title)
      into.add({
        ...{ indicator: codeOf(title), title, unit: rowUnit, area, breakdown, period: period.period },
        value: isShare && number.value !== null ? Number((number.value * 100).toPrecision(12)) : number.value,
        suppressed: number.suppressed,
        preliminary: period.preliminary || /^(1|ja|true|sant|p|prel\.?|x)$/i.test(cell(row, at.preliminary)),
        ...breakOf(cell(row, at.seriesBreak)),
        foreseen: words.forecastWord.test(`${title} ${tableTitle ?? ''}`),
        ...where,
      })
    }
  }
  const sources = [...new Set(data.map((row) => cell(row, at.source)).filter((one) => one !== ''))]
  return into.finish({
    title:
      tableTitle ??
      (titles.size > 0 && titles.size <= 2 ? [...titles].join(', ') : (asked.fileName ?? words.longTitle)),
    attribution: words.sayAttribution(sources.length > 0 ? sources.slice(0, 3).join(', ') : (asked.fileName ?? '')),
  })
}

/** A table of persons is no statistics. The text itself is not repeated. */
function refusePersons(into: SeriesCollector, { found: { at, header }, data, cuts }: LongLayout): void {
  const columns = [
    ...cuts.map((cut) => cut.at),
    ...[at.part, at.indicator, at.area, at.seriesBreak].filter((column) => column !== undefined),
  ]
  for (const column of columns) {
    const isPerson = remember((cell) => checkIdentifiers(cell).some(({ kind }) => kind === 'personalNumber'))
    const line = data.find(({ cells }) => isPerson(cells[column] ?? ''))?.line
    if (line !== undefined) into.fault('identity', {}, { line, column: header.cells[column] ?? '' })
  }
}

/** «Antal anmälda brott» and «Per 100 000» side by side under the years: the one that says what, says it for both. */
function onlyName(measures: LongLayout['measures']): string {
  const names = new Set(
    measures.flatMap(({ name, period }) => (period && !isGeneric(name) && !readPeriodCell(name) ? [name] : [])),
  )
  return names.size === 1 ? ([...names][0] ?? '') : ''
}

/** Names over two columns of numbers or more: nobody can tell which is which. Under years of their own they differ. */
function listTwice({ found: { header }, measures, data }: LongLayout): string[] {
  if (measures.some(({ period }) => period !== null)) return []
  const isNumbers = (at: number) =>
    data.some(({ cells }) => readNumberCell(cells[at] ?? '', signsOf.own).kind === 'number')
  const names = header.cells.flatMap((cell, at) => (cell.trim() !== '' && isNumbers(at) ? [cell.trim()] : []))
  return [...new Set(names.filter((name, at) => names.indexOf(name) < at))]
}

/** «Anmälda brott 2022–2024» is next year's «Anmälda brott 2023–2025». */
const withoutYears = (title: string) =>
  title
    .replace(/[\s,(]*\b(19|20)\d\d(\s?[-–/]\s?((19|20)\d\d|\d\d))?\b\)?/g, '')
    .replace(/^[\s,.:–-]+|[\s,.:–-]+$/g, '')

function breakOf(cell: string): { breakReason?: string } {
  const breakReason = breakReasonIn(cell)
  return breakReason === undefined ? {} : { breakReason }
}

/** "Antal" alone does not say of what. */
const isGeneric = (name: string) => words.genericMeasures.includes(foldWords(name))
/** "Antal ärenden" says something; a title says more. */
const isVague = (name: string) => (words.longColumns.value.names as readonly string[]).includes(foldWords(name))

function indicatorOfOwn(source: Source, title: string): string {
  const own = source === 'polisen' || source === 'survey' ? 'own' : source
  const known = indicatorOf(own, title)
  return known === `${own}:${title}` ? `${own}:${slugOf(title)}` : known
}

const kindOf = (unit: Unit) =>
  unit === 'count' || unit === 'persons' ? 'whole' : unit === 'per100000' ? 'rate' : 'any'

const unitOf = (text: string): Unit | null => words.unitWords.find(([shape]) => shape.test(text))?.[1] ?? null

/** "Andel" with nothing above 1 is written as a part of 1; everything with decimals and no unit is a bare number. */
function unitOfColumn(column: LongLayout['measures'][number], data: readonly Row[], title: string | null) {
  const values = data.flatMap((row) => {
    const read = readNumberCell(row.cells[column.at] ?? '', signsOf.own)
    return read.kind === 'number' ? [read.value] : []
  })
  const fallback = values.some((value) => !Number.isInteger(value)) ? ('index' as const) : ('count' as const)
  const unit = unitOf(column.name) ?? unitOf(title ?? '') ?? fallback
  const named = `${column.name} ${title ?? ''}`
  const isShare =
    unit === 'percent' &&
    !/%|procent/i.test(named) &&
    values.length > 0 &&
    values.every((value) => Math.abs(value) <= 1)
  return { unit, isShare }
}

const plainArea = (text: string): EvidenceArea | null => {
  const area = text === '' ? null : (findArea(text) ?? areaOfName(text))
  return area && { kind: area.kind, code: area.code, name: area.name }
}

/** The name of what is no area of ours, as text. */
function areaOfRow(row: Row, at: At, asked: Asked, plain: typeof plainArea): EvidenceArea | string {
  const cell = (column: number | undefined) => (column === undefined ? '' : (row.cells[column] ?? '').trim())
  const own: EvidenceArea = { kind: 'municipality', ...asked.municipality }
  const part = cell(at.part)
  const named = cell(at.area) || cell(at.code)
  const outer = plain(cell(at.code)) ?? plain(cell(at.area))
  if (part !== '') {
    if (outer && outer.code !== own.code) return plain(part) ?? outer.name
    if (named !== '' && !outer) return named
    if (words.wholeTown.includes(foldWords(part))) return own
    return plain(part) ?? { kind: 'district', code: slugOf(part), name: part }
  }
  if (outer) return outer
  if (named !== '') return words.wholeTown.includes(foldWords(named)) ? own : named
  const county = cell(at.county)
  if (at.county !== undefined && county !== '') return areaOfCounty(county) ?? county
  return own
}

function areaOfCounty(name: string): EvidenceArea | null {
  const area = countyNamedAs(name) ?? findArea(name)
  return area && { kind: area.kind, code: area.code, name: area.name }
}

/** In a table by county, "Uppsala" and "Gotland" are the counties and not the municipalities. */
function settleCounty(area: EvidenceArea | string, byCounty: boolean): EvidenceArea | string {
  const county = byCounty && typeof area !== 'string' && area.kind === 'municipality' ? countyNamedAs(area.name) : null
  return county ? { kind: 'county', code: county.code, name: county.name } : area
}

/** Some areas can only be counties, and all others could be. */
function isByCounty(data: readonly Row[], at: At, asked: Asked, plain: typeof plainArea): boolean {
  const areas = data.map((row) => areaOfRow(row, at, asked, plain)).filter((area) => typeof area !== 'string')
  const counties = new Set(areas.filter(({ kind }) => kind === 'county').map(({ code }) => code))
  return counties.size > 2 && areas.every(({ kind, name }) => kind !== 'municipality' || countyNamedAs(name) !== null)
}

function readPeriodOf(row: Row, at: At): PeriodCell | null {
  const cell = (column: number | undefined) => (column === undefined ? '' : (row.cells[column] ?? ''))
  const year = cell(at.year).trim()
  if (at.period !== undefined) return readPeriodCell(cell(at.period), year || undefined)
  if (at.month !== undefined) {
    const found = readPeriodCell(cell(at.month), year || undefined)
    // Excel keeps a month as its first day.
    return found && /^\d{4}-\d\d-01$/.test(found.period) ? { ...found, period: found.period.slice(0, 7) } : found
  }
  const quarter = cell(at.quarter).trim()
  if (at.quarter !== undefined) return readPeriodCell(/^[1-4]$/.test(quarter) ? `K${quarter}` : quarter, year)
  return readPeriodCell(year)
}
