/** What comes after a meeting: approvals, the files as kept, later entries, and the municipality's formal decisions. */
import { type Insertable, type Selectable, sql } from 'kysely'
import type {
  FormalDecisionTable,
  MinutesApprovalTable,
  MinutesEntryTable,
  MinutesFileTable,
} from '#db/meeting-tables.ts'
import { insertIfFree } from '#platform/db/insert-if-free.ts'
import type { Trx } from '#platform/db/port.ts'

/** False when the party has approved these very minutes already. */
export async function insertApproval(trx: Trx, row: Insertable<MinutesApprovalTable>): Promise<boolean> {
  return insertIfFree(trx.insertInto('minutesApproval').values(row))
}

export type ApprovalRow = Selectable<MinutesApprovalTable>

/** Of the minutes with this hash. */
export async function listApprovals(trx: Trx, of: { meetingId: string; minutesHash: string }): Promise<ApprovalRow[]> {
  return trx
    .selectFrom('minutesApproval')
    .selectAll()
    .where('meetingId', '=', of.meetingId)
    .where('minutesHash', '=', of.minutesHash)
    .orderBy('approvedAt')
    .orderBy('party')
    .execute()
}

export async function insertMinutesFile(trx: Trx, row: Insertable<MinutesFileTable>): Promise<void> {
  await trx.insertInto('minutesFile').values(row).execute()
}

export async function findMinutesFile(trx: Trx, meetingId: string, format: MinutesFileTable['format']) {
  const row = await trx
    .selectFrom('minutesFile')
    .select(['bytes', 'sha256', 'drawing'])
    .where('meetingId', '=', meetingId)
    .where('format', '=', format)
    .executeTakeFirst()
  return row ?? null
}

export async function insertEntry(trx: Trx, row: Insertable<MinutesEntryTable>): Promise<void> {
  await trx.insertInto('minutesEntry').values(row).execute()
}

/** Oldest first. */
export async function listEntries(trx: Trx, meetingId: string) {
  return trx
    .selectFrom('minutesEntry as e')
    .innerJoin('organisation as o', (join) =>
      join.onRef('o.municipalityId', '=', 'e.municipalityId').onRef('o.id', '=', 'e.organisationId'),
    )
    .select(['e.id', 'e.text', 'o.name as organisationName', 'e.recordedAt'])
    .where('e.meetingId', '=', meetingId)
    .orderBy('e.recordedAt')
    .orderBy('e.id')
    .execute()
}

export type FormalRow = Selectable<FormalDecisionTable>

/** Those that stand, the latest first. */
export async function listFormal(trx: Trx): Promise<FormalRow[]> {
  return trx
    .selectFrom('formalDecision')
    .selectAll()
    .where('supersededAt', 'is', null)
    .orderBy('decidedOn', 'desc')
    .orderBy('recordedAt', 'desc')
    .orderBy('id')
    .execute()
}

/** Formal decisions are recorded in turn: held until the transaction ends. */
export async function lockFormal(trx: Trx, municipalityId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`formal:${municipalityId}`}, 0))`.execute(trx)
}

/** The one before of the same subject stands no more. */
export async function insertFormal(trx: Trx, row: Insertable<FormalDecisionTable>): Promise<void> {
  await trx
    .updateTable('formalDecision')
    .set({ supersededAt: row.recordedAt })
    .where('subjectKind', '=', row.subjectKind)
    .where('subjectId', '=', row.subjectId)
    .where('supersededAt', 'is', null)
    .execute()
  await trx.insertInto('formalDecision').values(row).execute()
}
