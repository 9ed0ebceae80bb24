/** Who has been told of what: escalations, and each person's mail about what waits. */

import type { Selectable } from 'kysely'
import type { DigestSettingTable } from '#db/group-tables.ts'
import { insertIfFree } from '#platform/db/insert-if-free.ts'
import type { Trx } from '#platform/db/port.ts'
import type { DigestFrequency } from './schema.ts'
import type { EscalationStep } from './standing.ts'

export interface Told {
  readonly taskId: string
  readonly dueOn: string
  readonly step: EscalationStep
}

export async function listTold(trx: Trx, taskIds: readonly string[]): Promise<Told[]> {
  if (taskIds.length === 0) return []
  return trx
    .selectFrom('escalation')
    .select(['taskId', 'dueOn', 'step'])
    .where('taskId', 'in', [...taskIds])
    .execute()
}

/** False when the step was taken already for this due date. */
export async function insertTold(trx: Trx, row: Told & { municipalityId: string; at: string }): Promise<boolean> {
  return insertIfFree(trx.insertInto('escalation').values(row))
}

/** Every municipality with its time zone; as the owner. */
export async function listMunicipalities(trx: Trx): Promise<{ id: string; timeZone: string }[]> {
  return trx.selectFrom('municipality').select(['id', 'timeZone']).orderBy('id').execute()
}

/** Addresses of persons; somebody without one gets no mail. */
export async function listEmails(trx: Trx, personIds: readonly string[]): Promise<{ id: string; email: string }[]> {
  if (personIds.length === 0) return []
  const rows = await trx
    .selectFrom('person')
    .select(['id', 'email'])
    .where('id', 'in', [...personIds])
    .where('email', 'is not', null)
    .orderBy('id')
    .execute()
  return rows.flatMap(({ id, email }) => (email ? [{ id, email }] : []))
}

type DigestRow = Selectable<DigestSettingTable>

export async function findDigest(trx: Trx, personId: string): Promise<DigestRow | null> {
  return (await trx.selectFrom('digestSetting').selectAll().where('personId', '=', personId).executeTakeFirst()) ?? null
}

/** Those who want mail. */
export async function listDigests(trx: Trx): Promise<DigestRow[]> {
  return trx.selectFrom('digestSetting').selectAll().where('frequency', '<>', 'never').orderBy('personId').execute()
}

export async function writeDigest(
  trx: Trx,
  row: { municipalityId: string; personId: string; frequency: DigestFrequency; recordedAt: string },
): Promise<void> {
  const { frequency, recordedAt } = row
  await trx
    .insertInto('digestSetting')
    .values({ ...row, lastSentAt: null })
    .onConflict((conflict) => conflict.columns(['municipalityId', 'personId']).doUpdateSet({ frequency, recordedAt }))
    .execute()
}

/** Takes the turn to send; false when another process has taken it. */
export async function claimDigest(trx: Trx, row: DigestRow, at: string): Promise<boolean> {
  let update = trx
    .updateTable('digestSetting')
    .set({ lastSentAt: at })
    .where('municipalityId', '=', row.municipalityId)
    .where('personId', '=', row.personId)
  update =
    row.lastSentAt === null ? update.where('lastSentAt', 'is', null) : update.where('lastSentAt', '=', row.lastSentAt)
  return (await update.executeTakeFirst()).numUpdatedRows === 1n
}
