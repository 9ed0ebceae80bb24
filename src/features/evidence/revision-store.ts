/** What later deliveries changed: read off two versions of the same observation that follow each other. */
import { sql } from 'kysely'
import type { Trx } from '#platform/db/port.ts'
import { judgeChange } from './compare-delivery.ts'
import type { Observation, Revision } from './schema.ts'

type Said = Pick<Observation, 'value' | 'state' | 'status' | 'margin' | 'standardError' | 'answers'>
type Row = Pick<Revision, 'seriesId' | 'title' | 'areaName' | 'unit' | 'period' | 'at' | 'deliveryTitle'> &
  Said & { readonly [Name in keyof Said as `old${Capitalize<Name>}`]: Said[Name] }

export interface RevisionFilter {
  readonly seriesId?: string
  /** Instant, inclusive. */
  readonly asOf?: string
  readonly limit: number
}

/** Newest first, at most `limit` of them, and how many there are. Uses are not known here. */
export async function listRevisions(
  trx: Trx,
  { seriesId, asOf, limit }: RevisionFilter,
): Promise<{ revisions: Omit<Revision, 'usedIn'>[]; total: number }> {
  const own = seriesId === undefined ? sql`` : sql`and n.series_id = ${seriesId}`
  const then = asOf === undefined ? sql`` : sql`and n.recorded_at <= ${asOf}::timestamptz`
  // The same value with another margin is a version, and no revision.
  const pairs = sql`from observation n join observation o on o.municipality_id = n.municipality_id
      and o.series_id = n.series_id and o.period = n.period and o.version = n.version - 1
    where n.version > 1 ${own} ${then} and (o.state <> n.state
      or n.state = 'known' and abs(o.value - n.value) > 1e-9 * greatest(abs(o.value), abs(n.value))
      or o.status = 'preliminary' and n.status = 'final')`
  const { rows: counted } = await sql<{ total: number }>`select count(*) as total ${pairs}`.execute(trx)
  const { rows } = await sql<Row>`select n.series_id, n.period, n.recorded_at as "at", s.title, s.area_name, s.unit,
      d.title as delivery_title, n.value, n.state, n.status, n.margin, n.standard_error, n.answers, o.value as old_value,
      o.state as old_state, o.status as old_status, o.margin as old_margin, o.standard_error as old_standard_error,
      o.answers as old_answers
    from (select n.*, o.version as old_version ${pairs}
      order by n.recorded_at desc, n.series_id collate "C", n.period collate "C" desc limit ${limit}) n
    join observation o on o.municipality_id = n.municipality_id and o.series_id = n.series_id and o.period = n.period
      and o.version = n.old_version
    join series s on s.municipality_id = n.municipality_id and s.id = n.series_id
    join delivery d on d.municipality_id = n.municipality_id and d.id = n.delivery_id
    order by n.recorded_at desc, n.series_id collate "C", n.period collate "C" desc`.execute(trx)
  return { revisions: rows.flatMap(presentRevision), total: counted[0]?.total ?? 0 }
}

function presentRevision(row: Row): Omit<Revision, 'usedIn'>[] {
  const { seriesId, title, areaName, unit, period, at, deliveryTitle } = row
  const before = {
    value: row.oldValue,
    state: row.oldState,
    status: row.oldStatus,
    margin: row.oldMargin,
    standardError: row.oldStandardError,
    answers: row.oldAnswers,
  }
  const kind = judgeChange(before, row)
  if (kind === null || kind === 'refined') return []
  return [{ seriesId, title, areaName, unit, period, kind, before: row.oldValue, after: row.value, at, deliveryTitle }]
}
