import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Page } from '#design/page.tsx'
import { EmptyState, Loading } from '#design/states.tsx'
import { useSelf } from '#features/access/web/self.ts'
import { CallFailed } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { measurePageWords } from '../measure-pages-words.ts'
import { planPageWords } from '../pages-words.ts'
import { measureQuery } from '../web/queries.ts'
import { MeasurePage } from './measure/measure-page.tsx'
import './plan/plan.css'

/** One measure. */
export default function MeasureViewPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const words = useWords(measurePageWords)
  const plan = useWords(planPageWords)
  const self = useSelf().data
  const { data, error } = useQuery(measureQuery(id))
  const back = (
    <Link to="/atgarder" className="ds-link">
      {plan.allMeasures}
    </Link>
  )
  if (error && !data) {
    if (!(error instanceof CallFailed) || error.status !== 404) throw error
    return (
      <Page title={words.view.title} back={back}>
        <EmptyState title={words.view.missing} />
      </Page>
    )
  }
  if (!data || !self?.actor) {
    return (
      <Page title={words.view.title} back={back}>
        <Loading text={words.view.loading} lines={10} />
      </Page>
    )
  }
  return <MeasurePage key={id} measure={data} actor={self.actor} back={back} />
}
