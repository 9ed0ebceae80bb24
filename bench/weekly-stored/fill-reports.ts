/**
 * Fills a municipality with invented reports, made by the database itself from hashed numbers: the same number of
 * reports and seed give the same rows on PostgreSQL and on PGlite. Real areas and places of the demo, 18 organisations,
 * 38 categories, five years; few places hold much; each report was submitted and then shared, three in a hundred were
 * corrected after that. Indexes are taken away meanwhile and made again, as one does for a load of this size.
 */
import { type RawBuilder, sql } from 'kysely'
import { demoMunicipality, seedDemo } from '#db/demo/seed-demo.ts'
import type { Database, Trx } from '#platform/db/port.ts'

/** The Monday after the last week that has reports. */
export const fillUntil = '2026-11-23'
const fillFrom = '2021-11-22'
const batch = 50_000

export async function fillMunicipality(db: Database, reports: number, seed = 1): Promise<void> {
  await db.asOwner(async (trx) => {
    await seedDemo(trx, { seed, until: fillUntil, weeks: 1 })
    await sql`delete from report_version`.execute(trx)
  })
  const indexes = await db.asOwner(takeIndexesAway)
  for (let from = 1; from <= reports; from += batch) {
    const to = Math.min(reports, from + batch - 1)
    await db.asOwner((trx) => insertReports(trx, { from, to, seed }), { statementLimitMs: 600_000 })
  }
  await db.asOwner(
    async (trx) => {
      for (const definition of indexes) await sql.raw(definition).execute(trx)
      await sql`analyze`.execute(trx)
    },
    { statementLimitMs: 600_000 },
  )
}

async function takeIndexesAway(trx: Trx): Promise<string[]> {
  const { rows } = await sql<{ indexname: string; indexdef: string }>`
    select indexname, indexdef from pg_indexes
    where tablename = 'report_version' and schemaname = 'public' and indexname not like '%_pkey'`.execute(trx)
  for (const { indexname } of rows) await sql`drop index ${sql.ref(indexname)}`.execute(trx)
  return rows.map(({ indexdef }) => indexdef)
}

/** A number in [0, 1) of report `id`: the same for the same `purpose` and seed. */
const uniform = (purpose: number, seed: number): RawBuilder<number> =>
  sql`((hashint8extended(id, ${sql.lit(purpose * 1000 + seed)}) & 1073741823) / 1073741824.0::float8)`

async function insertReports(trx: Trx, { from, to, seed }: { from: number; to: number; seed: number }): Promise<void> {
  const draw = (purpose: number) => uniform(purpose, seed)
  await sql`
    with choice as materialized (
      select (select array_agg(id order by id) from organisation) as organisations,
        (select array_agg(code order by position) from category) as categories,
        (select array_agg(id order by hashtext(id)) from place) as places,
        (select array_agg(e order by hashtext(id)) from place) as es,
        (select array_agg(n order by hashtext(id)) from place) as ns,
        (select array_agg(area_code order by hashtext(id)) from place) as areas
    ), drawn as (
      select id, ${draw(1)} as u1, ${draw(2)} as u2, ${draw(3)} as u3, ${draw(4)} as u4, ${draw(5)} as u5,
        ${draw(6)} as u6, ${draw(7)} as u7, ${draw(8)} as u8
      from generate_series(${sql.lit(from)}::bigint, ${sql.lit(to)}::bigint) as id
    ), chosen as (
      select drawn.*, 1 + floor(cardinality(places) * u1 * u1 * u1)::int as place,
        organisations[1 + floor(cardinality(organisations) * u2 * u2)::int] as organisation_id,
        categories[1 + floor(cardinality(categories) * u3 * u3)::int] as category,
        (${fillFrom}::date + floor((${fillUntil}::date - ${fillFrom}::date) * u4)::int
          + make_interval(mins => floor(1440 * sqrt(u5))::int)) at time zone 'Europe/Stockholm' as occurred_from,
        places, es, ns, areas
      from drawn cross join choice
    ), timed as (
      select *, occurred_from + make_interval(mins => 30 + floor(2000 * u6)::int) as told_at,
        occurred_from + make_interval(mins => 2100 + floor(4000 * u7)::int) as shared_at,
        occurred_from + interval '7 days' as corrected_at
      from chosen
    )
    insert into report_version (municipality_id, report_id, version, organisation_id, state, category,
      occurred_from, occurred_to, occurred_on, place_source, place_id, e, n, precision_metres, area_code, felt, text,
      changed_by_organisation, recorded_at, superseded_at, submitted_at, shared_at)
    select ${demoMunicipality}, md5(${sql.lit(`${seed}:`)} || id)::uuid, version, organisation_id,
      case when version = 1 then 'submitted' else 'shared' end,
      case when version = 3 then 'other' else category end,
      occurred_from, occurred_from + make_interval(mins => floor(120 * u8 * u8)::int),
      (occurred_from at time zone 'Europe/Stockholm')::date, 'place', places[place],
      round((es[place] + 400 * (u5 - 0.5))::numeric, 2), round((ns[place] + 400 * (u8 - 0.5))::numeric, 2), 30,
      areas[place], floor(4 * u6)::smallint,
      case when u7 < 0.3 then 'Påhittad rapport för mätning, utan verklig förlaga.' end,
      organisation_id, (array[told_at, shared_at, corrected_at])[version],
      (array[shared_at, corrected_at, null])[version + case when version = 2 and u8 >= 0.03 then 1 else 0 end],
      told_at, case when version > 1 then shared_at end
    from timed cross join lateral generate_series(1, case when u8 < 0.03 then 3 else 2 end) as version`.execute(trx)
}
