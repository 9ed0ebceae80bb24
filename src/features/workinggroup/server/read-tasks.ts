/** What meetings and the background work ask about tasks and groups. The asking scope decides which are seen. */
import { localDateAt } from '#analysis/time/local-time.ts'
import type { Trx } from '#platform/db/port.ts'
import { clearAnswers, listQuestionRows, setAnswer } from '../question-store.ts'
import type { GroupState } from '../schema.ts'
import { computeStanding, daysLate } from '../standing.ts'
import { findTimeZone, type GroupRow, listGroupRows, listMemberRows, type MemberRow } from '../store.ts'
import { listTaskRows } from '../task-store.ts'
import { nameMeasures } from './name-measures.ts'
import { nameOrganisations } from './name-organisations.ts'

export interface LateTask {
  readonly id: string
  readonly title: string
  readonly groupId: string
  readonly groupTitle: string
  readonly measureId: string | null
  readonly ownerOrganisationId: string
  readonly ownerOrganisationName: string
  readonly ownerMembershipId: string | null
  /** Local day, YYYY-MM-DD. */
  readonly dueOn: string
  /** Whole days, from 1. */
  readonly daysLate: number
}

/** Open tasks of active groups whose date has passed on the local day of `now`; the one that has waited longest first. */
export async function listLateTasks(trx: Trx, now: Date): Promise<LateTask[]> {
  const today = localDateAt(now.getTime(), await findTimeZone(trx))
  const groups = new Map((await listGroupRows(trx)).map((one) => [one.id, one]))
  const tasks = await listTaskRows(trx, { groupIds: [...groups.keys()] })
  const names = await nameOrganisations(trx)
  return tasks.flatMap((task): LateTask[] => {
    const group = groups.get(task.groupId) as GroupRow
    if (group.state !== 'active') return []
    if (computeStanding({ ...task, group: group.state, today }) !== 'late') return []
    const { id, title, groupId, measureId, ownerOrganisationId, ownerMembershipId, dueOn } = task
    const ownerOrganisationName = names.get(ownerOrganisationId) ?? ownerOrganisationId
    const owner = { ownerOrganisationId, ownerOrganisationName, ownerMembershipId }
    return [
      { id, title, groupId, groupTitle: group.title, measureId, ...owner, dueOn, daysLate: daysLate({ dueOn, today }) },
    ]
  })
}

export interface GroupFact {
  readonly id: string
  readonly title: string
  readonly mandate: string
  readonly state: GroupState
  readonly measureId: string | null
  readonly measureTitle: string | null
  readonly event: string | null
  readonly appointedAt: string | null
  readonly closedAt: string | null
  readonly closingReport: string | null
  /** The leader's office and organisation; null in a group that has none. */
  readonly leader: { readonly displayName: string; readonly organisationName: string } | null
  readonly members: number
  readonly openTasks: number
  /** Local day, YYYY-MM-DD, of the open task that is due first. */
  readonly nextDueOn: string | null
}

/** Every group that the asking scope sees, newest first. */
export async function listGroupFacts(trx: Trx): Promise<GroupFact[]> {
  const rows = await listGroupRows(trx)
  const ids = rows.map((one) => one.id)
  const members = Map.groupBy(
    (await listMemberRows(trx, ids)).filter((one) => one.until === null),
    (one) => one.groupId,
  )
  const titles = await nameMeasures(trx, rows)
  // What a withdrawn proposal planned is nobody's to do.
  const kept = rows.filter((one) => one.state !== 'withdrawn')
  const open = Map.groupBy(
    (await listTaskRows(trx, { groupIds: kept.map((one) => one.id) })).filter((one) => one.state === 'open'),
    (one) => one.groupId,
  )
  return rows.map((row): GroupFact => {
    const { id, title, mandate, state, measureId, event, appointedAt, closedAt, closingReport } = row
    const own = members.get(id) ?? []
    const tasks = open.get(id) ?? []
    return {
      ...{ id, title, mandate, state, measureId, event, appointedAt, closedAt, closingReport },
      measureTitle: titles.get(measureId ?? '') ?? null,
      leader: nameLeader(own),
      members: own.length,
      openTasks: tasks.length,
      nextDueOn: tasks[0]?.dueOn ?? null,
    }
  })
}

function nameLeader(members: readonly MemberRow[]): GroupFact['leader'] {
  const leader = members.find((one) => one.isLeader)
  return leader ? { displayName: leader.displayName, organisationName: leader.organisationName } : null
}

export interface OpenQuestion {
  readonly id: string
  readonly groupId: string
  readonly groupTitle: string
  /** Of the body that is asked, as the agreement names it in code. */
  readonly bodyCode: string
  readonly text: string
  readonly recordedAt: string
}

/** What groups have asked and no minutes have answered, oldest first; also of groups that have closed since. */
export async function listOpenQuestions(trx: Trx): Promise<OpenQuestion[]> {
  const rows = await listQuestionRows(trx, { open: true })
  const ids = [...new Set(rows.map((one) => one.groupId))]
  const titles = new Map((await listGroupRows(trx, { ids })).map((one) => [one.id, one.title]))
  return rows.map(({ id, groupId, bodyCode, text, recordedAt }) => {
    return { id, groupId, groupTitle: titles.get(groupId) ?? '', bodyCode, text, recordedAt }
  })
}

/** False when there is no such question or it is answered already. `meetingId`: where it was answered, for a link. */
export const answerQuestion = (
  trx: Trx,
  id: string,
  { answer, meetingId }: { readonly answer: string; readonly meetingId: string | null },
  now: Date,
): Promise<boolean> => setAnswer(trx, id, { answer, meetingId, answeredAt: now.toISOString() })

/** The minutes of the meeting are open again: what it answered waits anew. Returns how many questions that is. */
export const takeBackAnswers = (trx: Trx, meetingId: string): Promise<number> => clearAnswers(trx, meetingId)
