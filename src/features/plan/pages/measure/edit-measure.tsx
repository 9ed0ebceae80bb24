import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { writeMeasure } from '../../api.ts'
import { measurePageWords } from '../../measure-pages-words.ts'
import type { Measure } from '../../schema.ts'
import { fieldsOf, measureTexts, readMeasureFields } from '../../web/measure-fields.ts'
import { useCauses } from '../../web/use-causes.ts'
import { usePlanForm } from '../../web/use-form.ts'
import { usePlanChange } from '../../web/use-plan-change.ts'
import { MeasureForm } from './measure-form.tsx'

/** The measure's form. Somebody else's later version is laid beside what is typed here. */
export function EditMeasure({ measure }: { measure: Measure }) {
  const { view } = useWords(measurePageWords)
  const causes = useCauses()
  const change = usePlanChange({ kind: 'measure', id: measure.id })
  const standing = { version: measure.version, values: fieldsOf(measure) }
  const form = usePlanForm({ key: `measure|${measure.id}`, change, texts: measureTexts, standing, open: true })
  const save = async () => {
    const { content, faults } = readMeasureFields(form.values)
    if (!form.ready(faults?.length ?? 0) || !content) return
    const body = { ...content, version: measure.version, overrides: form.overrides }
    if (await change.run(() => call(writeMeasure, { params: { id: measure.id }, body }), view.saved)) form.draft.drop()
  }
  return (
    <MeasureForm
      form={form}
      change={change}
      causes={causes}
      standing={standing}
      saveText={view.save}
      onSave={() => void save()}
      onCancel={form.draft.drop}
    />
  )
}
