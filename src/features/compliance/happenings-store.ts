/** What was done, as the other rooms keep it: rows that `server/happenings.ts` makes happenings of. Only what a happening needs. */
import { sql } from 'kysely'
import type { Trx } from '#platform/db/port.ts'

/**
 * The clock sees what the two parties see, whoever asks: otherwise a member who may not see a working group would be told that there is
 * none. What is shown of it is narrowed afterwards.
 */
export async function withPartiesView<T>(trx: Trx, work: () => Promise<T>): Promise<T> {
  const before = await sql<{ reach: string | null }>`select current_setting('samlad.reach', true) as reach`.execute(trx)
  const setReach = (reach: string) => sql`select set_config('samlad.reach', ${reach}, true)`.execute(trx)
  await setReach('shared')
  const done = await work()
  await setReach(before.rows[0]?.reach ?? '')
  return done
}

export async function listPictureRows(trx: Trx, municipalityId: string) {
  return trx
    .selectFrom('picture as p')
    .leftJoin('pictureFile as f', (join) =>
      join
        .onRef('f.municipalityId', '=', 'p.municipalityId')
        .onRef('f.pictureId', '=', 'p.id')
        .on('f.format', '=', 'pdf'),
    )
    .select(['p.id', 'p.kind', 'p.period', 'p.edition', 'p.createdAt', 'p.releasedAt', 'f.sha256'])
    .where('p.municipalityId', '=', municipalityId)
    .where('p.kind', '<>', 'free')
    .execute()
}

/** The joint ones; `public` is its public edition's file. */
export async function listJointRows(trx: Trx, municipalityId: string) {
  return trx
    .selectFrom('jointPicture')
    .select(['id', 'period', 'edition', 'createdAt', 'decidedAt', 'decidedOn'])
    .where('municipalityId', '=', municipalityId)
    .where('party', 'is', null)
    .execute()
}

/** Files that were kept by the instant, the latest last. */
export async function listJointFileRows(trx: Trx, municipalityId: string, asOf: string) {
  return trx
    .selectFrom('jointFile')
    .select(['pictureId', 'format', 'sha256', 'recordedAt'])
    .where('municipalityId', '=', municipalityId)
    .where('format', 'in', ['pdf', 'public'])
    .where('recordedAt', '<=', asOf)
    .orderBy('recordedAt')
    .execute()
}

/** Invitations with their first approved version, where there is one. */
export async function listMappingRows(trx: Trx, municipalityId: string) {
  return trx
    .selectFrom('mappingInvitation as i')
    .innerJoin('organisation as o', (join) =>
      join.onRef('o.municipalityId', '=', 'i.municipalityId').onRef('o.id', '=', 'i.organisationId'),
    )
    .select(({ selectFrom, ref }) => [
      'i.id',
      'i.pictureId',
      'i.invitedAt',
      'i.withdrawnAt',
      'o.name as organisationName',
      selectFrom('mappingVersion as v')
        .select(({ fn }) => fn.min('v.recordedAt').as('at'))
        .where('v.municipalityId', '=', ref('i.municipalityId'))
        .where('v.invitationId', '=', ref('i.id'))
        .where('v.state', '=', 'approved')
        .as('approvedAt'),
    ])
    .where('i.municipalityId', '=', municipalityId)
    .execute()
}

/** Problems with their title, as it stood at the instant. */
export async function listProblemTitles(trx: Trx, municipalityId: string, asOf: string) {
  return trx
    .selectFrom('problem as p')
    .innerJoin('problemVersion as v', (join) =>
      join.onRef('v.municipalityId', '=', 'p.municipalityId').onRef('v.problemId', '=', 'p.id'),
    )
    .select(['p.id', 'p.state', 'p.stateSince', 'p.raisedAt', 'v.title'])
    .distinctOn(['p.id'])
    .where('p.municipalityId', '=', municipalityId)
    .where('v.recordedAt', '<=', asOf)
    .orderBy('p.id')
    .orderBy('v.version', 'desc')
    .execute()
}

/** Each party's yes to giving a problem priority, also those of rounds long past. */
export async function listPriorityRows(trx: Trx, municipalityId: string) {
  return trx
    .selectFrom('problemConfirmation')
    .select(['problemId', 'party', 'contentHash', 'confirmedAt', 'takenBackAt'])
    .where('municipalityId', '=', municipalityId)
    .where('purpose', '=', 'prioritise')
    .orderBy('confirmedAt')
    .execute()
}

/** Every version of every cause, oldest first. */
export async function listCauseVersions(trx: Trx, municipalityId: string) {
  return trx
    .selectFrom('causeVersion')
    .select(['id', 'problemId', 'version', 'removed', 'recordedAt'])
    .where('municipalityId', '=', municipalityId)
    .orderBy('id')
    .orderBy('version')
    .execute()
}

export async function listPlanRows(trx: Trx, municipalityId: string) {
  return trx
    .selectFrom('plan')
    .select(['id', 'title', 'edition', 'toOn', 'createdAt', 'decidedAt', 'decidedOn', 'contentHash'])
    .where('municipalityId', '=', municipalityId)
    .execute()
}

export async function listFormalRows(trx: Trx, municipalityId: string) {
  return trx
    .selectFrom('formalDecision')
    .select(['id', 'subjectId', 'body', 'decidedOn', 'paragraph', 'registrationNumber', 'recordedAt', 'supersededAt'])
    .where('municipalityId', '=', municipalityId)
    .where('subjectKind', '=', 'plan')
    .execute()
}

export async function listMeetingHappenings(trx: Trx, municipalityId: string) {
  return trx
    .selectFrom('meeting as m')
    .leftJoin('minutesFile as f', (join) =>
      join
        .onRef('f.municipalityId', '=', 'm.municipalityId')
        .onRef('f.meetingId', '=', 'm.id')
        .on('f.format', '=', 'pdf'),
    )
    .select(['m.id', 'm.title', 'm.bodyCode', 'm.startsAt', 'm.createdAt', 'm.approvedAt', 'f.sha256'])
    .where('m.municipalityId', '=', municipalityId)
    .where('m.state', '<>', 'cancelled')
    .execute()
}

export async function listStatementRows(trx: Trx, municipalityId: string) {
  return trx
    .selectFrom('statement')
    .select([
      'id',
      'kind',
      'title',
      'edition',
      'subjectId',
      'createdAt',
      'closedAt',
      'notedOn',
      'deliveredOn',
      'contentHash',
    ])
    .where('municipalityId', '=', municipalityId)
    .execute()
}

/** PDFs of statements that were kept by the instant, the latest last. */
export async function listStatementFileRows(trx: Trx, municipalityId: string, asOf: string) {
  return trx
    .selectFrom('statementFile')
    .select(['statementId', 'sha256'])
    .where('municipalityId', '=', municipalityId)
    .where('format', '=', 'pdf')
    .where('recordedAt', '<=', asOf)
    .orderBy('recordedAt')
    .execute()
}
