/** Statements with their words, confirmations and files. Row-level security keeps them their municipality's own. */
import { type Insertable, type Selectable, sql } from 'kysely'
import type {
  StatementConfirmationTable,
  StatementFileTable,
  StatementTable,
  StatementTextTable,
} from '#db/compliance-tables.ts'
import type { Party } from '#features/access/schema.ts'
import { insertIfFree } from '#platform/db/insert-if-free.ts'
import type { Trx } from '#platform/db/port.ts'
import type { StatementKind } from './schema.ts'

/** Without facts and content, whose very texts are read by themselves. */
export type StatementRow = Omit<Selectable<StatementTable>, 'facts' | 'content'>
type Key = Pick<StatementRow, 'municipalityId' | 'id'>

const columns = [
  'municipalityId',
  'id',
  'kind',
  'subjectId',
  'title',
  'fromOn',
  'toOn',
  'edition',
  'state',
  'contentVersion',
  'asOf',
  'contentHash',
  'sealedAt',
  'notedOn',
  'notedByBody',
  'meetingId',
  'deliveredOn',
  'deliveredTo',
  'reference',
  'closedAt',
  'returnReason',
  'supersedesId',
  'createdAt',
] as const

/** New ones are begun in turn, so that two of the same kind, subject and period cannot be: held until the transaction ends. */
export async function lockStatements(trx: Trx, municipalityId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`statement:${municipalityId}`}, 0))`.execute(trx)
}

/** `facts`: the very text. */
export async function insertStatement(
  trx: Trx,
  row: Pick<
    StatementRow,
    | 'municipalityId'
    | 'id'
    | 'kind'
    | 'subjectId'
    | 'title'
    | 'fromOn'
    | 'toOn'
    | 'edition'
    | 'asOf'
    | 'supersedesId'
    | 'createdAt'
  > & { readonly facts: string },
): Promise<void> {
  const notSealed = { contentHash: null, sealedAt: null, closedAt: null, returnReason: null }
  const notNoted = { notedOn: null, notedByBody: null, meetingId: null }
  const notDelivered = { deliveredOn: null, deliveredTo: null, reference: null }
  const values = { ...row, ...notSealed, ...notNoted, ...notDelivered }
  await trx.insertInto('statement').values(values).execute()
}

export async function findStatement(trx: Trx, id: string): Promise<StatementRow | null> {
  return (await trx.selectFrom('statement').select(columns).where('id', '=', id).executeTakeFirst()) ?? null
}

/** Held until the transaction ends: those who write in the same statement come in turn. */
export async function lockStatement(trx: Trx, id: string): Promise<StatementRow | null> {
  const query = trx.selectFrom('statement').select(columns).where('id', '=', id).forNoKeyUpdate()
  return (await query.executeTakeFirst()) ?? null
}

/** The latest begun first. */
export async function listStatementRows(
  trx: Trx,
  of: { readonly kind?: StatementKind | undefined; readonly ids?: readonly string[] } = {},
): Promise<StatementRow[]> {
  let query = trx.selectFrom('statement').select(columns)
  if (of.kind) query = query.where('kind', '=', of.kind)
  if (of.ids) query = query.where('id', 'in', of.ids.length > 0 ? of.ids : [sql<string>`null::uuid`])
  return query.orderBy('createdAt', 'desc').orderBy('id').execute()
}

/** Every edition of the same kind, subject and period, the newest first. */
export async function listEditions(
  trx: Trx,
  { kind, subjectId, fromOn, toOn }: Pick<StatementRow, 'kind' | 'subjectId' | 'fromOn' | 'toOn'>,
): Promise<StatementRow[]> {
  return trx
    .selectFrom('statement')
    .select(columns)
    .where('kind', '=', kind)
    .where(sql<boolean>`subject_id is not distinct from ${subjectId}`)
    .where('fromOn', '=', fromOn)
    .where('toOn', '=', toOn)
    .orderBy('edition', 'desc')
    .execute()
}

/** Ids of all that are sealed or have been carried further: what can be verified. */
export async function listSealed(trx: Trx): Promise<string[]> {
  const query = trx.selectFrom('statement').select('id').where('state', '!=', 'composing')
  return (await query.orderBy('sealedAt').orderBy('id').execute()).map(({ id }) => id)
}

/** The very texts that were computed and sealed; `content` is null while it is composed. */
export async function readTexts(trx: Trx, id: string): Promise<{ facts: string; content: string | null }> {
  return trx
    .selectFrom('statement')
    .select([sql<string>`facts::text`.as('facts'), sql<string | null>`content::text`.as('content')])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

type Change = Partial<Omit<StatementRow, 'municipalityId' | 'id' | 'contentVersion'>> & {
  readonly facts?: string
  readonly content?: string | null
}

/** One step of the table of transitions, with what it leaves in the row. `facts` and `content`: the very texts. */
export async function changeStatement(trx: Trx, key: Key, change: Change): Promise<void> {
  await trx
    .updateTable('statement')
    .set(change)
    .where('municipalityId', '=', key.municipalityId)
    .where('id', '=', key.id)
    .execute()
}

/** One more change of what it says. */
export async function raiseVersion(trx: Trx, key: Key): Promise<void> {
  await trx
    .updateTable('statement')
    .set((set) => ({ contentVersion: set('contentVersion', '+', 1) }))
    .where('municipalityId', '=', key.municipalityId)
    .where('id', '=', key.id)
    .execute()
}

/** False when that version is there already. */
export async function insertText(trx: Trx, row: Insertable<StatementTextTable>): Promise<boolean> {
  return insertIfFree(trx.insertInto('statementText').values(row))
}

export interface WrittenText {
  readonly text: string
  readonly version: number
}

/** What was last written in each place. */
export async function listTexts(trx: Trx, statementId: string): Promise<ReadonlyMap<string, WrittenText>> {
  const rows = await trx
    .selectFrom('statementText')
    .distinctOn('key')
    .select(['key', 'text', 'version'])
    .where('statementId', '=', statementId)
    .orderBy('key')
    .orderBy('version', 'desc')
    .execute()
  return new Map(rows.map(({ key, text, version }) => [key, { text, version }]))
}

export async function insertConfirmation(
  trx: Trx,
  row: Omit<Insertable<StatementConfirmationTable>, 'takenBackAt'>,
): Promise<void> {
  await trx
    .insertInto('statementConfirmation')
    .values({ ...row, takenBackAt: null })
    .execute()
}

/** Those that stand, oldest first. */
export async function listConfirmations(trx: Trx, statementId: string) {
  return trx
    .selectFrom('statementConfirmation')
    .select(['party', 'contentHash', 'confirmedAt'])
    .where('statementId', '=', statementId)
    .where('takenBackAt', 'is', null)
    .orderBy('confirmedAt')
    .orderBy('party')
    .execute()
}

/** Of one party, or (null) of both. Returns how many stood. */
export async function takeBackConfirmations(
  trx: Trx,
  of: { readonly statementId: string; readonly party: Party | null },
  at: string,
): Promise<number> {
  let query = trx
    .updateTable('statementConfirmation')
    .set({ takenBackAt: at })
    .where('statementId', '=', of.statementId)
    .where('takenBackAt', 'is', null)
  if (of.party) query = query.where('party', '=', of.party)
  return Number((await query.executeTakeFirst()).numUpdatedRows)
}

export type FileRow = Omit<Selectable<StatementFileTable>, 'municipalityId' | 'statementId' | 'recordedAt'>

export async function insertFile(trx: Trx, row: Insertable<StatementFileTable>): Promise<void> {
  await trx.insertInto('statementFile').values(row).execute()
}

/** Those that were drawn when it was sealed at that instant; earlier ones are kept beside them. */
export async function listFiles(
  trx: Trx,
  of: { readonly statementId: string; readonly sealedAt: string },
): Promise<FileRow[]> {
  return trx
    .selectFrom('statementFile')
    .select(['format', 'bytes', 'sha256', 'drawing'])
    .where('statementId', '=', of.statementId)
    .where('recordedAt', '=', of.sealedAt)
    .orderBy('format')
    .execute()
}
