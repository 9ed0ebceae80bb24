import type { Kind, Marking } from './marking.ts'

/** "I keep these words, because …": kept with the report and logged. `marking` as `checkText` gave it. */
export interface GuardOverride {
  marking: Marking
  reason: string
}

/** Words that the guard marked and the writer keeps, with the reason. Found again by kind and words as the text grows. */
export interface Excuse<Field extends string = string> {
  readonly field: Field
  readonly kind: Kind
  readonly words: string
  readonly reason: string
}

export type GuardRefusalCode = 'notAnswered' | 'neverAllowed' | 'reasonTooShort' | 'noSuchMarking' | 'answeredTwice'

export interface GuardRefusal {
  code: GuardRefusalCode
  marking: Marking
}

export const shortestReason = 10

/** These point out one person in a public register; nothing a report is for needs them. */
const identityKinds: ReadonlySet<Kind> = new Set(['personalNumber', 'coordinationNumber', 'reserveNumber'])

/** True when the words may stay if a reason is given. A certain personal, coordination or reserve number never may. */
export function mayOverride(marking: Pick<Marking, 'kind' | 'certainty'>): boolean {
  return !(identityKinds.has(marking.kind) && marking.certainty === 'certain')
}

function keyOf({ kind, start, end, words }: Marking): string {
  return `${kind} ${start} ${end} ${words}`
}

/**
 * Whether a text with these markings may be saved with these overrides: no refusals means yes. All refusals at once.
 * The server calls it with the markings it found itself; an override counts only for the exact words it was given for.
 */
export function checkOverrides(markings: readonly Marking[], overrides: readonly GuardOverride[]): GuardRefusal[] {
  const refusals: GuardRefusal[] = []
  const found = new Map(markings.map((marking) => [keyOf(marking), marking]))
  const answered = new Set<string>()
  for (const { marking, reason } of overrides) {
    const key = keyOf(marking)
    // The certainty is the server's, never the one sent in.
    const own = found.get(key)
    if (!own) refusals.push({ code: 'noSuchMarking', marking })
    else if (answered.has(key)) refusals.push({ code: 'answeredTwice', marking: own })
    else if (!mayOverride(own)) refusals.push({ code: 'neverAllowed', marking: own })
    else if (countLetters(reason) < shortestReason) refusals.push({ code: 'reasonTooShort', marking: own })
    answered.add(key)
  }
  for (const [key, marking] of found) if (!answered.has(key)) refusals.push({ code: 'notAnswered', marking })
  return refusals
}

/** Length of a reason: its visible signs, so that spaces alone give none. */
function countLetters(reason: string): number {
  return [...reason.trim().replace(/\s+/g, ' ')].length
}
