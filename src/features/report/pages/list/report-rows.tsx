import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useNarrow } from '#design/narrow.ts'
import { RuledList } from '#design/ruled-list.tsx'
import { Signal } from '#design/signal.tsx'
import { DataTable } from '#design/table/data-table.tsx'
import { formatWhen } from '../../format-when.ts'
import { type Report, type ReportQuery, sortableColumns } from '../../schema.ts'
import { nameCategory, namePlace } from '../name-report.ts'
import { type ColumnsOf, reportColumns, signalOf } from './report-columns.tsx'

export interface ReportRowsProps extends ColumnsOf {
  reports: readonly Report[]
  query: ReportQuery
  onAsk: (next: Partial<ReportQuery>) => void
  shown: readonly string[]
  onShown: (keys: string[]) => void
  empty: ReactNode
}

/** The list itself: a table where there is room, a list of the same on a phone. */
export function ReportRows(props: ReportRowsProps) {
  const { reports, query, onAsk, shown, onShown, empty, words, registers, calendar, choosable, chosen, onChoose } =
    props
  const narrow = useNarrow()
  if (narrow) {
    if (reports.length === 0) return empty
    return (
      <RuledList
        items={reports.map((report) => {
          const what = nameCategory(report, registers, calendar.language)
          const when = formatWhen(report.when, calendar)
          return {
            key: report.id,
            title: (
              <Link to="/rapporter/$id" params={{ id: report.id }} className="ds-link">
                {what}, {namePlace(report) || words.view.noPlace}
              </Link>
            ),
            text: `${when} · ${report.organisationName}${report.mine ? ` (${words.list.mineMark})` : ''}`,
            aside: (
              <span className="report-aside">
                <Signal kind={signalOf[report.state]}>{words.states[report.state]}</Signal>
                {choosable?.has(report.id) && (
                  <input
                    type="checkbox"
                    className="ds-input"
                    aria-label={words.list.select(`${what}, ${when}`)}
                    checked={chosen.has(report.id)}
                    onChange={(event) => onChoose(report.id, event.target.checked)}
                  />
                )}
              </span>
            ),
          }
        })}
      />
    )
  }
  return (
    <DataTable
      caption={words.list.caption}
      captionHidden
      columns={reportColumns(props)}
      rows={reports}
      rowKey={(report) => report.id}
      language={calendar.language}
      sorting={{ key: query.sort, direction: query.descending ? 'descending' : 'ascending' }}
      onSort={({ key }) => {
        const sort = sortableColumns.find((one) => one === key)
        // Times begin with the newest, words with the first letter.
        const newest = sort === 'occurred' || sort === 'recorded'
        if (sort) onAsk({ sort, descending: sort === query.sort ? !query.descending : newest })
      }}
      columnsText={words.list.columnsText}
      shown={choosable ? ['select', ...shown] : shown}
      onShown={(keys) => onShown(keys.filter((key) => key !== 'select'))}
      empty={empty}
    />
  )
}
