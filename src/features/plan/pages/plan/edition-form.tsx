import { Button } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { known } from '#design/known.ts'
import { TextField } from '#design/text-field.tsx'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { useWords } from '#platform/web/language.tsx'
import { planPageWords } from '../../pages-words.ts'
import { usePlanForm } from '../../web/use-form.ts'
import type { PlanChange } from '../../web/use-plan-change.ts'
import { ProblemNotice } from './problem-notice.tsx'

export interface EditionContent {
  readonly title: string
  /** First and last day, YYYY-MM-DD. */
  readonly from: string
  readonly to: string
}

interface EditionFormProps {
  /** Where what is typed is kept. */
  place: string
  standing: EditionContent
  change: PlanChange
  saveText: string
  /** True when it was kept. */
  save: (content: EditionContent & { overrides: Excuses }) => Promise<boolean>
  onClose: () => void
}

/** An edition's name and days, new or changed. */
export function EditionForm({ place, standing, change, saveText, save, onClose }: EditionFormProps) {
  const words = useWords(planPageWords)
  const { edition } = words
  const form = usePlanForm({
    key: place,
    change,
    texts: ['title'],
    standing: { version: 0, values: { ...standing } },
    open: true,
  })
  const { title = '', from = '', to = '' } = form.values
  const faults = {
    title: title.trim().length < 3 ? edition.needTitle : undefined,
    from: from === '' ? edition.needFrom : undefined,
    to: to === '' ? edition.needTo : to < from ? edition.wrongOrder : undefined,
  }
  const told: Partial<typeof faults> = form.attempt > 0 ? faults : {}
  const list = Object.entries(told).flatMap(([field, text]) => (text ? [{ fieldId: `plan-${field}`, text }] : []))
  const submit = async () => {
    if (!form.ready(Object.values(faults).filter(Boolean).length)) return
    if (!(await save({ title: title.trim(), from, to, overrides: form.overrides }))) return
    form.draft.drop()
    onClose()
  }
  return (
    <form
      className="sd-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!change.busy) void submit()
      }}
    >
      <ErrorSummary title={words.faults} faults={list} attempt={form.attempt} />
      <div>
        <TextField
          id="plan-title"
          label={edition.name}
          value={title}
          onChange={(text) => form.set('title', text)}
          maxLength={160}
          {...known({ error: told.title })}
        />
        {form.below('title')}
      </div>
      <div className="pl-pair">
        <TextField
          id="plan-from"
          type="date"
          label={edition.from}
          value={from}
          onChange={(text) => form.set('from', text)}
          {...known({ error: told.from })}
        />
        <TextField
          id="plan-to"
          type="date"
          label={edition.to}
          value={to}
          onChange={(text) => form.set('to', text)}
          {...known({ error: told.to })}
        />
      </div>
      <ProblemNotice problem={change.problem} />
      <div className="pl-buttons">
        <Button type="submit" busy={change.busy}>
          {saveText}
        </Button>
        <Button
          look="second"
          onClick={() => {
            form.draft.drop()
            onClose()
          }}
        >
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
