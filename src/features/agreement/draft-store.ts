/** Drafts of agreements in versions, the signatures of their offices, and the wordings they become. */
import { type Insertable, type Selectable, sql } from 'kysely'
import type {
  AgreementDraftTable,
  AgreementDraftVersionTable,
  AgreementSignatureTable,
  AgreementVersionTable,
} from '#db/compliance-tables.ts'
import type { AgreementTable } from '#db/problem-tables.ts'
import type { Trx } from '#platform/db/port.ts'

export type DraftRow = Selectable<AgreementDraftTable> & { readonly content: Record<string, unknown> }
export type SignatureRow = Pick<
  Selectable<AgreementSignatureTable>,
  'id' | 'slot' | 'party' | 'office' | 'signedOn' | 'contentHash'
>

/** Drafts are begun, and become agreements, in turn: held until the transaction ends. */
export async function lockAgreements(trx: Trx, municipalityId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`agreements:${municipalityId}`}, 0))`.execute(trx)
}

/** As it stands, or null. `lock`: those who change the same draft come in turn. */
export async function findDraft(trx: Trx, id: string, lock = false): Promise<DraftRow | null> {
  const query = trx.selectFrom('agreementDraft').selectAll().where('id', '=', id)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  if (!row) return null
  const { content } = await trx
    .selectFrom('agreementDraftVersion')
    .select('content')
    .where('draftId', '=', id)
    .where('version', '=', row.contentVersion)
    .executeTakeFirstOrThrow()
  return { ...row, content }
}

/** Latest first. */
export function listDrafts(trx: Trx) {
  return trx
    .selectFrom('agreementDraft')
    .select(['id', 'kind', 'state', 'effectiveOn', 'createdAt'])
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .execute()
}

export async function insertDraft(trx: Trx, row: Insertable<AgreementDraftTable>): Promise<void> {
  await trx.insertInto('agreementDraft').values(row).execute()
}

export async function insertDraftVersion(trx: Trx, row: Insertable<AgreementDraftVersionTable>): Promise<void> {
  await trx.insertInto('agreementDraftVersion').values(row).execute()
}

export async function updateDraft(
  trx: Trx,
  id: string,
  change: Partial<Pick<DraftRow, 'state' | 'effectiveOn' | 'reason' | 'contentVersion' | 'signedAt'>>,
): Promise<void> {
  await trx.updateTable('agreementDraft').set(change).where('id', '=', id).execute()
}

/** Those that were not taken back, in the order of slots. */
export function listSignatures(trx: Trx, draftId: string): Promise<SignatureRow[]> {
  return trx
    .selectFrom('agreementSignature')
    .select(['id', 'slot', 'party', 'office', 'signedOn', 'contentHash'])
    .where('draftId', '=', draftId)
    .where('takenBackAt', 'is', null)
    .orderBy('slot')
    .execute()
}

export async function insertSignature(trx: Trx, row: Insertable<AgreementSignatureTable>): Promise<void> {
  await trx.insertInto('agreementSignature').values(row).execute()
}

export async function takeBackSlot(trx: Trx, of: { draftId: string; slot: number }, at: string): Promise<void> {
  await trx
    .updateTable('agreementSignature')
    .set({ takenBackAt: at })
    .where('draftId', '=', of.draftId)
    .where('slot', '=', of.slot)
    .where('takenBackAt', 'is', null)
    .execute()
}

export async function insertAgreement(trx: Trx, row: Insertable<AgreementTable>): Promise<void> {
  await trx.insertInto('agreement').values(row).execute()
}

export async function insertWording(trx: Trx, row: Insertable<AgreementVersionTable>): Promise<void> {
  await trx.insertInto('agreementVersion').values(row).execute()
}

/** The last day of an agreement, as `findLastDay` finds it. */
export async function updateLastDay(trx: Trx, code: string, toOn: string): Promise<void> {
  await trx.updateTable('agreement').set({ toOn }).where('code', '=', code).execute()
}
