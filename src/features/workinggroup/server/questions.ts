/** A group's questions to the steering group: asked by anybody in it, answered by the minutes of a meeting. */
import { randomUUID } from 'node:crypto'
import type { Excuses } from '#features/report/guard/excuses.ts'
import { findPersons } from '#features/report/server/refuse-persons.ts'
import { insertQuestion, listQuestionRows } from '../question-store.ts'
import { checkGroupAction } from '../rules.ts'
import type { Question } from '../schema.ts'
import { findGroup, type GroupAsk, type GroupWriting, holdGroup, log, refuse, stamp } from './hold.ts'
import { nameOrganisations } from './name-organisations.ts'
import type { GroupView } from './view-groups.ts'

export async function askBody(
  writing: GroupWriting,
  groupId: string,
  { text, overrides }: { readonly text: string; readonly overrides: Excuses },
): Promise<GroupView> {
  const { row, hand } = await holdGroup(writing, groupId)
  const found = findPersons(writing, [{ field: 'text', text, before: null }], overrides)
  refuse([...checkGroupAction(row.state, 'ask', hand), ...found.refusals])
  const id = randomUUID()
  await insertQuestion(writing.trx, { ...stamp(writing), id, groupId, text })
  await log(writing, { kind: 'group', id: groupId }, 'ask', { question: id, ...found.guarded })
  return findGroup(writing, groupId)
}

/** Oldest first. */
export async function presentQuestions({ trx }: GroupAsk, groupId: string): Promise<Question[]> {
  const rows = await listQuestionRows(trx, { groupId })
  if (rows.length === 0) return []
  const names = await nameOrganisations(trx)
  return rows.map(({ id, bodyCode, text, organisationId, recordedAt, answeredAt, answer, meetingId }) => {
    const organisationName = names.get(organisationId) ?? organisationId
    return { id, bodyCode, text, organisationName, recordedAt, answeredAt, answer, meetingId }
  })
}
