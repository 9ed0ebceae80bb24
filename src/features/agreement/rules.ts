/** Who may be given a seat, and from when: facts in, every refusal out. */
import type { AgreementBody } from '#agreements/schema.ts'
import { mayDo } from '#features/access/rules.ts'
import type { Party, Role } from '#features/access/schema.ts'
import type { Refusal } from '#platform/http/endpoint.ts'

export const agreementRefusals = [
  'noAgreement',
  'notAParty',
  'unknownBody',
  'unknownSeat',
  'notOwnSeat',
  'unknownMembership',
  'otherPartysMembership',
  'roleCannotMeet',
  'outsideMembership',
  'outsideAgreement',
  'takenLater',
  'holdsItAlready',
  'holdsOtherSeat',
  'moved',
] as const
export type AgreementRefusal = (typeof agreementRefusals)[number]
type Refused = Refusal<AgreementRefusal>

/** One holding of a seat of the body; days are 'YYYY-MM-DD', both included. */
export interface Holding {
  readonly id: string
  readonly seat: number
  readonly isDeputy: boolean
  readonly membershipId: string
  readonly since: string
  readonly until: string | null
}

export interface SeatFacts {
  /** The party that the actor speaks for. */
  readonly party: Party | null
  /** Null where no agreement is in force. */
  readonly agreement: {
    readonly bodies: readonly AgreementBody[]
    readonly fromOn: string
    readonly toOn: string
  } | null
  readonly bodyCode: string
  readonly seat: number
  readonly isDeputy: boolean
  readonly membershipId: string
  /** Null: there is no such membership. `party`: that of its organisation, null for an actor that is no party. */
  readonly membership: {
    readonly role: Role
    readonly party: Party | null
    readonly since: string
    readonly until: string | null
  } | null
  readonly since: string
  /** Id of the holding that the actor had before them; absent: not told. */
  readonly seen?: string | null | undefined
  /** Holdings of the body's seats that have not been ended. */
  readonly holdings: readonly Holding[]
}

/**
 * Whether the seat can be given so. Each party fills its own seats; the organisation may be one that is no party (a municipal
 * company on one of the municipality's seats), but never the other party.
 */
export function checkSeat(facts: SeatFacts): Refused[] {
  const { party, agreement, membership, since } = facts
  const refusals: Refused[] = []
  if (!party) refusals.push({ code: 'notAParty' })
  if (!agreement) return [...refusals, { code: 'noAgreement' }]
  const body = agreement.bodies.find((one) => one.code === facts.bodyCode)
  const seat = body?.members[facts.seat]
  if (!body) refusals.push({ code: 'unknownBody', field: 'bodyCode' })
  else if (!seat) refusals.push({ code: 'unknownSeat', field: 'seat' })
  else if (party && seat.party !== party) refusals.push({ code: 'notOwnSeat', field: 'seat' })
  if (since < agreement.fromOn || since > agreement.toOn) {
    const { fromOn, toOn } = agreement
    refusals.push({ code: 'outsideAgreement', field: 'since', values: { from: fromOn, to: toOn } })
  }
  if (!membership) refusals.push({ code: 'unknownMembership', field: 'membershipId' })
  else {
    if (seat && membership.party && membership.party !== seat.party) {
      refusals.push({ code: 'otherPartysMembership', field: 'membershipId' })
    }
    if (!mayDo(membership, 'meeting.read')) refusals.push({ code: 'roleCannotMeet', field: 'membershipId' })
    if (since < membership.since || (membership.until !== null && since > membership.until)) {
      refusals.push({ code: 'outsideMembership', field: 'since' })
    }
  }
  return [...refusals, ...checkHoldings(facts)]
}

function checkHoldings(facts: SeatFacts): Refused[] {
  const refusals: Refused[] = []
  const standing = findHolding(facts)
  if (facts.seen !== undefined && facts.seen !== (standing?.id ?? null)) refusals.push({ code: 'moved', field: 'seat' })
  if (standing?.membershipId === facts.membershipId) refusals.push({ code: 'holdsItAlready', field: 'membershipId' })
  else if (facts.holdings.some((one) => one.membershipId === facts.membershipId)) {
    refusals.push({ code: 'holdsOtherSeat', field: 'membershipId' })
  }
  if (standing && facts.since < standing.since) {
    refusals.push({ code: 'takenLater', field: 'since', values: { since: standing.since } })
  }
  return refusals
}

/** Who holds the very seat now, or takes it later. */
export const findHolding = ({ holdings, seat, isDeputy }: Pick<SeatFacts, 'holdings' | 'seat' | 'isDeputy'>) =>
  holdings.find((one) => one.seat === seat && one.isDeputy === isDeputy) ?? null
