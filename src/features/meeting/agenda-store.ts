/** Agendas and what was decided on their items. Every version is kept. */
import { type Insertable, type Selectable, sql } from 'kysely'
import type { AgendaItemVersionTable, AttendanceVersionTable, ItemOutcomeVersionTable } from '#db/meeting-tables.ts'
import { insertIfFree } from '#platform/db/insert-if-free.ts'
import type { Trx } from '#platform/db/port.ts'
import { Attendance, type MeetingState } from './schema.ts'

export type ItemRow = Selectable<AgendaItemVersionTable>
export type OutcomeRow = Selectable<ItemOutcomeVersionTable>

/** False when that version is there already: somebody else wrote first. */
export async function insertItemVersion(trx: Trx, row: Insertable<AgendaItemVersionTable>): Promise<boolean> {
  return insertIfFree(trx.insertInto('agendaItemVersion').values(row))
}

/** The standing version of each item, in order; those that were taken away last, and only on request. */
export async function listItems(trx: Trx, meetingId: string, { removed = false } = {}): Promise<ItemRow[]> {
  const rows = await trx
    .selectFrom('agendaItemVersion')
    .distinctOn('id')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute()
  return rows
    .filter((one) => removed || !one.removed)
    .sort((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1))
}

/** The standing version of an item of any meeting; undefined: there is none. */
export async function findItemAnywhere(trx: Trx, id: string): Promise<ItemRow | undefined> {
  return trx
    .selectFrom('agendaItemVersion')
    .selectAll()
    .where('id', '=', id)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function findItem(trx: Trx, meetingId: string, id: string): Promise<ItemRow | null> {
  const row = await findItemAnywhere(trx, id)
  return row?.meetingId === meetingId ? row : null
}

export async function insertOutcome(trx: Trx, row: Insertable<ItemOutcomeVersionTable>): Promise<boolean> {
  return insertIfFree(trx.insertInto('itemOutcomeVersion').values(row))
}

/** What stands for each item of a meeting. */
export async function listOutcomes(trx: Trx, meetingId: string): Promise<OutcomeRow[]> {
  return trx
    .selectFrom('itemOutcomeVersion')
    .distinctOn('itemId')
    .selectAll()
    .where('meetingId', '=', meetingId)
    .orderBy('itemId')
    .orderBy('version', 'desc')
    .execute()
}

export async function findOutcome(trx: Trx, itemId: string): Promise<OutcomeRow | null> {
  const query = trx.selectFrom('itemOutcomeVersion').selectAll().where('itemId', '=', itemId)
  return (await query.orderBy('version', 'desc').limit(1).executeTakeFirst()) ?? null
}

export async function insertAttendance(trx: Trx, row: Insertable<AttendanceVersionTable>): Promise<boolean> {
  return insertIfFree(trx.insertInto('attendanceVersion').values(row))
}

/** As last written; null before anybody did. */
export async function findAttendance(trx: Trx, meetingId: string): Promise<Attendance | null> {
  const row = await trx
    .selectFrom('attendanceVersion')
    .select(['version', 'rows'])
    .where('meetingId', '=', meetingId)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? Attendance.parse({ ...row.rows, version: row.version }) : null
}

/** An item with the meeting that it stands on and what became of it. */
export type PlacedItem = Pick<
  ItemRow,
  'id' | 'meetingId' | 'subjectKind' | 'subjectId' | 'subjectHash' | 'title' | 'text'
> & {
  readonly bodyCode: string
  readonly startsAt: string
  readonly meetingState: MeetingState
  readonly meetingTitle: string
  readonly decision: OutcomeRow['decision'] | null
  readonly decidedHash: string | null
  readonly outcomeAt: string | null
}

function placed(trx: Trx) {
  const items = trx
    .selectFrom('agendaItemVersion')
    .distinctOn('id')
    .selectAll()
    .orderBy('id')
    .orderBy('version', 'desc')
    .as('i')
  const outcomes = trx
    .selectFrom('itemOutcomeVersion')
    .distinctOn('itemId')
    .select(['itemId', 'decision', 'subjectHash as decidedHash', 'recordedAt as outcomeAt'])
    .orderBy('itemId')
    .orderBy('version', 'desc')
    .as('o')
  return trx
    .selectFrom(items)
    .innerJoin('meeting as m', (join) =>
      join.onRef('m.municipalityId', '=', 'i.municipalityId').onRef('m.id', '=', 'i.meetingId'),
    )
    .leftJoin(outcomes, 'o.itemId', 'i.id')
    .select(['i.id', 'i.meetingId', 'i.subjectKind', 'i.subjectId', 'i.subjectHash', 'i.title', 'i.text'])
    .select(['m.bodyCode', 'm.startsAt', 'm.state as meetingState', 'm.title as meetingTitle'])
    .select(['o.decision', 'o.decidedHash', 'o.outcomeAt'])
    .where('i.removed', '=', false)
    .orderBy('m.startsAt')
    .orderBy('i.position')
    .orderBy('i.id')
}

/** Standing items of a body's meetings with their outcomes, oldest meeting first. */
export const listPlaced = (trx: Trx, bodyCode: string): Promise<PlacedItem[]> =>
  placed(trx).where('m.bodyCode', '=', bodyCode).execute()

/** What meetings have decided, oldest first. */
export const listDecided = (trx: Trx): Promise<PlacedItem[]> =>
  placed(trx).where('o.decision', '=', 'decide').where('i.subjectId', 'is not', null).execute()

/** Ids of the things of a kind that a meeting has dealt with: not postponed, and not passed over. */
export async function listDealtWith(trx: Trx, kind: ItemRow['subjectKind']): Promise<ReadonlySet<string>> {
  const rows = await placed(trx)
    .where('i.subjectKind', '=', kind)
    .where('o.decision', 'is not', null)
    .where('o.decision', '!=', 'postpone')
    .execute()
  return new Set(rows.flatMap(({ subjectId }) => subjectId ?? []))
}

/** Items by their own ids, their meetings' or their subjects': any of them. */
export async function listPlacedOf(
  trx: Trx,
  of: {
    readonly itemIds: readonly string[]
    readonly meetingIds: readonly string[]
    readonly subjectIds: readonly string[]
  },
): Promise<PlacedItem[]> {
  const list = (ids: readonly string[]) =>
    sql`any(array(select json_array_elements_text(${JSON.stringify(ids)}::json)))`
  return placed(trx)
    .where(
      sql<boolean>`(i.id::text = ${list(of.itemIds)} or i.meeting_id::text = ${list(of.meetingIds)}
        or i.subject_id = ${list(of.subjectIds)})`,
    )
    .execute()
}

/** How many items each meeting's agenda has. */
export async function countItems(trx: Trx): Promise<ReadonlyMap<string, number>> {
  const items = trx
    .selectFrom('agendaItemVersion')
    .distinctOn('id')
    .select(['id', 'meetingId', 'removed'])
    .orderBy('id')
    .orderBy('version', 'desc')
    .as('i')
  const rows = await trx
    .selectFrom(items)
    .select(['i.meetingId', sql<number>`count(*)::int`.as('items')])
    .where('i.removed', '=', false)
    .groupBy('i.meetingId')
    .execute()
  return new Map(rows.map((row) => [row.meetingId, row.items]))
}
