import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { localDateAt } from '#analysis/time/local-time.ts'
import { Page } from '#design/page.tsx'
import { FailedState, ForbiddenState, Loading } from '#design/states.tsx'
import { mayDo } from '#features/access/rules.ts'
import { useSelf } from '#features/access/web/self.ts'
import { CallFailed } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { draftPageWords } from '../draft-pages-words.ts'
import type { AgreementDraft } from '../schema.ts'
import { draftQuery } from '../web/use-agreement-draft.ts'
import { DraftForm } from './draft/draft-form.tsx'
import './agreement/agreement.css'

/** Where an agreement is written, amended or followed by the next, and signed by both parties. */
export default function AgreementDraftPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const words = useWords(draftPageWords)
  const self = useSelf().data
  const may = mayDo(self?.actor ?? null, 'agreement.write')
  const { data, error, refetch, isFetching } = useQuery({ ...draftQuery(id), enabled: may })
  if (self && !may) {
    return (
      <Page title={words.kinds.amendment}>
        <ForbiddenState title={words.forbidden} />
      </Page>
    )
  }
  if (error instanceof CallFailed && error.status === 404) throw error
  return (
    <Page title={words.kinds[data?.kind ?? 'amendment']} lead={data && sayLead(data)}>
      {error && !data && (
        <FailedState
          title={words.loadFailed}
          retryText={words.retry}
          busy={isFetching}
          onRetry={() => void refetch()}
        />
      )}
      {!error && !data && <Loading text={words.loading} lines={10} />}
      {data && self?.actor && self.municipality && (
        <DraftForm
          key={data.id}
          draft={data}
          actor={self.actor}
          today={localDateAt(Date.now(), self.municipality.timeZone)}
        />
      )}
    </Page>
  )
  function sayLead({ state, faults, signatures }: AgreementDraft) {
    if (state !== 'draft') return words.lead[state]
    if (faults.length > 0) return words.lead.faulty(faults.length)
    return words.lead.ready(signatures.filter((one) => one.signedOn && !one.stale).length, signatures.length)
  }
}
