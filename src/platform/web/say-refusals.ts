import type { Refusal } from '#platform/http/endpoint.ts'
import { CallFailed } from './call.ts'

/** A code's sentence. */
export type RefusalSentences = Readonly<Record<string, ((values: Refusal['values']) => string) | undefined>>

/** Every refusal in its sentence, each once. A code without a sentence is left to the caller's own words. */
export function sayRefusals(refusals: readonly Refusal[], words: RefusalSentences): string {
  return [...new Set(refusals.map((one) => words[one.code]?.(one.values)))].filter(Boolean).join(' ')
}

export interface FailureWords {
  readonly failed: string
  readonly unreachable: string
  readonly refusals: RefusalSentences
}

/** Why the server said no, in sentences; what was typed stays where it was typed. */
export function sayFailure(error: unknown, words: FailureWords): string {
  if (!(error instanceof CallFailed)) return words.failed
  if (error.status === 0) return words.unreachable
  return sayRefusals(error.refusals, words.refusals) || words.failed
}
