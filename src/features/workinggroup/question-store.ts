/** What groups ask bodies of the agreement. Seen by those who see the group. */
import type { Insertable, Selectable } from 'kysely'
import type { GroupQuestionTable } from '#db/group-tables.ts'
import type { Trx } from '#platform/db/port.ts'

type QuestionRow = Selectable<GroupQuestionTable>

export async function insertQuestion(trx: Trx, row: Insertable<GroupQuestionTable>): Promise<void> {
  await trx.insertInto('groupQuestion').values(row).execute()
}

/** Oldest first: those of one group, or those that nobody has answered. */
export async function listQuestionRows(
  trx: Trx,
  of: { readonly groupId: string } | { readonly open: true },
): Promise<QuestionRow[]> {
  const all = trx.selectFrom('groupQuestion').selectAll()
  const asked = 'groupId' in of ? all.where('groupId', '=', of.groupId) : all.where('answeredAt', 'is', null)
  return asked.orderBy('recordedAt').orderBy('id').execute()
}

/** False when there is no such question, or it is answered already. */
export async function setAnswer(
  trx: Trx,
  id: string,
  given: { readonly answer: string; readonly answeredAt: string; readonly meetingId: string | null },
): Promise<boolean> {
  const query = trx.updateTable('groupQuestion').set(given).where('id', '=', id).where('answeredAt', 'is', null)
  return (await query.returning('id').executeTakeFirst()) !== undefined
}

/** How many answers of the meeting were taken away. */
export async function clearAnswers(trx: Trx, meetingId: string): Promise<number> {
  const none = { answer: null, answeredAt: null, meetingId: null }
  const rows = await trx
    .updateTable('groupQuestion')
    .set(none)
    .where('meetingId', '=', meetingId)
    .returning('id')
    .execute()
  return rows.length
}
