/** One report at a time: its versions and their order in time. */
import type { Insertable, Selectable } from 'kysely'
import { sql } from 'kysely'
import type { ReportVersionTable } from '#db/tables.ts'
import { insertIfFree } from '#platform/db/insert-if-free.ts'
import type { Trx } from '#platform/db/port.ts'

export type ReportRow = Selectable<ReportVersionTable>
export type NewReportRow = Insertable<ReportVersionTable>

/**
 * The instant to record a change at. Later than every computation so far, and held until the transaction ends:
 * a computation started meanwhile waits, so a past picture can always be computed again as it was known.
 */
export async function claimInstant(trx: Trx, municipalityId: string, now: Date): Promise<string> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${`as-of:${municipalityId}`}, 0))`.execute(trx)
  const row = await trx
    .selectFrom('municipality')
    .select('lastAsOf')
    .where('id', '=', municipalityId)
    .executeTakeFirst()
  const last = row ? Date.parse(row.lastAsOf) : Number.NaN
  return new Date(Number.isFinite(last) ? Math.max(now.getTime(), last + 1) : now.getTime()).toISOString()
}

/** The instant of a computation: everything recorded up to it is in, everything after it is out, for ever. */
export async function claimAsOf(trx: Trx, municipalityId: string, now: Date): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`as-of:${municipalityId}`}, 0))`.execute(trx)
  const row = await trx
    .selectFrom('municipality')
    .select('lastAsOf')
    .where('id', '=', municipalityId)
    .executeTakeFirst()
  const last = row ? Date.parse(row.lastAsOf) : Number.NaN
  // What was written since the last one is recorded a millisecond after it at the earliest, and is in.
  const asOf = new Date(Number.isFinite(last) ? Math.max(now.getTime(), last + 1) : now.getTime()).toISOString()
  await trx.updateTable('municipality').set({ lastAsOf: asOf }).where('id', '=', municipalityId).execute()
  return asOf
}

export async function insertVersion(trx: Trx, row: NewReportRow): Promise<void> {
  await trx.insertInto('reportVersion').values(row).execute()
}

/** The same for a report nobody has yet; false when its id is taken, also by one that the asking scope does not see. */
export async function insertFirstVersion(trx: Trx, row: NewReportRow): Promise<boolean> {
  return insertIfFree(trx.insertInto('reportVersion').values(row))
}

/** Closes the standing version; false when somebody else did so first. */
export async function supersedeVersion(
  trx: Trx,
  report: { municipalityId: string; reportId: string; version: number },
  at: string,
): Promise<boolean> {
  const result = await trx
    .updateTable('reportVersion')
    .set({ supersededAt: at })
    .where('municipalityId', '=', report.municipalityId)
    .where('reportId', '=', report.reportId)
    .where('version', '=', report.version)
    .where('supersededAt', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function findReport(trx: Trx, reportId: string): Promise<ReportRow | null> {
  const row = await trx
    .selectFrom('reportVersion')
    .selectAll()
    .where('reportId', '=', reportId)
    .where('supersededAt', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** All versions that the asking scope may see, newest first. */
export async function listVersions(trx: Trx, reportId: string): Promise<ReportRow[]> {
  return trx
    .selectFrom('reportVersion')
    .selectAll()
    .where('reportId', '=', reportId)
    .orderBy('version', 'desc')
    .execute()
}

/** Reports of the named categories that overlap the interval and lie within the square around a position. */
export async function findNear(
  trx: Trx,
  near: { categories: readonly string[]; from: string; to: string; e: number; n: number; metres: number },
): Promise<ReportRow[]> {
  return trx
    .selectFrom('reportVersion')
    .selectAll()
    .where('supersededAt', 'is', null)
    .where('state', 'in', ['submitted', 'reviewed', 'shared'])
    .where('category', 'in', [...near.categories])
    .where('occurredFrom', '<=', near.to)
    .where('occurredTo', '>=', near.from)
    .where('e', '>=', near.e - near.metres)
    .where('e', '<=', near.e + near.metres)
    .where('n', '>=', near.n - near.metres)
    .where('n', '<=', near.n + near.metres)
    .orderBy('occurredFrom', 'desc')
    .limit(20)
    .execute()
}

/**
 * After many rows came at once. The embedded database gathers no statistics by itself, and without them it compares many
 * rows the slow way. As the owner only.
 */
export async function refreshStatistics(trx: Trx): Promise<void> {
  await sql`analyze report_version`.execute(trx)
}
