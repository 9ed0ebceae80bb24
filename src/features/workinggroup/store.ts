/** Working groups, their members and the parties' yes. Row-level security shows a group to the parties and to those in it. */
import { type Insertable, type Selectable, sql } from 'kysely'
import type {
  GroupConfirmationTable,
  GroupMandateVersionTable,
  GroupMemberTable,
  WorkingGroupTable,
} from '#db/group-tables.ts'
import type { Party } from '#features/access/schema.ts'
import type { Trx } from '#platform/db/port.ts'

export type GroupRow = Selectable<WorkingGroupTable>
export type MemberRow = Selectable<GroupMemberTable> & {
  readonly personOfMember: string
  readonly displayName: string
  readonly organisationName: string
}
type Key = Pick<GroupRow, 'municipalityId' | 'id'>

const groups = (trx: Trx) => trx.selectFrom('workingGroup as g').selectAll('g')

/** Newest first; with ids, those only. */
export async function listGroupRows(
  trx: Trx,
  of: { ids?: readonly string[]; measureIds?: readonly string[] } = {},
): Promise<GroupRow[]> {
  const { ids, measureIds } = of
  if (ids?.length === 0 || measureIds?.length === 0) return []
  let query = groups(trx)
  if (ids) query = query.where('g.id', 'in', [...ids])
  if (measureIds) query = query.where('g.measureId', 'in', [...measureIds])
  return query.orderBy('g.createdAt', 'desc').orderBy('g.id').execute()
}

export async function findGroupRow(trx: Trx, id: string): Promise<GroupRow | null> {
  return (await groups(trx).where('g.id', '=', id).executeTakeFirst()) ?? null
}

/** Held for the transaction: those who change the same group come in turn. */
export async function lockGroup(trx: Trx, id: string): Promise<GroupRow | null> {
  return (await groups(trx).where('g.id', '=', id).forNoKeyUpdate('g').executeTakeFirst()) ?? null
}

export async function insertGroup(trx: Trx, row: Insertable<WorkingGroupTable>): Promise<void> {
  await trx.insertInto('workingGroup').values(row).execute()
}

export async function moveGroup(
  trx: Trx,
  { municipalityId, id }: Key,
  change: Partial<Omit<GroupRow, 'municipalityId' | 'id' | 'contentVersion' | 'createdAt'>>,
): Promise<void> {
  await trx
    .updateTable('workingGroup')
    .set({ ...change, contentVersion: sql<number>`content_version + 1` })
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', id)
    .execute()
}

export async function insertMandateVersion(trx: Trx, row: Insertable<GroupMandateVersionTable>): Promise<void> {
  await trx.insertInto('groupMandateVersion').values(row).execute()
}

/** Everybody who is or was in the groups, the leader first. */
export async function listMemberRows(trx: Trx, groupIds: readonly string[]): Promise<MemberRow[]> {
  if (groupIds.length === 0) return []
  return trx
    .selectFrom('groupMember as m')
    .innerJoin('membership as s', (join) =>
      join.onRef('s.municipalityId', '=', 'm.municipalityId').onRef('s.id', '=', 'm.membershipId'),
    )
    .innerJoin('person as p', (join) =>
      join.onRef('p.municipalityId', '=', 's.municipalityId').onRef('p.id', '=', 's.personId'),
    )
    .innerJoin('organisation as o', (join) =>
      join.onRef('o.municipalityId', '=', 'm.municipalityId').onRef('o.id', '=', 'm.memberOrganisationId'),
    )
    .selectAll('m')
    .select(['s.personId as personOfMember', 'p.displayName', 'o.name as organisationName'])
    .where('m.groupId', 'in', [...groupIds])
    .orderBy('m.isLeader', 'desc')
    .orderBy('m.since')
    .orderBy('m.membershipId')
    .orderBy('m.recordedAt')
    .execute()
}

export async function insertMembers(trx: Trx, rows: readonly Insertable<GroupMemberTable>[]): Promise<void> {
  await trx.insertInto('groupMember').values(rows).execute()
}

export async function endMember(
  trx: Trx,
  { municipalityId, id }: Key,
  { until, handedOverTo }: Pick<MemberRow, 'until' | 'handedOverTo'>,
): Promise<void> {
  await trx
    .updateTable('groupMember')
    .set({ until, handedOverTo })
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', id)
    .execute()
}

/** The yes of each party that has not been taken back, oldest first. */
export async function listGroupConfirmations(trx: Trx, groupIds: readonly string[]) {
  if (groupIds.length === 0) return []
  return trx
    .selectFrom('groupConfirmation')
    .select(['groupId', 'party', 'contentHash', 'confirmedAt'])
    .where('groupId', 'in', [...groupIds])
    .where('takenBackAt', 'is', null)
    .orderBy('confirmedAt')
    .orderBy('id')
    .execute()
}

export async function insertGroupConfirmation(trx: Trx, row: Insertable<GroupConfirmationTable>): Promise<void> {
  await trx.insertInto('groupConfirmation').values(row).execute()
}

/** An earlier yes of the party no longer counts. */
export async function takeBackGroupConfirmations(
  trx: Trx,
  of: { municipalityId: string; groupId: string; party: Party },
  at: string,
): Promise<void> {
  await trx
    .updateTable('groupConfirmation')
    .set({ takenBackAt: at })
    .where('municipalityId', '=', of.municipalityId)
    .where('groupId', '=', of.groupId)
    .where('party', '=', of.party)
    .where('takenBackAt', 'is', null)
    .execute()
}

/** Memberships that are valid on the day, of every organisation; the roles that see no groups are left out. */
export async function listMemberships(trx: Trx, today: string) {
  return trx
    .selectFrom('membership as m')
    .innerJoin('person as p', (join) =>
      join.onRef('p.municipalityId', '=', 'm.municipalityId').onRef('p.id', '=', 'm.personId'),
    )
    .innerJoin('organisation as o', (join) =>
      join.onRef('o.municipalityId', '=', 'm.municipalityId').onRef('o.id', '=', 'm.organisationId'),
    )
    .select(['m.id', 'm.personId', 'm.role', 'm.organisationId', 'p.displayName', 'o.name as organisationName'])
    .where('m.since', '<=', today)
    .where((where) => where.or([where('m.until', 'is', null), where('m.until', '>=', today)]))
    .where('m.role', 'not in', ['administrator', 'reader'])
    .orderBy('o.name')
    .orderBy('p.displayName')
    .orderBy('m.id')
    .execute()
}

/** The municipality's time zone, as the asking scope sees it. */
export async function findTimeZone(trx: Trx): Promise<string> {
  const row = await trx.selectFrom('municipality').select('timeZone').executeTakeFirstOrThrow()
  return row.timeZone
}
