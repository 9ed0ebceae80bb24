/** The form of what was done: every field as text, so that it is kept on the device until it is saved. */
import type { Fields } from '#features/picture/web/drafts.ts'
import { readNumber } from '#features/plan/web/measure-fields.ts'
import type { Implementation, ImplementationInput } from '../schema.ts'

export const implementationTexts = ['text', 'doneBy'] as const
export type ImplementationFault = 'doneOn' | 'text' | 'doneBy' | 'cost' | 'hours'

const write = (value: number | null) => (value === null ? '' : String(value).replace('.', ','))

/** Null: a new one, done today. */
export function fieldsOf(entry: Implementation | null, today: string): Fields {
  return {
    doneOn: entry?.doneOn ?? today,
    text: entry?.text ?? '',
    doneBy: entry?.doneBy ?? '',
    cost: write(entry?.cost ?? null),
    hours: write(entry?.hours ?? null),
  }
}

const most = { cost: 1e10, hours: 1e6 }

/** What would be sent, with everything that is wrong in it. */
export function readFields(
  values: Fields,
  today: string,
): { readonly input: ImplementationInput; readonly faults: readonly ImplementationFault[] } {
  const text = (field: string) => (values[field] ?? '').trim()
  const input = {
    ...{ doneOn: text('doneOn'), text: text('text'), doneBy: text('doneBy') },
    ...{ cost: readNumber(values.cost), hours: readNumber(values.hours) },
  }
  const faults: ImplementationFault[] = []
  if (!/^\d{4}-\d\d-\d\d$/.test(input.doneOn) || input.doneOn > today) faults.push('doneOn')
  if (input.text.length < 5) faults.push('text')
  if (input.doneBy.length < 2) faults.push('doneBy')
  for (const field of ['cost', 'hours'] as const) {
    const value = input[field]
    if (value !== null && !(value >= 0 && value <= most[field])) faults.push(field)
  }
  return { input, faults }
}
