import { Link } from '@tanstack/react-router'
import { Card } from '#design/card.tsx'
import type { Column } from '#design/table/columns.ts'
import { DataTable } from '#design/table/data-table.tsx'
import { useLanguage, useWords } from '#platform/web/language.tsx'
import { problemPageWords } from '../../pages-words.ts'
import { criteria, type ProblemHead } from '../../schema.ts'
import { problemWords } from '../../words.ts'

/** Problem × question, sortable by each: what is open, side by side. */
export function Matrix({ problems }: { problems: readonly ProblemHead[] }) {
  const words = useWords(problemPageWords)
  const said = useWords(problemWords)
  const { language } = useLanguage()
  const { list } = words
  const open = problems.filter((one) => one.state === 'prioritised' || one.state === 'raised')
  if (open.length < 2) return null
  const columns: Column<ProblemHead>[] = [
    {
      key: 'problem',
      head: list.problem,
      names: true,
      cell: (one) => (
        <Link to="/problem/$id" params={{ id: one.id }} className="ds-link">
          {one.title}
        </Link>
      ),
      value: (one) => one.title,
    },
    {
      key: 'value',
      head: list.valueHead,
      figures: true,
      cell: (one) => (one.ranking.value === null ? list.untold : words.number(one.ranking.value)),
      value: (one) => one.ranking.value,
    },
    ...criteria.map((criterion): Column<ProblemHead> => {
      const rowOf = (one: ProblemHead) => one.ranking.byCriterion.find((row) => row.criterion === criterion)
      return {
        key: criterion,
        head: said.criteria[criterion].short,
        figures: true,
        cell: (one) => {
          const row = rowOf(one)
          if (row?.disagree) return list.apart(row.municipality ?? 0, row.police ?? 0)
          const joint = row?.joint ?? null
          return joint === null ? list.untold : words.number(joint, Number.isInteger(joint) ? 0 : 1)
        },
        value: (one) => rowOf(one)?.joint ?? null,
      }
    }),
  ]
  return (
    <Card title={list.matrix} foot={list.apartNote}>
      <DataTable
        caption={list.matrixCaption}
        captionHidden
        columns={columns}
        rows={open}
        rowKey={(one) => one.id}
        language={language}
        empty={list.empty}
      />
    </Card>
  )
}
