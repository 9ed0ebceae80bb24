/** A group from proposal to closing. Each step one transaction, with its event in the log. */
import { randomUUID } from 'node:crypto'
import { partyOf } from '#features/access/rules.ts'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { findPersons } from '#features/report/server/refuse-persons.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { checkClose, checkJoin, checkProposal, confirmGroup, type GivenMember } from '../rules.ts'
import type { GroupContent } from '../schema.ts'
import {
  endMember,
  insertGroup,
  insertGroupConfirmation,
  insertMandateVersion,
  insertMembers,
  listMemberships,
  moveGroup,
  takeBackGroupConfirmations,
} from '../store.ts'
import { findGroup, type GroupWriting, holdGroup, holdGroupFor, log, refuse, stamp, todayOf } from './hold.ts'
import { listOpenMeasures } from './name-measures.ts'
import type { GroupView } from './view-groups.ts'

/** The proposal is its presenter's yes. */
export async function proposeGroup(
  writing: GroupWriting,
  given: GroupContent & { members: GivenMember[]; overrides: Excuses },
): Promise<GroupView> {
  const { trx, actor, now } = writing
  const today = todayOf(writing)
  const memberships = new Map((await listMemberships(trx, today)).map((one) => [one.id, one]))
  const party = partyOf(actor)
  const { title, mandate, measureId, members } = given
  const event = given.event?.trim() || null
  const measures = measureId ? await listOpenMeasures(trx) : []
  const measureKnown = measures.some((one) => one.id === measureId)
  const facts = { party, measureId, event, measureKnown, members, knownMemberships: new Set(memberships.keys()) }
  const texts = findPersons(writing, writtenIn({ title, mandate, event }, null), given.overrides)
  refuse([...checkProposal(facts), ...texts.refusals])
  const id = randomUUID()
  const { municipalityId, personId, organisationId, recordedAt } = stamp(writing)
  await insertGroup(trx, {
    municipalityId,
    id,
    title,
    mandate,
    measureId,
    event,
    organisationId,
    personId,
    createdAt: now.toISOString(),
  })
  const first = { municipalityId, groupId: id, version: 1, title, mandate, measureId, event }
  await insertMandateVersion(trx, { ...first, personId, organisationId, recordedAt })
  await insertMembers(
    trx,
    members.map(({ membershipId, isLeader }) => ({
      municipalityId,
      id: randomUUID(),
      groupId: id,
      membershipId,
      memberOrganisationId: memberships.get(membershipId)?.organisationId as string,
      isLeader,
      since: today,
      personId,
      organisationId,
      recordedAt,
    })),
  )
  const subject = { kind: 'group', id } as const
  await log(writing, subject, 'propose', { members: members.length, measure: measureId, ...texts.guarded })
  const { contentHash } = await findGroup(writing, id)
  return confirm(writing, id, contentHash)
}

type MandateTexts = Pick<GroupContent, 'title' | 'mandate' | 'event'>

/** Words that stood before are not asked about again. */
export const writtenIn = (texts: MandateTexts, before: MandateTexts | null) =>
  (['title', 'mandate', 'event'] as const).map((field) => ({
    field,
    text: texts[field],
    before: before?.[field] ?? null,
  }))

/** The second party's yes to the same mandate and members appoints the group, in the same transaction. */
export async function confirm(writing: GroupWriting, id: string, seenHash: string): Promise<GroupView> {
  const { trx, now } = writing
  const view = await holdGroup(writing, id)
  const { row, contentHash } = view
  const current = view.confirmations.filter((one) => one.contentHash === contentHash).map((one) => one.party)
  const outcome = confirmGroup({ state: row.state, hand: view.hand, contentHash, seenHash, confirmed: current })
  if ('refusals' in outcome) {
    const { refusals } = outcome
    throw new CallRefused(refusals.some((one) => one.code === 'contentMoved') ? 'moved' : 'refused', refusals)
  }
  const { party } = outcome
  const { municipalityId, personId, recordedAt } = stamp(writing)
  if (!current.includes(party)) {
    await takeBackGroupConfirmations(trx, { municipalityId, groupId: id, party }, recordedAt)
    const yes = { municipalityId, id: randomUUID(), groupId: id, party, contentHash, personId }
    await insertGroupConfirmation(trx, { ...yes, confirmedAt: recordedAt })
    await log(writing, { kind: 'group', id }, 'confirm', { party, contentHash })
  }
  if (outcome.appoints) {
    await moveGroup(trx, row, { state: 'active', appointedAt: now.toISOString() })
    await log(writing, { kind: 'group', id }, 'appoint', { contentHash, members: view.members.length })
  }
  return findGroup(writing, id)
}

/** Somebody new; or a member who leads from now on, and the one who led before stays as a member. */
export async function addMember(
  writing: GroupWriting,
  id: string,
  { membershipId, isLeader }: GivenMember,
): Promise<GroupView> {
  const { trx } = writing
  const view = await holdGroupFor(writing, id, 'join')
  const today = todayOf(writing)
  const membership = (await listMemberships(trx, today)).find((one) => one.id === membershipId)
  const leader = view.members.find((one) => one.isLeader)
  const members = view.members.map((one) => one.membershipId)
  refuse(checkJoin({ membershipId, known: !!membership, members, isLeader, leader: leader?.membershipId ?? null }))
  const rows = [{ membershipId, memberOrganisationId: membership?.organisationId as string, isLeader }]
  const standing = view.members.find((one) => one.membershipId === membershipId)
  if (standing) await endMember(trx, standing, { until: today, handedOverTo: membershipId })
  if (isLeader && leader) {
    await endMember(trx, leader, { until: today, handedOverTo: membershipId })
    rows.push({ ...pickMember(leader), isLeader: false })
  }
  await insertMembers(
    trx,
    rows.map((row) => ({ ...row, ...stamp(writing), id: randomUUID(), groupId: id, since: today })),
  )
  await moveGroup(trx, view.row, {})
  await log(writing, { kind: 'group', id }, 'join', { membership: membershipId, isLeader })
  return findGroup(writing, id)
}

export const pickMember = ({ membershipId, memberOrganisationId }: GroupView['members'][number]) => ({
  membershipId,
  memberOrganisationId,
})

export async function closeGroup(
  writing: GroupWriting,
  id: string,
  { report, overrides }: { report: string; overrides: Excuses },
): Promise<GroupView> {
  const { trx, now } = writing
  const view = await holdGroup(writing, id)
  const open = view.tasks.filter((one) => one.state === 'open')
  const texts = findPersons(writing, [{ field: 'report', text: report, before: null }], overrides)
  refuse([...checkClose(view.row.state, view.hand, open), ...texts.refusals])
  await moveGroup(trx, view.row, { state: 'closed', closedAt: now.toISOString(), closingReport: report })
  await log(writing, { kind: 'group', id }, 'close', { tasks: view.tasks.length, ...texts.guarded })
  return findGroup(writing, id)
}
