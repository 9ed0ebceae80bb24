/** Reads a picture's inputs as they were known at an instant. */
import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/db/port.ts'

/** Shared reports that stood at the instant: later corrections and withdrawals are not seen. */
const knownAt = (asOf: string): RawBuilder<boolean> =>
  sql<boolean>`state = 'shared' and recorded_at <= ${asOf}::timestamptz and (superseded_at is null or superseded_at > ${asOf}::timestamptz)`

/** One order on every database, whatever language it was created for: the inputs' fingerprint rests on it. */
const bytewise = sql`collate "C"`

/** Years of counts by area and category fit in this; with the server's usual 4 MB they would go by way of the disk. */
const countingMemory = '64MB'

/** Days from the start of the first period to the end of the last, and how to number the periods in between. */
export interface PeriodSpan {
  readonly kind: 'week' | 'month' | 'quarter' | 'free'
  /** First day of the oldest period. */
  readonly from: string
  /** Day after the judged period. */
  readonly to: string
  /** Length in days of weeks and free periods. */
  readonly days: number
}

/** Number of the period that a report's day falls in, 0 = oldest. */
function periodNumber(span: PeriodSpan): RawBuilder<number> {
  if (span.kind === 'week' || span.kind === 'free')
    return sql<number>`(occurred_on - ${span.from}::date) / ${span.days}::int`
  const months = sql`((extract(year from occurred_on) - extract(year from ${span.from}::date)) * 12 + extract(month from occurred_on) - extract(month from ${span.from}::date))::int`
  return span.kind === 'month' ? sql<number>`${months}` : sql<number>`(${months}) / 3`
}

const within = (span: { from: string; to: string }) =>
  sql<boolean>`occurred_on >= ${span.from}::date and occurred_on < ${span.to}::date`

export interface CountRow {
  period: number
  areaCode: string | null
  code: string
  count: number
}

/** Reports by period, area and category (as stored, not rolled up). */
export function countByAreaCategory(
  trx: Trx,
  municipalityId: string,
  asOf: string,
  span: PeriodSpan,
): Promise<CountRow[]> {
  return countBy(trx, municipalityId, asOf, span, 'category')
}

/** Reports by period, area and organisation. */
export function countByOrganisation(
  trx: Trx,
  municipalityId: string,
  asOf: string,
  span: PeriodSpan,
): Promise<CountRow[]> {
  return countBy(trx, municipalityId, asOf, span, 'organisation_id')
}

async function countBy(
  trx: Trx,
  municipalityId: string,
  asOf: string,
  span: PeriodSpan,
  column: 'category' | 'organisation_id',
): Promise<CountRow[]> {
  await sql`select set_config('work_mem', ${countingMemory}, true)`.execute(trx)
  const rows = await sql<CountRow>`
    select ${periodNumber(span)} as period, area_code, ${sql.ref(column)} as code, count(*) as count
    from report_version
    where municipality_id = ${municipalityId} and ${within(span)} and ${knownAt(asOf)}
    group by 1, 2, 3
    order by 1, area_code ${bytewise} nulls first, ${sql.ref(column)} ${bytewise}`.execute(trx)
  return rows.rows.map((row) => ({ ...row, period: Number(row.period), count: Number(row.count) }))
}

/** Reports of some categories by period and organisation, in one area or (null) everywhere. */
export async function countTellers(
  trx: Trx,
  municipalityId: string,
  asOf: string,
  span: PeriodSpan,
  of: { areaCode: string | null; categories: readonly string[] },
): Promise<{ period: number; organisationId: string; count: number }[]> {
  const inArea = of.areaCode === null ? sql`true` : sql`area_code = ${of.areaCode}`
  const rows = await sql<{ period: number; organisationId: string; count: number }>`
    select ${periodNumber(span)} as period, organisation_id, count(*) as count
    from report_version
    where municipality_id = ${municipalityId} and ${within(span)} and ${knownAt(asOf)}
      and ${inArea} and category in (${sql.join(of.categories)})
    group by 1, 2
    order by 1, organisation_id ${bytewise}`.execute(trx)
  return rows.rows.map((row) => ({ ...row, period: Number(row.period), count: Number(row.count) }))
}

/** First day that has a shared report, or null: history is never longer than it is. */
export async function findFirstDay(trx: Trx, municipalityId: string, asOf: string): Promise<string | null> {
  const rows = await sql<{ day: string | null }>`
    select occurred_on as day from report_version
    where municipality_id = ${municipalityId} and ${knownAt(asOf)}
    order by occurred_on limit 1`.execute(trx)
  return rows.rows[0]?.day ?? null
}

export interface EventRow {
  reportId: string
  version: number
  occurredFrom: string
  occurredTo: string
  occurredOn: string
  e: number | null
  n: number | null
  areaCode: string | null
  category: string
  organisationId: string
}

/** Reports of some days, one by one, in a fixed order. */
export async function listEvents(
  trx: Trx,
  municipalityId: string,
  asOf: string,
  days: { from: string; to: string },
): Promise<EventRow[]> {
  const rows = await sql<EventRow>`
    select report_id, version, occurred_from, occurred_to, occurred_on, e, n, area_code, category, organisation_id
    from report_version
    where municipality_id = ${municipalityId} and ${within(days)} and ${knownAt(asOf)}
    order by report_id`.execute(trx)
  return rows.rows
}

/** Shared reports of the period that were recorded or superseded after the instant. */
export async function countNewer(
  trx: Trx,
  municipalityId: string,
  asOf: string,
  days: { from: string; to: string },
): Promise<number> {
  const rows = await sql<{ count: number }>`
    select count(distinct report_id) as count from report_version
    where municipality_id = ${municipalityId} and ${within(days)} and state = 'shared'
      and (recorded_at > ${asOf}::timestamptz or superseded_at > ${asOf}::timestamptz)`.execute(trx)
  return Number(rows.rows[0]?.count ?? 0)
}

/** Reports of some days counted on squares of 100 m by category (as stored); positions are the squares' centres. */
export async function countOnSquares(
  trx: Trx,
  municipalityId: string,
  asOf: string,
  days: { from: string; to: string },
): Promise<{ e: number; n: number; category: string; count: number }[]> {
  const rows = await sql<{ e: number; n: number; category: string; count: number }>`
    select floor(e / 100) * 100 + 50 as e, floor(n / 100) * 100 + 50 as n, category, count(*) as count
    from report_version
    where municipality_id = ${municipalityId} and ${within(days)} and ${knownAt(asOf)} and e is not null
    group by 1, 2, 3
    order by 1, 2, category ${bytewise}`.execute(trx)
  return rows.rows.map((row) => ({ ...row, e: Number(row.e), n: Number(row.n), count: Number(row.count) }))
}

export interface PositionCountRow {
  period: number
  e: number | null
  n: number | null
  category: string
  organisationId: string
  count: number
}

/**
 * Reports by period and position, category and organisation: what another area set than the reports' own is counted
 * from. One row for nearly every report, so it costs what reading them costs.
 */
export async function countOnPositions(
  trx: Trx,
  municipalityId: string,
  asOf: string,
  span: PeriodSpan,
): Promise<PositionCountRow[]> {
  const rows = await sql<PositionCountRow>`
    select ${periodNumber(span)} as period, e, n, category, organisation_id, count(*) as count
    from report_version
    where municipality_id = ${municipalityId} and ${within(span)} and ${knownAt(asOf)}
    group by 1, 2, 3, 4, 5
    order by 1, 2 nulls first, 3 nulls first, 4, 5`.execute(trx)
  return rows.rows.map((row) => ({ ...row, period: Number(row.period), count: Number(row.count) }))
}
