/** A published survey table as rows of one value each, whether its waves stand in a column or as columns. */
import type { Row } from './asked.ts'
import { findColumns, listNames } from './find-columns.ts'
import { foldWords } from './fold-words.ts'
import { aggregateColumns, namedValues } from './survey-words.data.ts'

export type AggregateKey = keyof typeof aggregateColumns

export interface SurveyTableRow {
  readonly line: number
  readonly cells: Readonly<Partial<Record<AggregateKey, string>>>
}

export interface SurveyTable {
  readonly headerLine: number
  /** Names in the header, for a sentence about the one that is not there. */
  readonly header: string
  readonly columns: ReadonlySet<AggregateKey>
  /** Folded name of the value column ("problemindex"), null where the waves are columns. */
  readonly valueName: string | null
  /** What stands above the header. */
  readonly title: string
  readonly rows: readonly SurveyTableRow[]
}

const yearShape = /^(?:19|20)\d\d$/

/** Null when no row names columns that a survey's table has. */
export function openSurveyTable(rows: readonly Row[]): SurveyTable | null {
  // A title may be called as a column is: where the waves are columns, the row of years is the header.
  const yearsAt = rows.slice(0, 25).findIndex(isWaveHeader)
  const found = findColumns(yearsAt < 0 ? rows : rows.slice(yearsAt, yearsAt + 1), aggregateColumns, 1)
  if (!found) return null
  const { at, header } = found
  const headerAt = rows.indexOf(header)
  const keys = (Object.keys(at) as AggregateKey[]).filter((key) => at[key] !== undefined)
  const years = [...header.cells.entries()].filter(([, cell]) => yearShape.test(cell.trim()))
  const wide = at.value === undefined && at.period === undefined && years.length > 0
  const pick = ({ cells }: Row) =>
    Object.fromEntries(keys.map((key) => [key, cells[at[key]!]?.trim() ?? ''])) as SurveyTableRow['cells']
  const body = rows.slice(headerAt + 1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const above = rows.slice(0, headerAt).map(({ cells }) =>
    cells
      .filter((cell) => cell.trim() !== '')
      .join(' ')
      .trim(),
  )
  return {
    headerLine: header.line,
    header: listNames(header),
    columns: new Set(wide ? [...keys, 'period', 'value'] : keys),
    valueName: at.value === undefined ? null : foldWords(header.cells[at.value] ?? ''),
    title: above.filter((text) => text !== '').at(0) ?? '',
    rows: body.flatMap((row): SurveyTableRow[] => {
      if (!wide) return [{ line: row.line, cells: pick(row) }]
      return years.map(([column, year]) => {
        return { line: row.line, cells: { ...pick(row), period: year.trim(), value: row.cells[column]?.trim() ?? '' } }
      })
    }),
  }
}

function isWaveHeader({ cells }: Row): boolean {
  const areas: readonly string[] = aggregateColumns.area.names
  return (
    cells.some((cell) => areas.includes(foldWords(cell))) &&
    cells.filter((cell) => yearShape.test(cell.trim())).length > 1
  )
}

/** What a row is an answer to: its own question, the value column's name, or the table's title. Empty: it does not say. */
export function questionOf(table: SurveyTable, row: SurveyTableRow): string {
  const named = namedValues[table.valueName ?? '']?.indicator
  return row.cells.question || named || table.title
}
