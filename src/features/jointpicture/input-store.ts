/** Reads, as known at an instant, what a samlad picture takes from the reports. */
import { sql } from 'kysely'
import type { Trx } from '#platform/db/port.ts'

export interface ReportCountRow {
  readonly areaCode: string | null
  readonly category: string
  readonly organisationId: string
  readonly count: number
}

/** Shared reports of some days by area, category and organisation. Corrections and withdrawals after the instant are not seen. */
export async function countSharedReports(
  trx: Trx,
  municipalityId: string,
  asOf: string,
  days: { readonly from: string; readonly to: string },
): Promise<ReportCountRow[]> {
  const rows = await sql<ReportCountRow>`
    select area_code, category, organisation_id, count(*) as count
    from report_version
    where municipality_id = ${municipalityId} and state = 'shared'
      and occurred_on >= ${days.from}::date and occurred_on < ${days.to}::date
      and recorded_at <= ${asOf}::timestamptz and (superseded_at is null or superseded_at > ${asOf}::timestamptz)
    group by 1, 2, 3
    order by area_code collate "C" nulls first, category collate "C", organisation_id collate "C"`.execute(trx)
  return rows.rows.map((row) => ({ ...row, count: Number(row.count) }))
}

/** The version of each observation that stood at the instant, by `series period`. */
export async function listObservationVersions(trx: Trx, asOf: string): Promise<ReadonlyMap<string, number>> {
  const rows = await sql<{ key: string; version: number }>`
    select series_id || ' ' || period as key, version from observation
    where version > 1 and recorded_at <= ${asOf}::timestamptz
      and (superseded_at is null or superseded_at > ${asOf}::timestamptz)`.execute(trx)
  return new Map(rows.rows.map(({ key, version }) => [key, version]))
}
