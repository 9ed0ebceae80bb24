import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { Page } from '#design/page.tsx'
import { EmptyState, Loading } from '#design/states.tsx'
import { mayDo } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import { useWords } from '#platform/web/language.tsx'
import { sumUpProblems } from '../list-summary.ts'
import { problemPageWords } from '../pages-words.ts'
import type { ProblemHead, ProblemState } from '../schema.ts'
import { problemDocumentAddress, problemsQuery } from '../web/queries.ts'
import { ProblemGroup } from './list/problem-group.tsx'
import './problem.css'

/** Under the ranked list, and not what most come for. */
const Matrix = lazy(() => import('./list/matrix.tsx').then(({ Matrix: part }) => ({ default: part })))
const WeightsCard = lazy(() => import('./list/weights-card.tsx').then(({ WeightsCard: part }) => ({ default: part })))

const groups: readonly ProblemState[] = ['prioritised', 'raised', 'notNow', 'closed']

/** Every problem in its order, with why it stands there; what was put off, with its reason. */
export default function ProblemListPage() {
  const words = useWords(problemPageWords)
  const actor = useSelf().data?.actor ?? null
  const { data, error } = useQuery(problemsQuery)
  if (error && !data) throw error
  const writes = mayDo(actor, 'problem.write')
  const any = data !== undefined && data.problems.length > 0
  return (
    <Page
      title={words.room}
      lead={any ? words.list.lead(sumUpProblems(data.problems)) : words.list.leadEmpty}
      actions={writes && <RaiseLink />}
    >
      {data ? <Groups problems={data.problems} writes={writes} /> : <Loading text={words.list.loading} lines={8} />}
      {any && (
        <Suspense fallback={<Loading text={words.list.loading} lines={4} />}>
          <Matrix problems={data.problems} />
          <WeightsCard weights={data.weights} version={data.weightsVersion} changes={writes} />
        </Suspense>
      )}
    </Page>
  )
}

function RaiseLink() {
  const { list } = useWords(problemPageWords)
  return (
    <Link to="/problem/nytt" className="ds-button" data-variant="primary">
      {list.raise}
    </Link>
  )
}

function Groups({ problems, writes }: { problems: readonly ProblemHead[]; writes: boolean }) {
  const { list } = useWords(problemPageWords)
  if (problems.length === 0) {
    return (
      <EmptyState title={list.empty} action={writes && <RaiseLink />}>
        {writes ? list.emptyWrite : list.emptyRead}
      </EmptyState>
    )
  }
  return (
    <>
      {groups.map((state) => {
        const own = problems.filter((one) => one.state === state)
        return own.length > 0 && <ProblemGroup key={state} state={state} problems={own} />
      })}
      <p className="pr-links sd-screen-only">
        <a className="ds-link" href={problemDocumentAddress('pdf')}>
          {list.pdf}
        </a>
        <a className="ds-link" href={problemDocumentAddress('docx')}>
          {list.docx}
        </a>
      </p>
    </>
  )
}
