/** Import in SQL: rows wait in a table of the transaction's own, are compared with what stands, and become versions. */
import { type Selectable, sql } from 'kysely'
import type { ImportSourceTable } from '#db/tables.ts'
import type { Trx } from '#platform/db/port.ts'

export type ImportSourceRow = Selectable<ImportSourceTable>

/** One import's place in the database. */
export interface ImportPlace {
  readonly municipalityId: string
  readonly organisationId: string
  readonly sourceId: string
  /** Reports are known by Samlad's own id (its own export), not by the source's key. */
  readonly byId: boolean
}

/** The table lives as long as the transaction, and is seen by it alone. */
export async function createStaging(trx: Trx): Promise<void> {
  await sql`create temp table import_row (line int not null, key text not null, id uuid, state text,
    category text not null, "from" timestamptz not null, "to" timestamptz not null, "on" date not null,
    place_source text not null, place_id text, place_words text, e float8, n float8, precision_metres float8,
    area_code text, felt smallint, told_police text not null, text text, overrides jsonb not null
  ) on commit drop`.execute(trx)
}

/** `batch`: a JSON array of imported reports with their lines, as staged. */
export async function insertStaged(trx: Trx, batch: string): Promise<void> {
  await sql`insert into import_row
    select line, key, id, state, category, "from", "to", "on", "placeSource", "placeId", "placeWords", e, n,
      "precisionMetres", "areaCode", felt, "toldPolice", text, overrides
    from json_to_recordset(${batch}::json) as staged(line int, key text, id uuid, state text, category text,
      "from" timestamptz, "to" timestamptz, "on" date, "placeSource" text, "placeId" text, "placeWords" text,
      e float8, n float8, "precisionMetres" float8, "areaCode" text, felt smallint, "toldPolice" text, text text,
      overrides jsonb)`.execute(trx)
}

/** Rows without a key of their own that are alike in everything are so many reports: the second is «hash:2». */
export async function numberRepeats(trx: Trx): Promise<void> {
  await sql`update import_row r set key = r.key || ':' || x.place
    from (select ctid as id, row_number() over (partition by key order by line) as place from import_row) x
    where r.ctid = x.id and x.place > 1`.execute(trx)
}

/** Lines whose key already stands on an earlier line. */
export async function listRepeatedLines(trx: Trx): Promise<number[]> {
  const { rows } = await sql<{ line: number }>`select line from
    (select line, row_number() over (partition by key order by line) as place from import_row) x
    where place > 1 order by line`.execute(trx)
  return rows.map(({ line }) => line)
}

/** One import at a time for an organisation: the second waits for the first and then sees its source and its rows. */
export async function lockImports(trx: Trx, municipalityId: string, organisationId: string): Promise<void> {
  const key = `import:${municipalityId}:${organisationId}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(trx)
}

/** Finds for each row the report that it is, and whether it says something else now. */
export async function matchStanding(trx: Trx, place: ImportPlace): Promise<void> {
  const same = place.byId ? sql`c.report_id = r.id` : sql`c.source_id = ${place.sourceId} and c.source_key = r.key`
  await sql`analyze import_row`.execute(trx)
  // Behind row-level security the planner believes in one row, and would compare each with each: hours for 100,000.
  await sql`select set_config('enable_nestloop', 'off', true)`.execute(trx)
  // The area follows from the position: new borders are no correction of the report.
  await sql`create temp table import_match on commit drop as
    select r.*, c.report_id, c.version, c.organisation_id, c.state as standing_state,
      c.report_id is not null and (
        (c.category, c.occurred_from, c.occurred_to, c.place_id, c.place_words, c.e, c.n, c.precision_metres,
          c.felt, c.told_police, c.text, case when c.e is null then c.area_code end, c.overrides)
        is distinct from
        (r.category, r."from", r."to", r.place_id, r.place_words, r.e, r.n, r.precision_metres,
          r.felt, r.told_police, r.text, case when r.e is null then r.area_code end, r.overrides)
      ) as differs
    from import_row r left join report_version c
      on c.municipality_id = ${place.municipalityId} and c.superseded_at is null and ${same}`.execute(trx)
  await sql`analyze import_match`.execute(trx)
  await sql`create temp table import_change on commit drop as
    select * from import_match where differs and standing_state <> 'withdrawn'`.execute(trx)
  await sql`analyze import_change`.execute(trx)
}

/** Lines that would correct another organisation's report. */
export async function listForeignLines(trx: Trx, { organisationId }: ImportPlace): Promise<number[]> {
  const { rows } = await sql<{ line: number }>`select line from import_match
    where differs and organisation_id <> ${organisationId} order by line`.execute(trx)
  return rows.map(({ line }) => line)
}

export interface MatchCounts {
  added: number
  changed: number
  unchanged: number
  withdrawn: number
}

export async function countMatches(trx: Trx): Promise<MatchCounts> {
  const { rows } = await sql<MatchCounts>`select
    count(*) filter (where report_id is null) as added,
    count(*) filter (where differs and standing_state <> 'withdrawn') as changed,
    count(*) filter (where not differs and report_id is not null) as unchanged,
    count(*) filter (where differs and standing_state = 'withdrawn') as withdrawn
    from import_match`.execute(trx)
  return rows[0] as MatchCounts
}

/** Closes the versions that are corrected. Gives how many it closed: fewer than `changed` means that somebody was first. */
export async function supersedeChanged(trx: Trx, place: ImportPlace, at: string): Promise<number> {
  const { numAffectedRows } = await sql`update report_version c set superseded_at = ${at}::timestamptz
    from import_change m
    where c.municipality_id = ${place.municipalityId} and c.report_id = m.report_id and c.version = m.version
      and c.superseded_at is null`.execute(trx)
  return Number(numAffectedRows ?? 0n)
}

const columns = sql`municipality_id, report_id, version, organisation_id, reporter_id, state, category,
  occurred_from, occurred_to, occurred_on, place_source, place_id, place_words, e, n, precision_metres, area_code,
  felt, told_police, text, overrides, source_id, source_key, changed_by, changed_by_organisation, reason,
  recorded_at, superseded_at, submitted_at, reviewed_at, shared_at`

/** The content of a staged row, in the order of `columns`. */
const content = sql`m.category, m."from", m."to", m."on", m.place_source, m.place_id, m.place_words, m.e, m.n,
  m.precision_metres, m.area_code, m.felt, m.told_police, m.text, m.overrides`

export interface ImportStamp {
  readonly at: string
  readonly personId: string | null
  /** Where a correction came from, in words. */
  readonly reason: string
  /** State of new reports; null: as each row says. */
  readonly state: string | null
}

/** Corrections keep state, author and the instants of the steps. */
export async function insertChanged(trx: Trx, place: ImportPlace, stamp: ImportStamp): Promise<void> {
  await sql`insert into report_version (${columns})
    select o.municipality_id, o.report_id, o.version + 1, o.organisation_id, o.reporter_id, o.state, ${content},
      o.source_id, o.source_key, ${stamp.personId}, ${place.organisationId}, ${stamp.reason}, ${stamp.at}::timestamptz, null,
      o.submitted_at, o.reviewed_at, o.shared_at
    from import_change m join report_version o
      on o.municipality_id = ${place.municipalityId} and o.report_id = m.report_id and o.version = m.version`.execute(
    trx,
  )
}

/** The id follows from source and key, so that the same file gives the same reports wherever it is read. */
export async function insertAdded(trx: Trx, place: ImportPlace, stamp: ImportStamp): Promise<void> {
  const { municipalityId, sourceId } = place
  await sql`insert into report_version (${columns})
    select ${municipalityId}, coalesce(m.id, md5(${`${municipalityId}\u001f${sourceId}\u001f`}::text || m.key)::uuid), 1,
      ${place.organisationId}, null, s.state, ${content}, ${sourceId}, m.key, ${stamp.personId}, ${place.organisationId},
      null, ${stamp.at}::timestamptz, null,
      case when s.state in ('submitted', 'reviewed', 'shared') then ${stamp.at}::timestamptz end,
      case when s.state in ('reviewed', 'shared') then ${stamp.at}::timestamptz end,
      case when s.state = 'shared' then ${stamp.at}::timestamptz end
    from import_match m cross join lateral (select coalesce(${stamp.state}::text, m.state) as state) s
    where m.report_id is null order by m.line`.execute(trx)
}

export async function listSources(trx: Trx, organisationId: string): Promise<ImportSourceRow[]> {
  return trx
    .selectFrom('importSource')
    .selectAll()
    .where('organisationId', '=', organisationId)
    .orderBy('name')
    .execute()
}

export async function findSource(
  trx: Trx,
  organisationId: string,
  source: { id: string } | { name: string },
): Promise<ImportSourceRow | null> {
  let query = trx.selectFrom('importSource').selectAll().where('organisationId', '=', organisationId)
  query = 'id' in source ? query.where('id', '=', source.id) : query.where('name', '=', source.name)
  return (await query.executeTakeFirst()) ?? null
}

export async function saveSource(
  trx: Trx,
  source: { municipalityId: string; id: string; organisationId: string; name: string; mapping: unknown; at: string },
): Promise<void> {
  const { municipalityId, id, organisationId, name, at } = source
  const change = { name, mapping: JSON.stringify(source.mapping), updatedAt: at }
  await trx
    .insertInto('importSource')
    .values({ municipalityId, id, organisationId, ...change })
    .onConflict((conflict) => conflict.columns(['municipalityId', 'id']).doUpdateSet(change))
    .execute()
}
