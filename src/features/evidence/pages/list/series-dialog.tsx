import { useQuery } from '@tanstack/react-query'
import { Dialog } from '#design/dialog.tsx'
import { Notice } from '#design/notice.tsx'
import { Loading } from '#design/states.tsx'
import type { Column } from '#design/table/columns.ts'
import { DataTable } from '#design/table/data-table.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { evidenceWords } from '../../pages-words.ts'
import type { Observation, SeriesHead } from '../../schema.ts'
import { seriesQuery } from '../../web/evidence-queries.ts'
import { SeriesBreaks } from './series-breaks.tsx'

/** All numbers of one series, newest first, and where it is another series from. */
export function SeriesDialog(props: { head: SeriesHead; changes: boolean; onClose: () => void }) {
  const { head, changes, onClose } = props
  const words = useWords(evidenceWords)
  const { language } = useLanguage()
  const { data, error, refetch } = useQuery(seriesQuery(head.id))
  const { one, list } = words
  const observations = data?.observations.toSorted((a, b) => b.period.localeCompare(a.period)) ?? []
  const columns: Column<Observation>[] = [
    { key: 'period', head: list.period, names: true, cell: ({ period }) => words.period(period) },
    {
      key: 'value',
      head: one.value,
      figures: true,
      cell: ({ value, state }) =>
        value === null ? words[state === 'suppressed' ? 'suppressed' : 'missing'] : words.value(value, head.unit),
    },
    { key: 'status', head: list.status, cell: ({ status, state }) => state === 'known' && words[status] },
    ...(observations.some(({ margin }) => margin !== null)
      ? [
          {
            key: 'margin',
            head: one.margin,
            figures: true,
            cell: ({ margin }: Observation) => margin !== null && words.margin(words.number(margin, 1)),
          },
        ]
      : []),
    ...(observations.some(({ answers }) => answers !== null)
      ? [
          {
            key: 'answers',
            head: one.answers,
            figures: true,
            cell: ({ answers }: Observation) => answers !== null && words.number(answers),
          },
        ]
      : []),
  ]
  return (
    <Dialog open title={`${head.title}, ${head.area.name}`} closeText={one.close} onClose={onClose}>
      {error && <Notice tone="act">{one.failed}</Notice>}
      {!error && !data && <Loading text={one.loading} />}
      {data && (
        <SeriesBreaks series={data.series} marked={data.marked} changes={changes} onChanged={() => void refetch()} />
      )}
      {data && (
        <DataTable
          caption={one.table}
          captionHidden
          columns={columns}
          rows={observations}
          rowKey={({ period }) => period}
          language={language}
          empty={words.missing}
        />
      )}
    </Dialog>
  )
}
