/** What the evaluation counts that no other room tells: meetings, who gave what. Run with the parties' view, so that all see the same. */
import { sql } from 'kysely'
import type { Trx } from '#platform/db/port.ts'

interface Window {
  readonly municipalityId: string
  /** Local days, both included. */
  readonly from: string
  readonly to: string
  readonly asOf: Date
}

/** Shared reports of what happened on these days, by organisation, as known at the instant. */
export async function countReports(trx: Trx, { municipalityId, from, to, asOf }: Window) {
  return trx
    .selectFrom('reportVersion')
    .select(['organisationId', sql<number>`count(*)::int`.as('reports')])
    .where('municipalityId', '=', municipalityId)
    .where('state', '=', 'shared')
    .where('occurredOn', '>=', from)
    .where('occurredOn', '<=', to)
    .where('recordedAt', '<=', asOf.toISOString())
    .where((where) => where.or([where('supersededAt', 'is', null), where('supersededAt', '>', asOf.toISOString())]))
    .groupBy('organisationId')
    .orderBy('organisationId')
    .execute()
}

/** Each mapping that an actor has approved for sharing, with when it first was. */
export async function listMappings(trx: Trx, municipalityId: string) {
  return trx
    .selectFrom('mappingVersion as v')
    .innerJoin('mappingInvitation as i', (join) =>
      join.onRef('i.municipalityId', '=', 'v.municipalityId').onRef('i.id', '=', 'v.invitationId'),
    )
    .select(['i.organisationId', 'v.invitationId', sql<string>`min(v.recorded_at)`.as('approvedAt')])
    .where('v.municipalityId', '=', municipalityId)
    .where('v.state', '=', 'approved')
    .groupBy(['i.organisationId', 'v.invitationId'])
    .orderBy('v.invitationId')
    .execute()
}

/** Own samlad pictures that a party has shared. */
export async function listOwnPictures(trx: Trx, municipalityId: string) {
  return trx
    .selectFrom('jointPicture')
    .select(['id', 'party', 'sharedAt'])
    .where('municipalityId', '=', municipalityId)
    .where('party', 'is not', null)
    .where('sharedAt', 'is not', null)
    .orderBy('id')
    .execute()
}

/** Running pictures that a party's yes stands for, once a picture and party, with when it last was given. */
export async function listYeses(trx: Trx, municipalityId: string) {
  return trx
    .selectFrom('pictureConfirmation')
    .select(['pictureId', 'party', sql<string>`max(confirmed_at)`.as('confirmedAt')])
    .where('municipalityId', '=', municipalityId)
    .where('takenBackAt', 'is', null)
    .groupBy(['pictureId', 'party'])
    .orderBy('pictureId')
    .orderBy('party')
    .execute()
}

/** Meetings that are over or were called off, oldest first. */
export async function listMeetingsOf(trx: Trx, municipalityId: string) {
  return trx
    .selectFrom('meeting')
    .select(['id', 'bodyCode', 'startsAt', 'state'])
    .where('municipalityId', '=', municipalityId)
    .where('state', 'in', ['held', 'approved', 'cancelled'])
    .orderBy('startsAt')
    .orderBy('id')
    .execute()
}

/** Who was there, as last written, by meeting. */
export async function listAttendance(trx: Trx, municipalityId: string): Promise<ReadonlyMap<string, unknown>> {
  const rows = await trx
    .selectFrom('attendanceVersion')
    .distinctOn('meetingId')
    .select(['meetingId', 'version', 'rows'])
    .where('municipalityId', '=', municipalityId)
    .orderBy('meetingId')
    .orderBy('version', 'desc')
    .execute()
  return new Map(rows.map(({ meetingId, version, rows: seats }) => [meetingId, { ...seats, version }]))
}

/** What became of each item that still stands on its agenda. */
export async function listOutcomesOf(trx: Trx, municipalityId: string) {
  return trx
    .selectFrom('itemOutcomeVersion')
    .distinctOn('itemId')
    .select(['meetingId', 'decision'])
    .where('municipalityId', '=', municipalityId)
    .orderBy('itemId')
    .orderBy('version', 'desc')
    .execute()
}

/** What bodies have decided or taken note of, with when both parties had said yes to it. */
export async function listDecided(trx: Trx, municipalityId: string) {
  const plans = await trx
    .selectFrom('plan')
    .select(['title', 'proposedAt', 'decidedOn'])
    .where('municipalityId', '=', municipalityId)
    .where('decidedOn', 'is not', null)
    .orderBy('decidedOn')
    .orderBy('id')
    .execute()
  const pictures = await trx
    .selectFrom('jointPicture')
    .select(['period as title', 'proposedAt', 'decidedOn'])
    .where('municipalityId', '=', municipalityId)
    .where('party', 'is', null)
    .where('decidedOn', 'is not', null)
    .orderBy('decidedOn')
    .orderBy('id')
    .execute()
  const statements = await trx
    .selectFrom('statement')
    .select(['title', 'sealedAt as proposedAt', 'notedOn as decidedOn'])
    .where('municipalityId', '=', municipalityId)
    .where('notedOn', 'is not', null)
    .orderBy('notedOn')
    .orderBy('id')
    .execute()
  return { plans, pictures, statements }
}
