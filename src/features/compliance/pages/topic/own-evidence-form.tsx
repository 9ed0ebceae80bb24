import { ErrorSummary } from '#design/error-summary.tsx'
import { known } from '#design/known.ts'
import { TextArea } from '#design/text-area.tsx'
import { TextField } from '#design/text-field.tsx'
import { Conflict } from '#features/picture/web/writing/conflict.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { writeOwnEvidence } from '../../api.ts'
import { compliancePageWords } from '../../pages-words.ts'
import type { ObligationView, OwnEvidence } from '../../schema.ts'
import { useAsKnown } from '../../web/as-known.ts'
import { fieldsOfOwn, type OwnEvidenceFault, ownEvidenceTexts, readOwnFields } from '../../web/own-evidence-fields.ts'
import { useObligationChange } from '../../web/use-obligation-change.ts'
import { useObligationForm } from '../../web/use-obligation-form.ts'
import { FormFoot } from './form-foot.tsx'

/** One piece of own evidence, new (`item` null) or changed. Files are added when it is saved. */
export function OwnEvidenceForm(props: {
  one: ObligationView
  topic: string
  id: string
  item: OwnEvidence | null
  onClose: () => void
}) {
  const { one, topic, id, item, onClose } = props
  const words = useWords(compliancePageWords)
  const { own } = words
  const { today } = useAsKnown()
  const change = useObligationChange(topic)
  const standing = { version: item?.version ?? 0, values: fieldsOfOwn(item, today) }
  const key = `obligation|${one.key}|own|${item ? id : 'new'}`
  const form = useObligationForm({ key, change, texts: ownEvidenceTexts, standing })
  const { input, faults } = readOwnFields(form.draft.values, today)
  const sentences: Record<OwnEvidenceFault, string> = { on: own.faultOn, until: own.faultUntil, title: own.faultTitle }
  const told = form.attempt > 0 ? faults : []
  const errorAt = (field: OwnEvidenceFault) => known({ error: told.includes(field) ? sentences[field] : undefined })
  const fieldId = (field: string) => `own-${id}-${field}`
  const bind = (field: string) => ({
    id: fieldId(field),
    value: form.value(field),
    onChange: (text: string) => form.set(field, text),
  })
  const close = () => {
    form.draft.drop()
    onClose()
  }
  const save = async () => {
    if (!form.ready(faults.length)) return
    const body = { ...input, key: one.key, version: standing.version, overrides: form.overrides }
    if (await change.run(() => call(writeOwnEvidence, { params: { topic, id }, body }), own.saved)) close()
  }
  return (
    <form
      className="sd-form co-form"
      noValidate
      aria-label={item ? own.headingChange : own.heading}
      onSubmit={(event) => {
        event.preventDefault()
        if (!change.busy && !form.draft.conflict) void save()
      }}
    >
      <ErrorSummary
        title={words.faults}
        faults={told.map((field) => ({ fieldId: fieldId(field), text: sentences[field] }))}
        attempt={form.attempt}
      />
      <div>
        <TextField label={own.name} maxLength={160} {...bind('title')} {...errorAt('title')} />
        {form.below('title')}
      </div>
      <div className="co-pair">
        <TextField type="date" label={own.on} {...bind('on')} {...errorAt('on')} />
        <TextField
          type="date"
          label={own.until}
          optional={words.optional}
          hint={own.untilHint}
          {...bind('until')}
          {...errorAt('until')}
        />
      </div>
      <div>
        <TextArea label={own.body} maxLength={4000} {...bind('text')} />
        {form.below('text')}
      </div>
      <div>
        <TextField label={own.reference} optional={words.optional} maxLength={160} {...bind('reference')} />
        {form.below('reference')}
      </div>
      <Conflict
        draft={form.draft}
        standing={standing}
        who={null}
        fields={[
          { field: 'title', label: own.name },
          { field: 'on', label: own.on },
          { field: 'until', label: own.until },
          { field: 'text', label: own.body, joins: true },
          { field: 'reference', label: own.reference },
        ]}
      />
      <FormFoot change={change} conflict={form.draft.conflict} saveText={own.save} onCancel={close} />
    </form>
  )
}
