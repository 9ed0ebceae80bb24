import type { Column } from './table/columns.ts'
import { DataTable } from './table/data-table.tsx'

type Cell = string | { text: string; value: number | null }

/** A drawing's table twin, as the figure code gives it (the shape of `FigureTable` there). */
export interface DrawnTable {
  readonly caption: string
  readonly columns: readonly { readonly key: string; readonly label: string; readonly align: 'start' | 'end' }[]
  readonly rows: readonly Readonly<Record<string, Cell>>[]
}

const textOf = (cell: Cell | undefined) => (typeof cell === 'object' ? cell.text : (cell ?? ''))
const sortsBy = (cell: Cell | undefined) => (typeof cell === 'object' ? cell.value : (cell ?? null))

/** A drawing's own table, sortable; the first column names the row. */
export function FigureTable({ table, language, empty }: { table: DrawnTable; language: string; empty: string }) {
  const rows = table.rows.map((cells, at) => ({ at, cells }))
  const columns = table.columns.map(
    (column, at): Column<(typeof rows)[number]> => ({
      key: column.key,
      head: column.label,
      names: at === 0,
      figures: column.align === 'end',
      cell: (row) => textOf(row.cells[column.key]),
      value: (row) => sortsBy(row.cells[column.key]),
    }),
  )
  return (
    <DataTable
      caption={table.caption}
      columns={columns}
      rows={rows}
      rowKey={(row) => String(row.at)}
      language={language}
      empty={empty}
    />
  )
}
