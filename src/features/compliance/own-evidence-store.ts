/** Evidence that people write themselves, in versions, with its files. */
import type { Insertable } from 'kysely'
import type { OwnEvidenceFileTable, OwnEvidenceVersionTable } from '#db/compliance-tables.ts'
import { insertIfFree } from '#platform/db/insert-if-free.ts'
import type { Trx } from '#platform/db/port.ts'

/** Every version that was known at the instant, oldest first. */
export async function listOwnVersions(trx: Trx, municipalityId: string, asOf: string) {
  return trx
    .selectFrom('ownEvidenceVersion as v')
    .innerJoin('organisation as o', (join) =>
      join.onRef('o.municipalityId', '=', 'v.municipalityId').onRef('o.id', '=', 'v.organisationId'),
    )
    .select(['v.id', 'v.version', 'v.obligationKey', 'v.onDay', 'v.untilDay', 'v.title', 'v.text', 'v.reference'])
    .select(['v.removed', 'v.recordedAt', 'o.name as organisationName'])
    .where('v.municipalityId', '=', municipalityId)
    .where('v.recordedAt', '<=', asOf)
    .orderBy('v.id')
    .orderBy('v.version')
    .execute()
}

/** The standing version; a removed one too. */
export async function findOwnVersion(trx: Trx, municipalityId: string, id: string) {
  const row = await trx
    .selectFrom('ownEvidenceVersion')
    .selectAll()
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** False when somebody else wrote that version first. */
export async function insertOwnVersion(trx: Trx, row: Insertable<OwnEvidenceVersionTable>): Promise<boolean> {
  return insertIfFree(trx.insertInto('ownEvidenceVersion').values(row))
}

/** Files that were there at the instant, oldest first; without their bytes. */
export async function listOwnFiles(trx: Trx, municipalityId: string, asOf: string) {
  return trx
    .selectFrom('ownEvidenceFile')
    .select(['id', 'evidenceId', 'name', 'type', 'sha256'])
    .select((select) => select.cast<number>(select.fn('octet_length', ['bytes']), 'integer').as('bytes'))
    .where('municipalityId', '=', municipalityId)
    .where('recordedAt', '<=', asOf)
    .where((where) => where.or([where('removedAt', 'is', null), where('removedAt', '>', asOf)]))
    .orderBy('recordedAt')
    .orderBy('id')
    .execute()
}

export async function insertOwnFile(trx: Trx, row: Insertable<OwnEvidenceFileTable>): Promise<void> {
  await trx.insertInto('ownEvidenceFile').values(row).execute()
}

/** One that was removed is read by nobody: there was a reason to remove it. */
export async function findOwnFile(trx: Trx, municipalityId: string, id: string) {
  const row = await trx
    .selectFrom('ownEvidenceFile')
    .select(['evidenceId', 'name', 'type', 'bytes'])
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** False when there is none, or it was removed already. */
export async function markOwnFileRemoved(
  trx: Trx,
  of: { municipalityId: string; evidenceId: string; fileId: string },
  at: string,
): Promise<boolean> {
  const result = await trx
    .updateTable('ownEvidenceFile')
    .set({ removedAt: at })
    .where('municipalityId', '=', of.municipalityId)
    .where('evidenceId', '=', of.evidenceId)
    .where('id', '=', of.fileId)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
