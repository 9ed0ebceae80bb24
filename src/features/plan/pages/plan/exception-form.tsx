import { Button } from '#design/button.tsx'
import { Dialog } from '#design/dialog.tsx'
import { known } from '#design/known.ts'
import { TextArea } from '#design/text-area.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { writeException } from '../../api.ts'
import { planPageWords } from '../../pages-words.ts'
import type { ChainGap, Plan } from '../../schema.ts'
import { sayGap } from '../../web/say-codes.ts'
import { usePlanForm } from '../../web/use-form.ts'
import { usePlanChange } from '../../web/use-plan-change.ts'
import { planWords } from '../../words.ts'
import { ProblemNotice } from './problem-notice.tsx'

const least = 10

/** A broken link that both have seen and keep: with why, which stands in the plan and its document. */
export function ExceptionForm({ plan, gap, onClose }: { plan: Plan; gap: ChainGap; onClose: () => void }) {
  const words = useWords(planPageWords)
  const { gaps } = words
  const said = useWords(planWords)
  const change = usePlanChange({ kind: 'plan', id: plan.id })
  const key = `${plan.id}|exception|${gap.code}|${gap.subjectId}`
  const form = usePlanForm({ key, change, texts: ['reason'], standing: { version: 0, values: {} }, open: true })
  const reason = (form.values.reason ?? '').trim()
  const fault = reason.length < least ? gaps.needReason : undefined
  const save = async () => {
    if (!form.ready(fault ? 1 : 0)) return
    const body = { code: gap.code, subjectId: gap.subjectId, reason, overrides: form.overrides }
    if (!(await change.run(() => call(writeException, { params: { id: plan.id }, body }), gaps.excepted))) return
    form.draft.drop()
    onClose()
  }
  return (
    <Dialog
      open
      title={gaps.exceptTitle}
      closeText={words.cancel}
      onClose={onClose}
      actions={
        <Button busy={change.busy} onClick={() => void save()}>
          {gaps.exceptSave}
        </Button>
      }
    >
      <p>{sayGap(gap, said)}</p>
      <TextArea
        label={gaps.why}
        hint={gaps.whyHint}
        value={form.values.reason ?? ''}
        onChange={(text) => form.set('reason', text)}
        maxLength={600}
        {...known({ error: form.attempt > 0 ? fault : undefined })}
      />
      {form.below('reason')}
      <ProblemNotice problem={change.problem} />
    </Dialog>
  )
}
