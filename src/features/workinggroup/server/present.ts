/** Groups and tasks as they are answered. */
import { mayDo } from '#features/access/rules.ts'
import { checkGroupAction, isInCharge, mayChangeTask } from '../rules.ts'
import type { Group, GroupHead, Member, Task } from '../schema.ts'
import { computeStanding, type EscalationStep } from '../standing.ts'
import type { MemberRow } from '../store.ts'
import { listOverrides, listTaskFiles, listTaskLog, type TaskRow } from '../task-store.ts'
import { listTold } from '../told-store.ts'
import { type GroupAsk, todayOf } from './hold.ts'
import { nameOrganisations } from './name-organisations.ts'
import { presentQuestions } from './questions.ts'
import { type GroupView, isSelf } from './view-groups.ts'

export function presentHead(view: GroupView, today: string): GroupHead {
  const { row } = view
  const open = listOpen(view)
  const late = open.filter((one) => computeStanding({ ...one, group: row.state, today }) === 'late')
  return {
    id: row.id,
    title: row.title,
    mandate: row.mandate,
    measureId: row.measureId,
    event: row.event,
    state: row.state,
    measureTitle: view.measureTitle,
    appointedAt: row.appointedAt,
    closedAt: row.closedAt,
    members: view.members.length,
    openTasks: open.length,
    lateTasks: late.length,
    nextDueOn: open[0]?.dueOn ?? null,
  }
}

/** Those that somebody answers for: what a withdrawn proposal planned is nobody's. */
const listOpen = ({ row, tasks }: GroupView) =>
  row.state === 'withdrawn' ? [] : tasks.filter((one) => one.state === 'open')

export async function presentGroup(ask: GroupAsk, view: GroupView): Promise<Group> {
  const { row, hand } = view
  const mayWork = mayDo(ask.actor, 'group.work')
  const may = (action: Parameters<typeof checkGroupAction>[1]) =>
    mayWork && checkGroupAction(row.state, action, hand).length === 0
  const leaving = may('leave') ? view.members.filter((one) => isInCharge(hand) || isSelf(ask.actor, one)) : []
  const yes = view.confirmations.filter((one) => one.contentHash === view.contentHash)
  return {
    ...presentHead(view, todayOf(ask)),
    members: [...view.members, ...view.left].map(presentMember),
    tasks: await presentTasks(ask, [{ view, tasks: view.tasks }]),
    closingReport: row.closingReport,
    withdrawal: presentWithdrawal(row),
    questions: await presentQuestions(ask, row.id),
    mandateVersion: row.mandateVersion,
    confirmations: view.confirmations.map(({ party, confirmedAt, contentHash }) => {
      return { party, at: confirmedAt, current: contentHash === view.contentHash }
    }),
    contentHash: view.contentHash,
    may: {
      edit: may('edit'),
      confirm: may('confirm'),
      takeBack: may('takeBack') && yes.some((one) => one.party === hand.party),
      withdraw: may('withdraw'),
      ask: may('ask'),
      addMember: may('join'),
      addTask: may('planTask'),
      close: may('close'),
      handOver: leaving.map((one) => one.id),
    },
  }
}

const presentWithdrawal = ({ withdrawnAt, withdrawnBy, withdrawnReason }: GroupView['row']): Group['withdrawal'] =>
  withdrawnAt && withdrawnBy && withdrawnReason !== null
    ? { at: withdrawnAt, by: withdrawnBy, reason: withdrawnReason }
    : null

const presentMember = (row: MemberRow): Member => ({
  id: row.id,
  membershipId: row.membershipId,
  displayName: row.displayName,
  organisationId: row.memberOrganisationId,
  organisationName: row.organisationName,
  isLeader: row.isLeader && row.until === null,
  since: row.since,
  until: row.until,
  handedOverTo: row.handedOverTo,
})

/** Tasks of several groups, in the order given. */
export async function presentTasks(
  ask: GroupAsk,
  asked: readonly { view: GroupView; tasks: readonly TaskRow[] }[],
): Promise<Task[]> {
  const { trx, actor } = ask
  const ids = asked.flatMap(({ tasks }) => tasks.map((one) => one.id))
  if (ids.length === 0) return []
  const logs = Map.groupBy(await listTaskLog(trx, ids), (one) => one.taskId)
  const files = Map.groupBy(await listTaskFiles(trx, ids), (one) => one.taskId)
  const overrides = new Map((await listOverrides(trx, ids)).map((one) => [one.taskId, one]))
  const told = Map.groupBy(await listTold(trx, ids), (one) => one.taskId)
  const names = await nameOrganisations(trx)
  const today = todayOf(ask)
  const mayWork = mayDo(actor, 'group.work')
  return asked.flatMap(({ view, tasks }) =>
    tasks.map((row): Task => {
      const override = row.state === 'open' ? overrides.get(row.id) : undefined
      const owner = [...view.members, ...view.left].find((one) => one.membershipId === row.ownerMembershipId)
      const steps = (told.get(row.id) ?? []).filter((one) => one.dueOn === row.dueOn).map((one) => one.step)
      return {
        id: row.id,
        groupId: row.groupId,
        groupTitle: view.row.title,
        measureId: row.measureId,
        title: row.title,
        detail: row.detail,
        ownerOrganisationId: row.ownerOrganisationId,
        ownerMembershipId: row.ownerMembershipId,
        ownerOrganisationName: names.get(row.ownerOrganisationId) ?? row.ownerOrganisationId,
        ownerName: owner?.displayName ?? null,
        dueOn: row.dueOn,
        checklist: [...row.checklist],
        state: row.state,
        outcome: row.outcome,
        version: row.version,
        standing: computeStanding({ ...row, group: view.row.state, today }),
        override: override
          ? { status: override.status, reason: override.reason, by: override.organisationName, at: override.recordedAt }
          : null,
        escalated: row.state === 'open' ? furthest(steps) : null,
        log: (logs.get(row.id) ?? []).map(({ taskId: _, ...one }) => one),
        files: (files.get(row.id) ?? []).map(({ taskId: _, ...one }) => one),
        mayChange: mayWork && view.row.state === 'active' && mayChangeTask(view.hand, row.ownerOrganisationId),
      }
    }),
  )
}

const furthest = (steps: readonly EscalationStep[]): EscalationStep | null =>
  steps.includes('coordinator') ? 'coordinator' : (steps[0] ?? null)
