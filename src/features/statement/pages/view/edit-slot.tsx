import { useRef } from 'react'
import { Button } from '#design/button.tsx'
import { Row } from '#design/columns.tsx'
import { known } from '#design/known.ts'
import { TextArea } from '#design/text-area.tsx'
import { useDraft } from '#features/picture/web/drafts.ts'
import { Conflict } from '#features/picture/web/writing/conflict.tsx'
import { usePlanForm } from '#features/plan/web/use-form.ts'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { writeStatementText } from '../../api.ts'
import { statementPageWords } from '../../pages-words.ts'
import type { Statement, StatementSlot } from '../../schema.ts'
import { slotDraft, slotId } from '../../web/places.ts'
import { useStatementChange } from '../../web/use-statement-change.ts'
import { ProblemNotice } from './problem-notice.tsx'

const most = 8000
/** From here on the writer is told how much room is left. */
const nearlyFull = 500

/** One place for words, saved by itself. What is typed stays on the device until then; who came second sees both texts. */
export function EditSlot({ statement, slot }: { statement: Statement; slot: StatementSlot }) {
  const words = useWords(statementPageWords)
  const own = words.slot
  const change = useStatementChange(statement.id)
  const standing = { version: slot.version, values: { text: slot.text } }
  const key = slotDraft(statement.id, slot.key)
  // Names are read when somebody writes: a statement may have many places for words.
  const open = useDraft(key, standing).touched
  const form = usePlanForm({ key, change, texts: ['text'], standing, open })
  const { draft, values } = form
  const text = values.text ?? ''
  const left = most - text.length
  const place = useRef<HTMLFormElement>(null)
  /** The buttons go when nothing is left to save: who stood on one of them stands in the text again. */
  const leave = () => {
    if (place.current?.contains(document.activeElement)) place.current.querySelector('textarea')?.focus()
    draft.drop()
  }
  const save = async () => {
    if (!form.ready(0)) return
    const body = { key: slot.key, text, version: slot.version, overrides: form.overrides }
    if (await change.run(() => call(writeStatementText, { params: { id: statement.id }, body }), own.saved)) leave()
  }
  return (
    <form
      ref={place}
      className="st-slot st-editing"
      data-optional={!slot.required || undefined}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!change.busy && !draft.conflict) void save()
      }}
    >
      <TextArea
        id={slotId(slot.key)}
        label={slot.label}
        value={text}
        onChange={(typed) => form.set('text', typed)}
        rows={slot.required ? 4 : 1}
        maxLength={most}
        {...known({
          hint: slot.hint ?? undefined,
          optional: slot.required ? undefined : words.optional,
          below: left <= nearlyFull ? own.left(left) : undefined,
        })}
      />
      {form.below('text')}
      <Conflict
        draft={draft}
        standing={standing}
        who={null}
        fields={[{ field: 'text', label: slot.label, joins: true }]}
      />
      {!draft.conflict && <ProblemNotice problem={change.problem} />}
      {draft.touched && (
        <Row>
          <Button type="submit" look="second" busy={change.busy} disabled={draft.conflict}>
            {own.save}
            <span className="sd-hidden">: {slot.label}</span>
          </Button>
          <Button
            look="quiet"
            onClick={() => {
              change.clear()
              leave()
            }}
          >
            {own.undo}
          </Button>
        </Row>
      )}
    </form>
  )
}
