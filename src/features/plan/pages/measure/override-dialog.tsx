import { Button } from '#design/button.tsx'
import { ChipGroup } from '#design/chip-group.tsx'
import { Stack } from '#design/columns.tsx'
import { Dialog } from '#design/dialog.tsx'
import { known } from '#design/known.ts'
import { TextArea } from '#design/text-area.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { overrideMeasure } from '../../api.ts'
import { measurePageWords } from '../../measure-pages-words.ts'
import { leastReason } from '../../measure-rules.ts'
import { planPageWords } from '../../pages-words.ts'
import { type Measure, standingOverrides } from '../../schema.ts'
import { usePlanForm } from '../../web/use-form.ts'
import { usePlanChange } from '../../web/use-plan-change.ts'
import { planWords } from '../../words.ts'
import { ProblemNotice } from '../plan/problem-notice.tsx'

/** Another standing than the computed one, with why; both are shown. */
export function OverrideDialog({ measure, onClose }: { measure: Measure; onClose: () => void }) {
  const { cancel } = useWords(planPageWords)
  const { override: words } = useWords(measurePageWords)
  const said = useWords(planWords)
  const change = usePlanChange({ kind: 'measure', id: measure.id })
  const values = { status: measure.override?.status ?? 'waiting', reason: measure.override?.reason ?? '' }
  const standing = { version: 0, values }
  const form = usePlanForm({ key: `measure|${measure.id}|override`, change, texts: ['reason'], standing, open: true })
  const status = standingOverrides.find((one) => one === form.values.status) ?? 'waiting'
  const reason = (form.values.reason ?? '').trim()
  const fault = reason.length < leastReason ? said.refusals.reasonMissing({ least: leastReason }) : undefined
  const save = async () => {
    if (!form.ready(fault ? 1 : 0)) return
    const body = { status, reason, overrides: form.overrides }
    if (!(await change.run(() => call(overrideMeasure, { params: { id: measure.id }, body }), words.done))) return
    form.draft.drop()
    onClose()
  }
  return (
    <Dialog
      open
      title={words.title}
      closeText={cancel}
      onClose={onClose}
      actions={
        <Button busy={change.busy} onClick={() => void save()}>
          {words.save}
        </Button>
      }
    >
      <Stack>
        <p>{words.text}</p>
        <ChipGroup
          kind="one"
          legend={words.status}
          options={standingOverrides.map((value) => ({ value, text: said.overrides[value] }))}
          value={status}
          onChange={(value) => form.set('status', value)}
        />
        <div>
          <TextArea
            label={words.reason}
            value={form.values.reason ?? ''}
            onChange={(text) => form.set('reason', text)}
            maxLength={400}
            {...known({ error: form.attempt > 0 ? fault : undefined })}
          />
          {form.below('reason')}
        </div>
        <ProblemNotice problem={change.problem} />
      </Stack>
    </Dialog>
  )
}
