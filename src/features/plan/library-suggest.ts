/** Which of the library's entries suit a cause, and why. Nothing is chosen: the order only puts those first that may be looked at first. */
import { type LibraryEntry, strategies } from './schema.ts'

export const suggestionReasons = ['category', 'bone'] as const
export type SuggestionReason = (typeof suggestionReasons)[number]

export interface SuggestionFacts {
  readonly bone: string
  /** Of the cause's problem. */
  readonly categories: readonly string[]
  /** The category with those above it. */
  readonly withParents: (category: string) => readonly string[]
}

export type SuggestedEntry = LibraryEntry & { readonly suggested: boolean; readonly why: SuggestionReason[] }

/**
 * Suggested is what suits the cause's bone, and the problem's categories where the entry names some: an entry for thefts of bicycles
 * says nothing about noise. Those that suit a category come before those that suit any; then by strategy, and as the library stands.
 */
export function suggestEntries(entries: readonly LibraryEntry[], facts: SuggestionFacts | null): SuggestedEntry[] {
  const codes = new Set(facts?.categories.flatMap((one) => [one, ...facts.withParents(one)]))
  const judged = entries.map((entry): SuggestedEntry => {
    if (!facts) return { ...entry, suggested: false, why: [] }
    const { bones, categories } = entry.suits
    const suitsBone = bones.includes(facts.bone)
    const suitsCategory = categories.some((one) => codes.has(one))
    const suggested = !entry.hidden && suitsBone && (suitsCategory || categories.length === 0)
    const why = suggestionReasons.filter((code) => (code === 'bone' ? suitsBone : suitsCategory))
    return { ...entry, suggested, why: suggested ? why : [] }
  })
  const rankOf = ({ suggested, why }: SuggestedEntry) => (suggested ? why.length : 0)
  return judged
    .map((entry, at) => ({ entry, at }))
    .toSorted(
      (one, other) =>
        rankOf(other.entry) - rankOf(one.entry) ||
        strategies.indexOf(one.entry.strategy) - strategies.indexOf(other.entry.strategy) ||
        one.at - other.at,
    )
    .map(({ entry }) => entry)
}
