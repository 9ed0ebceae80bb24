import type { ReactNode } from 'react'
import { Field } from '#design/field.tsx'
import { known } from '#design/known.ts'
import { TextArea } from '#design/text-area.tsx'
import { TextField } from '#design/text-field.tsx'
import type { DraftHandle } from '#features/picture/web/drafts.ts'
import { useWords } from '#platform/web/language.tsx'
import type { MandateFault } from '../../proposal-form.ts'
import type { Candidates } from '../../schema.ts'
import { groupWords } from '../../words.ts'

/** What a group is called, what it is to do, and for which measure or event. */
export function MandateFields(props: {
  draft: Pick<DraftHandle, 'values' | 'change'>
  measures: Candidates['measures']
  fieldId: (field: MandateFault) => string
  faultAt: (field: MandateFault) => string | undefined
  below: (field: string) => ReactNode
}) {
  const { draft, measures, fieldId, faultAt, below } = props
  const { propose } = useWords(groupWords)
  const { values } = draft
  return (
    <>
      <TextField
        id={fieldId('title')}
        label={propose.name}
        value={values.title ?? ''}
        onChange={(value) => draft.change('title', value)}
        maxLength={160}
        {...known({ error: faultAt('title') })}
      />
      {below('title')}
      <TextArea
        id={fieldId('mandate')}
        label={propose.mandate}
        hint={propose.mandateHint}
        value={values.mandate ?? ''}
        onChange={(value) => draft.change('mandate', value)}
        maxLength={2000}
        {...known({ error: faultAt('mandate') })}
      />
      {below('mandate')}
      <Field id={fieldId('measure')} label={propose.measure} {...known({ error: faultAt('measure') })}>
        {(control) => (
          <select
            {...control}
            className="ds-input"
            value={values.measure ?? ''}
            onChange={(event) => draft.change('measure', event.target.value)}
          >
            <option value="">{propose.noMeasure}</option>
            {measures.map((one) => (
              <option key={one.id} value={one.id}>
                {one.title}
              </option>
            ))}
          </select>
        )}
      </Field>
      {!values.measure && (
        <>
          <TextField
            label={propose.event}
            hint={propose.eventHint}
            value={values.event ?? ''}
            onChange={(value) => draft.change('event', value)}
            maxLength={400}
          />
          {below('event')}
        </>
      )}
    </>
  )
}
