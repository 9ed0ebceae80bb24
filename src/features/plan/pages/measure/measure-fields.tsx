import { ChipGroup } from '#design/chip-group.tsx'
import { TextArea } from '#design/text-area.tsx'
import { TextField } from '#design/text-field.tsx'
import { useWords } from '#platform/web/language.tsx'
import { measurePageWords } from '../../measure-pages-words.ts'
import { planPageWords } from '../../pages-words.ts'
import { approaches, measureKinds, strategies } from '../../schema.ts'
import type { PlanForm } from '../../web/use-form.ts'
import { planWords } from '../../words.ts'

export interface FieldsProps {
  form: PlanForm
  errorAt: (field: string) => { error?: string }
}

/** What is done, of which kind, and what it should lead to. */
export function MeasureFields({ form, errorAt }: FieldsProps) {
  const { form: words } = useWords(measurePageWords)
  const { optional } = useWords(planPageWords)
  const said = useWords(planWords)
  const { values, set } = form
  const one = <Code extends string>(field: string, codes: readonly Code[]) =>
    codes.find((code) => code === values[field]) ?? null
  return (
    <>
      <div>
        <TextField
          id="measure-title"
          label={words.title}
          hint={words.titleHint}
          value={values.title ?? ''}
          onChange={(text) => set('title', text)}
          maxLength={160}
          {...errorAt('title')}
        />
        {form.below('title')}
      </div>
      <div>
        <TextArea
          id="measure-description"
          label={words.description}
          hint={words.descriptionHint}
          value={values.description ?? ''}
          onChange={(text) => set('description', text)}
          rows={5}
          maxLength={4000}
          {...errorAt('description')}
        />
        {form.below('description')}
      </div>
      <ChipGroup
        id="measure-kind"
        kind="one"
        legend={words.kind}
        hint={words.kindHint}
        value={one('kind', measureKinds)}
        onChange={(code) => set('kind', code)}
        options={measureKinds.map((code) => ({ value: code, text: said.kinds[code] }))}
        {...errorAt('kind')}
      />
      <ChipGroup
        id="measure-approach"
        kind="one"
        legend={words.approach}
        value={one('approach', approaches)}
        onChange={(code) => set('approach', code)}
        options={approaches.map((code) => ({ value: code, text: said.approaches[code] }))}
        {...errorAt('approach')}
      />
      <ChipGroup
        id="measure-strategy"
        kind="one"
        legend={words.strategy}
        optional={optional}
        value={one('strategy', strategies)}
        onChange={(code) => set('strategy', code)}
        onClear={() => set('strategy', '')}
        options={strategies.map((code) => ({ value: code, text: said.strategies[code] }))}
        {...errorAt('strategy')}
      />
      {(['expectedShort', 'expectedLong'] as const).map((field) => (
        <div key={field}>
          <TextArea
            id={`measure-${field}`}
            label={words[field]}
            value={values[field] ?? ''}
            onChange={(text) => set(field, text)}
            rows={2}
            maxLength={1000}
            {...errorAt(field)}
          />
          {form.below(field)}
        </div>
      ))}
    </>
  )
}
