import { Button } from '#design/button.tsx'
import { ChipGroup } from '#design/chip-group.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { known } from '#design/known.ts'
import { TextField } from '#design/text-field.tsx'
import { Conflict } from '#features/picture/web/writing/conflict.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { writeIndicator } from '../../api.ts'
import { measurePageWords } from '../../measure-pages-words.ts'
import { planPageWords } from '../../pages-words.ts'
import type { Measure } from '../../schema.ts'
import {
  fieldsOfIndicator,
  frequencies,
  indicatorTexts,
  newIndicator,
  readIndicatorFields,
  sourceKinds,
} from '../../web/indicator-fields.ts'
import { usePlanForm } from '../../web/use-form.ts'
import { usePlanChange } from '../../web/use-plan-change.ts'
import { planWords } from '../../words.ts'
import { ProblemNotice } from '../plan/problem-notice.tsx'
import { IndicatorSource } from './indicator-source.tsx'

/** An indicator, new or changed; its faults told at once. */
export function IndicatorForm({ measure, id, onClose }: { measure: Measure; id: string; onClose: () => void }) {
  const words = useWords(planPageWords)
  const { indicator: own } = useWords(measurePageWords)
  const said = useWords(planWords)
  const change = usePlanChange({ kind: 'measure', id: measure.id })
  const stands = measure.indicators.find((one) => one.id === id)
  const standing = { version: stands?.version ?? 0, values: stands ? fieldsOfIndicator(stands) : newIndicator }
  const key = `measure|${measure.id}|indicator|${stands ? id : 'new'}`
  const form = usePlanForm({ key, change, texts: indicatorTexts, standing, open: true })
  const { values, set } = form
  const { content, faults } = readIndicatorFields(values)
  const told: readonly string[] = form.attempt > 0 ? faults : []
  const errorAt = (field: keyof typeof own.faults) =>
    known({ error: told.includes(field) ? own.faults[field] : undefined })
  const text = (field: string, label: string, extra: { hint?: string; optional?: string; error?: string } = {}) => (
    <div>
      <TextField
        id={`indicator-${field}`}
        label={label}
        value={values[field] ?? ''}
        onChange={(typed) => set(field, typed)}
        maxLength={field === 'title' || field === 'enteredBy' ? 160 : 40}
        {...extra}
      />
      {form.below(field)}
    </div>
  )
  const save = async () => {
    if (!form.ready(faults.length) || !content) return
    const body = { ...content, version: standing.version, overrides: form.overrides }
    const params = { id: measure.id, indicatorId: id }
    if (!(await change.run(() => call(writeIndicator, { params, body }), own.saved))) return
    form.draft.drop()
    onClose()
  }
  return (
    <form
      className="sd-form pl-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!change.busy && !form.draft.conflict) void save()
      }}
    >
      <ErrorSummary
        title={words.faults}
        faults={faults
          .filter((one) => told.includes(one))
          .map((one) => ({ fieldId: `indicator-${one}`, text: own.faults[one] }))}
        attempt={form.attempt}
      />
      {text('title', own.name, { hint: own.nameHint, ...errorAt('title') })}
      <ChipGroup
        kind="one"
        legend={own.source}
        value={sourceKinds.find((one) => one === values.sourceKind) ?? 'own'}
        onChange={(kind) => set('sourceKind', kind)}
        options={sourceKinds.map((kind) => ({ value: kind, text: said.sources[kind] }))}
      />
      <IndicatorSource form={form} error={errorAt('seriesId').error} />
      <div className="pl-pair">
        {text('baseline', own.baseline, { optional: words.optional, ...errorAt('baseline') })}
        {text('baselinePeriod', own.baselinePeriod, { optional: words.optional, hint: own.baselinePeriodHint })}
        {text('target', own.target, { optional: words.optional, ...errorAt('target') })}
        {text('unit', own.unit, { hint: own.unitHint })}
      </div>
      <ChipGroup
        kind="one"
        legend={own.better}
        value={values.better === 'higher' ? 'higher' : 'lower'}
        onChange={(way) => set('better', way)}
        options={(['lower', 'higher'] as const).map((way) => ({ value: way, text: said.better[way] }))}
      />
      <ChipGroup
        kind="one"
        legend={own.frequency}
        value={frequencies.find((one) => one === values.frequency) ?? 'month'}
        onChange={(pace) => set('frequency', pace)}
        options={frequencies.map((pace) => ({ value: pace, text: said.frequencies[pace] }))}
      />
      {text('enteredBy', own.enteredBy, { optional: words.optional, hint: own.enteredByHint })}
      <Conflict
        draft={form.draft}
        standing={standing}
        who={null}
        fields={[
          { field: 'title', label: own.name, joins: true },
          { field: 'baseline', label: own.baseline },
          { field: 'target', label: own.target },
          { field: 'unit', label: own.unit },
        ]}
      />
      {!form.draft.conflict && <ProblemNotice problem={change.problem} />}
      <div className="pl-buttons">
        <Button type="submit" busy={change.busy} disabled={form.draft.conflict}>
          {own.save}
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
