/** What may be done with a working group and its tasks: facts in, an outcome or every refusal out. */
import { type Party, parties } from '#features/access/schema.ts'
import type { FileFault } from '#platform/files/file-kind.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import type { GroupState, TaskContent, TaskState } from './schema.ts'
import { findTaskStep, type GroupAction, groupTransitions } from './transitions.ts'

export const mostTaskFiles = 20

export const groupRefusals = [
  'notOpen',
  'notAParty',
  'notYours',
  'notLeader',
  'contentMoved',
  'mandateMoved',
  'noYes',
  'moved',
  'noPurpose',
  'unknownMeasure',
  'unknownMember',
  'sameMemberTwice',
  'noLeader',
  'manyLeaders',
  'successorNotMember',
  'successorNeeded',
  'leaderNeedsSuccessor',
  'lastMember',
  'openTask',
  'ownerNotInGroup',
  'sameItemTwice',
  'noSuchStep',
  'outcomeMissing',
  'reasonMissing',
  'nothingOverridden',
  'tooManyFiles',
  'nameEmpty',
  'fileIdentity',
  'personInText',
] as const
export type GroupRefusal = (typeof groupRefusals)[number] | FileFault
type Refused = Refusal<GroupRefusal>

/** Who asks, seen from one group. */
export interface Hand {
  readonly party: Party | null
  /** Whether the person leads the group. */
  readonly leads: boolean
  readonly organisationId: string
  /** Organisations that have somebody in the group now. */
  readonly memberOrganisations: readonly string[]
}

/** The parties see every group; another organisation those it is in. Kept a second time by row-level security. */
export const seesGroup = (hand: Hand): boolean =>
  hand.party !== null || hand.memberOrganisations.includes(hand.organisationId)

export const isInCharge = (hand: Hand): boolean => hand.party !== null || hand.leads

/** Whether the state allows the action, and this hand may do it. */
export function checkGroupAction(state: GroupState, action: GroupAction, hand: Hand): Refused[] {
  const row = groupTransitions.find((one) => one.from === state && one.action === action)
  if (!row) return [{ code: 'notOpen', values: { state, action } }]
  if (row.by === 'presenter' && hand.party === null) return [{ code: 'notAParty' }]
  if (row.by === 'leader' && !isInCharge(hand)) return [{ code: 'notLeader' }]
  return []
}

export interface GivenMember {
  readonly membershipId: string
  readonly isLeader: boolean
}

export interface ProposalFacts {
  readonly party: Party | null
  readonly measureId: string | null
  readonly event: string | null
  readonly measureKnown: boolean
  readonly members: readonly GivenMember[]
  /** Memberships that are valid today. */
  readonly knownMemberships: ReadonlySet<string>
}

export function checkProposal(facts: ProposalFacts): Refused[] {
  const refusals: Refused[] = []
  if (facts.party === null) refusals.push({ code: 'notAParty' })
  refusals.push(...checkPurpose(facts))
  const ids = facts.members.map((one) => one.membershipId)
  for (const id of new Set(ids)) {
    if (facts.knownMemberships.has(id)) continue
    refusals.push({ code: 'unknownMember', field: 'members', values: { membership: id } })
  }
  if (new Set(ids).size < ids.length) refusals.push({ code: 'sameMemberTwice', field: 'members' })
  const leaders = facts.members.filter((one) => one.isLeader).length
  if (leaders === 0) refusals.push({ code: 'noLeader', field: 'members' })
  if (leaders > 1) refusals.push({ code: 'manyLeaders', field: 'members' })
  return refusals
}

type PurposeFacts = Pick<ProposalFacts, 'measureId' | 'event' | 'measureKnown'>

/** A group is for a measure that there is, or for an event. */
function checkPurpose({ measureId, event, measureKnown }: PurposeFacts): Refused[] {
  if (!measureId) return /\p{L}/u.test(event ?? '') ? [] : [{ code: 'noPurpose', field: 'measureId' }]
  return measureKnown ? [] : [{ code: 'unknownMeasure', field: 'measureId' }]
}

export const checkEdit = (state: GroupState, hand: Hand, purpose: PurposeFacts): Refused[] => [
  ...checkGroupAction(state, 'edit', hand),
  ...checkPurpose(purpose),
]

export interface GroupConfirmFacts {
  readonly state: GroupState
  readonly hand: Hand
  readonly contentHash: string
  readonly seenHash: string
  /** Parties whose yes to the content as it stands is there already. */
  readonly confirmed: readonly Party[]
}

/** A party's yes; `appoints` when with it both stand behind the same mandate and members. Saying yes twice changes nothing. */
export function confirmGroup(facts: GroupConfirmFacts): { refusals: Refused[] } | { party: Party; appoints: boolean } {
  const refusals = checkGroupAction(facts.state, 'confirm', facts.hand)
  if (facts.seenHash !== facts.contentHash) refusals.push({ code: 'contentMoved' })
  const { party } = facts.hand
  if (refusals.length > 0 || party === null) return { refusals }
  const row = groupTransitions.find((one) => one.from === facts.state && one.action === 'appoint')
  const yes = new Set([...facts.confirmed, party])
  return { party, appoints: row !== undefined && parties.every((one) => !row.needs.includes(one) || yes.has(one)) }
}

/** Whose yes is taken back. One to an earlier wording counts for nothing and is not there to take back. */
export function takeBackYes(
  facts: Pick<GroupConfirmFacts, 'state' | 'hand' | 'confirmed'>,
): { refusals: Refused[] } | { party: Party } {
  const refusals = checkGroupAction(facts.state, 'takeBack', facts.hand)
  const { party } = facts.hand
  if (refusals.length > 0 || party === null) return { refusals }
  return facts.confirmed.includes(party) ? { party } : { refusals: [{ code: 'noYes' }] }
}

export interface JoinFacts {
  readonly membershipId: string
  readonly known: boolean
  /** Memberships that are in the group now. */
  readonly members: readonly string[]
  readonly isLeader: boolean
  readonly leader: string | null
}

/** Somebody new, or a member who is to lead from now on. */
export function checkJoin(facts: JoinFacts): Refused[] {
  if (!facts.known) return [{ code: 'unknownMember', field: 'members', values: { membership: facts.membershipId } }]
  const isMember = facts.members.includes(facts.membershipId)
  if (isMember && (!facts.isLeader || facts.leader === facts.membershipId)) {
    return [{ code: 'sameMemberTwice', field: 'members' }]
  }
  return []
}

export interface LeaveFacts {
  readonly hand: Hand
  /** The one who leaves is the one who asks. */
  readonly self: boolean
  readonly leads: boolean
  readonly leaving: string
  readonly to: string | null
  readonly members: readonly string[]
  /** Titles of open tasks that nobody would answer for. */
  readonly openTasks: readonly string[]
}

/** One leaves: tasks and lead go on to a named member, or nobody leaves. */
export function checkLeave(facts: LeaveFacts): Refused[] {
  const refusals: Refused[] = []
  if (!facts.self && !isInCharge(facts.hand)) refusals.push({ code: 'notYours' })
  const others = facts.members.filter((one) => one !== facts.leaving)
  if (others.length === 0) refusals.push({ code: 'lastMember' })
  if (facts.to !== null && !others.includes(facts.to)) refusals.push({ code: 'successorNotMember', field: 'to' })
  if (facts.to === null && facts.leads) refusals.push({ code: 'leaderNeedsSuccessor', field: 'to' })
  if (facts.to === null && facts.openTasks.length > 0) {
    refusals.push({ code: 'successorNeeded', field: 'to', values: { count: facts.openTasks.length } })
  }
  return refusals
}

/** Open tasks stop the closing, each named. */
export function checkClose(
  state: GroupState,
  hand: Hand,
  openTasks: readonly { id: string; title: string }[],
): Refused[] {
  const refusals = checkGroupAction(state, 'close', hand)
  for (const { id, title } of openTasks) refusals.push({ code: 'openTask', values: { task: id, title } })
  return refusals
}

/** The owner organisation's people change its tasks; leader and parties all tasks. */
export const mayChangeTask = (hand: Hand, ownerOrganisationId: string): boolean =>
  isInCharge(hand) || hand.organisationId === ownerOrganisationId

export interface WriteTaskFacts {
  readonly hand: Hand
  /** Owner of the standing task; null when it is new. */
  readonly standingOwner: string | null
  readonly standingState: TaskState | null
  readonly content: TaskContent
  /** Who is in the group now. */
  readonly members: readonly { readonly membershipId: string; readonly organisationId: string }[]
}

export function checkWriteTask({ hand, standingOwner, standingState, content, members }: WriteTaskFacts): Refused[] {
  const refusals: Refused[] = []
  const owners = [standingOwner, content.ownerOrganisationId].filter((one) => one !== null)
  if (!owners.every((one) => mayChangeTask(hand, one))) refusals.push({ code: 'notYours' })
  if (standingState !== null && standingState !== 'open') {
    refusals.push({ code: 'noSuchStep', values: { state: standingState } })
  }
  const fits = members.some(
    (one) =>
      one.organisationId === content.ownerOrganisationId &&
      (content.ownerMembershipId === null || one.membershipId === content.ownerMembershipId),
  )
  if (!fits) refusals.push({ code: 'ownerNotInGroup', field: 'ownerOrganisationId' })
  const ids = content.checklist.map((one) => one.id)
  if (new Set(ids).size < ids.length) refusals.push({ code: 'sameItemTwice', field: 'checklist' })
  return refusals
}

export function checkSettle(from: TaskState, to: TaskState, outcome: string | null): Refused[] {
  const step = findTaskStep(from, to)
  if (!step) return [{ code: 'noSuchStep', values: { state: from } }]
  return step.outcome && !/\p{L}/u.test(outcome ?? '') ? [{ code: 'outcomeMissing', field: 'outcome' }] : []
}

export interface OverrideFacts {
  readonly state: TaskState
  readonly status: string | null
  readonly reason: string | null
  readonly overridden: boolean
}

export function checkOverride({ state, status, reason, overridden }: OverrideFacts): Refused[] {
  const refusals: Refused[] = []
  if (state !== 'open') refusals.push({ code: 'noSuchStep', values: { state } })
  if (status === null && !overridden) refusals.push({ code: 'nothingOverridden' })
  if (status !== null && (reason ?? '').trim().length < 10) refusals.push({ code: 'reasonMissing', field: 'reason' })
  return refusals
}
