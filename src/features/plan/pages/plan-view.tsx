import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Page } from '#design/page.tsx'
import { EmptyState, Loading } from '#design/states.tsx'
import { useSelf } from '#features/access/web/self.ts'
import { CallFailed } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { planPageWords } from '../pages-words.ts'
import { planQuery } from '../web/queries.ts'
import { PlanPage } from './plan/plan-page.tsx'
import './plan/plan.css'

/** One edition of the plan. */
export default function PlanViewPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const words = useWords(planPageWords)
  const self = useSelf().data
  const { data, error } = useQuery(planQuery(id))
  const back = (
    <Link to="/plan" className="ds-link">
      {words.view.back}
    </Link>
  )
  if (error && !data) {
    if (!(error instanceof CallFailed) || error.status !== 404) throw error
    return (
      <Page title={words.room} back={back}>
        <EmptyState title={words.view.missing} />
      </Page>
    )
  }
  if (!data || !self?.actor) {
    return (
      <Page title={words.room} back={back}>
        <Loading text={words.view.loading} lines={10} />
      </Page>
    )
  }
  return <PlanPage key={id} plan={data} actor={self.actor} back={back} />
}
