/** Tasks: written, settled, told of in the log, their standing set aside. Each change is a new version; the second writer is told what stands. */
import { randomUUID } from 'node:crypto'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { findPersons } from '#features/report/server/refuse-persons.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import { CallRefused } from '#platform/http/refusal.ts'
import { checkGroupAction, checkOverride, checkSettle, checkWriteTask, mayChangeTask } from '../rules.ts'
import type { Task, TaskContent, TaskState } from '../schema.ts'
import {
  findTaskRow,
  insertOverride,
  insertTaskLog,
  insertTaskVersion,
  listOverrides,
  type TaskRow,
  takeBackOverrides,
} from '../task-store.ts'
import { listTaskTexts } from '../task-texts.ts'
import { findGroup, type GroupAsk, type GroupWriting, holdGroup, log, refuse, stamp } from './hold.ts'
import { presentTasks } from './present.ts'
import type { GroupView } from './view-groups.ts'

export interface TaskPlace {
  readonly id: string
  readonly taskId: string
}

/** The task as it stands, for its reader. */
export async function readTask(ask: GroupAsk, { id, taskId }: TaskPlace): Promise<Task> {
  const view = await findGroup(ask, id)
  const [task] = await presentTasks(ask, [{ view, tasks: view.tasks.filter((one) => one.id === taskId) }])
  if (!task) throw new CallRefused('notFound')
  return task
}

/** The group held, and the task that is open to this actor's work in it. */
export async function holdTask(writing: GroupWriting, { id, taskId }: TaskPlace): Promise<[GroupView, TaskRow]> {
  const view = await holdGroup(writing, id)
  const task = view.tasks.find((one) => one.id === taskId)
  if (!task) throw new CallRefused('notFound')
  const refusals: Refusal[] = checkGroupAction(view.row.state, 'work', view.hand)
  if (!mayChangeTask(view.hand, task.ownerOrganisationId)) refusals.push({ code: 'notYours' })
  refuse(refusals)
  return [view, task]
}

async function refuseMoved(writing: GroupWriting, place: TaskPlace): Promise<never> {
  const current = await readTask(writing, place)
  throw new CallRefused('moved', [{ code: 'moved', values: { version: current.version } }], current)
}

export async function writeTask(
  writing: GroupWriting,
  place: TaskPlace,
  { version: seen, overrides, ...content }: TaskContent & { version: number; overrides: Excuses },
): Promise<Task> {
  const { trx } = writing
  const view = await holdGroup(writing, place.id)
  const standing = view.tasks.find((one) => one.id === place.taskId)
  // The id may be of another group's task, which is not to be touched from here.
  if (!standing && (await findTaskRow(trx, place.taskId))) throw new CallRefused('notFound')
  const texts = findPersons(writing, listTaskTexts(content, standing ?? null), overrides)
  const members = view.members.map(({ membershipId, memberOrganisationId: organisationId }) => {
    return { membershipId, organisationId }
  })
  const owners = { standingOwner: standing?.ownerOrganisationId ?? null, standingState: standing?.state ?? null }
  refuse([
    ...checkGroupAction(view.row.state, 'planTask', view.hand),
    ...checkWriteTask({ hand: view.hand, ...owners, content, members }),
    ...texts.refusals,
  ])
  if (seen !== (standing?.version ?? 0)) {
    if (!standing) throw new CallRefused('notFound')
    await refuseMoved(writing, place)
  }
  const { measureId } = view.row
  const group = { groupId: place.id, measureId: standing?.measureId ?? measureId }
  const row = { ...content, ...group, ...stamp(writing), id: place.taskId, version: seen + 1 }
  const detail = content.detail?.trim() || null
  if (!(await insertTaskVersion(trx, { ...row, detail, state: 'open', outcome: null }))) {
    throw new CallRefused('notFound')
  }
  const counts = { version: row.version, dueOn: content.dueOn, items: content.checklist.length }
  await log(writing, { kind: 'task', id: place.taskId }, 'write', { ...counts, ...texts.guarded })
  return readTask(writing, place)
}

export async function settleTask(
  writing: GroupWriting,
  place: TaskPlace,
  given: { state: TaskState; outcome: string | null; version: number; overrides: Excuses },
): Promise<Task> {
  const [, task] = await holdTask(writing, place)
  if (given.version !== task.version) await refuseMoved(writing, place)
  const outcome = given.outcome?.trim() || null
  const written = [{ field: 'outcome', text: outcome, before: task.outcome }]
  const texts = findPersons(writing, written, given.overrides)
  refuse([...checkSettle(task.state, given.state, outcome), ...texts.refusals])
  const kept = given.state === 'open' ? null : outcome
  const row = { ...task, ...stamp(writing), version: task.version + 1, state: given.state, outcome: kept }
  if (!(await insertTaskVersion(writing.trx, row))) await refuseMoved(writing, place)
  const detail = { state: given.state, version: row.version, ...texts.guarded }
  await log(writing, { kind: 'task', id: place.taskId }, 'settle', detail)
  return readTask(writing, place)
}

export async function logTask(
  writing: GroupWriting,
  place: TaskPlace,
  { text, overrides }: { text: string; overrides: Excuses },
): Promise<Task> {
  await holdTask(writing, place)
  const texts = findPersons(writing, [{ field: 'text', text, before: null }], overrides)
  refuse(texts.refusals)
  const row = { ...stamp(writing), id: randomUUID(), groupId: place.id, taskId: place.taskId, text }
  await insertTaskLog(writing.trx, row)
  await log(writing, { kind: 'task', id: place.taskId }, 'log', { entry: row.id, ...texts.guarded })
  return readTask(writing, place)
}

/** Sets the computed standing aside, with why, or takes that back. The computed one stays beside it. */
export async function overrideStanding(
  writing: GroupWriting,
  place: TaskPlace,
  {
    status,
    reason,
    overrides,
  }: { status: 'onTime' | 'late' | 'waiting' | null; reason: string | null; overrides: Excuses },
): Promise<Task> {
  const { trx } = writing
  const [, task] = await holdTask(writing, place)
  const overridden = (await listOverrides(trx, [place.taskId])).length > 0
  const texts = findPersons(writing, [{ field: 'reason', text: reason, before: null }], overrides)
  refuse([...checkOverride({ state: task.state, status, reason, overridden }), ...texts.refusals])
  const { municipalityId, recordedAt } = stamp(writing)
  await takeBackOverrides(trx, { municipalityId, taskId: place.taskId }, recordedAt)
  if (status !== null && reason !== null) {
    const row = { ...stamp(writing), id: randomUUID(), groupId: place.id, taskId: place.taskId, status, reason }
    await insertOverride(trx, row)
  }
  await log(writing, { kind: 'task', id: place.taskId }, 'override', { status, ...texts.guarded })
  return readTask(writing, place)
}
