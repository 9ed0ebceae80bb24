/** What the free-text guard looks for. The first three identify one person in a register. */
export const kinds = [
  'personalNumber',
  'coordinationNumber',
  'reserveNumber',
  'phone',
  'email',
  'plate',
  'name',
] as const

export type Kind = (typeof kinds)[number]

/** `certain`: the form (and the check digit, where there is one) leaves no real doubt. `likely`: a person should look. */
export type Certainty = 'certain' | 'likely'

/** Words in a text that may not stay. `start` and `end` are UTF-16 offsets in the text as typed, end exclusive. */
export interface Marking {
  kind: Kind
  start: number
  end: number
  words: string
  certainty: Certainty
}

/** A marking in the folded text, before it is carried back to the text as typed. */
export interface Finding {
  kind: Kind
  start: number
  end: number
  certainty: Certainty
}

/** Where two findings overlap, the earlier kind wins on the same certainty. */
export function rankFinding(finding: Finding): number {
  return (finding.certainty === 'certain' ? 0 : kinds.length) + kinds.indexOf(finding.kind)
}
