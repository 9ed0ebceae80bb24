import { useQuery } from '@tanstack/react-query'
import { Card } from '#design/card.tsx'
import { Page } from '#design/page.tsx'
import { EmptyState, FailedState, ForbiddenState, Loading } from '#design/states.tsx'
import { mayDo, partyOf } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import { useWords } from '#platform/web/language.tsx'
import { questionnairesQuery } from '../web/queries.ts'
import { evaluationWords } from '../words.ts'
import { OpenQuestionnaire } from './questionnaire/open-questionnaire.tsx'
import { QuestionnaireCard } from './questionnaire/questionnaire-card.tsx'

/** /enkater: every questionnaire that one may see, how many have answered, the results; and the form for the next one. */
export default function QuestionnaireListPage() {
  const words = useWords(evaluationWords)
  const { list } = words
  const self = useSelf().data
  const actor = self?.actor ?? null
  const may = mayDo(actor, 'evaluation.answer')
  const { data, error, refetch, isFetching } = useQuery({ ...questionnairesQuery, enabled: may })
  const speaks = actor !== null && mayDo(actor, 'evaluation.write') && partyOf(actor) !== null
  const all = data?.questionnaires ?? []
  const [open, coming] = (['open', 'coming'] as const).map((state) => all.find((one) => one.state === state))
  const closed = all.filter((one) => one.state === 'closed').length
  const lead = coming ? list.comes(coming.title, coming.opensOn) : list.lead(open ?? null, closed)
  return (
    <Page title={list.title} lead={data && lead}>
      {self && !may && <ForbiddenState title={list.forbidden} />}
      {may && error && !data && (
        <FailedState
          title={words.loadFailed}
          retryText={words.retry}
          busy={isFetching}
          onRetry={() => void refetch()}
        />
      )}
      {(!self || (may && !data && !error)) && <Loading text={words.loading} lines={6} />}
      {data && all.length === 0 && !speaks && <EmptyState title={list.empty}>{list.emptyText}</EmptyState>}
      {all.map((one) => (
        <QuestionnaireCard key={one.id} questionnaire={one} speaks={speaks} />
      ))}
      {data && speaks && (
        <Card title={list.open}>
          {open || coming ? <p>{list.isOpen}</p> : <OpenQuestionnaire wouldInvite={data.wouldInvite} />}
        </Card>
      )}
    </Page>
  )
}
