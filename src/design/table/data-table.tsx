import { type ReactNode, useId, useState } from 'react'
import { type Column, type Sorting, sortRows, turnSorting } from './columns.ts'
import { useOverflow } from './overflow.ts'
import './data-table.css'

export interface DataTableProps<Row> {
  caption: ReactNode
  /** The caption stands already as a heading above: keep it for the ear. */
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** BCP 47, for the alphabet. */
  language: string
  /** Sorting at first when the table sorts itself. */
  firstSorting?: Sorting
  /** Sorting done elsewhere (a long list, by the server): the rows come in order. */
  sorting?: Sorting | null
  onSort?: (sorting: Sorting) => void
  /** Shown instead of rows. */
  empty: ReactNode
  /** Given, the reader may choose columns: the words of the choice. */
  columnsText?: string
  /** Which columns are shown, when that is kept elsewhere (a saved view). */
  shown?: readonly string[]
  onShown?: (keys: string[]) => void
}

/** Many rows, calm: thin rules, figures of equal width to the right, heads that stay and sort. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden, columns, rows, rowKey, language, empty, columnsText } = props
  const [ownSorting, setOwnSorting] = useState(props.firstSorting ?? null)
  const [ownShown, setOwnShown] = useState(() => columns.filter((column) => !column.folded).map((column) => column.key))
  const sorting = props.onSort ? (props.sorting ?? null) : ownSorting
  const shown = props.shown ?? ownShown
  const seen = columns.filter((column) => column.names || shown.includes(column.key))
  const sorted = props.onSort ? rows : sortRows(rows, columns, sorting, language)
  const sort = (key: string) => (props.onSort ?? setOwnSorting)(turnSorting(columns, sorting, key))
  const id = useId()
  const { ref, overflows } = useOverflow()

  return (
    <div className="sd-table">
      {columnsText && (
        <ColumnChoice
          text={columnsText}
          columns={columns}
          shown={shown}
          onShown={props.onShown ?? ((keys) => setOwnShown(keys))}
        />
      )}
      <div
        className="sd-table-room"
        ref={ref}
        data-overflows={overflows || undefined}
        {...(overflows ? { role: 'group', 'aria-labelledby': id } : {})}
        // A table wider than the screen must be scrolled by keyboard too.
        tabIndex={overflows ? 0 : undefined}
      >
        <table className="ds-table">
          <caption id={id} className={captionHidden ? 'sd-hidden' : undefined}>
            {caption}
          </caption>
          <thead>
            <tr>
              {seen.map((column) => (
                <Head
                  key={column.key}
                  column={column}
                  sorting={sorting}
                  onSort={sort}
                  sortable={Boolean(column.value)}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.map((row) => (
              <tr key={rowKey(row)}>
                {seen.map((column) => (
                  <Cell key={column.key} column={column} row={row} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length === 0 && <div className="sd-table-empty">{empty}</div>}
    </div>
  )
}

function Head<Row>(props: {
  column: Column<Row>
  sorting: Sorting | null
  sortable: boolean
  onSort: (key: string) => void
}) {
  const { column, sorting, sortable, onSort } = props
  const className = column.figures ? 'sd-figures' : undefined
  if (!sortable)
    return (
      <th scope="col" className={className}>
        {column.quietHead ? <span className="sd-hidden">{column.head}</span> : column.head}
      </th>
    )
  return (
    <th scope="col" className={className} aria-sort={sorting?.key === column.key ? sorting.direction : 'none'}>
      <button type="button" onClick={() => onSort(column.key)}>
        {column.head}
      </button>
    </th>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const className = column.figures ? 'sd-figures' : undefined
  return column.names ? (
    <th scope="row" className={className}>
      {column.cell(row)}
    </th>
  ) : (
    <td className={className}>{column.cell(row)}</td>
  )
}

function ColumnChoice<Row>(props: {
  text: string
  columns: readonly Column<Row>[]
  shown: readonly string[]
  onShown: (keys: string[]) => void
}) {
  return (
    <details className="sd-table-choice sd-screen-only">
      <summary>{props.text}</summary>
      <fieldset>
        <legend className="sd-hidden">{props.text}</legend>
        {props.columns
          .filter((column) => !column.names && !column.quietHead)
          .map((column) => (
            <label className="sd-check" key={column.key}>
              <input
                type="checkbox"
                className="ds-input"
                checked={props.shown.includes(column.key)}
                onChange={(event) =>
                  props.onShown(
                    event.target.checked
                      ? [...props.shown, column.key]
                      : props.shown.filter((key) => key !== column.key),
                  )
                }
              />
              {column.head}
            </label>
          ))}
      </fieldset>
    </details>
  )
}
