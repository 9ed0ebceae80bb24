/** Deliveries as they came, and what is kept of them: series and versions of observations, many at once. */
import { type Insertable, sql } from 'kysely'
import type { DeliveryTable } from '#db/evidence-tables.ts'
import type { Trx } from '#platform/db/port.ts'
import type { Standing } from './compare-delivery.ts'
import { Delivery, type Observation, type Series } from './schema.ts'

/** One import or setting aside at a time for a municipality: the second waits and then compares with the first. */
export async function lockEvidence(trx: Trx, municipalityId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`evidence:${municipalityId}`}, 0))`.execute(trx)
}

const heads = [
  'id',
  'source',
  'format',
  'title',
  'fileName',
  'address',
  'attribution',
  'publishedOn',
  'retrievedOn',
  'sha256',
  'recordedAt',
] as const

/** Without their bytes; newest first. `asOf`: instant, inclusive. */
export async function listDeliveries(trx: Trx, asOf?: string): Promise<Delivery[]> {
  let query = trx.selectFrom('delivery').select(heads)
  if (asOf !== undefined) query = query.where('recordedAt', '<=', asOf)
  const rows = await query.orderBy('recordedAt', 'desc').orderBy('id').execute()
  return rows.map((row) => Delivery.parse(row))
}

export async function findDeliveryBySha(trx: Trx, sha256: string): Promise<Delivery | null> {
  const row = await trx.selectFrom('delivery').select(heads).where('sha256', '=', sha256).executeTakeFirst()
  return row ? Delivery.parse(row) : null
}

export async function findDeliveryFile(trx: Trx, id: string): Promise<{ fileName: string; bytes: Uint8Array } | null> {
  const row = await trx.selectFrom('delivery').select(['fileName', 'bytes']).where('id', '=', id).executeTakeFirst()
  return row ?? null
}

export async function insertDelivery(trx: Trx, row: Insertable<DeliveryTable>): Promise<void> {
  await trx.insertInto('delivery').values(row).execute()
}

/** Rows in one statement: few enough for its text, many enough that the way to the database does not count. */
const chunk = 5000

async function inChunks<One>(all: readonly One[], work: (json: string) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < all.length; at += chunk) await work(JSON.stringify(all.slice(at, at + chunk)))
}

/** New ones are added, known ones described anew. */
export async function saveSeries(trx: Trx, municipalityId: string, series: readonly Series[]): Promise<void> {
  await inChunks(series, (json) =>
    sql`insert into series (municipality_id, id, source, indicator, title, unit, frequency, area_kind, area_code,
        area_name, boundary_version, breakdown, parent_indicator, is_subset, breaks)
      select ${municipalityId}, id, source, indicator, title, unit, frequency, area->>'kind', area->>'code',
        area->>'name', "boundaryVersion", breakdown, "parentIndicator", "isSubset", breaks
      from json_to_recordset(${json}::json) as s(id text, source text, indicator text, title text, unit text,
        frequency text, area json, "boundaryVersion" text, breakdown json, "parentIndicator" text, "isSubset" boolean,
        breaks json)
      on conflict (municipality_id, id) do update set title = excluded.title, area_name = excluded.area_name,
        boundary_version = excluded.boundary_version, parent_indicator = excluded.parent_indicator,
        is_subset = excluded.is_subset, breaks = excluded.breaks`.execute(trx),
  )
}

/** That a delivery told of these series, changed or not. */
export async function insertDeliverySeries(
  trx: Trx,
  { municipalityId, deliveryId }: { municipalityId: string; deliveryId: string },
  seriesIds: readonly string[],
): Promise<void> {
  await inChunks(seriesIds, (json) =>
    sql`insert into delivery_series (municipality_id, delivery_id, series_id)
      select ${municipalityId}, ${deliveryId}::uuid, id from json_array_elements_text(${json}::json) as s(id)`.execute(
      trx,
    ),
  )
}

/** How series were described until now, for pictures of before. */
export async function keepPastSeries(
  trx: Trx,
  municipalityId: string,
  series: readonly Series[],
  until: string,
): Promise<void> {
  await inChunks(series, (json) =>
    sql`insert into series_past (municipality_id, series_id, stood_until, described)
      select ${municipalityId}, one->>'id', ${until}::timestamptz, one
      from json_array_elements(${json}::json) as s(one)
      -- Twice at the same instant: what stood before it is what was told first.
      on conflict do nothing`.execute(trx),
  )
}

/** The current versions of these series' observations. */
export async function listStanding(trx: Trx, seriesIds: readonly string[]): Promise<Standing[]> {
  return trx
    .selectFrom('observation')
    .select(['seriesId', 'period', 'version', 'value', 'state', 'status', 'margin', 'standardError', 'answers'])
    .where('supersededAt', 'is', null)
    .where(sql<boolean>`series_id = any(array(select json_array_elements_text(${JSON.stringify(seriesIds)}::json)))`)
    .execute()
}

type Key = Pick<Standing, 'seriesId' | 'period' | 'version'>

/** Ends these versions at an instant; gives how many stood. */
export async function supersedeObservations(
  trx: Trx,
  municipalityId: string,
  versions: readonly Key[],
  at: string,
): Promise<number> {
  let ended = 0
  const keys = versions.map(({ seriesId, period, version }) => ({ seriesId, period, version }))
  await inChunks(keys, async (json) => {
    const { numAffectedRows } = await sql`update observation o set superseded_at = ${at}::timestamptz
      from json_to_recordset(${json}::json) as s("seriesId" text, period text, version int)
      where o.municipality_id = ${municipalityId} and o.series_id = s."seriesId" and o.period = s.period
        and o.version = s.version and o.superseded_at is null`.execute(trx)
    ended += Number(numAffectedRows ?? 0n)
  })
  return ended
}

export async function insertObservations(
  trx: Trx,
  stamp: { municipalityId: string; deliveryId: string; recordedAt: string },
  observations: readonly (Observation & { readonly version: number })[],
): Promise<void> {
  const { municipalityId, deliveryId, recordedAt } = stamp
  await inChunks(observations, (json) =>
    sql`insert into observation (municipality_id, series_id, period, version, value, state, status, margin,
        standard_error, answers, delivery_id, recorded_at, superseded_at)
      select ${municipalityId}, "seriesId", period, version, value, state, status, margin, "standardError", answers,
        ${deliveryId}::uuid, ${recordedAt}::timestamptz, null
      from json_to_recordset(${json}::json) as s("seriesId" text, period text, version int, value float8, state text,
        status text, margin float8, "standardError" float8, answers int)`.execute(trx),
  )
}
