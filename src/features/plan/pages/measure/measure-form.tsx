import { Button } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { known } from '#design/known.ts'
import { Notice } from '#design/notice.tsx'
import { Conflict } from '#features/picture/web/writing/conflict.tsx'
import type { Refusal } from '#platform/http/endpoint.ts'
import { useWords } from '#platform/web/language.tsx'
import { sayRefusals } from '#platform/web/say-refusals.ts'
import { measurePageWords } from '../../measure-pages-words.ts'
import { planPageWords } from '../../pages-words.ts'
import { listFields, measureTexts, readList, readMeasureFields } from '../../web/measure-fields.ts'
import type { KnownCauses } from '../../web/use-causes.ts'
import type { PlanForm } from '../../web/use-form.ts'
import { type PlanNames, usePlanNames } from '../../web/use-names.ts'
import type { PlanChange } from '../../web/use-plan-change.ts'
import { planWords } from '../../words.ts'
import { ProblemNotice } from '../plan/problem-notice.tsx'
import { CausePicker } from './cause-picker.tsx'
import { MeasureFields } from './measure-fields.tsx'
import { MeasureFrame } from './measure-frame.tsx'

export interface MeasureFormProps {
  form: PlanForm
  change: PlanChange
  causes: KnownCauses
  /** What stands now, for the one who came second. */
  standing: { version: number; values: Readonly<Record<string, string>> }
  saveText: string
  onSave: () => void
  onCancel: () => void
}

/** Everything that a measure is: written at once, its faults told at once. */
export function MeasureForm(props: MeasureFormProps) {
  const { form, change, causes, standing, saveText, onSave, onCancel } = props
  const words = useWords(measurePageWords)
  const plan = useWords(planPageWords)
  const said = useWords(planWords)
  const names = usePlanNames()
  const { faults } = readMeasureFields(form.values)
  const own = (form.attempt > 0 ? (faults ?? []) : []).map(({ field, code }) => ({
    field,
    text: words.form.faults[code],
  }))
  const told = change.refusals
    .filter((one): one is Refusal & { field: string } => one.field !== undefined && one.code !== 'personInText')
    .map((one) => ({ field: one.field, text: sayRefusals([one], said.refusals) }))
  const all = [...own, ...told].filter((one) => one.text !== '')
  const errorAt = (field: string) => known({ error: all.find((one) => one.field === field)?.text })
  const fields = [
    ...measureTexts,
    'kind',
    'approach',
    'strategy',
    'ownerOrganisationId',
    ...listFields,
    'from',
    'to',
    'cost',
    'hours',
  ]
  const labels: Readonly<Record<string, string>> = said.fields
  return (
    <form
      className="sd-form pl-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!change.busy && !form.draft.conflict) onSave()
      }}
    >
      <ErrorSummary
        title={plan.faults}
        faults={all.map(({ field, text }) => ({ fieldId: `measure-${field}`, text }))}
        attempt={form.attempt}
      />
      <MeasureFields form={form} errorAt={errorAt} />
      <CausePicker form={form} causes={causes} error={errorAt('causeIds').error} />
      <MeasureFrame form={form} names={names} errorAt={errorAt} />
      <Conflict
        draft={form.draft}
        standing={standing}
        who={null}
        fields={fields.map((field) => ({
          field,
          label: labels[field] ?? field,
          joins: (measureTexts as readonly string[]).includes(field),
          show: (value) => showField(field, value, { names, causes, said }),
        }))}
      />
      {!form.draft.conflict && <ProblemNotice problem={change.problem} />}
      <Notice>{words.form.noNames}</Notice>
      <div className="pl-buttons">
        <Button type="submit" busy={change.busy} disabled={form.draft.conflict}>
          {saveText}
        </Button>
        <Button look="second" onClick={onCancel}>
          {plan.cancel}
        </Button>
      </div>
    </form>
  )
}

interface Sayers {
  readonly names: PlanNames
  readonly causes: KnownCauses
  readonly said: (typeof planWords)['sv']
}

/** A field's value in words, for the one who compares two versions of it. */
function showField(field: string, value: string, { names, causes, said }: Sayers): string {
  if (field === 'kind') return (said.kinds as Record<string, string>)[value] ?? value
  if (field === 'approach') return (said.approaches as Record<string, string>)[value] ?? value
  if (field === 'strategy') return (said.strategies as Record<string, string>)[value] ?? value
  if (field === 'ownerOrganisationId') return value && names.organisation(value)
  if (!(listFields as readonly string[]).includes(field)) return value
  const name = (code: string) =>
    field === 'areaCodes'
      ? names.area(code)
      : field === 'subGoals'
        ? names.subGoal(code)
        : (causes.find(code)?.cause.title ?? code)
  return readList(value).map(name).join('; ')
}
