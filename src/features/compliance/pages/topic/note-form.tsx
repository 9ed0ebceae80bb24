import { ErrorSummary } from '#design/error-summary.tsx'
import { known } from '#design/known.ts'
import { TextArea } from '#design/text-area.tsx'
import { TextField } from '#design/text-field.tsx'
import { Conflict } from '#features/picture/web/writing/conflict.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { writeNote } from '../../api.ts'
import { compliancePageWords } from '../../pages-words.ts'
import type { ObligationView } from '../../schema.ts'
import { useAsKnown } from '../../web/as-known.ts'
import { useObligationChange } from '../../web/use-obligation-change.ts'
import { useObligationForm } from '../../web/use-obligation-form.ts'
import { FormFoot } from './form-foot.tsx'

/** Why it is not done. Emptied, it is taken back. */
export function NoteForm({ one, topic, onClose }: { one: ObligationView; topic: string; onClose: () => void }) {
  const words = useWords(compliancePageWords)
  const { note: own } = words
  const change = useObligationChange(topic)
  const { reason, beginsOn, version } = one.note
  const standing = { version, values: { reason, beginsOn: beginsOn ?? '' } }
  const form = useObligationForm({ key: `obligation|${one.key}|note`, change, texts: ['reason'], standing })
  const id = `note-${one.key.replace(/\W/g, '-')}`
  const written = form.value('reason').trim()
  const begins = form.value('beginsOn') || null
  const { today } = useAsKnown()
  const faults = [
    ...(written === '' && begins !== null ? [{ fieldId: id, text: own.faultReason }] : []),
    ...(begins !== null && begins < today ? [{ fieldId: `${id}-begins`, text: own.faultBegins }] : []),
  ]
  const told = form.attempt > 0 ? faults : []
  const errorAt = (fieldId: string) => known({ error: told.find((one) => one.fieldId === fieldId)?.text })
  const close = () => {
    form.draft.drop()
    onClose()
  }
  const save = async () => {
    if (!form.ready(faults.length)) return
    const body = { key: one.key, reason: written, beginsOn: begins, version, overrides: form.overrides }
    if (await change.run(() => call(writeNote, { params: { topic }, body }), own.saved)) close()
  }
  return (
    <form
      className="sd-form co-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!change.busy && !form.draft.conflict) void save()
      }}
    >
      <ErrorSummary title={words.faults} faults={told} attempt={form.attempt} />
      <div>
        <TextArea
          id={id}
          label={own.reason}
          hint={own.reasonHint}
          value={form.value('reason')}
          onChange={(text) => form.set('reason', text)}
          maxLength={2000}
          {...errorAt(id)}
        />
        {form.below('reason')}
      </div>
      <TextField
        id={`${id}-begins`}
        type="date"
        label={own.beginsOn}
        optional={words.optional}
        value={form.value('beginsOn')}
        onChange={(day) => form.set('beginsOn', day)}
        {...errorAt(`${id}-begins`)}
      />
      <Conflict
        draft={form.draft}
        standing={standing}
        who={null}
        fields={[
          { field: 'reason', label: own.reason, joins: true },
          { field: 'beginsOn', label: own.beginsOn },
        ]}
      />
      <FormFoot change={change} conflict={form.draft.conflict} saveText={own.save} onCancel={close} />
    </form>
  )
}
