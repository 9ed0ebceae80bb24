/** Tasks of groups by measure: numbers only, for everybody who may read a follow-up, whichever groups they are in. */
import { withSharedReach } from '#features/plan/indicator-count-store.ts'
import { listGroupRows } from '#features/workinggroup/store.ts'
import { listTaskRows } from '#features/workinggroup/task-store.ts'
import type { Trx } from '#platform/db/port.ts'
import type { MeasureFollowUp } from '../schema.ts'

type Counts = MeasureFollowUp['tasks']

export const noTasks: Counts = { done: 0, open: 0, late: 0, dropped: 0 }

/** By measure; late ones are among the open. A task belongs to its own measure, else to its group's. `today`: local day. */
export async function countTasks(trx: Trx, today: string): Promise<ReadonlyMap<string, Counts>> {
  return withSharedReach(trx, async () => {
    // What a withdrawn proposal planned is nobody's to do.
    const groups = (await listGroupRows(trx)).filter((one) => one.state !== 'withdrawn')
    const byId = new Map(groups.map((one) => [one.id, one]))
    const found = new Map<string, Counts>()
    for (const task of await listTaskRows(trx, { groupIds: [...byId.keys()] })) {
      const group = byId.get(task.groupId)
      const measureId = task.measureId ?? group?.measureId
      if (!measureId) continue
      const own = { ...(found.get(measureId) ?? noTasks) }
      own[task.state] += 1
      if (task.state === 'open' && group?.state === 'active' && task.dueOn < today) own.late += 1
      found.set(measureId, own)
    }
    return found
  })
}
