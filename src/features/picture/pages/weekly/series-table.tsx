import type { Column } from '#design/table/columns.ts'
import { DataTable } from '#design/table/data-table.tsx'
import type { SeriesFinding } from '../../schema.ts'
import { CountCell } from './count-cell.tsx'
import { useWeekly } from './weekly-context.ts'

export interface SeriesTableProps {
  caption: string
  captionHidden?: boolean
  findings: readonly SeriesFinding[]
  by: 'area' | 'category'
}

/** Each series with what is expected, the period before, and the same period in earlier years. */
export function SeriesTable({ caption, captionHidden = false, findings, by }: SeriesTableProps) {
  const { words, names, language } = useWeekly()
  const nameOf = (row: SeriesFinding) =>
    by === 'area' ? names.area(row.areaCode ?? '') : names.category(row.category ?? '')
  const years = Math.max(0, ...findings.map((one) => one.earlierYears.length))
  const columns: Column<SeriesFinding>[] = [
    { key: 'name', head: words.columns[by], names: true, cell: nameOf, value: nameOf },
    {
      key: 'reports',
      head: words.columns.reports,
      figures: true,
      cell: (row) => <CountCell count={row.count} strong />,
      value: (row) => row.count.value,
    },
    {
      key: 'expected',
      head: words.columns.expected,
      figures: true,
      cell: (row) => words.range(row.expectation.low, row.expectation.high),
      value: (row) => row.expectation.high,
    },
    {
      key: 'previous',
      head: words.columns.previous,
      figures: true,
      cell: (row) => <CountCell count={row.previous} />,
      value: (row) => row.previous.value,
    },
    ...Array.from({ length: years }, (_, at): Column<SeriesFinding> => {
      return {
        key: `year${at}`,
        head: at === 0 ? words.columns.lastYear : words.pages.areas.yearsAgo(at + 1),
        figures: true,
        cell: (row) => <CountCell count={row.earlierYears[at]?.count ?? null} />,
        value: (row) => row.earlierYears[at]?.count.value ?? null,
      }
    }),
  ]
  return (
    <DataTable
      caption={caption}
      captionHidden={captionHidden}
      columns={columns}
      rows={findings}
      rowKey={(row) => `${row.areaCode}|${row.category}`}
      language={language}
      empty={words.figures.categories.empty}
      firstSorting={{ key: 'reports', direction: 'descending' }}
    />
  )
}
