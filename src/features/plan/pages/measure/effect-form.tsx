import { Button } from '#design/button.tsx'
import { ErrorSummary } from '#design/error-summary.tsx'
import { known } from '#design/known.ts'
import { TextField } from '#design/text-field.tsx'
import { Conflict } from '#features/picture/web/writing/conflict.tsx'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { sayRefusals } from '#platform/web/say-refusals.ts'
import { writeEffectDesign } from '../../api.ts'
import { measurePageWords } from '../../measure-pages-words.ts'
import { planPageWords } from '../../pages-words.ts'
import type { Measure } from '../../schema.ts'
import { effectDays, effectLists, fieldsOfDesign, readDesignFields } from '../../web/effect-fields.ts'
import { readList, writeList } from '../../web/measure-fields.ts'
import { usePlanForm } from '../../web/use-form.ts'
import { usePlanNames } from '../../web/use-names.ts'
import { usePlanChange } from '../../web/use-plan-change.ts'
import { planWords } from '../../words.ts'
import { ProblemNotice } from '../plan/problem-notice.tsx'
import { CheckList } from './check-list.tsx'

/** Where, compared with where, when: chosen before the start, and then locked. */
export function EffectForm({ measure, onClose }: { measure: Measure; onClose: () => void }) {
  const words = useWords(planPageWords)
  const { effect } = useWords(measurePageWords)
  const said = useWords(planWords)
  const names = usePlanNames()
  const change = usePlanChange({ kind: 'measure', id: measure.id })
  const design = measure.effectDesign
  const standing = { version: design?.version ?? 0, values: fieldsOfDesign(design, measure) }
  const form = usePlanForm({ key: `measure|${measure.id}|effect`, change, texts: [], standing, open: false })
  const { values, set } = form
  const { content, faults } = readDesignFields(values)
  const own = (form.attempt > 0 ? faults : []).map((field) => ({ field: field as string, text: effect.faults[field] }))
  const told = change.refusals.flatMap((one) =>
    one.field ? [{ field: one.field, text: sayRefusals([one], said.refusals) }] : [],
  )
  const all = [...own, ...told]
  const errorAt = (field: string) => known({ error: all.find((one) => one.field === field)?.text })
  const save = async () => {
    if (!form.ready(faults.length) || !content) return
    const body = { ...content, version: standing.version }
    if (!(await change.run(() => call(writeEffectDesign, { params: { id: measure.id }, body }), effect.saved))) return
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
      <p>{effect.text}</p>
      <ErrorSummary
        title={words.faults}
        faults={all.map(({ field, text }) => ({ fieldId: `effect-${field}`, text }))}
        attempt={form.attempt}
      />
      {effectLists.map((field) => (
        <CheckList
          key={field}
          id={`effect-${field}`}
          label={effect[field]}
          hint={effect.hints[field]}
          options={field === 'categories' ? names.categories : names.areas}
          chosen={readList(values[field])}
          onChange={(codes) => set(field, writeList(codes))}
          findText={field === 'categories' ? effect.findCategory : effect.findArea}
          {...errorAt(field)}
        />
      ))}
      <div className="pl-pair">
        {effectDays.map((field) => (
          <TextField
            key={field}
            id={`effect-${field}`}
            type="date"
            label={effect[field]}
            value={values[field] ?? ''}
            onChange={(day) => set(field, day)}
            {...errorAt(field)}
          />
        ))}
      </div>
      <Conflict
        draft={form.draft}
        standing={standing}
        who={null}
        fields={[...effectLists, ...effectDays].map((field) => ({
          field,
          label: effect[field],
          show: (value) =>
            (effectDays as readonly string[]).includes(field)
              ? value
              : readList(value)
                  .map(field === 'categories' ? names.category : names.area)
                  .join('; '),
        }))}
      />
      {!form.draft.conflict && <ProblemNotice problem={change.problem} />}
      <div className="pl-buttons">
        <Button type="submit" busy={change.busy} disabled={form.draft.conflict}>
          {effect.save}
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
