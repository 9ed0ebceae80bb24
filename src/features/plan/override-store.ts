/** Computed standings of measures that were set aside. Nothing is taken away: what no longer holds has a time when it was taken back. */
import type { Insertable } from 'kysely'
import type { MeasureOverrideTable } from '#db/plan-tables.ts'
import type { Trx } from '#platform/db/port.ts'
import type { MeasureHead } from './schema.ts'

/** The one that stands for each of these measures, with the organisation's name. */
export async function listOverrides(
  trx: Trx,
  measureIds: readonly string[],
): Promise<ReadonlyMap<string, NonNullable<MeasureHead['override']>>> {
  if (measureIds.length === 0) return new Map()
  const rows = await trx
    .selectFrom('measureOverride as s')
    .innerJoin('organisation as o', (join) =>
      join.onRef('o.municipalityId', '=', 's.municipalityId').onRef('o.id', '=', 's.organisationId'),
    )
    .select(['s.measureId', 's.status', 's.reason', 's.recordedAt', 'o.name as organisationName'])
    .where('s.measureId', 'in', [...measureIds])
    .where('s.takenBackAt', 'is', null)
    .execute()
  return new Map(
    rows.map(({ measureId, status, reason, recordedAt, organisationName }) => {
      return [measureId, { status, reason, by: organisationName, at: recordedAt }]
    }),
  )
}

export async function insertOverride(
  trx: Trx,
  row: Omit<Insertable<MeasureOverrideTable>, 'takenBackAt'>,
): Promise<void> {
  await trx
    .insertInto('measureOverride')
    .values({ ...row, takenBackAt: null })
    .execute()
}

/** The measure is locked before: only one can stand. */
export async function takeBackOverride(trx: Trx, measureId: string, at: string): Promise<void> {
  await trx
    .updateTable('measureOverride')
    .set({ takenBackAt: at })
    .where('measureId', '=', measureId)
    .where('takenBackAt', 'is', null)
    .execute()
}
