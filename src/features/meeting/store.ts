/** Meetings: their heads and their steps. Row-level security keeps them their municipality's own. */
import { type Insertable, type Selectable, sql } from 'kysely'
import type { MeetingTable } from '#db/meeting-tables.ts'
import type { Trx } from '#platform/db/port.ts'

/** Without the closed minutes, whose text is read by itself. */
export type MeetingRow = Omit<Selectable<MeetingTable>, 'minutes'>

const columns = [
  'municipalityId',
  'id',
  'bodyCode',
  'title',
  'startsAt',
  'endsAt',
  'place',
  'state',
  'contentVersion',
  'sequence',
  'calledAt',
  'heldAt',
  'minutesHash',
  'approvedAt',
  'createdAt',
] as const

export async function insertMeeting(trx: Trx, row: Insertable<MeetingTable>): Promise<void> {
  await trx.insertInto('meeting').values(row).execute()
}

export async function findMeeting(trx: Trx, id: string): Promise<MeetingRow | null> {
  return (await trx.selectFrom('meeting').select(columns).where('id', '=', id).executeTakeFirst()) ?? null
}

/** Held until the transaction ends: those who write in the same meeting come in turn. Its key stays free for the rows under it. */
export async function lockMeeting(trx: Trx, id: string): Promise<MeetingRow | null> {
  const query = trx.selectFrom('meeting').select(columns).where('id', '=', id)
  return (await query.forNoKeyUpdate().executeTakeFirst()) ?? null
}

/** The latest first. */
export async function listMeetingRows(trx: Trx, ids?: readonly string[]): Promise<MeetingRow[]> {
  let query = trx.selectFrom('meeting').select(columns)
  if (ids) query = query.where('id', 'in', ids.length > 0 ? ids : [sql<string>`null::uuid`])
  return query.orderBy('startsAt', 'desc').orderBy('id').execute()
}

/** Meetings of a body whose minutes are closed and not approved. */
export async function listUnapproved(trx: Trx, bodyCode: string): Promise<MeetingRow[]> {
  const query = trx.selectFrom('meeting').select(columns).where('bodyCode', '=', bodyCode).where('state', '=', 'held')
  return query.orderBy('startsAt').orderBy('id').execute()
}

type Change = Partial<
  Pick<
    MeetingRow,
    | 'state'
    | 'title'
    | 'startsAt'
    | 'endsAt'
    | 'place'
    | 'sequence'
    | 'calledAt'
    | 'heldAt'
    | 'minutesHash'
    | 'approvedAt'
  >
> & { readonly minutes?: string | null }

/** One step, or another time and place; whoever has an older version in front of them is told so. */
export async function changeMeeting(trx: Trx, row: MeetingRow, change: Change): Promise<void> {
  await trx
    .updateTable('meeting')
    .set((set) => ({ ...change, contentVersion: set('contentVersion', '+', 1) }))
    .where('municipalityId', '=', row.municipalityId)
    .where('id', '=', row.id)
    .execute()
}

/** The minutes' own bytes: the column is json, so that its text is what was closed. Null: they are open. */
export async function readMinutesText(trx: Trx, id: string): Promise<string | null> {
  const row = await trx
    .selectFrom('meeting')
    .select(sql<string | null>`minutes::text`.as('text'))
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.text ?? null
}

/** Ids of a person's memberships, or of those in one organisation: what a seat is held by. */
export async function listMembershipIds(
  trx: Trx,
  of: { readonly personId: string; readonly organisationId?: string },
): Promise<string[]> {
  let query = trx.selectFrom('membership').select('id').where('personId', '=', of.personId)
  if (of.organisationId) query = query.where('organisationId', '=', of.organisationId)
  return (await query.orderBy('id').execute()).map(({ id }) => id)
}

/** Addresses of the people behind memberships; who has none gets no mail. Each once. */
export async function listAddressesOf(trx: Trx, membershipIds: readonly string[]): Promise<string[]> {
  if (membershipIds.length === 0) return []
  const rows = await trx
    .selectFrom('membership as m')
    .innerJoin('person as p', (join) =>
      join.onRef('p.municipalityId', '=', 'm.municipalityId').onRef('p.id', '=', 'm.personId'),
    )
    .select('p.email')
    .distinct()
    .where('m.id', 'in', membershipIds)
    .where('p.email', 'is not', null)
    .orderBy('p.email')
    .execute()
  return rows.flatMap(({ email }) => (email ? [email] : []))
}

/** Memberships of the two who present, valid on the day. */
export async function listPresenterMemberships(
  trx: Trx,
  roles: readonly string[],
  day: string,
): Promise<{ id: string; role: string }[]> {
  if (roles.length === 0) return []
  return trx
    .selectFrom('membership as m')
    .innerJoin('organisation as o', (join) =>
      join.onRef('o.municipalityId', '=', 'm.municipalityId').onRef('o.id', '=', 'm.organisationId'),
    )
    .select(['m.id', 'm.role'])
    .where('m.role', 'in', roles)
    .where('o.party', 'is not', null)
    .where('m.since', '<=', day)
    .where((where) => where.or([where('m.until', 'is', null), where('m.until', '>=', day)]))
    .orderBy('m.id')
    .execute()
}
