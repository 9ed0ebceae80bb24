import { checkText } from './guard.ts'
import type { Kind, Marking } from './marking.ts'
import { sv } from './sv.ts'

/**
 * The text with the marked words replaced so that the sentence still reads: a name becomes "en person" ("En person"
 * first in a sentence, "en persons" in the genitive), a number becomes its kind in brackets. The marking must come
 * from this very text; otherwise the text is given back unchanged.
 */
export function removeMarking(
  text: string,
  marking: Marking,
  replacements: Record<Kind, string> = sv.replacement,
): string {
  if (marking.words === '' || text.slice(marking.start, marking.end) !== marking.words) return text
  const before = text.slice(0, marking.start)
  const after = text.slice(marking.end)
  return before + fitReplacement(replacements[marking.kind], marking, before, after) + after
}

function fitReplacement(replacement: string, marking: Marking, before: string, after: string): string {
  let words = replacement
  if (marking.kind === 'name') {
    // Names that end in s look like a genitive ("Lars"), so only a noun right after makes it one.
    if (/[^s]s$/i.test(marking.words) && /^ \p{Ll}/u.test(after) && marking.words.length > 5) words += 's'
    const opens = /(?:^|[.!?:\n]\s*)$/.test(before.slice(-3))
    if (opens) words = words[0]!.toUpperCase() + words.slice(1)
  }
  const glueBefore = /[\p{L}\d]$/u.test(before) ? ' ' : ''
  const glueAfter = /^[\p{L}\d]/u.test(after) ? ' ' : ''
  return glueBefore + words + glueAfter
}

/** Removes several markings of the same text at once; from the end, so that the places of the others stay true. */
export function removeMarkings(
  text: string,
  markings: readonly Marking[],
  replacements?: Record<Kind, string>,
): string {
  return [...markings]
    .sort((a, b) => b.start - a.start)
    .reduce((rest, marking) => removeMarking(rest, marking, replacements), text)
}

/**
 * Removes all that `checkText` finds, and looks again: what stood beside a removed number may only now be readable as
 * one. Ends because each round leaves fewer digits, letters with a capital and at-signs than it found.
 */
export function removeAll(
  text: string,
  knownPlaces?: ReadonlySet<string>,
  replacements?: Record<Kind, string>,
): string {
  let rest = text
  for (let markings = checkText(rest, knownPlaces); markings.length > 0; markings = checkText(rest, knownPlaces)) {
    rest = removeMarkings(rest, markings, replacements)
  }
  return rest
}
