/** Why an obligation is not met, and when it is to begin: every version is kept. */
import { type Insertable, sql } from 'kysely'
import type { ObligationNoteVersionTable } from '#db/compliance-tables.ts'
import { insertIfFree } from '#platform/db/insert-if-free.ts'
import type { Trx } from '#platform/db/port.ts'

/** What stood at the instant, one for each obligation. */
export async function listNotes(trx: Trx, municipalityId: string, asOf: string) {
  return trx
    .selectFrom('obligationNoteVersion')
    .select(['obligationKey', 'version', 'reason', 'beginsOn', 'recordedAt'])
    .distinctOn(['obligationKey'])
    .where('municipalityId', '=', municipalityId)
    .where('recordedAt', '<=', asOf)
    .orderBy('obligationKey')
    .orderBy('version', 'desc')
    .execute()
}

/** Those who write about the same obligation come in turn: there is no row to hold before the first. */
export async function lockObligation(trx: Trx, municipalityId: string, key: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`obligation:${municipalityId}:${key}`}, 0))`.execute(trx)
}

/** False when somebody else wrote that version first. */
export async function insertNote(trx: Trx, row: Insertable<ObligationNoteVersionTable>): Promise<boolean> {
  return insertIfFree(trx.insertInto('obligationNoteVersion').values(row))
}
