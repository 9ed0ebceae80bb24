import { useState } from 'react'
import { Button } from '#design/button.tsx'
import { Dialog } from '#design/dialog.tsx'
import { known } from '#design/known.ts'
import { TextArea } from '#design/text-area.tsx'
import { usePlanForm } from '#features/plan/web/use-form.ts'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { reopenStatement } from '../../api.ts'
import { statementPageWords } from '../../pages-words.ts'
import type { Statement } from '../../schema.ts'
import { useStatementChange } from '../../web/use-statement-change.ts'
import { ProblemNotice } from './problem-notice.tsx'

/** Fewest characters of a reason. */
const least = 5

/** Sealed too early: composed again, with why. */
export function Reopen({ statement }: { statement: Statement }) {
  const { reopen } = useWords(statementPageWords)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button look="second" onClick={() => setOpen(true)}>
        {reopen.button}
      </Button>
      {open && <Form id={statement.id} onClose={() => setOpen(false)} />}
    </>
  )
}

function Form({ id, onClose }: { id: string; onClose: () => void }) {
  const words = useWords(statementPageWords)
  const { reopen } = words
  const change = useStatementChange(id)
  const standing = { version: 0, values: {} }
  const form = usePlanForm({ key: `statement-reopen|${id}`, change, texts: ['reason'], standing, open: true })
  const reason = (form.values.reason ?? '').trim()
  const fault = reason.length < least ? reopen.needReason : undefined
  const save = async () => {
    if (!form.ready(fault ? 1 : 0)) return
    const body = { reason, overrides: form.overrides }
    if (!(await change.run(() => call(reopenStatement, { params: { id }, body }), reopen.done))) return
    form.draft.drop()
    onClose()
  }
  return (
    <Dialog
      open
      title={reopen.title}
      closeText={words.cancel}
      onClose={onClose}
      actions={
        <Button busy={change.busy} onClick={() => void save()}>
          {reopen.button}
        </Button>
      }
    >
      <div className="sd-form">
        <p>{reopen.text}</p>
        <TextArea
          label={reopen.reason}
          hint={reopen.reasonHint}
          value={form.values.reason ?? ''}
          onChange={(text) => form.set('reason', text)}
          maxLength={1000}
          {...known({ error: form.attempt > 0 ? fault : undefined })}
        />
        {form.below('reason')}
        <ProblemNotice problem={change.problem} />
      </div>
    </Dialog>
  )
}
