/** Two people changed the same report: what can be joined is joined, the rest is asked, nothing typed is lost. */
import type { FormDraft } from './form.ts'

/** Parts of a report that are changed as one. */
export const mergeParts = ['category', 'when', 'where', 'felt', 'toldPolice', 'text'] as const
export type MergePart = (typeof mergeParts)[number]

export interface Merge {
  /** Mine, with what only they changed taken in. Where both changed, mine stands until something else is chosen. */
  readonly merged: FormDraft
  /** Changed by them alone and taken in. */
  readonly taken: readonly MergePart[]
  /** Changed by both, to different things. */
  readonly conflicts: readonly MergePart[]
}

const same = (one: FormDraft, other: FormDraft, part: MergePart) => meaning(one, part) === meaning(other, part)

/** What a part says, without how it came to be written. */
function meaning(draft: FormDraft, part: MergePart): string {
  if (part === 'when') return JSON.stringify([draft.when.kind, draft.when.time, draft.when.from, draft.when.to])
  if (part === 'where') {
    const { text, choice } = draft.where
    return JSON.stringify([text, choice?.placeId, choice?.areaCode, choice?.position])
  }
  return JSON.stringify(draft[part])
}

/** `base` is what both began from. */
export function mergeDrafts(base: FormDraft, mine: FormDraft, theirs: FormDraft): Merge {
  const changed = mergeParts.filter((part) => !same(base, theirs, part))
  const taken = changed.filter((part) => same(base, mine, part))
  const conflicts = changed.filter((part) => !same(base, mine, part) && !same(mine, theirs, part))
  return { merged: takeParts(mine, theirs, taken), taken, conflicts }
}

/** `mine` with these parts as they wrote them. */
export function takeParts(mine: FormDraft, theirs: FormDraft, parts: readonly MergePart[]): FormDraft {
  return { ...mine, ...Object.fromEntries(parts.map((part) => [part, theirs[part]])) }
}
