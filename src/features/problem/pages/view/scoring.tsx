import { useEffect, useRef } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { Signal } from '#design/signal.tsx'
import type { Column } from '#design/table/columns.ts'
import { DataTable } from '#design/table/data-table.tsx'
import type { Party } from '#features/access/schema.ts'
import { parties } from '#features/access/schema.ts'
import { useUnsaved } from '#features/picture/web/drafts.ts'
import { useLanguage } from '#platform/web/language.tsx'
import { gatherWhy } from '../../list-summary.ts'
import { type Criterion, criteria } from '../../schema.ts'
import { ScoreForm, useScoreForm } from './score-form.tsx'
import { useView } from './view-context.ts'

/** Both parties' answers beside each other, where they differ told by shape and word; the own ones are changed here. */
export function Scoring() {
  const { problem, party, words, said, may } = useView()
  const { scoring } = words
  const form = useScoreForm()
  const unsaved = useUnsaved(`${problem.id}|scores`) > 0
  const box = useRef<HTMLDivElement>(null)
  const pressed = useRef(false)
  useEffect(() => {
    if (form.open && pressed.current) box.current?.querySelector<HTMLElement>('input')?.focus()
    pressed.current = false
  }, [form.open])
  const answers = party !== null && may('score')
  const isAnswered = problem.scores.some((one) => one.party === party)
  return (
    <Card title={scoring.title}>
      <p>{words.why(gatherWhy(problem.ranking, said.criteria, words.disputed))}</p>
      {answers && (form.open || unsaved) ? (
        <div ref={box}>
          <ScoreForm party={party} form={form} />
        </div>
      ) : (
        <>
          <Answers />
          {answers && (
            <Button
              look="second"
              onClick={() => {
                pressed.current = true
                form.draft.start()
              }}
            >
              {isAnswered ? scoring.change : scoring.edit}
            </Button>
          )}
        </>
      )}
    </Card>
  )
}

function Answers() {
  const { problem, words, said } = useView()
  const { language } = useLanguage()
  const { scoring } = words
  const rowOf = (criterion: Criterion) => problem.ranking.byCriterion.find((one) => one.criterion === criterion)
  const columns: Column<Criterion>[] = [
    {
      key: 'question',
      head: scoring.question,
      names: true,
      cell: (criterion) => (
        <>
          {said.criteria[criterion].question}{' '}
          <span className="sd-muted sd-small">{scoring.weight(rowOf(criterion)?.weight ?? 0)}</span>{' '}
          {rowOf(criterion)?.disagree && <Signal kind="watch">{scoring.disagree}</Signal>}
        </>
      ),
    },
    ...parties.map(
      (party): Column<Criterion> => ({
        key: party,
        head: said.parties[party],
        cell: (criterion) => <Answer criterion={criterion} party={party} />,
      }),
    ),
  ]
  return (
    <DataTable
      caption={scoring.table}
      captionHidden
      columns={columns}
      rows={criteria}
      rowKey={(criterion) => criterion}
      language={language}
      empty={scoring.unanswered}
    />
  )
}

function Answer({ criterion, party }: { criterion: Criterion; party: Party }) {
  const { problem, words, said } = useView()
  const given = problem.scores.find((one) => one.criterion === criterion && one.party === party)
  if (!given) return <span className="sd-muted">{words.scoring.unanswered}</span>
  return (
    <>
      {given.score !== null && `${given.score} `}
      {said.scores[given.score ?? 'cannotTell']}
      {given.note && <span className="sd-muted sd-small"> {given.note}</span>}
    </>
  )
}
