import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from '#design/button.tsx'
import { Card } from '#design/card.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { known } from '#design/known.ts'
import { Notice } from '#design/notice.tsx'
import { Page } from '#design/page.tsx'
import { EmptyState, FailedState, Loading } from '#design/states.tsx'
import { TextArea } from '#design/text-area.tsx'
import { mayDo } from '#features/access/rules.ts'
import type { Actor } from '#features/access/schema.ts'
import { useSelf } from '#features/access/web/self.ts'
import { CallFailed } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import type { Mapping } from '../mapping-schema.ts'
import { mappingWords } from '../mapping-words.ts'
import { mappingQuery } from '../web/mapping-queries.ts'
import { fieldId, useMappingForm } from '../web/use-mapping-form.ts'
import { MappingAnswersView } from './mapping/answers.tsx'
import { Approve } from './mapping/approve.tsx'
import { MappingFiles } from './mapping/files.tsx'
import { MappingItems } from './mapping/items.tsx'
import { MappingWhen } from './mapping/when.tsx'
import './mapping/mapping.css'

/** One mapping: what is asked, the form, the files, the approval. Another organisation's is only read. */
export default function MappingFormPage() {
  const words = useWords(mappingWords)
  const { own, form } = words
  const { id } = useParams({ strict: false }) as { id: string }
  const self = useSelf().data
  const { data, error, refetch, isFetching } = useQuery(mappingQuery(id))
  const back = (
    <Link to="/kartlaggningar" className="ds-link">
      {form.back}
    </Link>
  )
  if (error && !data) {
    const status = error instanceof CallFailed ? error.status : 0
    if (status === 401 || status === 403) throw error
    return (
      <Page title={own.title} back={back} width="form">
        {status === 404 ? (
          <EmptyState title={form.missing} />
        ) : (
          <FailedState title={own.failed} retryText={own.retry} busy={isFetching} onRetry={() => void refetch()} />
        )}
      </Page>
    )
  }
  if (!data || !self?.actor) {
    return (
      <Page title={own.title} back={back} width="form">
        <Loading text={form.loading} lines={8} />
      </Page>
    )
  }
  const writes = data.organisationId === self.actor.organisationId && data.state !== 'withdrawn'
  return (
    <Page title={own.name(data.period)} subtitle={<MappingWhen mapping={data} />} back={back} width="form">
      {data.message && (
        <Card title={form.ask}>
          <p className="ma-told">{data.message}</p>
        </Card>
      )}
      {writes ? <Form key={data.id} mapping={data} actor={self.actor} /> : <MappingAnswersView mapping={data} />}
    </Page>
  )
}

const longFields = [
  { field: 'consequences', hint: 'consequencesHint', most: 2000 },
  { field: 'sourcesUsed', hint: null, most: 1000 },
  { field: 'sourcesRejected', hint: null, most: 1000 },
  { field: 'other', hint: 'otherHint', most: 2000 },
] as const

function Form({ mapping, actor }: { mapping: Mapping; actor: Actor }) {
  const { form } = useWords(mappingWords)
  const own = useMappingForm(mapping)
  const { draft, theirs } = own
  const { approvedAt, state } = mapping
  const approves = mayDo(actor, 'mapping.approve')
  return (
    <>
      <Notice>
        {!approvedAt
          ? form.private
          : state === 'draft' || own.unsaved
            ? form.correcting(approvedAt)
            : form.approvedOn(approvedAt)}
      </Notice>
      <form
        className="sd-form ma-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!own.busy && !theirs) void own.save()
        }}
      >
        <ErrorSummary title={form.faults} faults={own.faults} attempt={own.attempt} />
        {theirs && (
          <Notice tone="watch" title={form.conflict} announce="now">
            <p>{form.conflictText}</p>
            <MappingAnswersView mapping={theirs} />
            <div className="sd-row">
              <Button look="second" onClick={own.keepMine}>
                {form.keepMine}
              </Button>
              <Button look="second" onClick={own.takeTheirs}>
                {form.takeTheirs}
              </Button>
            </div>
          </Notice>
        )}
        <MappingItems form={own} />
        {longFields.map(({ field, hint, most }) => (
          <div key={field} className="ma-field">
            <TextArea
              id={fieldId(field)}
              label={form[field]}
              value={draft[field]}
              onChange={(value) => own.change({ [field]: value })}
              maxLength={most}
              {...known({ hint: hint ? form[hint] : undefined, error: own.faultAt(field) })}
            />
            {own.below(field)}
          </div>
        ))}
        <div className="ma-save">
          {own.unsaved && <p className="sd-small sd-muted">{form.unsaved}</p>}
          <Button
            type="submit"
            look={own.unsaved ? 'plain' : 'second'}
            busy={own.busy}
            disabled={theirs !== null || !own.unsaved}
          >
            {form.save}
          </Button>
        </div>
      </form>
      <MappingFiles mapping={mapping} onFiles={(files) => own.settle({ ...mapping, files })} />
      {approves ? (
        <Approve mapping={mapping} unsaved={own.unsaved} onApproved={own.settle} />
      ) : (
        state === 'draft' && <p className="sd-muted">{form.waitsForReviewer}</p>
      )}
    </>
  )
}
