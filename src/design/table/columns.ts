import type { ReactNode } from 'react'

export interface Column<Row> {
  readonly key: string
  /** The head's words; also in the choice of columns. */
  readonly head: string
  readonly cell: (row: Row) => ReactNode
  /** What to sort by; null comes last in both directions. A column without it cannot be sorted. */
  readonly value?: (row: Row) => string | number | null
  /** Right-aligned figures of equal width. */
  readonly figures?: boolean
  /** The cell that names the row, read aloud with each of its figures. */
  readonly names?: boolean
  /** Left out until the reader asks for it. */
  readonly folded?: boolean
  /** The head is for the ear only (a column of check boxes). */
  readonly quietHead?: boolean
}

export interface Sorting {
  readonly key: string
  readonly direction: 'ascending' | 'descending'
}

/** The next sorting when a head is pressed: figures start with the largest, words with the first. */
export function turnSorting<Row>(columns: readonly Column<Row>[], now: Sorting | null, key: string): Sorting {
  if (now?.key === key) return { key, direction: now.direction === 'ascending' ? 'descending' : 'ascending' }
  const figures = columns.find((column) => column.key === key)?.figures
  return { key, direction: figures ? 'descending' : 'ascending' }
}

/** The rows in order, a copy; equal rows keep their order. Words by the language's own alphabet. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | null,
  language: string,
): readonly Row[] {
  const value = columns.find((column) => column.key === sorting?.key)?.value
  if (!sorting || !value) return rows
  const { compare } = new Intl.Collator(language, { numeric: true })
  const sign = sorting.direction === 'ascending' ? 1 : -1
  return rows.toSorted((one, other) => {
    const a = value(one)
    const b = value(other)
    if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0)
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b)
    return sign * compare(String(a), String(b))
  })
}
