/** The demo's working group: appointed by both for one measure, with a task that is done, one that is late and some that lie ahead. */
import { randomUUID } from 'node:crypto'
import { confirm, proposeGroup } from '#features/workinggroup/server/groups.ts'
import { findGroup } from '#features/workinggroup/server/hold.ts'
import { askBody } from '#features/workinggroup/server/questions.ts'
import { logTask, readTask, settleTask, writeTask } from '#features/workinggroup/server/tasks.ts'
import { hands } from './demo-hands.ts'
import type { DemoTime } from './demo-thread-problem.ts'
import { fittingsLog, group, question, tasks, walkOutcome } from './demo-thread-sv.ts'

type TaskName = keyof typeof tasks
interface DemoGroup {
  readonly id: string
  readonly taskIds: Readonly<Record<TaskName, string>>
}

const overrides: [] = []

export async function appointGroup(
  { act, at, day }: DemoTime,
  { measureId, nextWeek }: { readonly measureId: string; readonly nextWeek: string },
): Promise<DemoGroup> {
  const members = (['housing', 'municipality', 'police', 'school', 'walkers'] as const).map((hand, order) => {
    return { membershipId: hands[hand], isLeader: order === 0 }
  })
  const id = await act('municipality', at(16, '09:00'), async (step) => {
    const { row } = await proposeGroup(step, { ...group, measureId, event: null, members, overrides })
    return row.id
  })
  await act('police', at(16, '10:20'), async (step) => confirm(step, id, (await findGroup(step, id)).contentHash))
  const due: Record<TaskName, readonly [owner: string, hand: keyof typeof hands, dueOn: string]> = {
    walk: ['skolor-centrum', 'school', day(18)],
    fittings: ['lulea-kommun', 'municipality', day(17)],
    bushes: ['lulebo', 'housing', nextWeek],
    times: ['polisen', 'police', nextWeek],
  }
  const taskIds = {} as Record<TaskName, string>
  for (const name of Object.keys(tasks) as TaskName[]) {
    const [ownerOrganisationId, hand, dueOn] = due[name]
    const checklist = tasks[name].checklist.map(([text, done]) => ({ id: randomUUID(), text, done }))
    const content = { ...tasks[name], checklist, ownerOrganisationId, ownerMembershipId: hands[hand], dueOn }
    taskIds[name] = randomUUID()
    const place = { id, taskId: taskIds[name] }
    await act('housing', at(16, '13:00'), (step) => writeTask(step, place, { ...content, version: 0, overrides }))
  }
  return { id, taskIds }
}

/** The school has walked, the fittings are waited for, and the leader asks the steering group. */
export async function workInGroup({ act, at }: DemoTime, { id, taskIds }: DemoGroup): Promise<void> {
  const walk = { id, taskId: taskIds.walk }
  await act('school', at(17, '13:20'), async (step) => {
    const { version } = await readTask(step, walk)
    await settleTask(step, walk, { state: 'done', outcome: walkOutcome, version, overrides })
  })
  const fittings = { id, taskId: taskIds.fittings }
  await act('municipality', at(17, '14:30'), (step) => logTask(step, fittings, { text: fittingsLog, overrides }))
  await act('housing', at(17, '14:40'), (step) => askBody(step, id, { text: question, overrides }))
}
