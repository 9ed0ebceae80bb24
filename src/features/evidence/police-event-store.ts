/** Press notices of the police: the same id is edited later, every version stays. */
import { type Insertable, sql } from 'kysely'
import type { PoliceEventTable } from '#db/evidence-tables.ts'
import type { Trx } from '#platform/db/port.ts'
import type { PoliceEvent } from './schema.ts'

export type StandingEvent = PoliceEvent & { readonly version: number }

const columns = ['id', 'version', 'publishedAt', 'type', 'name', 'summary', 'address', 'place'] as const

/** The current versions of these ids. */
export async function listStandingEvents(trx: Trx, ids: readonly number[]): Promise<StandingEvent[]> {
  return trx
    .selectFrom('policeEvent')
    .select(columns)
    .where('supersededAt', 'is', null)
    .where(
      sql<boolean>`id = any(array(select value::bigint from json_array_elements_text(${JSON.stringify(ids)}::json)))`,
    )
    .execute()
}

/** Newest first. `asOf`: instant, inclusive; without it what stands now. */
export async function listPoliceEvents(trx: Trx, asOf?: string): Promise<StandingEvent[]> {
  let query = trx.selectFrom('policeEvent').select(columns)
  query =
    asOf === undefined
      ? query.where('supersededAt', 'is', null)
      : query
          .where('recordedAt', '<=', asOf)
          .where((where) => where.or([where('supersededAt', 'is', null), where('supersededAt', '>', asOf)]))
  return query.orderBy('publishedAt', 'desc').orderBy('id', 'desc').execute()
}

export async function supersedeEvents(
  trx: Trx,
  municipalityId: string,
  ids: readonly number[],
  at: string,
): Promise<void> {
  await trx
    .updateTable('policeEvent')
    .set({ supersededAt: at })
    .where('municipalityId', '=', municipalityId)
    .where('supersededAt', 'is', null)
    .where(
      sql<boolean>`id = any(array(select value::bigint from json_array_elements_text(${JSON.stringify(ids)}::json)))`,
    )
    .execute()
}

export async function insertEvents(trx: Trx, rows: readonly Insertable<PoliceEventTable>[]): Promise<void> {
  for (let at = 0; at < rows.length; at += 500) {
    await trx
      .insertInto('policeEvent')
      .values(rows.slice(at, at + 500))
      .execute()
  }
}
