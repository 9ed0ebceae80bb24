/** What may be written about an obligation: facts in, every refusal out. */
import type { Party } from '#features/access/schema.ts'
import type { Refusal } from '#platform/http/endpoint.ts'

/** Files beside one piece of own evidence. */
export const mostEvidenceFiles = 20

export const complianceRefusals = [
  'notAParty',
  'unknownObligation',
  'otherObligation',
  'dayToCome',
  'endsBeforeBegin',
  'beginsInPast',
  'nothingWritten',
  'moved',
  'nameEmpty',
  'tooManyFiles',
  'noEvidence',
] as const
export type ComplianceRefusal = (typeof complianceRefusals)[number]
type Refused = Refusal<ComplianceRefusal>

interface Place {
  /** The party that the actor speaks for. */
  readonly party: Party | null
  readonly key: string
  /** Keys of the topic's obligations. */
  readonly keys: readonly string[]
  /** Local day. */
  readonly today: string
}

/** What is written moves the clock, or explains it: that is the two parties' own. */
export const checkParty = (party: Party | null): Refused[] => (party ? [] : [{ code: 'notAParty' }])

/** An empty reason takes the note back; a day to begin alone says nothing. */
export function checkNote(
  { party, key, keys, today }: Place,
  note: { reason: string; beginsOn: string | null },
): Refused[] {
  const refusals = checkParty(party)
  if (!keys.includes(key)) refusals.push({ code: 'unknownObligation', field: 'key' })
  if (note.beginsOn !== null && note.beginsOn < today) refusals.push({ code: 'beginsInPast', field: 'beginsOn' })
  if (note.reason === '' && note.beginsOn !== null) refusals.push({ code: 'nothingWritten', field: 'reason' })
  return refusals
}

/** `standingKey`: the obligation that it was written for before; null: it is new. */
export function checkOwnEvidence(
  { party, key, keys, today }: Place,
  given: { on: string; until: string | null; standingKey: string | null },
): Refused[] {
  const refusals = checkParty(party)
  if (!keys.includes(key)) refusals.push({ code: 'unknownObligation', field: 'key' })
  if (given.standingKey !== null && given.standingKey !== key) refusals.push({ code: 'otherObligation', field: 'key' })
  if (given.on > today) refusals.push({ code: 'dayToCome', field: 'on' })
  if (given.until !== null && given.until < given.on) refusals.push({ code: 'endsBeforeBegin', field: 'until' })
  return refusals
}

/** A day that has not come cannot be shown as known. */
export const checkAsKnown = (on: string, today: string): Refused[] =>
  on > today ? [{ code: 'dayToCome', field: 'on' }] : []
