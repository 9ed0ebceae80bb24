/** Tables of findings that no figure shows. */
import { addDays } from '#analysis/time/local-date.ts'
import type { Cell, DocumentTable, TableColumn } from '#document/model.ts'
import type { DrawingWords } from './document-facts.ts'
import type { JointDocumentWords } from './document-sv.ts'
import type { Finding, FindingOf } from './finding-schema.ts'

type State = 'known' | 'suppressed' | 'missing'
const start = (label: string): TableColumn => ({ label, align: 'start' })
const end = (label: string): TableColumn => ({ label, align: 'end' })

/** Null where the sentence says all there is. */
export function drawFindingTable(finding: Finding, words: DrawingWords): DocumentTable | null {
  const { document } = words
  switch (finding.kind) {
    case 'mapping':
      return finding.items.length === 0 ? null : drawMapping(finding, document)
    case 'sources':
      return finding.rows.length === 0 ? null : drawSources(finding, words)
    case 'areaPage':
      return finding.facts.length === 0 ? null : drawAreaPage(finding, words)
    case 'focus':
      return drawFocus(finding, words)
    case 'areas':
    case 'composition':
    case 'reports':
      return finding.rows.length === 0 ? null : drawRows(finding, document)
    default:
      return null
  }
}

function value(number: number | null, state: State, words: JointDocumentWords): Cell {
  if (number !== null) return [words.number(number, Number.isInteger(number) ? 0 : 1)]
  return [{ text: state === 'suppressed' ? words.table.hidden : words.table.missing, muted: true }]
}

function drawMapping(
  { title, organisationName, items }: FindingOf<'mapping'>,
  words: JointDocumentWords,
): DocumentTable {
  const { what, where, howMuch, knownBy, uncertain } = words.table
  return {
    caption: title || organisationName,
    columns: [what, where, howMuch, knownBy, uncertain].map(start),
    rows: items.map((one): Cell[] => [
      [one.what],
      [one.where || '–'],
      [one.howMuch || '–'],
      [words.knownBy[one.knownBy] ?? one.knownBy],
      [one.uncertain || '–'],
    ]),
  }
}

function drawSources({ title, rows }: FindingOf<'sources'>, { said, document: words }: DrawingWords): DocumentTable {
  const { table, dates } = words
  return {
    caption: title || words.sources,
    columns: [start(table.source), end(table.number), start(table.from), start(table.to), start(table.retrieved)],
    rows: rows.map((one): Cell[] => [
      [words.publicationOf(one.attribution, one.publication)],
      [words.number(one.series)],
      [whole(said.shortPeriod(one.from))],
      [whole(said.shortPeriod(one.to)), ...(one.stale ? [{ text: ` (${table.old})`, muted: true }] : [])],
      [whole(dates.day(one.retrievedOn))],
    ]),
  }
}

function drawFocus({ title, rows }: FindingOf<'focus'>, { said, document: words }: DrawingWords): DocumentTable {
  const { period, what, where, outcome } = words.table
  return {
    caption: title,
    columns: [period, what, where, outcome].map(start),
    rows: rows.map((one): Cell[] => [
      [said.period(one.period)],
      [one.title],
      [one.areaName ?? '–'],
      [one.outcome ?? '–'],
    ]),
  }
}

/** A date or a period that is not divided over lines. */
const whole = (text: string) => text.replaceAll(' ', '\u00a0')

function drawAreaPage(
  { title, area, facts }: FindingOf<'areaPage'>,
  { said, document: words }: DrawingWords,
): DocumentTable {
  const { what, period, value: own, whole } = words.table
  // Each row has a unit of its own; persons and thousand kronor stand in the name.
  const withUnit = (cell: Cell, { unit }: { unit: string }): Cell =>
    unit === 'percent' && Array.isArray(cell) && typeof cell[0] === 'string' ? [said.figures.percent(cell[0])] : cell
  const isRate = (unit: string) => unit === 'per100000' || unit === 'per1000'
  return {
    caption: title || area.name,
    columns: [start(what), start(period), end(own), end(whole)],
    rows: facts.map((one): Cell[] => [
      [isRate(one.unit) ? `${one.title} (${said.figures.unit[one.unit].toLowerCase()})` : one.title],
      [writePeriod(one.period, { said, document: words })],
      withUnit(value(one.value, one.state, words), one),
      one.whole === null ? ['–'] : withUnit(value(one.whole, 'known', words), one),
    ]),
  }
}

/** Two days with a stroke between are a first day and the day after the last. */
function writePeriod(period: string, { said, document }: DrawingWords): string {
  const [from = '', to] = period.split('/')
  return to?.length === 10 ? document.dates.days(from, addDays(to, -1)) : period === '' ? '–' : said.period(period)
}

function drawRows(finding: FindingOf<'areas' | 'composition' | 'reports'>, words: JointDocumentWords): DocumentTable {
  const { area, what, value: own } = words.table
  const isByArea = finding.kind === 'areas' || (finding.kind === 'reports' && finding.by === 'area')
  const rows: Cell[][] =
    finding.kind === 'areas'
      ? finding.rows.map((one) => [[one.area.name], value(one.value, one.state, words)])
      : finding.kind === 'composition'
        ? finding.rows.map((one) => [[`${'– '.repeat(one.depth)}${one.title}`], value(one.value, one.state, words)])
        : finding.rows.map((one) => [[one.name], value(one.value, one.hidden ? 'suppressed' : 'missing', words)])
  return { caption: finding.title, columns: [start(isByArea ? area : what), end(own)], rows }
}
