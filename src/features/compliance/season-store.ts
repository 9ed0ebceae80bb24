/** Counts for the yearly pattern. Row-level security gives shared reports only; the asking scope must reach them. */
import { sql } from 'kysely'
import type { Trx } from '#platform/db/port.ts'

export interface MonthCount {
  readonly category: string
  /** Months since year 0: 2026 × 12 + 0 is January 2026. */
  readonly month: number
  readonly count: number
}

const monthNumber = sql<number>`(extract(year from occurred_on) * 12 + extract(month from occurred_on) - 1)::int`

/** Shared reports by category as stored and by month, from a day up to but not with another. */
export async function countReportsByMonth(
  trx: Trx,
  of: { readonly municipalityId: string; readonly from: string; readonly to: string },
): Promise<MonthCount[]> {
  return trx
    .selectFrom('reportVersion')
    .select(['category', monthNumber.as('month'), sql<number>`count(*)::int`.as('count')])
    .where('municipalityId', '=', of.municipalityId)
    .where('state', '=', 'shared')
    .where('supersededAt', 'is', null)
    .where('occurredOn', '>=', of.from)
    .where('occurredOn', '<', of.to)
    .groupBy(['category', monthNumber])
    .orderBy('category')
    .orderBy(monthNumber)
    .execute()
}

/** Day of the earliest shared report; null: there is none. */
export async function findFirstReportDay(trx: Trx, municipalityId: string): Promise<string | null> {
  const row = await trx
    .selectFrom('reportVersion')
    .select((select) => select.fn.min('occurredOn').as('day'))
    .where('municipalityId', '=', municipalityId)
    .where('state', '=', 'shared')
    .where('supersededAt', 'is', null)
    .executeTakeFirst()
  return row?.day ?? null
}

/** Main categories in the municipality's own order. */
export async function listMainCategories(
  trx: Trx,
): Promise<{ readonly code: string; readonly parentCode: string | null; readonly labelSv: string }[]> {
  return trx
    .selectFrom('category')
    .select(['code', 'parentCode', 'labelSv'])
    .orderBy('position')
    .orderBy('code')
    .execute()
}
