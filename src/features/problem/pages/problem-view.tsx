import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Page } from '#design/page.tsx'
import { EmptyState, FailedState, Loading } from '#design/states.tsx'
import { mayDo, partyOf } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import { CallFailed } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { problemPageWords } from '../pages-words.ts'
import { checkAction } from '../rules.ts'
import type { ProblemAction } from '../transitions.ts'
import { problemQuery } from '../web/queries.ts'
import { problemWords } from '../words.ts'
import { type View, ViewContext } from './view/view-context.ts'
import { ViewPage } from './view/view-page.tsx'
import './problem.css'

/** One problem: what it rests on, how both parties judge it, what causes it. */
export default function ProblemViewPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const words = useWords(problemPageWords)
  const said = useWords(problemWords)
  const self = useSelf().data
  const { data, error, refetch, isFetching } = useQuery(problemQuery(id))
  const view = useMemo((): View | null => {
    const actor = self?.actor
    if (!data || !actor) return null
    const isAllowed = (action: ProblemAction) =>
      mayDo(actor, action === 'edit' || action === 'analyse' ? 'problem.write' : 'problem.confirm')
    return {
      ...{ problem: data, words, said },
      party: partyOf(actor),
      may: (action) => isAllowed(action) && checkAction(data.state, action).length === 0,
    }
  }, [data, self, words, said])
  if (view) {
    return (
      <ViewContext value={view}>
        <ViewPage key={id} />
      </ViewContext>
    )
  }
  const status = error instanceof CallFailed ? error.status : 0
  if (error && (status === 401 || status === 403)) throw error
  const back = (
    <Link to="/problem" className="ds-link">
      {words.view.back}
    </Link>
  )
  return (
    <Page title={words.room} back={back}>
      {!error ? (
        <Loading text={words.view.loading} lines={10} />
      ) : status === 404 || status === 400 ? (
        <EmptyState title={words.view.missing} />
      ) : (
        <FailedState
          title={words.view.failed}
          retryText={words.view.retry}
          busy={isFetching}
          onRetry={() => void refetch()}
        />
      )}
    </Page>
  )
}
