/** Which columns of a municipality's own table are measured, and which cut the numbers up. */
import type { Row } from './asked.ts'
import { type FoundColumns, findColumns } from './find-columns.ts'
import { foldWords } from './fold-words.ts'
import { longColumns, measureWord, noTitle } from './long-columns.data.ts'
import { readNumberCell } from './number-cell.ts'
import { type PeriodCell, readPeriodCell } from './period-cell.ts'
import { signsOf } from './source-signs.data.ts'
import { readStackedHeader, type StackedHeader } from './stacked-header.ts'

export interface LongLayout {
  /** Index of the header's first row: what stands before it is titles. */
  readonly topAt: number
  readonly found: FoundColumns<keyof typeof longColumns>
  readonly data: readonly Row[]
  /** Columns with numbers. `period` where the header itself is one: the years stand side by side. */
  readonly measures: readonly { readonly at: number; readonly name: string; readonly period: PeriodCell | null }[]
  readonly cuts: readonly { readonly at: number; readonly name: string }[]
}

export function findLongLayout(rows: readonly Row[]): LongLayout | null {
  const found = findColumns(rows, longColumns) ?? findColumns(rows, longColumns, 1)
  if (!found) return null
  const stacked = [found.headerAt - 1, found.headerAt]
    .map((at) => readStackedHeader(rows, at))
    .find((one) => one !== null)
  if (stacked) return stackedLayout(rows, stacked)
  const { header, headerAt } = found
  const data = rows.slice(headerAt + 1)
  const known = new Set(Object.values(found.at))
  const measures: { at: number; name: string; period: PeriodCell | null }[] = []
  const cuts: { at: number; name: string }[] = []
  const hasTime = [found.at.period, found.at.year, found.at.month, found.at.quarter].some((at) => at !== undefined)
  for (const [at, cell] of header.cells.entries()) {
    const name = cell.trim()
    if (at === found.at.value || at === found.at.rate) measures.push({ at, name, period: null })
    // A name that is known, but for which another column came first, says the same thing again.
    if (known.has(at) || name === '' || isKnownName(name)) continue
    const period = hasTime ? null : readPeriodCell(name)
    const filled = data.map((row) => row.cells[at]?.trim() ?? '').filter((one) => one !== '')
    const numbers = filled.filter((one) =>
      ['number', 'footnote', 'suppressed'].includes(readNumberCell(one, signsOf.own).kind),
    )
    // Where the name says that it counts, what is no number in it is a fault to be told.
    if (period) measures.push({ at, name, period })
    else if (filled.length > 0 && numbers.length >= filled.length * (measureWord.test(name) ? 0.3 : 0.8))
      measures.push({ at, name, period: null })
    else if (filled.length > 0) cuts.push({ at, name })
  }
  const wide = measures.filter(({ period }) => period !== null)
  // Beside columns of years, columns of changes between them are worked out from the same numbers.
  return { topAt: headerAt, found, data, measures: wide.length > 0 ? wide : measures, cuts }
}

/** The columns that no measure stands over name the rows, by either of the two rows. */
function stackedLayout(rows: readonly Row[], { lowerAt, columns }: StackedHeader): LongLayout {
  const lower = rows[lowerAt] as Row
  const upper = rows[lowerAt - 1] as Row
  const measured = new Set(columns.map(({ at }) => at))
  const cells = lower.cells.map((cell, at) => (measured.has(at) ? '' : cell.trim() || (upper.cells[at] ?? '')))
  const named = findColumns([{ ...lower, cells }], longColumns, 1)
  const found = named ?? { headerAt: 0, header: lower, at: {} }
  const data = rows.slice(lowerAt + 1)
  const known = new Set(Object.values(found.at))
  const cuts = cells.flatMap((cell, at) =>
    cell === '' || known.has(at) || isKnownName(cell) ? [] : [{ at, name: cell }],
  )
  return { topAt: lowerAt - 1, found: { ...found, headerAt: lowerAt, header: lower }, data, measures: columns, cuts }
}

const knownNames = new Set(Object.values(longColumns).flatMap(({ names }): readonly string[] => names))
const isKnownName = (name: string) => knownNames.has(foldWords(name))

/** Rows above the header that say what the table is about: one filled cell. */
export function titleOf(rows: readonly Row[], headerAt: number): string | null {
  for (const { cells } of rows.slice(0, headerAt)) {
    const filled = [...new Set(cells.map((cell) => cell.trim()).filter((cell) => cell !== ''))]
    if (filled.length === 1 && filled[0] && !noTitle.test(filled[0])) return filled[0]
  }
  return null
}
