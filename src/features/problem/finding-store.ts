/** What problems were raised from, each sentence as it stood in its edition. */
import type { Insertable, Selectable } from 'kysely'
import type { ProblemFindingTable } from '#db/problem-tables.ts'
import type { Trx } from '#platform/db/port.ts'

export type FindingRow = Selectable<ProblemFindingTable>

export async function insertProblemFinding(trx: Trx, row: Insertable<ProblemFindingTable>): Promise<void> {
  await trx.insertInto('problemFinding').values(row).execute()
}

/** Those that are not taken away, of all problems, in the order they came. */
export async function listProblemFindings(trx: Trx): Promise<FindingRow[]> {
  return trx
    .selectFrom('problemFinding')
    .selectAll()
    .where('removedAt', 'is', null)
    .orderBy('recordedAt')
    .orderBy('pictureId')
    .orderBy('findingKey')
    .orderBy('id')
    .execute()
}

/** False when the problem has no such finding, or it is taken away already. */
export async function markFindingRemoved(
  trx: Trx,
  of: { problemId: string; id: string },
  at: string,
): Promise<boolean> {
  const result = await trx
    .updateTable('problemFinding')
    .set({ removedAt: at })
    .where('problemId', '=', of.problemId)
    .where('id', '=', of.id)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
