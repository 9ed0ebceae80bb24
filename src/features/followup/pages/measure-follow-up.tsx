import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Page } from '#design/page.tsx'
import { EmptyState, ForbiddenState, Loading } from '#design/states.tsx'
import { mayDo } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import { CallFailed } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { followUpPageWords } from '../pages-words.ts'
import { followUpQuery } from '../web/queries.ts'
import { FollowUpView } from './follow/follow-up-view.tsx'
import './followup.css'

/** What was done with one measure, and what it led to. */
export default function MeasureFollowUpPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const words = useWords(followUpPageWords)
  const actor = useSelf().data?.actor
  const may = actor ? mayDo(actor, 'followUp.read') : null
  const { data, error } = useQuery({ ...followUpQuery(id), enabled: may === true })
  const back = (
    <Link to="/atgarder/$id" params={{ id }} className="ds-link">
      {words.follow.back}
    </Link>
  )
  if (may === false) {
    return (
      <Page title={words.follow.bare} back={back}>
        <ForbiddenState title={words.forbidden}>{words.forbiddenText}</ForbiddenState>
      </Page>
    )
  }
  if (error && !data) {
    if (!(error instanceof CallFailed) || error.status !== 404) throw error
    return (
      <Page title={words.follow.bare}>
        <EmptyState title={words.follow.missing} />
      </Page>
    )
  }
  if (!data || !actor) {
    return (
      <Page title={words.follow.bare} back={back}>
        <Loading text={words.loading} lines={10} />
      </Page>
    )
  }
  return <FollowUpView key={id} followUp={data} actor={actor} back={back} />
}
