/** What may be told of as done: facts in, every refusal out. */
import type { MeasureState } from '#features/plan/schema.ts'

export type FollowUpRefusal = 'measureNotDecided' | 'dayAhead' | 'beforeDecision' | 'entryTaken'

interface Refused {
  readonly code: FollowUpRefusal
  readonly field?: string
  readonly values?: Record<string, string>
}

export interface ImplementationFacts {
  /** Of the measure. */
  readonly state: MeasureState
  /** Local day that it was decided; null for a draft. */
  readonly decidedOn: string | null
  readonly today: string
  /** Its id is another measure's, or was removed. */
  readonly taken: boolean
}

/** Whether an entry can be kept so. What is told of an ended measure is taken: it is often told afterwards. */
export function checkImplementation({ doneOn }: { readonly doneOn: string }, facts: ImplementationFacts): Refused[] {
  const { state, decidedOn, today, taken } = facts
  const refusals: Refused[] = []
  if (state === 'draft') refusals.push({ code: 'measureNotDecided' })
  if (taken) refusals.push({ code: 'entryTaken' })
  if (doneOn > today) refusals.push({ code: 'dayAhead', field: 'doneOn' })
  if (decidedOn !== null && doneOn < decidedOn) {
    refusals.push({ code: 'beforeDecision', field: 'doneOn', values: { on: decidedOn } })
  }
  return refusals
}
