/** The reports behind a samlad picture, small numbers hidden: it is read far outside the two parties' room. */
import { suppressTable } from '#analysis/disclosure/suppression.ts'
import type { JointReports, ReportCount } from './input.ts'

export interface CountedReports {
  /** First day, and the day after the last. */
  readonly from: string
  readonly to: string
  readonly rows: readonly { areaCode: string | null; category: string; organisationId: string; count: number }[]
  readonly areas: readonly { readonly code: string; readonly name: string }[]
  /** Roots of the category tree, in the municipality's order. */
  readonly categories: readonly { readonly code: string; readonly name: string }[]
  readonly rootOf: ReadonlyMap<string, string>
  readonly smallCell: number
}

/** Null when nobody has reported. Areas and categories are hidden as one table, so that neither gives the other's small numbers away. */
export function countReports({
  from,
  to,
  rows,
  areas,
  categories,
  rootOf,
  smallCell,
}: CountedReports): JointReports | null {
  if (rows.length === 0) return null
  const told = new Set(rows.map((one) => rootOf.get(one.category) ?? one.category))
  const columns = categories.filter((one) => told.has(one.code))
  const areaAt = new Map(areas.map((one, at) => [one.code, at]))
  const columnAt = new Map(columns.map((one, at) => [one.code, at]))
  // The last row is the reports outside every area, which would otherwise give the rest away.
  const height = areas.length + 1
  const cells: number[] = Array(height * columns.length).fill(0)
  for (const { areaCode, category, count } of rows) {
    const row = areaAt.get(areaCode ?? '') ?? areas.length
    const column = columnAt.get(rootOf.get(category) ?? category)
    if (column === undefined) continue
    const at = row * columns.length + column
    cells[at] = (cells[at] ?? 0) + count
  }
  const result = columns.length > 0 ? suppressTable({ rows: height, cols: columns.length, cells, k: smallCell }) : null
  const isShown = (row: number, column: number) =>
    result?.safe
      ? result.pattern[row]?.[column] === 'shown'
      : row === height && column === columns.length && total >= smallCell
  const total = cells.reduce((sum, one) => sum + one, 0)
  const give = (value: number, row: number, column: number) =>
    isShown(row, column) ? { value, hidden: false } : { value: null, hidden: true }
  const sumOf = (fits: (row: number, column: number) => boolean) =>
    cells.reduce((sum, one, at) => (fits(Math.floor(at / columns.length), at % columns.length) ? sum + one : sum), 0)
  const byArea: ReportCount[] = areas.map((area, at) => ({
    ...area,
    ...give(
      sumOf((row) => row === at),
      at,
      columns.length,
    ),
  }))
  const byCategory: ReportCount[] = columns.map((category, at) => ({
    ...category,
    ...give(
      sumOf((_, column) => column === at),
      height,
      at,
    ),
  }))
  const organisations = new Set(rows.map((one) => one.organisationId)).size
  const { value: count } = give(total, height, columns.length)
  return { from, to, count, organisations, byCategory, byArea }
}
