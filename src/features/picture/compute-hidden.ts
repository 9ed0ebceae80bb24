/** Marks what may not be shown outside the two parties: small counts, and those that would give them away. */
import { suppressTable } from '#analysis/disclosure/suppression.ts'
import type { JudgedSeries } from './compute-series.ts'
import type { PictureInput } from './input.ts'
import type { Count, SeriesFinding } from './schema.ts'

type Mark = Count['hidden']

/** What to hide of a table with its totals: row and column from 0, the totals last. */
export type Hiding = (row: number, col: number) => Mark

/**
 * Protects a table areas × categories as a whole. Its last row is the reports without an area, so that they cannot be
 * used to work out the rest. Where no safe pattern exists, nothing but the grand total is shown.
 */
export function findHiding(table: { rows: number; cols: number; cells: readonly number[]; k: number }): Hiding {
  const { rows, cols, cells, k } = table
  // Nothing has ever been reported: there is no category, and nothing to hide.
  if (cols === 0) return () => null
  const result = suppressTable({ rows, cols, cells, k })
  if (result.safe) {
    return (row, col) => {
      const status = result.pattern[row]?.[col] ?? 'primary'
      return status === 'shown' ? null : status === 'primary' ? 'small' : 'complementary'
    }
  }
  const total = cells.reduce((sum, count) => sum + count, 0)
  return (row, col) => (row < rows || col < cols ? 'complementary' : total < k ? 'small' : null)
}

export function markHidden(input: PictureInput, judged: JudgedSeries, withoutArea: readonly number[]): JudgedSeries {
  const rows = input.areas.length + 1
  const cols = input.categories.length
  const cells = [...judged.cells.map((one) => one.count.value ?? 0), ...withoutArea]
  const hiding = findHiding({ rows, cols, cells, k: input.smallCell })
  const mark = (finding: SeriesFinding, row: number, col: number): SeriesFinding => {
    const { value } = finding.count
    const small = value !== null && value > 0 && value < input.smallCell
    return { ...finding, count: { value, hidden: small ? 'small' : hiding(row, col) } }
  }
  return {
    ...judged,
    whole: mark(judged.whole, rows, cols),
    areas: judged.areas.map((one, row) => mark(one, row, cols)),
    categories: judged.categories.map((one, col) => mark(one, rows, col)),
    cells: judged.cells.map((one, at) => mark(one, Math.floor(at / cols), at % cols)),
  }
}
