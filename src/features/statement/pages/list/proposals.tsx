import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { RuledList } from '#design/ruled-list.tsx'
import { FailedState, Loading } from '#design/states.tsx'
import { useWords } from '#platform/web/language.tsx'
import { statementPageWords } from '../../pages-words.ts'
import { type StatementProposal, statementProposalsQuery } from '../../web/queries.ts'
import { statementWords } from '../../words.ts'

/** Only who begins to write needs the form. */
const StartStatement = lazy(() =>
  import('./start-statement.tsx').then(({ StartStatement }) => ({ default: StartStatement })),
)

const keyOf = ({ kind, subjectId, from }: StatementProposal) => `${kind} ${subjectId} ${from}`

/** «Kan skrivas nu»: what there is something to tell of, with the period that is due. */
export function Proposals() {
  const words = useWords(statementPageWords)
  const { proposals: own } = words
  const said = useWords(statementWords)
  const { data, error, refetch, isFetching } = useQuery(statementProposalsQuery)
  const [chosen, setChosen] = useState<StatementProposal | null>(null)
  const proposals = data?.proposals ?? []
  return (
    <Card title={own.title}>
      {!data && !error && <Loading text={own.loading} lines={3} />}
      {!data && error && (
        <FailedState
          title={own.failed}
          level={3}
          retryText={own.retry}
          busy={isFetching}
          onRetry={() => void refetch()}
        />
      )}
      {data && proposals.length === 0 && <p className="sd-muted">{own.none}</p>}
      {proposals.length > 0 && (
        <div className="st-proposals">
          <RuledList
            items={proposals.map((one) => ({
              key: keyOf(one),
              title: one.title,
              text: [
                one.title.startsWith(said.kinds[one.kind]) ? null : said.kinds[one.kind],
                words.span(one.from, one.to),
              ]
                .filter(Boolean)
                .join(' · '),
              aside: (
                <Button look="second" onClick={() => setChosen(one)}>
                  {own.start}
                  <span className="sd-hidden"> {one.title}</span>
                </Button>
              ),
            }))}
          />
        </div>
      )}
      {chosen && (
        <Suspense>
          <StartStatement key={keyOf(chosen)} proposal={chosen} onClose={() => setChosen(null)} />
        </Suspense>
      )}
    </Card>
  )
}
