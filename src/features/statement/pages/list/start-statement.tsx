import { useNavigate } from '@tanstack/react-router'
import { Button } from '#design/button.tsx'
import { Dialog } from '#design/dialog.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { known } from '#design/known.ts'
import { TextField } from '#design/text-field.tsx'
import { usePlanForm } from '#features/plan/web/use-form.ts'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { createStatement } from '../../api.ts'
import { statementPageWords } from '../../pages-words.ts'
import { faultsOfNew, type NewStatement } from '../../web/form-fields.ts'
import type { StatementProposal } from '../../web/queries.ts'
import { useStatementChange } from '../../web/use-statement-change.ts'
import { statementWords } from '../../words.ts'
import { ProblemNotice } from '../view/problem-notice.tsx'

const fieldId = (field: keyof NewStatement) => `statement-${field}`

/** A name and a period, as proposed unless changed; computed at once, then written on its own page. */
export function StartStatement({ proposal, onClose }: { proposal: StatementProposal; onClose: () => void }) {
  const words = useWords(statementPageWords)
  const { proposals: own } = words
  const said = useWords(statementWords)
  const navigate = useNavigate()
  const change = useStatementChange(null)
  const { kind, subjectId, title: named, from: begins, to: ends } = proposal
  const form = usePlanForm({
    key: `new-statement|${kind}|${subjectId}|${begins}`,
    change,
    texts: ['title'],
    standing: { version: 0, values: { title: named, from: begins, to: ends } },
    open: true,
  })
  const { title = '', from = '', to = '' } = form.values
  const faults = faultsOfNew({ title, from, to })
  const told = form.attempt > 0 ? Object.entries(faults) : []
  const errorAt = (field: keyof NewStatement) => {
    const fault = form.attempt > 0 ? faults[field] : undefined
    return known({ error: fault && own.faults[fault] })
  }
  const save = async () => {
    if (!form.ready(Object.keys(faults).length)) return
    const body = { kind, subjectId, title: title.trim(), from, to, overrides: form.overrides }
    const made = await change.run(() => call(createStatement, { body }), own.made)
    if (!made) return
    form.draft.drop()
    await navigate({ to: '/redogorelser/$id', params: { id: made.id } })
  }
  const period = (field: 'from' | 'to', label: string, value: string) => (
    <TextField
      id={fieldId(field)}
      type="date"
      label={label}
      value={value}
      onChange={(day) => form.set(field, day)}
      {...errorAt(field)}
    />
  )
  return (
    <Dialog
      open
      title={own.dialog(said.kinds[kind])}
      closeText={words.cancel}
      onClose={() => {
        form.draft.drop()
        onClose()
      }}
      actions={
        <Button busy={change.busy} onClick={() => void save()}>
          {own.make}
        </Button>
      }
    >
      <div className="sd-form">
        <p>{own.text}</p>
        <ErrorSummary
          title={words.faults}
          faults={told.map(([field, fault]) => ({
            fieldId: fieldId(field as keyof NewStatement),
            text: own.faults[fault],
          }))}
          attempt={form.attempt}
        />
        <div>
          <TextField
            id={fieldId('title')}
            label={own.name}
            value={title}
            onChange={(text) => form.set('title', text)}
            maxLength={160}
            {...errorAt('title')}
          />
          {form.below('title')}
        </div>
        {period('from', own.from, from)}
        {period('to', own.to, to)}
        <ProblemNotice problem={change.problem} />
      </div>
    </Dialog>
  )
}
