/** Mappings: invitations, the versions of their answers, their files. Row-level security keeps a draft its actor's own. */
import type { Insertable, Selectable } from 'kysely'
import type { MappingFileTable, MappingInvitationTable, MappingVersionTable } from '#db/evidence-tables.ts'
import { insertIfFree } from '#platform/db/insert-if-free.ts'
import type { Trx } from '#platform/db/port.ts'
import { MappingAnswers } from './mapping-schema.ts'

export type InvitationRow = Selectable<MappingInvitationTable> & { organisationName: string; period: string | null }
type VersionRow = Pick<Selectable<MappingVersionTable>, 'invitationId' | 'version' | 'state' | 'recordedAt'> & {
  answers: MappingAnswers
}
export type FileHead = Omit<Selectable<MappingFileTable>, 'bytes' | 'municipalityId'> & { size: number }

const invitations = (trx: Trx) =>
  trx
    .selectFrom('mappingInvitation as i')
    .innerJoin('organisation as o', (join) =>
      join.onRef('o.municipalityId', '=', 'i.municipalityId').onRef('o.id', '=', 'i.organisationId'),
    )
    .leftJoin('jointPicture as p', (join) =>
      join.onRef('p.municipalityId', '=', 'i.municipalityId').onRef('p.id', '=', 'i.pictureId'),
    )
    .selectAll('i')
    .select(['o.name as organisationName', 'p.period'])

export async function listInvitations(
  trx: Trx,
  of: { readonly pictureId: string } | { readonly organisationId: string },
): Promise<InvitationRow[]> {
  const query = 'pictureId' in of ? ['i.pictureId', of.pictureId] : ['i.organisationId', of.organisationId]
  const [column, value] = query as ['i.pictureId', string]
  return invitations(trx).where(column, '=', value).orderBy('i.dueOn', 'desc').orderBy('i.id').execute()
}

export async function findInvitation(trx: Trx, id: string): Promise<InvitationRow | null> {
  return (await invitations(trx).where('i.id', '=', id).executeTakeFirst()) ?? null
}

/** False when the organisation is invited to this edition already. */
export async function insertInvitation(trx: Trx, row: Insertable<MappingInvitationTable>): Promise<boolean> {
  return insertIfFree(trx.insertInto('mappingInvitation').values(row))
}

/** Marks the reminder; false when another one came first. */
export async function markReminded(trx: Trx, row: InvitationRow, at: string): Promise<boolean> {
  const result = await trx
    .updateTable('mappingInvitation')
    .set({ remindedAt: at, reminders: row.reminders + 1 })
    .where('municipalityId', '=', row.municipalityId)
    .where('id', '=', row.id)
    .where('reminders', '=', row.reminders)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** The state of the picture that is asked for, or null where it is not seen. */
export async function findPictureState(trx: Trx, id: string): Promise<string | null> {
  const row = await trx.selectFrom('jointPicture').select('state').where('id', '=', id).executeTakeFirst()
  return row?.state ?? null
}

/** Addresses of those who answer for the organisation today; a person without an address gets no mail. */
export async function listAddresses(trx: Trx, organisationId: string, today: string): Promise<string[]> {
  const rows = await trx
    .selectFrom('membership as m')
    .innerJoin('person as p', (join) =>
      join.onRef('p.municipalityId', '=', 'm.municipalityId').onRef('p.id', '=', 'm.personId'),
    )
    .select('p.email')
    .distinct()
    .where('m.organisationId', '=', organisationId)
    .where('m.role', 'in', ['reporter', 'reviewer', 'coordinator', 'communityPoliceOfficer'])
    .where('m.since', '<=', today)
    .where((where) => where.or([where('m.until', 'is', null), where('m.until', '>=', today)]))
    .where('p.email', 'is not', null)
    .orderBy('p.email')
    .execute()
  return rows.flatMap(({ email }) => (email ? [email] : []))
}

/** Of each mapping the latest draft and the latest approved version, as far as the asking scope sees them. */
export async function listLatestVersions(trx: Trx, invitationIds: readonly string[]): Promise<VersionRow[]> {
  if (invitationIds.length === 0) return []
  const rows = await trx
    .selectFrom('mappingVersion')
    .distinctOn(['invitationId', 'state'])
    .select(['invitationId', 'version', 'state', 'answers', 'recordedAt'])
    .where('invitationId', 'in', [...invitationIds])
    .orderBy('invitationId')
    .orderBy('state')
    .orderBy('version', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, answers: MappingAnswers.parse(row.answers) }))
}

/** False when this version is there already: a colleague wrote first. */
export async function insertMappingVersion(
  trx: Trx,
  { answers, ...row }: Omit<Insertable<MappingVersionTable>, 'answers'> & { answers: MappingAnswers },
): Promise<boolean> {
  return insertIfFree(trx.insertInto('mappingVersion').values({ ...row, answers: JSON.stringify(answers) }))
}

export async function insertMappingFile(trx: Trx, row: Insertable<MappingFileTable>): Promise<void> {
  await trx.insertInto('mappingFile').values(row).execute()
}

/** Files that are not taken away, without their bytes; oldest first. */
export async function listMappingFiles(trx: Trx, invitationIds: readonly string[]): Promise<FileHead[]> {
  if (invitationIds.length === 0) return []
  return trx
    .selectFrom('mappingFile')
    .select(['id', 'invitationId', 'name', 'type', 'sha256', 'organisationId', 'personId', 'recordedAt'])
    .select(['sharedAt', 'removedAt'])
    .select((select) => select.cast<number>(select.fn('octet_length', ['bytes']), 'integer').as('size'))
    .where('invitationId', 'in', [...invitationIds])
    .where('removedAt', 'is', null)
    .orderBy('recordedAt')
    .orderBy('id')
    .execute()
}

export async function findMappingFile(trx: Trx, of: { invitationId: string; fileId: string }) {
  const row = await trx
    .selectFrom('mappingFile')
    .select(['name', 'type', 'bytes', 'sharedAt', 'organisationId'])
    .where('invitationId', '=', of.invitationId)
    .where('id', '=', of.fileId)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
  return row ?? null
}

/** Takes away a file that has not been shared. */
export async function markFileRemoved(trx: Trx, of: { municipalityId: string; fileId: string }, at: string) {
  await trx
    .updateTable('mappingFile')
    .set({ removedAt: at })
    .where('municipalityId', '=', of.municipalityId)
    .where('id', '=', of.fileId)
    .where('sharedAt', 'is', null)
    .execute()
}

/** Shares what is attached and not shared yet. */
export async function markFilesShared(trx: Trx, of: { municipalityId: string; invitationId: string }, at: string) {
  await trx
    .updateTable('mappingFile')
    .set({ sharedAt: at })
    .where('municipalityId', '=', of.municipalityId)
    .where('invitationId', '=', of.invitationId)
    .where('sharedAt', 'is', null)
    .where('removedAt', 'is', null)
    .execute()
}

export interface ApprovedMapping {
  readonly organisationId: string
  readonly organisationName: string
  readonly answers: MappingAnswers
  readonly approvedAt: string
}

/** What stood approved at an instant, one an organisation, ordered by the organisation's id: the same for every asker. */
export async function listApprovedMappings(trx: Trx, pictureId: string, asOf: string): Promise<ApprovedMapping[]> {
  const rows = await trx
    .selectFrom('mappingVersion as v')
    .innerJoin('mappingInvitation as i', (join) =>
      join.onRef('i.municipalityId', '=', 'v.municipalityId').onRef('i.id', '=', 'v.invitationId'),
    )
    .innerJoin('organisation as o', (join) =>
      join.onRef('o.municipalityId', '=', 'i.municipalityId').onRef('o.id', '=', 'i.organisationId'),
    )
    .distinctOn('v.invitationId')
    .select(['i.organisationId', 'o.name as organisationName', 'v.answers', 'v.recordedAt as approvedAt'])
    .where('i.pictureId', '=', pictureId)
    .where('v.state', '=', 'approved')
    .where('v.recordedAt', '<=', asOf)
    .where((where) => where.or([where('i.withdrawnAt', 'is', null), where('i.withdrawnAt', '>', asOf)]))
    .orderBy('v.invitationId')
    .orderBy('v.version', 'desc')
    .execute()
  return rows
    .map((row) => ({ ...row, answers: MappingAnswers.parse(row.answers) }))
    .toSorted((one, other) => (one.organisationId < other.organisationId ? -1 : 1))
}
