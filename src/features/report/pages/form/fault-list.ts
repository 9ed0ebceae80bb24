import type { Fault } from '#design/error-summary.tsx'
import type { Refusal } from '#platform/http/endpoint.ts'
import { fieldOf } from '../../check-draft.ts'
import type { FormDraft } from '../../form.ts'
import type { GuardWords } from '../../guard/sv.ts'
import type { ReportWords } from '../../sv.ts'
import { sayFault } from './fault-sentence.ts'

/** Every fault with the field to go to, each sentence once. */
export function listFaults(refusals: readonly Refusal[], words: ReportWords, guard: GuardWords): Fault[] {
  const faults = refusals.map((one): Fault => {
    const fieldId = fieldOf(one.field ?? '')
    const text = sayFault(one, words, guard)
    return fieldId ? { fieldId, text } : { text }
  })
  return faults.filter(
    (one, at) => faults.findIndex((two) => two.text === one.text && two.fieldId === one.fieldId) === at,
  )
}

/** The faults of fields that have not been touched since: what is being mended is no longer a fault. */
export function leaveUnchanged(faults: readonly Refusal[], before: FormDraft, after: FormDraft): readonly Refusal[] {
  const kept = faults.filter(({ field = '' }) => {
    const part = fieldOf(field) as keyof FormDraft | ''
    return part === '' || before[part] === after[part]
  })
  return kept.length === faults.length ? faults : kept
}
