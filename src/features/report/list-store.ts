/** Lists and exports: many reports at a time, in pages or as a stream. */
import { type SelectQueryBuilder, sql } from 'kysely'
import type { Tables } from '#db/tables.ts'
import type { Trx } from '#platform/db/port.ts'
import type { ReportFilter, ReportQuery } from './schema.ts'
import type { ReportRow } from './store.ts'

/** Whose reports: a reporter sees their own; others what row-level security lets through. */
export interface ListReader {
  readonly personId: string
  readonly onlyMine: boolean
}

/** Codes in the order of their Swedish names: the database must not sort names (its collation is not Swedish). */
export interface NameOrder {
  readonly categories: readonly string[]
  readonly areas: readonly string[]
  readonly organisations: readonly string[]
}

type Current = SelectQueryBuilder<Tables, 'reportVersion', object>

/** The base of lists, bulk actions and exports: what stands now, narrowed. */
export function currentReports(trx: Trx, filter: ReportFilter, reader: ListReader): Current {
  let query = trx.selectFrom('reportVersion').where('supersededAt', 'is', null)
  if (reader.onlyMine || filter.mine) query = query.where('reporterId', '=', reader.personId)
  if (filter.state?.length) query = query.where('state', 'in', filter.state)
  if (filter.category?.length) query = query.where('category', 'in', filter.category)
  if (filter.areaCode?.length) query = query.where('areaCode', 'in', filter.areaCode)
  if (filter.organisationId?.length) query = query.where('organisationId', 'in', filter.organisationId)
  if (filter.from) query = query.where('occurredOn', '>=', filter.from)
  if (filter.to) query = query.where('occurredOn', '<=', filter.to)
  if (filter.words?.trim()) {
    const like = `%${filter.words.trim().replace(/[\\%_]/g, '\\$&')}%`
    query = query.where((where) => where.or([where('text', 'ilike', like), where('placeWords', 'ilike', like)]))
  }
  return query
}

export async function countReports(trx: Trx, filter: ReportFilter, reader: ListReader): Promise<number> {
  const row = await currentReports(trx, filter, reader)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return Number(row.total)
}

export async function listReports(
  trx: Trx,
  query: ReportQuery,
  reader: ListReader,
  names: NameOrder,
): Promise<ReportRow[]> {
  const direction = query.descending ? 'desc' : 'asc'
  const ranked = (codes: readonly string[], column: string) =>
    sql<number>`array_position(${sql.val([...codes])}::text[], ${sql.ref(column)})`
  const order = {
    occurred: sql`occurred_from`,
    recorded: sql`recorded_at`,
    category: ranked(names.categories, 'category'),
    area: ranked(names.areas, 'area_code'),
    organisation: ranked(names.organisations, 'organisation_id'),
    state: ranked(['draft', 'submitted', 'reviewed', 'shared', 'withdrawn'], 'state'),
  }[query.sort]
  return currentReports(trx, query, reader)
    .selectAll()
    .orderBy(order, direction)
    .orderBy('reportId')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute()
}

export interface SavedViewRow {
  id: string
  name: string
  query: Record<string, unknown>
  columns: string[]
}

export async function listViews(trx: Trx): Promise<SavedViewRow[]> {
  return trx.selectFrom('savedView').select(['id', 'name', 'query', 'columns']).orderBy('id').execute()
}

export async function saveView(
  trx: Trx,
  { municipalityId, personId }: { municipalityId: string; personId: string },
  view: { id: string; name: string; query: unknown; columns: readonly string[] },
): Promise<void> {
  const row = { name: view.name, query: JSON.stringify(view.query), columns: JSON.stringify(view.columns) }
  await trx
    .insertInto('savedView')
    .values({ municipalityId, personId, id: view.id, ...row })
    .onConflict((conflict) => conflict.columns(['municipalityId', 'personId', 'id']).doUpdateSet(row))
    .execute()
}

export async function deleteView(trx: Trx, id: string): Promise<void> {
  await trx.deleteFrom('savedView').where('id', '=', id).execute()
}
