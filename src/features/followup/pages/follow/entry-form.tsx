import { Button } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { known } from '#design/known.ts'
import { Notice } from '#design/notice.tsx'
import { TextArea } from '#design/text-area.tsx'
import { TextField } from '#design/text-field.tsx'
import { Conflict } from '#features/picture/web/writing/conflict.tsx'
import { usePlanForm } from '#features/plan/web/use-form.ts'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { writeImplementation } from '../../api.ts'
import { followUpPageWords } from '../../pages-words.ts'
import type { Implementation } from '../../schema.ts'
import { fieldsOf, type ImplementationFault, implementationTexts, readFields } from '../../web/implementation-fields.ts'
import { useFollowUpChange } from '../../web/use-follow-up-change.ts'

interface EntryFormProps {
  readonly measureId: string
  readonly id: string
  /** Null: a new one. */
  readonly entry: Implementation | null
  /** Local day. */
  readonly today: string
  readonly onClose: () => void
}

/** What was done, new or corrected; its faults told at once, and both texts when somebody else was first. */
export function EntryForm({ measureId, id, entry, today, onClose }: EntryFormProps) {
  const words = useWords(followUpPageWords)
  const { form: own, follow } = words
  const change = useFollowUpChange(measureId)
  const standing = { version: entry?.version ?? 0, values: fieldsOf(entry, today) }
  const key = `follow-up|${measureId}|${entry ? id : 'new'}`
  const form = usePlanForm({ key, change, texts: implementationTexts, standing, open: true })
  const { values, draft } = form
  const { input, faults } = readFields(values, today)
  const told = form.attempt > 0 ? faults : []
  const fieldId = (field: ImplementationFault) => `done-${id}-${field}`
  const bind = (field: ImplementationFault) => ({
    id: fieldId(field),
    value: values[field] ?? '',
    onChange: (text: string) => form.set(field, text),
    ...known({ error: told.includes(field) ? own.faults[field] : undefined }),
  })
  const close = () => {
    draft.drop()
    onClose()
  }
  const save = async () => {
    if (!form.ready(faults.length)) return
    const body = { ...input, version: standing.version, overrides: form.overrides }
    const params = { id: measureId, entryId: id }
    if (await change.run(() => call(writeImplementation, { params, body }), follow.saved)) close()
  }
  return (
    <form
      className="sd-form fu-form"
      noValidate
      aria-label={follow.write}
      onSubmit={(event) => {
        event.preventDefault()
        if (!change.busy && !draft.conflict) void save()
      }}
    >
      <ErrorSummary
        title={words.faults}
        faults={told.map((field) => ({ fieldId: fieldId(field), text: own.faults[field] }))}
        attempt={form.attempt}
      />
      <TextField type="date" label={own.doneOn} max={today} {...bind('doneOn')} />
      <div>
        <TextArea label={own.text} hint={own.textHint} maxLength={2000} {...bind('text')} />
        {form.below('text')}
      </div>
      <div>
        <TextField label={own.doneBy} hint={own.doneByHint} maxLength={160} {...bind('doneBy')} />
        {form.below('doneBy')}
      </div>
      <div className="fu-pair">
        <TextField inputMode="decimal" label={own.cost} optional={words.optional} {...bind('cost')} />
        <TextField inputMode="decimal" label={own.hours} optional={words.optional} {...bind('hours')} />
      </div>
      <Conflict
        draft={draft}
        standing={standing}
        who={null}
        fields={[
          { field: 'doneOn', label: own.doneOn },
          { field: 'text', label: own.text, joins: true },
          { field: 'doneBy', label: own.doneBy },
          { field: 'cost', label: own.cost },
          { field: 'hours', label: own.hours },
        ]}
      />
      {change.problem && !draft.conflict && (
        <Notice tone="act" announce="now">
          {change.problem}
        </Notice>
      )}
      <div className="fu-buttons">
        <Button type="submit" busy={change.busy} disabled={draft.conflict}>
          {own.save}
        </Button>
        <Button look="second" onClick={close}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
