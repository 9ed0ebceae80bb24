/** What may be done with a draft of an agreement, and when it can become the agreement: facts in, every refusal out. */
import type { AgreementFault } from '#agreements/check-agreement.ts'
import type { Agreement } from '#agreements/schema.ts'
import type { Party } from '#features/access/schema.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import { findLastDay, type Wording } from './chain.ts'
import { compareWordings } from './content.ts'
import { type DraftAction, type DraftState, isDraftOpen } from './transitions.ts'

export const draftRefusals = [
  'notAParty',
  'notFirst',
  'noneToFollow',
  'supersededAlready',
  'draftOpen',
  'draftClosed',
  'tooDeep',
  'tooLong',
  'draftMoved',
  'faulty',
  'unknownSlot',
  'otherPartysSlot',
  'contentMoved',
  'signedAlready',
  'signedLater',
  'signedAfterEnd',
  'notSigned',
  'codeTaken',
  'codeChanged',
  'fromChanged',
  'supersedesChanged',
  'otherMunicipality',
  'beforePrevious',
  'outsideItsTime',
  'nothingChanged',
  'beforePredecessor',
  'overlaps',
] as const
export type DraftRefusal = (typeof draftRefusals)[number]
type Refused = Refusal<DraftRefusal>

export type DraftKind = 'first' | 'amendment' | 'successor'

export function checkDraftAction(state: DraftState, action: DraftAction, party: Party | null): Refused[] {
  const refusals: Refused[] = []
  if (!isDraftOpen(state, action)) refusals.push({ code: 'draftClosed', values: { state } })
  if (!party) refusals.push({ code: 'notAParty' })
  return refusals
}

/** `head`: code of the agreement in force, or the last one that was. `open`: kinds that have an open draft. */
export function checkNewDraft(facts: {
  readonly kind: DraftKind
  readonly party: Party | null
  readonly head: string | null
  readonly wordings: readonly Pick<Wording, 'code' | 'supersedes'>[]
  readonly open: readonly DraftKind[]
}): Refused[] {
  const { kind, party, head, wordings, open } = facts
  const refusals: Refused[] = []
  if (!party) refusals.push({ code: 'notAParty' })
  if (kind === 'first' && wordings.length > 0) refusals.push({ code: 'notFirst', field: 'kind' })
  if (kind !== 'first' && head === null) refusals.push({ code: 'noneToFollow', field: 'kind' })
  const follower = wordings.find((one) => head !== null && one.supersedes === head)
  if (kind === 'successor' && follower) {
    refusals.push({ code: 'supersededAlready', field: 'kind', values: { code: follower.code } })
  }
  if (open.includes(kind)) refusals.push({ code: 'draftOpen', field: 'kind' })
  return refusals
}

export interface BecomingFacts {
  readonly kind: DraftKind
  /** Of the agreement that it amends or follows. */
  readonly agreementCode: string | null
  readonly effectiveOn: string
  readonly agreement: Agreement
  /** Every wording of every agreement there is. */
  readonly wordings: readonly Wording[]
}

/** Whether a content without faults can become the agreement beside those there are. */
export function checkBecoming(facts: BecomingFacts): Refused[] {
  const { kind, agreementCode, agreement, wordings } = facts
  const before = wordings.filter((one) => one.code === agreementCode).toSorted((a, b) => a.version - b.version)
  const last = before.at(-1)
  if (kind !== 'first' && !last) return [{ code: 'noneToFollow' }]
  const refusals: Refused[] = kind === 'amendment' && last ? checkAmendment(facts, last) : checkNew(facts, last)
  if (last && agreement.municipalityCode !== last.agreement.municipalityCode) {
    const values = { code: last.agreement.municipalityCode }
    refusals.push({ code: 'otherMunicipality', field: 'municipalityCode', values })
  }
  const own = kind === 'amendment' ? agreementCode : agreement.code
  // The one that it follows ends the day before, whatever day it had.
  const beside = new Set(wordings.map((one) => one.code).filter((code) => code !== own && code !== followedBy(facts)))
  for (const code of beside) {
    const from = wordings.find((one) => one.code === code)?.fromOn ?? ''
    // One that follows this very agreement cuts it, and is no clash; it only takes the days after its own first.
    const isFollower = wordings.some((one) => one.code === code && one.supersedes === own)
    const to = findLastDay(wordings, code)
    if (from <= to && !isFollower && agreement.valid.from <= to && agreement.valid.to >= from) {
      refusals.push({ code: 'overlaps', field: 'valid.from', values: { code, from, to } })
    }
  }
  return refusals
}

const followedBy = ({ kind, agreement, agreementCode }: BecomingFacts) =>
  kind === 'successor' ? agreementCode : agreement.supersedes

function checkAmendment({ agreement, effectiveOn }: BecomingFacts, last: Wording): Refused[] {
  const refusals: Refused[] = []
  const { valid } = agreement
  if (agreement.code !== last.code) {
    refusals.push({ code: 'codeChanged', field: 'code', values: { code: last.code } })
  }
  if (valid.from !== last.fromOn) {
    refusals.push({ code: 'fromChanged', field: 'valid.from', values: { from: last.fromOn } })
  }
  if (agreement.supersedes !== last.supersedes) refusals.push({ code: 'supersedesChanged', field: 'supersedes' })
  if (effectiveOn < last.effectiveOn) {
    refusals.push({ code: 'beforePrevious', field: 'effectiveOn', values: { day: last.effectiveOn } })
  } else if (effectiveOn > valid.to) {
    refusals.push({ code: 'outsideItsTime', field: 'effectiveOn', values: { from: last.fromOn, to: valid.to } })
  }
  if (compareWordings(last.agreement, agreement).length === 0) refusals.push({ code: 'nothingChanged' })
  return refusals
}

function checkNew({ kind, agreement, wordings }: BecomingFacts, before: Wording | undefined): Refused[] {
  const refusals: Refused[] = []
  const { code, valid, supersedes } = agreement
  // Obligations are known by their source's code: under a law's, its clock and the agreement's would be one.
  if (code.startsWith('law-') || wordings.some((one) => one.code === code)) {
    refusals.push({ code: 'codeTaken', field: 'code', values: { code } })
  }
  if (kind === 'first' && wordings.length > 0) refusals.push({ code: 'notFirst' })
  if (!before) return refusals
  if (supersedes !== before.code) {
    refusals.push({ code: 'supersedesChanged', field: 'supersedes', values: { code: before.code } })
  }
  const follower = wordings.find((one) => one.supersedes === before.code)
  if (follower) refusals.push({ code: 'supersededAlready', values: { code: follower.code } })
  if (valid.from <= before.fromOn) {
    refusals.push({ code: 'beforePredecessor', field: 'valid.from', values: { from: before.fromOn } })
  }
  return refusals
}

export interface SignFacts {
  readonly party: Party | null
  readonly state: DraftState
  readonly faults: readonly AgreementFault[]
  /** Places for signatures; empty while there are faults. */
  readonly slots: readonly { readonly party: Party; readonly signedOn: string | null; readonly stale: boolean }[]
  readonly slot: number
  readonly signedOn: string
  readonly today: string
  /** Last day of the agreement that is signed; null while there are faults. */
  readonly endsOn: string | null
  readonly contentHash: string
  readonly seenHash: string
  /** What stops it from becoming the agreement. */
  readonly becoming: readonly Refused[]
}

/** One office's signature. completes: it was the last one. */
export function sign(facts: SignFacts): { readonly completes: boolean } | { readonly refusals: readonly Refused[] } {
  const { party, state, faults, slots, slot } = facts
  const refusals: Refused[] = [...checkDraftAction(state, 'sign', party), ...facts.becoming]
  if (facts.seenHash !== facts.contentHash) refusals.push({ code: 'contentMoved' })
  if (facts.signedOn > facts.today) refusals.push({ code: 'signedLater', field: 'signedOn' })
  // An end that is set afterwards would take away what was owed up to then.
  if (facts.endsOn !== null && facts.signedOn > facts.endsOn) {
    refusals.push({ code: 'signedAfterEnd', field: 'signedOn', values: { end: facts.endsOn } })
  }
  if (faults.length > 0) refusals.push({ code: 'faulty', values: { count: faults.length } })
  const place = slots[slot]
  if (faults.length === 0 && !place) refusals.push({ code: 'unknownSlot', field: 'slot' })
  if (place && party && place.party !== party) refusals.push({ code: 'otherPartysSlot', field: 'slot' })
  if (place?.signedOn && !place.stale) refusals.push({ code: 'signedAlready', field: 'slot' })
  if (refusals.length > 0) return { refusals }
  return { completes: slots.every((one, at) => at === slot || (one.signedOn !== null && !one.stale)) }
}

/** Own party's only; nothing to take back is told. */
export function checkTakeBack(facts: {
  readonly party: Party | null
  readonly state: DraftState
  /** Who signed the slot, or null. */
  readonly signedBy: Party | null
}): Refused[] {
  const refusals = checkDraftAction(facts.state, 'takeBack', facts.party)
  if (!facts.signedBy) refusals.push({ code: 'notSigned', field: 'slot' })
  else if (facts.party && facts.signedBy !== facts.party) refusals.push({ code: 'otherPartysSlot', field: 'slot' })
  return refusals
}
