/** What may be done with a statement: facts in, an outcome or every refusal out. */
import { mayDo, partyOf } from '#features/access/rules.ts'
import type { Actor, Party } from '#features/access/schema.ts'
import { type Refused, type SubjectRefusal, subjectRefusals } from './refusal-codes.ts'
import { type Slot, type StatementKind, type StatementState, statementWays } from './schema.ts'
import { hasEnded, isAsked, isOpenFor, isUnderWay, type StatementAction } from './transitions.ts'

interface Stands {
  readonly kind: StatementKind
  readonly state: StatementState
}

export function checkAction({ kind, state }: Stands, action: StatementAction): Refused[] {
  return isOpenFor({ kind, state }, action) ? [] : [{ code: 'notOpen', values: { kind, state, action } }]
}

/** It is begun, written and computed by the two who speak for the parties. */
export const checkParty = (party: Party | null): Refused[] => (party ? [] : [{ code: 'notAParty' }])

/** Only those whose yes the kind asks for can seal it, open it again or deliver it. */
export function checkAsked(kind: StatementKind, party: Party | null): Refused[] {
  if (!party) return checkParty(party)
  return isAsked(kind, party) ? [] : [{ code: 'notAsked' }]
}

/**
 * Who may know of it: what is composed is the two parties' own, the steering group sees what is sealed, and a reader what has come to its
 * end.
 */
export function mayReadStatement(actor: Pick<Actor, 'role' | 'party'>, of: Stands): boolean {
  if (partyOf(actor) !== null) return true
  if (!mayDo(actor, 'statement.read') || of.state === 'composing') return false
  return actor.role === 'steeringGroupMember' || of.state === 'superseded' || hasEnded(of)
}

/** Required places that nobody has written in. */
export const listMissing = (
  slots: readonly Slot[],
  texts: Readonly<Record<string, string>>,
): { key: string; label: string }[] =>
  slots.filter((one) => one.required && !texts[one.key]?.trim()).map(({ key, label }) => ({ key, label }))

export interface ConfirmFacts extends Stands {
  readonly party: Party | null
  readonly contentHash: string
  readonly seenHash: string
  readonly missing: readonly { readonly key: string; readonly label: string }[]
  /** Parties whose yes to this very content stands. */
  readonly confirmed: readonly Party[]
}

/** Whether this party may say yes now, and whether the statement is sealed by it. */
export function confirm(facts: ConfirmFacts): { completes: boolean } | { refusals: Refused[] } {
  const { kind, party } = facts
  const refusals = [...checkAction(facts, 'confirm'), ...checkAsked(kind, party)]
  if (facts.seenHash !== facts.contentHash) refusals.push({ code: 'contentMoved' })
  for (const { key, label } of facts.missing) refusals.push({ code: 'missing', field: key, values: { label } })
  if (party && facts.confirmed.includes(party)) refusals.push({ code: 'alreadyConfirmed' })
  if (refusals.length > 0) return { refusals }
  const standing = new Set([...facts.confirmed, party])
  return { completes: isOpenFor(facts, 'seal') && statementWays[kind].needs.every((one) => standing.has(one)) }
}

/** Only what the chapters ask for is written. */
export const checkSlot = (slots: readonly Pick<Slot, 'key'>[], key: string): Refused[] =>
  slots.some((one) => one.key === key) ? [] : [{ code: 'unknownSlot', field: 'key' }]

export const checkReason = (reason: string): Refused[] =>
  reason.trim().length >= 5 ? [] : [{ code: 'reasonMissing', field: 'reason' }]

/** Days are 'YYYY-MM-DD' where the municipality is. */
export function checkDelivery(facts: { readonly on: string; readonly today: string; readonly sealedOn: string }) {
  const refusals: Refused[] = []
  if (facts.on > facts.today) refusals.push({ code: 'deliveredLater', field: 'on' })
  if (facts.on < facts.sealedOn) refusals.push({ code: 'deliveredBeforeSealing', field: 'on' })
  return refusals
}

/** A meeting takes note of what lies sealed before it, not before the day when it was sealed. */
export const checkNoteDay = (facts: { readonly on: string; readonly sealedOn: string }): Refused[] =>
  facts.on < facts.sealedOn ? [{ code: 'decidedBeforeProposal', field: 'decision' }] : []

/**
 * Whether a new one can be begun. `editions`: every one of the same kind, subject and period. What is under way is gone on with, what
 * has ended is corrected.
 */
export function checkCreate(
  period: { readonly from: string; readonly to: string },
  editions: readonly Stands[],
): Refused[] {
  const refusals: Refused[] = []
  if (period.to < period.from) refusals.push({ code: 'periodBackwards', field: 'to' })
  if (editions.some(isUnderWay)) refusals.push({ code: 'alreadyOpen' })
  else if (editions.some(hasEnded)) refusals.push({ code: 'alreadyTold' })
  return refusals
}

/** One correction at a time, and only of what stands. */
export function checkCorrect(of: Stands, editions: readonly Stands[]): Refused[] {
  const refusals = checkAction(of, 'correct')
  if (editions.some(isUnderWay)) refusals.push({ code: 'alreadyOpen' })
  return refusals
}

/** What the room that knows the facts has against the subject. */
export const refuseSubject = (codes: readonly string[]): Refused[] =>
  codes.map((why) => {
    const known = subjectRefusals.find((one): one is SubjectRefusal => one === why)
    return known ? { code: known } : { code: 'cannotTell', values: { why } }
  })
