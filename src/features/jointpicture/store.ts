/** Samlade lägesbilder: their heads, computations, confirmations and frozen files. Row-level security keeps an unshared picture its party's own. */
import { type Insertable, type Selectable, sql } from 'kysely'
import type { JointConfirmationTable, JointFileTable, JointPictureTable } from '#db/evidence-tables.ts'
import type { Party } from '#features/access/schema.ts'
import { insertIfFree } from '#platform/db/insert-if-free.ts'
import type { Trx } from '#platform/db/port.ts'

export type JointRow = Selectable<JointPictureTable>
type Key = { readonly municipalityId: string; readonly id: string }

/** False when this edition is there already: somebody else opened it first. */
export async function insertJointPicture(trx: Trx, row: Insertable<JointPictureTable>): Promise<boolean> {
  return insertIfFree(trx.insertInto('jointPicture').values(row))
}

export async function findJointPicture(trx: Trx, id: string): Promise<JointRow | null> {
  return (await trx.selectFrom('jointPicture').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/**
 * Holds the picture for this transaction: those who write, confirm or share at once are taken in turn. Its key stays free, so that
 * an invitation that points at it waits for nobody.
 */
export async function lockJointPicture(trx: Trx, id: string): Promise<JointRow | null> {
  return (
    (await trx.selectFrom('jointPicture').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()) ?? null
  )
}

const ofParty = (party: Party | null) => (party === null ? sql<boolean>`party is null` : sql<boolean>`party = ${party}`)

/** The latest edition of a year that the asking scope sees, or null. */
export async function findLatestJoint(trx: Trx, party: Party | null, period: string): Promise<JointRow | null> {
  const row = await trx
    .selectFrom('jointPicture')
    .selectAll()
    .where(ofParty(party))
    .where('period', '=', period)
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** A party's own picture as last shared, or as last shared by an instant: the same for both parties. */
export async function findShared(
  trx: Trx,
  party: Party,
  period: string,
  at: string | null = null,
): Promise<JointRow | null> {
  let query = trx
    .selectFrom('jointPicture')
    .selectAll()
    .where('party', '=', party)
    .where('period', '=', period)
    .where('sharedAt', 'is not', null)
  if (at !== null) query = query.where('sharedAt', '<=', at)
  return (await query.orderBy('edition', 'desc').limit(1).executeTakeFirst()) ?? null
}

/** Joint pictures of a year, all editions, and this one with those it supersedes: where mappings for it may be asked for. */
export async function listKin(trx: Trx, row: Pick<JointRow, 'id' | 'party' | 'period' | 'edition'>): Promise<string[]> {
  const rows = await trx
    .selectFrom('jointPicture')
    .select('id')
    .where('period', '=', row.period)
    .where((where) =>
      where.or([
        where('party', 'is', null),
        ...(row.party ? [where.and([where('party', '=', row.party), where('edition', '<=', row.edition)])] : []),
      ]),
    )
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

const headColumns = [
  'id',
  'party',
  'period',
  'edition',
  'state',
  'computedAt',
  'asOf',
  'sharedAt',
  'proposedAt',
  'decidedOn',
] as const

/** Heads without their computation, newest year first. `open` false: only what is proposed, decided or superseded of the joint ones. */
export async function listJointHeads(trx: Trx, { open }: { open: boolean }) {
  let query = trx.selectFrom('jointPicture').select(headColumns)
  if (!open) {
    query = query.where('party', 'is', null).where('state', 'in', ['proposed', 'decided', 'superseded'])
  }
  return query.orderBy('period', 'desc').orderBy(sql`coalesce(party, '')`).orderBy('edition', 'desc').execute()
}

/** Joint pictures whose version for everybody is out, decided before this one; oldest first. */
export async function listOut(trx: Trx, before: Pick<JointRow, 'id' | 'decidedAt'>): Promise<JointRow[]> {
  let query = trx
    .selectFrom('jointPicture')
    .selectAll()
    .where('party', 'is', null)
    .where('state', 'in', ['decided', 'superseded'])
    .where('id', '!=', before.id)
  if (before.decidedAt) query = query.where('decidedAt', '<', before.decidedAt)
  return query.orderBy('decidedAt').orderBy('id').execute()
}

/** Editions with a computation, to be looked through for the numbers that they rest on. Drafts of the asking scope too. */
export async function listComputedJoint(trx: Trx): Promise<JointRow[]> {
  return trx
    .selectFrom('jointPicture')
    .selectAll()
    .where('computation', 'is not', null)
    .orderBy('period', 'desc')
    .orderBy('id')
    .execute()
}

/** Ids of what is frozen (shared, proposed, decided, superseded), oldest year first; on request the computed drafts too. */
export async function listFrozenJoint(trx: Trx, drafts: boolean): Promise<string[]> {
  let query = trx.selectFrom('jointPicture').select('id').where('computation', 'is not', null)
  if (!drafts) query = query.where('state', '!=', 'composing')
  const rows = await query.orderBy('period').orderBy('party').orderBy('edition').orderBy('id').execute()
  return rows.map(({ id }) => id)
}

export async function saveJointComputation(
  trx: Trx,
  key: Key,
  saved: { computation: unknown; asOf: string; computedAt: string },
): Promise<void> {
  await trx
    .updateTable('jointPicture')
    .set((set) => ({
      computation: JSON.stringify(saved.computation),
      asOf: saved.asOf,
      computedAt: saved.computedAt,
      contentVersion: set('contentVersion', '+', 1),
    }))
    .where('municipalityId', '=', key.municipalityId)
    .where('id', '=', key.id)
    .where('state', '=', 'composing')
    .execute()
}

/** One step of the table of transitions, with what it leaves in the row. */
export async function moveJointPicture(
  trx: Trx,
  key: Key,
  change: Partial<
    Pick<
      JointRow,
      | 'state'
      | 'sharedAt'
      | 'proposedAt'
      | 'decidedAt'
      | 'decidedOn'
      | 'decidedByBody'
      | 'decidedReference'
      | 'returnReason'
    >
  >,
): Promise<void> {
  await trx
    .updateTable('jointPicture')
    .set(change)
    .where('municipalityId', '=', key.municipalityId)
    .where('id', '=', key.id)
    .execute()
}

/** The computation's own bytes: the column is json, so that its text is what was stored. Null: none. */
export async function readJointComputationText(trx: Trx, id: string): Promise<string | null> {
  const row = await trx
    .selectFrom('jointPicture')
    .select(sql<string | null>`computation::text`.as('text'))
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.text ?? null
}

export async function insertJointFile(trx: Trx, row: Insertable<JointFileTable>): Promise<void> {
  await trx.insertInto('jointFile').values(row).execute()
}

/** The file as last drawn: when it was decided, or else when it was last proposed. */
export async function findJointFile(trx: Trx, pictureId: string, format: JointFileTable['format']) {
  const row = await trx
    .selectFrom('jointFile')
    .select(['bytes', 'sha256', 'drawing'])
    .where('pictureId', '=', pictureId)
    .where('format', '=', format)
    .orderBy('recordedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** The latest of each format. */
export async function listJointFiles(trx: Trx, pictureId: string) {
  return trx
    .selectFrom('jointFile')
    .distinctOn('format')
    .select(['format', 'bytes', 'sha256', 'drawing'])
    .where('pictureId', '=', pictureId)
    .orderBy('format')
    .orderBy('recordedAt', 'desc')
    .execute()
}

export async function insertJointConfirmation(
  trx: Trx,
  row: Omit<Selectable<JointConfirmationTable>, 'takenBackAt'>,
): Promise<void> {
  await trx
    .insertInto('jointConfirmation')
    .values({ ...row, takenBackAt: null })
    .execute()
}

/** Confirmations that stand (not taken back), with who gave them; oldest first. */
export async function listJointConfirmations(trx: Trx, pictureId: string) {
  return trx
    .selectFrom('jointConfirmation as c')
    .innerJoin('person as p', (join) =>
      join.onRef('p.municipalityId', '=', 'c.municipalityId').onRef('p.id', '=', 'c.personId'),
    )
    .select(['c.purpose', 'c.party', 'c.contentHash', 'c.confirmedAt', 'p.displayName'])
    .where('c.pictureId', '=', pictureId)
    .where('c.takenBackAt', 'is', null)
    .orderBy('c.confirmedAt')
    .orderBy('c.party')
    .execute()
}

/** Of one party, or (null) of both. */
export async function takeBackJointConfirmations(
  trx: Trx,
  of: { pictureId: string; purpose: 'propose' | 'decide'; party: Party | null },
  at: string,
): Promise<void> {
  let query = trx
    .updateTable('jointConfirmation')
    .set({ takenBackAt: at })
    .where('pictureId', '=', of.pictureId)
    .where('purpose', '=', of.purpose)
    .where('takenBackAt', 'is', null)
  if (of.party) query = query.where('party', '=', of.party)
  await query.execute()
}
