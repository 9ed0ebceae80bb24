/** Somebody leaves a group: their open tasks, and the lead if they had it, go to a named member in the same transaction. */
import { randomUUID } from 'node:crypto'
import { CallRefused } from '#platform/http/refusal.ts'
import { checkGroupAction, checkLeave } from '../rules.ts'
import type { MemberRow } from '../store.ts'
import { endMember, findGroupRow, insertMembers, moveGroup } from '../store.ts'
import { insertTaskVersion, type TaskRow } from '../task-store.ts'
import { pickMember } from './groups.ts'
import { type GroupWriting, holdGroup, log, refuse, stamp, todayOf } from './hold.ts'
import { type GroupView, isSelf, viewGroups } from './view-groups.ts'

/** Open tasks that nobody in the group would answer for without this member. */
function listLeftTasks(view: GroupView, member: MemberRow): TaskRow[] {
  const isLastOfTheirs = !view.members.some(
    (one) => one.id !== member.id && one.memberOrganisationId === member.memberOrganisationId,
  )
  return view.tasks.filter(
    (one) =>
      one.state === 'open' &&
      (one.ownerMembershipId === member.membershipId ||
        (one.ownerMembershipId === null && isLastOfTheirs && one.ownerOrganisationId === member.memberOrganisationId)),
  )
}

/**
 * `to` is the membership of the one who takes over. Null when the one who asks no longer sees the group.
 * @throws CallRefused refused with everything that stops it; nothing is changed then
 */
export async function handOver(
  writing: GroupWriting,
  id: string,
  { memberId, to }: { memberId: string; to: string | null },
): Promise<GroupView | null> {
  const { trx, actor } = writing
  const view = await holdGroup(writing, id)
  const member = view.members.find((one) => one.id === memberId)
  if (!member) throw new CallRefused('notFound')
  const tasks = listLeftTasks(view, member)
  const members = view.members.map((one) => one.membershipId)
  const facts = { hand: view.hand, self: isSelf(actor, member), leads: member.isLeader, members, to }
  const openTasks = tasks.map((one) => one.title)
  refuse([
    ...checkGroupAction(view.row.state, 'leave', view.hand),
    ...checkLeave({ ...facts, leaving: member.membershipId, openTasks }),
  ])
  const today = todayOf(writing)
  const successor = view.members.find((one) => one.membershipId === to)
  if (successor) {
    for (const task of tasks) await giveTask(writing, task, successor)
    if (member.isLeader) {
      await endMember(trx, successor, { until: today, handedOverTo: to })
      const row = { ...pickMember(successor), ...stamp(writing), id: randomUUID(), groupId: id, since: successor.since }
      await insertMembers(trx, [{ ...row, isLeader: true }])
    }
  }
  await moveGroup(trx, view.row, {})
  const detail = { membership: member.membershipId, to, tasks: tasks.length, leads: member.isLeader }
  await log(writing, { kind: 'group', id }, 'handOver', detail)
  // Last: who leaves the group may not see it after this.
  await endMember(trx, member, { until: today, handedOverTo: to })
  const row = await findGroupRow(trx, id)
  return (row && (await viewGroups(trx, actor, [row]))[0]) ?? null
}

async function giveTask(writing: GroupWriting, task: TaskRow, to: MemberRow): Promise<void> {
  const owner = { ownerOrganisationId: to.memberOrganisationId, ownerMembershipId: to.membershipId }
  const row = { ...task, ...owner, ...stamp(writing), version: task.version + 1 }
  // The group is held: nobody else can have written in between.
  if (!(await insertTaskVersion(writing.trx, row))) throw new CallRefused('moved', [{ code: 'moved' }])
  await log(writing, { kind: 'task', id: task.id }, 'handOver', { version: row.version, to: to.membershipId })
}
