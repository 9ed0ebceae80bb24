import { localDateAt } from '#analysis/time/local-time.ts'
import { Button } from '#design/button.tsx'
import { Dialog } from '#design/dialog.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { known } from '#design/known.ts'
import { TextField } from '#design/text-field.tsx'
import { usePlanForm } from '#features/plan/web/use-form.ts'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { deliverStatement } from '../../api.ts'
import { statementPageWords } from '../../pages-words.ts'
import type { Statement } from '../../schema.ts'
import { type Delivery, faultsOfDelivery } from '../../web/form-fields.ts'
import { useStatementChange } from '../../web/use-statement-change.ts'
import { ProblemNotice } from './problem-notice.tsx'

const fieldId = (field: keyof Delivery) => `deliver-${field}`

/** Which day, to whom, and how it is found there. */
export function DeliverForm({ statement, onClose }: { statement: Statement; onClose: () => void }) {
  const words = useWords(statementPageWords)
  const { deliver } = words
  const change = useStatementChange(statement.id)
  const today = localDateAt(Date.now())
  const form = usePlanForm({
    key: `statement-deliver|${statement.id}`,
    change,
    texts: ['to', 'reference'],
    standing: { version: 0, values: { on: today, to: deliver.toOf[statement.kind] ?? '' } },
    open: true,
  })
  const { on = '', to = '', reference = '' } = form.values
  const sealedOn = statement.sealedAt && localDateAt(Date.parse(statement.sealedAt))
  const faults = faultsOfDelivery({ on, to }, today, sealedOn)
  const told = form.attempt > 0 ? faults : {}
  const errorAt = (field: keyof Delivery) => {
    const fault = told[field]
    return known({ error: fault && deliver.faults[fault] })
  }
  const save = async () => {
    if (!form.ready(Object.keys(faults).length)) return
    const body = { on, to: to.trim(), reference: reference.trim() || null, overrides: form.overrides }
    if (!(await change.run(() => call(deliverStatement, { params: { id: statement.id }, body }), deliver.done))) return
    form.draft.drop()
    onClose()
  }
  return (
    <Dialog
      open
      title={deliver.title}
      closeText={words.cancel}
      onClose={onClose}
      actions={
        <Button busy={change.busy} onClick={() => void save()}>
          {deliver.save}
        </Button>
      }
    >
      <div className="sd-form">
        <ErrorSummary
          title={words.faults}
          faults={(['on', 'to'] as const).flatMap((field) => {
            const fault = told[field]
            return fault ? [{ fieldId: fieldId(field), text: deliver.faults[fault] }] : []
          })}
          attempt={form.attempt}
        />
        <TextField
          id={fieldId('on')}
          type="date"
          label={deliver.day}
          max={today}
          value={on}
          onChange={(day) => form.set('on', day)}
          {...errorAt('on')}
        />
        <div>
          <TextField
            id={fieldId('to')}
            label={deliver.to}
            value={to}
            onChange={(text) => form.set('to', text)}
            maxLength={160}
            {...errorAt('to')}
          />
          {form.below('to')}
        </div>
        <div>
          <TextField
            label={deliver.reference}
            optional={words.optional}
            value={reference}
            onChange={(text) => form.set('reference', text)}
            maxLength={120}
          />
          {form.below('reference')}
        </div>
        <ProblemNotice problem={change.problem} />
      </div>
    </Dialog>
  )
}
