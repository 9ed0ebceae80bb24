/** Groups and tasks in the thread: a group rests on its measure, a task on its group. */
import { localDateAt } from '#analysis/time/local-time.ts'
import type { ThreadLink, ThreadNode, ThreadRef } from '#features/thread/schema.ts'
import type { ThreadAsk, ThreadSource } from '#features/thread/server/thread-source.ts'
import { isUuid } from '#platform/db/is-uuid.ts'
import { computeStanding } from '../standing.ts'
import { listGroupRows } from '../store.ts'
import { listTaskRows } from '../task-store.ts'
import { type GroupView, viewGroups } from './view-groups.ts'

export const groupThreadSource: ThreadSource = { kinds: ['group', 'task'], describe, links }

const idsOf = (refs: readonly ThreadRef[], kind: ThreadRef['kind']): string[] =>
  refs.filter((one) => one.kind === kind && isUuid(one.id)).map((one) => one.id)

/** Groups that the actor sees, of those asked for and those of the tasks asked for. */
async function findViews({ trx, actor }: ThreadAsk, groupIds: string[], taskIds: string[]): Promise<GroupView[]> {
  const tasks = await listTaskRows(trx, { ids: taskIds })
  const ids = [...new Set([...groupIds, ...tasks.map((one) => one.groupId)])]
  return viewGroups(trx, actor, await listGroupRows(trx, { ids }))
}

async function describe(ask: ThreadAsk, refs: readonly ThreadRef[]): Promise<ThreadNode[]> {
  const groupIds = idsOf(refs, 'group')
  const taskIds = idsOf(refs, 'task')
  const views = await findViews(ask, groupIds, taskIds)
  const today = localDateAt(ask.now.getTime(), ask.zone)
  return views.flatMap(({ row, tasks }): ThreadNode[] => {
    const href = `/grupper/${row.id}`
    const on = localDateAt(Date.parse(row.closedAt ?? row.appointedAt ?? row.createdAt), ask.zone)
    const group = { kind: 'group' as const, id: row.id, title: row.title, on, version: null, state: row.state, href }
    const described = tasks.filter((one) => taskIds.includes(one.id))
    return [
      ...(groupIds.includes(row.id) ? [group] : []),
      ...described.map(({ id, title, dueOn, state: at }) => {
        const isLate = computeStanding({ state: at, group: row.state, dueOn, today }) === 'late'
        const state = isLate ? 'late' : at
        return { kind: 'task' as const, id, title, on: dueOn, version: null, state, href: `${href}#uppgift-${id}` }
      }),
    ]
  })
}

async function links(ask: ThreadAsk, refs: readonly ThreadRef[]): Promise<ThreadLink[]> {
  const groupIds = idsOf(refs, 'group')
  const taskIds = idsOf(refs, 'task')
  const measureIds = idsOf(refs, 'measure')
  // Nobody works on a measure in a group that came to nothing.
  const ofMeasures = (await listGroupRows(ask.trx, { measureIds })).filter((one) => one.state !== 'withdrawn')
  const views = await findViews(ask, [...groupIds, ...ofMeasures.map((one) => one.id)], taskIds)
  return views.flatMap(({ row, tasks }): ThreadLink[] => {
    const group = { kind: 'group' as const, id: row.id }
    const isAsked = groupIds.includes(row.id)
    const rests = row.measureId && (isAsked || measureIds.includes(row.measureId))
    const onMeasure = rests ? [{ from: group, to: { kind: 'measure' as const, id: row.measureId as string } }] : []
    const linked = tasks.filter((one) => isAsked || taskIds.includes(one.id))
    return [...onMeasure, ...linked.map(({ id }) => ({ from: { kind: 'task' as const, id }, to: group }))]
  })
}
