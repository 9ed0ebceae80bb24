import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { FailedState, ForbiddenState, Loading } from '#design/states.tsx'
import { CallFailed } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { checkAnswer } from '../rules.ts'
import type { Questionnaire } from '../schema.ts'
import { questionnaireQuery } from '../web/queries.ts'
import { evaluationWords } from '../words.ts'
import { AnswerForm } from './answer/answer-form.tsx'
import { Result } from './questionnaire/result.tsx'

/** /enkat/$id: the questionnaire as it is answered, thanks when it is, and the result when it is closed. */
export default function QuestionnaireAnswerPage() {
  const words = useWords(evaluationWords)
  const { id = '' } = useParams({ strict: false })
  const { data, error, refetch, isFetching } = useQuery(questionnaireQuery(id))
  const isMissing = error instanceof CallFailed && (error.status === 404 || error.status === 403)
  const waits = data !== undefined && checkAnswer(data.state, data.mine).length === 0
  return (
    <Page
      title={data?.title ?? words.list.title}
      lead={data && tellLead(data, words)}
      width={data?.result ? 'wide' : 'form'}
      back={
        <Link to="/enkater" className="ds-link">
          {words.answer.back}
        </Link>
      }
    >
      {!data && isMissing && <ForbiddenState title={words.answer.notFound} />}
      {!data && error && !isMissing && (
        <FailedState
          title={words.loadFailed}
          retryText={words.retry}
          busy={isFetching}
          onRetry={() => void refetch()}
        />
      )}
      {!data && !error && <Loading text={words.loading} lines={10} />}
      {waits && <AnswerForm questionnaire={data} />}
      {data?.mine === 'answered' && data.state === 'open' && (
        <Notice tone="fine" title={words.answer.thanksTitle}>
          {words.answer.thanks(data.closesOn)}
        </Notice>
      )}
      {data?.result && <Result title={data.title} result={data.result} />}
    </Page>
  )
}

function tellLead(
  { state, mine, opensOn, closesOn, answered, invited }: Questionnaire,
  { answer, list }: (typeof evaluationWords)['sv'],
): string {
  if (state === 'closed') return `${answer.closedUnanswered} ${list.counts(answered, invited)}.`
  if (state === 'coming') return answer.coming(opensOn)
  if (mine === 'notInvited') return answer.notInvited
  return mine === 'answered' ? list.answered : answer.lead(closesOn)
}
