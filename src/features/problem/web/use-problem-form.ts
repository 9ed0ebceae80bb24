import { useState } from 'react'
import type { Fault } from '#design/error-summary.tsx'
import { type Fields, type Standing, useDraft } from '#features/picture/web/drafts.ts'
import { useGuarded } from '#features/picture/web/use-guarded.ts'
import type { ProblemChange } from './use-problem-change.ts'

/** A fault, by the name of its field. */
export type FieldFaults = readonly { readonly field: string; readonly text: string }[]

/** A form: what is typed, kept on the device until it is saved; the guard over its texts; its faults, all at once. */
export function useProblemForm(options: {
  /** Names the piece of writing on this device; begins with the problem's id. */
  key: string
  change: ProblemChange
  standing: Standing
  /** The free texts of what is being written. */
  textsOf: (values: Fields) => readonly string[]
  faultsOf: (values: Fields) => FieldFaults
  /** Open from the first, as on a page of its own. */
  open?: boolean
}) {
  const { key, change, standing, textsOf, faultsOf } = options
  const draft = useDraft(key, standing)
  const [attempt, setAttempt] = useState(0)
  const open = draft.open || options.open === true
  const { values } = draft
  const guarded = useGuarded({
    draft,
    standing: standing.values,
    fields: textsOf(values),
    open,
    refusals: change.refusals,
    refuse: change.refuse,
  })
  const faults = attempt > 0 ? faultsOf(values) : []
  const fieldId = (field: string) => `pr-${key.replace(/[^\w-]/g, '-')}-${field.replaceAll('.', '-')}`
  return {
    draft,
    values,
    standing,
    open,
    attempt,
    overrides: guarded.overrides,
    set: draft.change,
    fieldId,
    /** What a control needs of the form, by its field. */
    control: (field: string) => {
      const error = faults.find((one) => one.field === field)?.text
      return {
        id: fieldId(field),
        value: values[field] ?? '',
        onChange: (value: string) => draft.change(field, value),
        ...(error === undefined ? {} : { error }),
      }
    },
    below: guarded.below,
    faults: faults.map(({ field, text }): Fault => ({ fieldId: fieldId(field), text })),
    /** True when nothing stands in the way of sending it. */
    ready: () => {
      setAttempt((before) => before + 1)
      const stops = guarded.stops()
      return !stops && faultsOf(values).length === 0
    },
    finish: () => {
      setAttempt(0)
      draft.drop()
    },
  }
}

export type ProblemForm = ReturnType<typeof useProblemForm>
