import type { Refusal } from '#platform/http/endpoint.ts'

/** Every refusal in its sentence, each once. A code without a sentence is left to the caller's own words. */
export function sayRefusals(
  refusals: readonly Refusal[],
  words: Readonly<Record<string, ((values: Refusal['values']) => string) | undefined>>,
): string {
  return [...new Set(refusals.map((one) => words[one.code]?.(one.values)))].filter(Boolean).join(' ')
}
