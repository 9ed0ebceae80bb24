import { Card } from '#design/card.tsx'
import { DataTable } from '#design/table/data-table.tsx'
import { useWords } from '#platform/web/language.tsx'
import { longPageWords } from '../../period-words.ts'
import { useWeekly } from './weekly-context.ts'

/** What the weeks of the period promised, and what came of it. */
export function DoneList() {
  const { picture, words, names, language } = useWeekly()
  const long = useWords(longPageWords)
  const [what = '', week = '', state = '', outcome = ''] = long.doneColumns
  const rows = picture.done.map((one, at) => ({ ...one, at }))
  return (
    <Card title={long.done}>
      <DataTable
        caption={long.doneCaption}
        captionHidden
        language={language}
        empty={long.doneNone}
        rows={rows}
        rowKey={(row) => String(row.at)}
        columns={[
          {
            key: 'what',
            head: what,
            names: true,
            cell: (row) => (row.areaCode ? `${row.title} (${names.area(row.areaCode)})` : row.title),
          },
          { key: 'week', head: week, cell: (row) => words.dates.short('week', row.period), value: (row) => row.period },
          {
            key: 'state',
            head: state,
            cell: (row) => long.states[row.state ?? (row.outcome ? 'told' : 'untold')],
          },
          { key: 'outcome', head: outcome, cell: (row) => row.outcome ?? '–' },
        ]}
      />
    </Card>
  )
}
