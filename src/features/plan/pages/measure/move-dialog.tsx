import { useState } from 'react'
import { localDateAt } from '#analysis/time/local-time.ts'
import { Button } from '#design/button.tsx'
import { Dialog } from '#design/dialog.tsx'
import { known } from '#design/known.ts'
import { Notice } from '#design/notice.tsx'
import { TextArea } from '#design/text-area.tsx'
import { TextField } from '#design/text-field.tsx'
import { useSelf } from '#features/access/web/self.ts'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { moveMeasure } from '../../api.ts'
import { measurePageWords } from '../../measure-pages-words.ts'
import { planPageWords } from '../../pages-words.ts'
import type { Measure } from '../../schema.ts'
import { measureTransitions } from '../../transitions.ts'
import { usePlanForm } from '../../web/use-form.ts'
import { usePlanChange } from '../../web/use-plan-change.ts'
import { ProblemNotice } from '../plan/problem-notice.tsx'

interface MoveDialogProps {
  measure: Measure
  action: 'start' | 'finish' | 'stop'
  onClose: () => void
}

/** A measure starts, is finished or is stopped on a day, with a reason where the table asks for one. */
export function MoveDialog({ measure, action, onClose }: MoveDialogProps) {
  const words = useWords(planPageWords)
  const { move } = useWords(measurePageWords)
  const own = move[action]
  const zone = useSelf().data?.municipality?.timeZone
  const [today] = useState(() => localDateAt(Date.now(), zone))
  const asks = measureTransitions.find((row) => row.from === measure.state && row.action === action)?.reason ?? false
  const change = usePlanChange({ kind: 'measure', id: measure.id })
  const key = `measure|${measure.id}|${action}`
  const standing = { version: 0, values: { on: today, reason: '' } }
  const form = usePlanForm({ key, change, texts: ['reason'], standing, open: true })
  const { on = '', reason = '' } = form.values
  const faults = {
    on: on === '' || on > today ? move.badDay : undefined,
    reason: asks && reason.trim() === '' ? move.needReason : undefined,
  }
  const told: Partial<typeof faults> = form.attempt > 0 ? faults : {}
  const save = async () => {
    if (!form.ready(Object.values(faults).filter(Boolean).length)) return
    const body = { action, on, reason: reason.trim() || null, overrides: form.overrides }
    if (!(await change.run(() => call(moveMeasure, { params: { id: measure.id }, body }), own.done))) return
    form.draft.drop()
    onClose()
  }
  return (
    <Dialog
      open
      title={own.title}
      closeText={words.cancel}
      onClose={onClose}
      actions={
        <Button
          busy={change.busy}
          {...known({ tone: action === 'stop' ? ('act' as const) : undefined })}
          onClick={() => void save()}
        >
          {own.button}
        </Button>
      }
    >
      <p>{own.text}</p>
      {action === 'start' && measure.effectDesign === null && <Notice tone="watch">{move.noDesign}</Notice>}
      <TextField
        type="date"
        label={own.day}
        value={on}
        max={today}
        onChange={(day) => form.set('on', day)}
        {...known({ error: told.on })}
      />
      <TextArea
        label={move.reason}
        value={reason}
        onChange={(text) => form.set('reason', text)}
        maxLength={600}
        {...known({ optional: asks ? undefined : words.optional, error: told.reason })}
      />
      {form.below('reason')}
      <ProblemNotice problem={change.problem} />
    </Dialog>
  )
}
