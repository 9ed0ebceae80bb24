/** What of two that disagree is set aside: never removed, only taken back. */
import { type Insertable, sql } from 'kysely'
import type { ObservationSetAsideTable } from '#db/evidence-tables.ts'
import type { Trx } from '#platform/db/port.ts'
import type { SetAside } from './facts/disagreements.ts'

/** By series and period. `asOf`: instant, inclusive; without it what is set aside now. */
export async function listSetAside(trx: Trx, asOf?: string): Promise<SetAside[]> {
  let query = trx.selectFrom('observationSetAside').select(['seriesId', 'period', 'inFavourOf', 'reason', 'recordedAt'])
  query =
    asOf === undefined
      ? query.where('takenBackAt', 'is', null)
      : query
          .where('recordedAt', '<=', asOf)
          .where((where) => where.or([where('takenBackAt', 'is', null), where('takenBackAt', '>', asOf)]))
  const rows = await query.orderBy(sql`series_id collate "C", period collate "C"`).execute()
  return rows.map(({ recordedAt, ...row }) => ({ ...row, at: recordedAt }))
}

export async function insertSetAside(trx: Trx, row: Insertable<ObservationSetAsideTable>): Promise<void> {
  await trx.insertInto('observationSetAside').values(row).execute()
}

export async function takeBackSetAside(
  trx: Trx,
  one: { municipalityId: string; seriesId: string; period: string },
  at: string,
): Promise<void> {
  await trx
    .updateTable('observationSetAside')
    .set({ takenBackAt: at })
    .where('municipalityId', '=', one.municipalityId)
    .where('seriesId', '=', one.seriesId)
    .where('period', '=', one.period)
    .where('takenBackAt', 'is', null)
    .execute()
}
