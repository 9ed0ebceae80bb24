import { findDigitGroups } from './digit-groups.ts'
import { findEmails } from './email.ts'
import { type FoldedText, foldText } from './fold.ts'
import { type Finding, type Marking, rankFinding } from './marking.ts'
import { findPersonalNumbers } from './personal-number.ts'
import { findPhones } from './phone.ts'
import { findPlates } from './plate.ts'
import { findReserveNumbers } from './reserve-number.ts'

/** Personal, coordination and reserve numbers, phones, e-mail addresses and plates in a folded text; may overlap. */
export function findIdentifiers(text: string): Finding[] {
  const groups = findDigitGroups(text)
  return [
    ...findPersonalNumbers(text, groups).filter((finding) => !isMobile(text, finding)),
    ...findReserveNumbers(text, groups),
    ...findPhones(text, groups),
    ...findEmails(text),
    ...findPlates(text),
  ]
}

/**
 * "0701740605" can be read as a coordination number of January 1907; nobody means that unless it is cut before the last
 * four. A personal number that could also be a mobile (born in a month of 2007) stays a personal number: the graver one.
 */
function isMobile(text: string, { kind, start, end }: Finding): boolean {
  const words = text.slice(start, end)
  return kind === 'coordinationNumber' && /^07[02369]\d{7}$/.test(words.replace(/\D/g, '')) && !/^\d{6}\D/.test(words)
}

/** Keeps the best of those that overlap and carries them back to the text as typed, in order of place. */
export function settleFindings(findings: readonly Finding[], folded: FoldedText, typed: string): Marking[] {
  const best = [...findings].sort(
    (a, b) => rankFinding(a) - rankFinding(b) || b.end - b.start - (a.end - a.start) || a.start - b.start,
  )
  // One cell for each unit taken: overlap is then found in time linear in the text.
  const taken = new Uint8Array(folded.text.length)
  const kept: Finding[] = []
  for (const finding of best) {
    if (taken.subarray(finding.start, finding.end).includes(1)) continue
    taken.fill(1, finding.start, finding.end)
    kept.push(finding)
  }
  return kept
    .sort((a, b) => a.start - b.start)
    .map(({ kind, start, end, certainty }) => {
      const from = folded.origin[start]!
      // The end is where the sign after the last one begins, without unseen signs in between.
      const to = Math.max(from + 1, endOf(folded, end, typed))
      return { kind, start: from, end: to, words: typed.slice(from, to), certainty }
    })
}

function endOf(folded: FoldedText, end: number, typed: string): number {
  const last = folded.origin[end - 1]!
  const next = folded.origin[end]!
  const sign = typed.codePointAt(last)!
  let to = last + (sign > 0xffff ? 2 : 1)
  // Loose accents belong to the letter before them.
  while (to < next && /\p{M}/u.test(typed[to]!)) to++
  return to
}

/** Like `checkText`, without names and without their list (about 10 kB gzipped instead of 66): for the first paint of a form. */
export function checkIdentifiers(typed: string): Marking[] {
  const folded = foldText(typed)
  return settleFindings(findIdentifiers(folded.text), folded, typed)
}
