/** What stands for a time: agreements, seats, roles, working groups. */
import type { Trx } from '#platform/db/port.ts'

/** When the first wording of each agreement was recorded. */
export async function listRecorded(trx: Trx, municipalityId: string) {
  return trx
    .selectFrom('agreementVersion')
    .select(['code', 'recordedAt'])
    .where('municipalityId', '=', municipalityId)
    .where('version', '=', 1)
    .execute()
}

/** Drafts of agreements that nobody has signed whole yet, and those that were. */
export async function listDraftRows(trx: Trx, municipalityId: string) {
  return trx
    .selectFrom('agreementDraft')
    .select(['id', 'kind', 'state', 'createdAt', 'signedAt'])
    .where('municipalityId', '=', municipalityId)
    .where('state', '<>', 'withdrawn')
    .execute()
}

/** Every holding of every seat with the days of its membership. Deputies are left out: a seat with a deputy alone is vacant. */
export async function listHoldingRows(trx: Trx, municipalityId: string) {
  return trx
    .selectFrom('seatHolder as s')
    .innerJoin('membership as m', (join) =>
      join.onRef('m.municipalityId', '=', 's.municipalityId').onRef('m.id', '=', 's.membershipId'),
    )
    .select(['s.agreementCode', 's.bodyCode', 's.seat', 's.since', 's.until', 's.recordedAt'])
    .select(['m.since as memberSince', 'm.until as memberUntil'])
    .where('s.municipalityId', '=', municipalityId)
    .where('s.isDeputy', '=', false)
    .orderBy('s.recordedAt')
    .execute()
}
export type HoldingRow = Awaited<ReturnType<typeof listHoldingRows>>[number]

/** Memberships of the two who present, for their own party. */
export async function listPresenterRows(trx: Trx, municipalityId: string) {
  return trx
    .selectFrom('membership as m')
    .innerJoin('organisation as o', (join) =>
      join.onRef('o.municipalityId', '=', 'm.municipalityId').onRef('o.id', '=', 'm.organisationId'),
    )
    .select(['m.id', 'm.role', 'm.since', 'm.until'])
    .where('m.municipalityId', '=', municipalityId)
    .where((where) =>
      where.or([
        where.and([where('m.role', '=', 'coordinator'), where('o.party', '=', 'municipality')]),
        where.and([where('m.role', '=', 'communityPoliceOfficer'), where('o.party', '=', 'police')]),
      ]),
    )
    .orderBy('m.since')
    .orderBy('m.id')
    .execute()
}

export async function listGroupHappenings(trx: Trx, municipalityId: string) {
  return trx
    .selectFrom('workingGroup')
    .select(['id', 'title', 'createdAt', 'appointedAt', 'closedAt', 'withdrawnAt'])
    .where('municipalityId', '=', municipalityId)
    .execute()
}
