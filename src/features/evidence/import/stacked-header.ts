/** Years over measures, or measures over years: a header of two rows, as people make them in Excel. */
import type { Row } from './asked.ts'
import { measureWord } from './long-columns.data.ts'
import { type PeriodCell, readPeriodCell } from './period-cell.ts'

export interface StackedHeader {
  /** Index of the lower of the two rows. */
  readonly lowerAt: number
  /** What each column counts and when; columns that name the rows are not among them. */
  readonly columns: readonly { readonly at: number; readonly name: string; readonly period: PeriodCell }[]
}

/** What is written once over several columns counts for each of them, until the next. A column that names the rows ends it. */
function carry(cells: readonly string[], width: number): string[] {
  let last = ''
  return Array.from({ length: width }, (_, at) => {
    const cell = cells[at]?.trim() ?? ''
    if (cell !== '') last = cell
    return last
  })
}

/** Null when these two rows are not such a header: every period needs a measure in the other row, in two columns at least. */
export function readStackedHeader(rows: readonly Row[], upperAt: number): StackedHeader | null {
  const [upper, lower] = [rows[upperAt], rows[upperAt + 1]]
  if (!upper || !lower) return null
  const width = Math.max(upper.cells.length, lower.cells.length)
  const above = carry(upper.cells, width)
  const columns = above.flatMap((over, at) => {
    const under = lower.cells[at]?.trim() ?? ''
    if (under === '') return []
    const [first, second] = [readPeriodCell(over), readPeriodCell(under)]
    if (first && !second && measureWord.test(under)) return [{ at, name: under, period: first }]
    return second && !first && measureWord.test(over) ? [{ at, name: over, period: second }] : []
  })
  const periods = lower.cells.filter((cell) => readPeriodCell(cell)).length
  const isLowerYears = periods > 0
  if (columns.length < 2 || (isLowerYears && columns.length < periods)) return null
  return { lowerAt: upperAt + 1, columns }
}
