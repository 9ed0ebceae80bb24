import type { Column } from '#design/table/columns.ts'
import { DataTable } from '#design/table/data-table.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import type { AnnualWheel, WheelMark } from '../../schema.ts'
import { wheelPageWords } from '../../wheel-words.ts'
import { MarkState } from './mark-state.tsx'
import { listDated, MarkTitle } from './wheel-list.tsx'

export function WheelTable({ wheel }: { wheel: AnnualWheel }) {
  const words = useWords(wheelPageWords)
  const { language } = useLanguage()
  const { columns: heads } = words
  const kindOf = ({ kind }: WheelMark) => (kind === 'picture' ? '' : words.kinds[kind])
  const columns: Column<WheelMark>[] = [
    {
      key: 'title',
      head: heads.title,
      names: true,
      cell: (one) => <MarkTitle mark={one} />,
      value: (one) => one.title,
    },
    { key: 'on', head: heads.on, cell: (one) => words.day(one.on), value: (one) => one.on },
    { key: 'kind', head: heads.kind, cell: kindOf, value: kindOf },
    {
      key: 'state',
      head: heads.state,
      cell: (one) => (one.kind === 'due' ? <MarkState mark={one} /> : ''),
      value: (one) => one.state ?? '',
    },
  ]
  return (
    <DataTable
      caption={words.table(wheel.year)}
      captionHidden
      columns={columns}
      rows={listDated(wheel)}
      rowKey={(one) => `${one.kind} ${one.on} ${one.title}`}
      language={language}
      firstSorting={{ key: 'on', direction: 'ascending' }}
      empty={words.empty}
    />
  )
}
