/** Reads what was frozen, exactly as it was written. */
import { sql } from 'kysely'
import type { Trx } from '#platform/db/port.ts'

/** The computation's own bytes: the column is json, not jsonb, so that its text is what was stored. Null: none. */
export async function readComputationText(trx: Trx, pictureId: string): Promise<string | null> {
  const row = await trx
    .selectFrom('picture')
    .select(sql<string | null>`computation::text`.as('text'))
    .where('id', '=', pictureId)
    .executeTakeFirst()
  return row?.text ?? null
}

export interface FrozenFile {
  format: 'html' | 'pdf' | 'csv' | 'json'
  bytes: Uint8Array
  sha256: string
  drawing: string
}

export async function listFrozenFiles(trx: Trx, pictureId: string): Promise<FrozenFile[]> {
  return trx
    .selectFrom('pictureFile')
    .select(['format', 'bytes', 'sha256', 'drawing'])
    .where('pictureId', '=', pictureId)
    .orderBy('format')
    .execute()
}

/** Ids of the editions to check, oldest period first: released and superseded ones, on request the computed drafts too. */
export async function listComputed(trx: Trx, drafts: boolean): Promise<string[]> {
  let query = trx.selectFrom('picture').select('id').where('computation', 'is not', null)
  if (!drafts) query = query.where('state', '!=', 'composing')
  const rows = await query.orderBy('fromOn').orderBy('kind').orderBy('edition').execute()
  return rows.map(({ id }) => id)
}
