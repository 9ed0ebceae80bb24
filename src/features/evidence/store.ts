/** Series and their observations, as they stand or as they were known at an instant. */
import { type Selectable, sql } from 'kysely'
import type { ObservationTable, SeriesTable } from '#db/evidence-tables.ts'
import type { Trx } from '#platform/db/port.ts'
import { listMarkedBreaks } from './break-store.ts'
import { observationKey } from './compare-delivery.ts'
import { listDeliveries } from './delivery-store.ts'
import { withBreaks } from './facts/marked-breaks.ts'
import type { Delivery, Observation, WatchItem } from './schema.ts'
import { Series } from './schema.ts'
import { listSetAside } from './set-aside-store.ts'
import { listWatchItems } from './watch-store.ts'

export type StoredObservation = Observation & { readonly version: number; readonly deliveryId: string }

/** All evidence of a municipality at one instant. Orders are fixed: the same instant gives the same bytes, whenever it is read. */
export interface Evidence {
  /** Those that had an observation by then, as they were described then; by id. */
  readonly series: Series[]
  /** By series, then period. What is set aside is among them. */
  readonly observations: StoredObservation[]
  /** Newest first. */
  readonly deliveries: Delivery[]
  /** `seriesId period` of what is set aside, as `observationKey` writes it. */
  readonly setAside: ReadonlySet<string>
  readonly watch: WatchItem[]
}

/** The one way to read evidence for a picture. `asOf`: instant, inclusive; claimed before by `claimAsOf` when it is to hold for ever. */
export async function readEvidenceAsOf(trx: Trx, asOf: string): Promise<Evidence> {
  const observations = await listObservations(trx, { asOf })
  const seen = new Set(observations.map((one) => one.seriesId))
  return {
    series: (await listSeries(trx, { asOf })).filter((one) => seen.has(one.id)),
    observations,
    deliveries: await listDeliveries(trx, asOf),
    setAside: new Set((await listSetAside(trx, asOf)).map(observationKey)),
    watch: await listWatchItems(trx, asOf),
  }
}

export interface SeriesFilter {
  /** Instant, inclusive; without it as they are described now. */
  readonly asOf?: string
  readonly ids?: readonly string[]
}

/**
 * Ordered by id, with the breaks that coordinators marked. `asOf`: as they were described and marked then; a series that came
 * later is among them.
 */
export async function listSeries(trx: Trx, filter: SeriesFilter = {}): Promise<Series[]> {
  return withBreaks(await listDescribedSeries(trx, filter), await listMarkedBreaks(trx, filter.asOf))
}

/** As the deliveries describe them, without what people marked on them. */
export async function listDescribedSeries(trx: Trx, { asOf, ids }: SeriesFilter = {}): Promise<Series[]> {
  let query = trx.selectFrom('series').selectAll()
  if (ids) query = query.where(oneOf('id', ids))
  const rows = await query.orderBy(sql`id collate "C"`).execute()
  const series = rows.map(presentSeries)
  if (asOf === undefined) return series
  const past = await trx
    .selectFrom('seriesPast')
    .select(['seriesId', 'described'])
    .where('stoodUntil', '>', asOf)
    .orderBy('stoodUntil', 'desc')
    .execute()
  // The last one written is the earliest, which is the one that stood then.
  const then = new Map(past.map((one) => [one.seriesId, Series.parse(one.described)]))
  return series.map((one) => then.get(one.id) ?? one)
}

export async function findSeries(trx: Trx, id: string, asOf?: string): Promise<Series | null> {
  const [found] = await listSeries(trx, { ids: [id], ...(asOf === undefined ? {} : { asOf }) })
  return found ?? null
}

export interface ObservationFilter {
  /** Instant, inclusive; without it what stands now. */
  readonly asOf?: string
  readonly indicators?: readonly string[]
  readonly seriesIds?: readonly string[]
  /** Leaves out what was set aside then. */
  readonly withoutSetAside?: boolean
}

/** One version of each, by series and period. */
export async function listObservations(trx: Trx, filter: ObservationFilter = {}): Promise<StoredObservation[]> {
  const { asOf, indicators, seriesIds, withoutSetAside } = filter
  let query = trx.selectFrom('observation').selectAll().where(standingAt(asOf))
  if (seriesIds) query = query.where(oneOf('series_id', seriesIds))
  if (indicators) {
    query = query.where('seriesId', 'in', trx.selectFrom('series').select('id').where(oneOf('indicator', indicators)))
  }
  const rows = await query.orderBy(sql`series_id collate "C", period collate "C"`).execute()
  const observations = rows.map(presentObservation)
  if (!withoutSetAside) return observations
  const setAside = new Set((await listSetAside(trx, asOf)).map(observationKey))
  return observations.filter((one) => !setAside.has(observationKey(one)))
}

export interface SeriesSpan {
  readonly seriesId: string
  readonly from: string
  readonly to: string
  readonly observations: number
  readonly suppressed: number
}

/** How far each series reaches, its latest observation, and the last day on which a delivery told of it. */
export async function listSpans(
  trx: Trx,
): Promise<(SeriesSpan & { latest: Observation; deliveryId: string; retrievedOn: string })[]> {
  const { rows: spans } = await sql<SeriesSpan>`select series_id, min(period) as "from", max(period) as "to",
      count(*) as observations, count(*) filter (where state = 'suppressed') as suppressed
    from observation where superseded_at is null group by series_id`.execute(trx)
  const { rows } = await sql<Selectable<ObservationTable>>`select distinct on (series_id) * from observation
    where superseded_at is null order by series_id, period desc`.execute(trx)
  const { rows: days } = await sql<{ seriesId: string; retrievedOn: string }>`select t.series_id,
      max(d.retrieved_on) as retrieved_on
    from delivery d join delivery_series t on t.municipality_id = d.municipality_id and t.delivery_id = d.id
    group by t.series_id`.execute(trx)
  const retrieved = new Map(days.map((one) => [one.seriesId, one.retrievedOn]))
  const latest = new Map(rows.map((row) => [row.seriesId, presentObservation(row)]))
  return spans.flatMap((span) => {
    const last = latest.get(span.seriesId)
    const retrievedOn = retrieved.get(span.seriesId)
    if (!last || !retrievedOn) return []
    const { deliveryId, ...observation } = last
    return [{ ...span, latest: observation, deliveryId, retrievedOn }]
  })
}

function standingAt(asOf: string | undefined) {
  if (asOf === undefined) return sql<boolean>`superseded_at is null`
  return sql<boolean>`recorded_at <= ${asOf}::timestamptz
    and (superseded_at is null or superseded_at > ${asOf}::timestamptz)`
}

/** One parameter however many they are; an array, since behind row-level security a join would be made the slow way. */
function oneOf(column: 'id' | 'series_id' | 'indicator', values: readonly string[]) {
  return sql<boolean>`${sql.ref(column)} = any(array(select json_array_elements_text(${JSON.stringify(values)}::json)))`
}

function presentSeries(row: Selectable<SeriesTable>): Series {
  const { municipalityId: _, areaKind, areaCode, areaName, ...rest } = row
  return Series.parse({ ...rest, area: { kind: areaKind, code: areaCode, name: areaName } })
}

function presentObservation(row: Selectable<ObservationTable>): StoredObservation {
  const { seriesId, period, version, value, state, status, margin, standardError, answers, deliveryId } = row
  return { seriesId, period, version, value, state, status, margin, standardError, answers, deliveryId }
}
