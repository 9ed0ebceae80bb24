/** Working groups that both parties appoint, and their tasks: done, dropped, left open. */
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Group } from '#features/workinggroup/schema.ts'
import { type MemberId, members } from '../town.ts'
import { addDays } from './days.ts'
import type { FourYears } from './diary.ts'
import type { GroupEntry } from './ledger.ts'

export interface OpenGroup {
  readonly id: string
  readonly entry: GroupEntry
}

export async function appointGroup(
  years: FourYears,
  given: { title: string; measureId: string | null; who: readonly MemberId[] },
): Promise<OpenGroup> {
  const { title, measureId, who } = given
  const { id, contentHash } = await years.done<Group>('coordinator', 'POST', '/groups', {
    ...{ title, measureId, event: measureId ? null : 'Skolavslutningen', mandate: 'Gruppen ser över torget.' },
    members: who.map((membershipId, at) => ({ membershipId, isLeader: at === 0 })),
  })
  const group = await years.done<Group>('police', 'POST', `/groups/${id}/confirm`, { contentHash })
  assert.equal(group.state, 'active')
  const sitting = who.map((one) => ({ who: one, organisation: members[one].organisationId }))
  const entry = { title, measureId, appointedOn: years.today(), closedOn: null, members: sitting, tasks: [] }
  years.ledger.groups.push(entry)
  return { id, entry }
}

export async function addMember(years: FourYears, { id, entry }: OpenGroup, who: MemberId): Promise<void> {
  await years.done('coordinator', 'POST', `/groups/${id}/members`, { membershipId: who, isLeader: false })
  entry.members.push({ who, organisation: members[who].organisationId })
}

/** A task that is settled so many days later, or never. */
export async function giveTask(
  years: FourYears,
  { id, entry }: OpenGroup,
  owner: string,
  settled: 'done' | 'dropped' | null,
): Promise<void> {
  const taskId = randomUUID()
  const dueOn = addDays(years.today(), 30)
  const task = { title: 'Räkna lampor', detail: null, ownerOrganisationId: owner, ownerMembershipId: null, dueOn }
  await years.done('coordinator', 'PUT', `/groups/${id}/tasks/${taskId}`, { ...task, checklist: [], version: 0 })
  const told: GroupEntry['tasks'][number] = { owner, dueOn, state: 'open' }
  entry.tasks.push(told)
  if (!settled) return
  years.enter(addDays(years.today(), 14), async () => {
    const body = { state: settled, outcome: 'Så blev det.', version: 1 }
    await years.done('police', 'POST', `/groups/${id}/tasks/${taskId}/settle`, body)
    told.state = settled
  })
}

export async function closeGroup(years: FourYears, { id, entry }: OpenGroup): Promise<void> {
  const report = 'Torget är ljust och buskarna är röjda.'
  await years.done('coordinator', 'POST', `/groups/${id}/close`, { report })
  entry.closedOn = years.today()
}
