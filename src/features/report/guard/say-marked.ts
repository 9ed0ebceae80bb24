import type { Kind } from './marking.ts'
import type { GuardRefusalCode } from './override.ts'
import type { GuardWords } from './sv.ts'

/** What was found and what to do about it, from the values of the server's refusal. */
export function sayMarked(values: Readonly<Record<string, string | number>> | undefined, words: GuardWords): string {
  const { kind, why, words: marked = '' } = values ?? {}
  const found = words.found[kind as Kind]?.(String(marked))
  const answer = words.refusal[why as GuardRefusalCode]?.(String(marked))
  return [found, answer].filter(Boolean).join(' ')
}
