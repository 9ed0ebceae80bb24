/** Counts of shared reports for indicators and effect designs. */
import { sql } from 'kysely'
import type { Trx } from '#platform/db/port.ts'
import type { DayCount } from './effect-detect.ts'

export interface CountAsk {
  /** Empty: everywhere. */
  readonly areaCodes: readonly string[]
  /** Empty: of every kind. */
  readonly categories: readonly string[]
  /** First local day, and the day after the last. */
  readonly from: string
  readonly to: string
}

/**
 * Everybody's shared reports are counted whoever asks, since a count of some organisations' only would be a wrong number. The
 * scope's reach is widened for the one question and put back; who may see a small number is judged where it is shown.
 */
export async function withSharedReach<T>(trx: Trx, work: () => Promise<T>): Promise<T> {
  const before = await sql<{ reach: string | null }>`select current_setting('samlad.reach', true) as reach`.execute(trx)
  const setReach = (reach: string) => sql`select set_config('samlad.reach', ${reach}, true)`.execute(trx)
  await setReach('shared')
  const found = await work()
  await setReach(before.rows[0]?.reach ?? '')
  return found
}

const standing = sql<boolean>`municipality_id = (select current_municipality())
  and state = 'shared' and superseded_at is null`

/**
 * Shared reports by local day and area, as they stand now, for each question by itself; days without any are left out. One query
 * however many ask. Day, area, count; the answers in the order of the questions.
 */
export async function countShared(trx: Trx, asks: readonly CountAsk[]): Promise<DayCount[][]> {
  if (asks.length === 0) return []
  const { rows } = await withSharedReach(trx, () =>
    // The lists are made once a question (materialized), not once a report.
    sql<DayCount & { ask: number }>`
      with a as materialized (
        select (n - 1)::int as ask, (q ->> 'from')::date as from_on, (q ->> 'to')::date as to_on,
          array(select json_array_elements_text(q -> 'areaCodes')) as areas,
          array(select json_array_elements_text(q -> 'categories')) as categories
        from json_array_elements(${JSON.stringify(asks)}::json) with ordinality as asked(q, n)
      )
      select a.ask, r.occurred_on as day, r.area_code, count(*) as count
      from a
      join report_version r on r.occurred_on >= a.from_on and r.occurred_on < a.to_on
        and (cardinality(a.areas) = 0 or r.area_code = any(a.areas))
        and (cardinality(a.categories) = 0 or r.category = any(a.categories))
      where ${standing}
      group by 1, 2, 3 order by 1, 2, 3 nulls first`.execute(trx),
  )
  const found: DayCount[][] = asks.map(() => [])
  for (const { ask, day, areaCode, count } of rows) found[ask]?.push({ day, areaCode, count: Number(count) })
  return found
}

/** Organisations with a shared report of any kind, counted for each ISO week that has one. `from`: local day; `to`: the day after the last. */
export async function countReportersByWeek(
  trx: Trx,
  { from, to }: Pick<CountAsk, 'from' | 'to'>,
): Promise<{ monday: string; reporters: number }[]> {
  const { rows } = await withSharedReach(trx, () =>
    sql<{ monday: string; reporters: number }>`
      select to_char(date_trunc('week', occurred_on), 'YYYY-MM-DD') as monday,
        count(distinct organisation_id)::int as reporters
      from report_version
      where ${standing} and occurred_on >= ${from}::date and occurred_on < ${to}::date
      group by 1 order by 1`.execute(trx),
  )
  return rows
}

/** Local day of the first shared report, or null: before it nothing is known, which is not the same as nothing happened. */
export async function findFirstShared(trx: Trx): Promise<string | null> {
  const { rows } = await withSharedReach(trx, () =>
    sql<{ day: string }>`select occurred_on as day from report_version
      where ${standing} order by occurred_on limit 1`.execute(trx),
  )
  return rows[0]?.day ?? null
}
