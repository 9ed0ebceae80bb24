import { SelectField, TextField } from '#design/text-field.tsx'
import { useWords } from '#platform/web/language.tsx'
import { measurePageWords } from '../../measure-pages-words.ts'
import { planPageWords } from '../../pages-words.ts'
import { readList, writeList } from '../../web/measure-fields.ts'
import type { PlanNames } from '../../web/use-names.ts'
import { CheckList } from './check-list.tsx'
import type { FieldsProps } from './measure-fields.tsx'

/** Which goals it serves, who does it, where, when and at what cost. */
export function MeasureFrame({ form, errorAt, names }: FieldsProps & { names: PlanNames }) {
  const { form: words } = useWords(measurePageWords)
  const { optional } = useWords(planPageWords)
  const { values, set } = form
  const list = (field: string) => ({
    chosen: readList(values[field]),
    onChange: (codes: string[]) => set(field, writeList(codes)),
    ...errorAt(field),
  })
  return (
    <>
      {names.subGoals.length > 0 && (
        <CheckList id="measure-subGoals" label={words.subGoals} options={names.subGoals} {...list('subGoals')} />
      )}
      <SelectField
        id="measure-ownerOrganisationId"
        label={words.owner}
        value={values.ownerOrganisationId ?? ''}
        onChange={(id) => set('ownerOrganisationId', id)}
        options={[
          { value: '', text: words.noOwner },
          ...names.organisations.map((one) => ({ value: one.id, text: one.name })),
        ]}
        {...errorAt('ownerOrganisationId')}
      />
      <CheckList
        id="measure-areaCodes"
        label={words.areas}
        hint={words.areasHint}
        options={names.areas}
        findText={words.findArea}
        {...list('areaCodes')}
      />
      <div className="pl-pair">
        <TextField
          id="measure-from"
          type="date"
          label={words.from}
          value={values.from ?? ''}
          onChange={(day) => set('from', day)}
          {...errorAt('from')}
        />
        <TextField
          id="measure-to"
          type="date"
          label={words.to}
          value={values.to ?? ''}
          onChange={(day) => set('to', day)}
          {...errorAt('to')}
        />
      </div>
      <div className="pl-pair">
        {(['cost', 'hours'] as const).map((field) => (
          <TextField
            key={field}
            id={`measure-${field}`}
            label={words[field]}
            optional={optional}
            inputMode="decimal"
            value={values[field] ?? ''}
            onChange={(text) => set(field, text)}
            {...errorAt(field)}
          />
        ))}
      </div>
    </>
  )
}
