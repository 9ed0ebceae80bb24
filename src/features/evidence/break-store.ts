/** Where series break, as the coordinators marked it: never removed, only taken back. */
import { type Insertable, sql } from 'kysely'
import type { SeriesBreakTable } from '#db/evidence-tables.ts'
import type { Trx } from '#platform/db/port.ts'
import type { MarkedBreak, Source } from './schema.ts'

/** By source, indicator, series and period. `asOf`: instant, inclusive; without it what is marked now. */
export async function listMarkedBreaks(trx: Trx, asOf?: string): Promise<MarkedBreak[]> {
  let query = trx
    .selectFrom('seriesBreak')
    .select(['id', 'source', 'indicator', 'seriesId', 'period', 'reason', 'recordedAt'])
  query =
    asOf === undefined
      ? query.where('takenBackAt', 'is', null)
      : query
          .where('recordedAt', '<=', asOf)
          .where((where) => where.or([where('takenBackAt', 'is', null), where('takenBackAt', '>', asOf)]))
  const rows = await query
    .orderBy(sql`source collate "C", indicator collate "C", coalesce(series_id, '') collate "C", period collate "C"`)
    .execute()
  return rows.map(({ recordedAt, source, ...row }) => ({ ...row, source: source as Source, at: recordedAt }))
}

/** @throws on a second mark of the same period that stands: the caller has looked before, under the evidence lock. */
export async function insertMarkedBreak(trx: Trx, row: Insertable<SeriesBreakTable>): Promise<void> {
  await trx.insertInto('seriesBreak').values(row).execute()
}

export async function takeBackMarkedBreak(trx: Trx, id: string, at: string): Promise<void> {
  await trx
    .updateTable('seriesBreak')
    .set({ takenBackAt: at })
    .where('id', '=', id)
    .where('takenBackAt', 'is', null)
    .execute()
}
