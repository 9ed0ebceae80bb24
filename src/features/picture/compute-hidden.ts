/** Marks what may not be shown outside the two parties: small counts, and those that would give them away. */
import { suppressTable } from '#analysis/suppression.ts'
import type { JudgedSeries } from './compute-series.ts'
import type { PictureInput } from './input.ts'
import type { Count, SeriesFinding } from './schema.ts'

type Mark = Count['hidden']

/**
 * The table areas × categories with its totals, protected as a whole. Reports without an area are a row of their own, so
 * that they cannot be used to work out the rest. Where no safe pattern exists, everything but the municipality's totals
 * by category is hidden; and if they are small too, they as well.
 */
export function markHidden(input: PictureInput, judged: JudgedSeries, withoutArea: readonly number[]): JudgedSeries {
  const rows = input.areas.length + 1
  const cols = input.categories.length
  const cells = [...judged.cells.map((one) => one.count.value ?? 0), ...withoutArea]
  const result = suppressTable({ rows, cols, cells, k: input.smallCell })
  const markOf = (row: number, col: number): Mark => {
    if (!result.safe) return row < rows ? 'complementary' : null
    const status = result.pattern[row]?.[col] ?? 'primary'
    return status === 'shown' ? null : status === 'primary' ? 'small' : 'complementary'
  }
  const mark = (finding: SeriesFinding, row: number, col: number): SeriesFinding => {
    const { value } = finding.count
    const small = value !== null && value > 0 && value < input.smallCell
    return { ...finding, count: { value, hidden: small ? 'small' : markOf(row, col) } }
  }
  return {
    ...judged,
    whole: mark(judged.whole, rows, cols),
    areas: judged.areas.map((one, row) => mark(one, row, cols)),
    categories: judged.categories.map((one, col) => mark(one, rows, col)),
    cells: judged.cells.map((one, at) => mark(one, Math.floor(at / cols), at % cols)),
  }
}
