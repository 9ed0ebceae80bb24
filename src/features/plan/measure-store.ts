/** Measures: their heads, the versions of their content, the parties' confirmations. */
import type { Insertable, Selectable } from 'kysely'
import type { MeasureConfirmationTable, MeasureTable, MeasureVersionTable } from '#db/plan-tables.ts'
import { insertIfFree } from '#platform/db/insert-if-free.ts'
import type { Trx } from '#platform/db/port.ts'
import { MeasureContent } from './schema.ts'

export type MeasureRow = Selectable<MeasureTable>
type Key = { readonly municipalityId: string; readonly id: string }

/** One version of the content, with who kept it. */
export interface MeasureVersion {
  readonly measureId: string
  readonly version: number
  readonly content: MeasureContent
  readonly recordedAt: string
  readonly organisationName: string
}

export async function insertMeasure(
  trx: Trx,
  row: Pick<MeasureRow, 'municipalityId' | 'id' | 'origin' | 'originPictureId' | 'createdAt'>,
): Promise<void> {
  const none = { decidedAt: null, decidedBy: null, startedOn: null, endedOn: null, stateReason: null }
  await trx
    .insertInto('measure')
    .values({ ...row, ...none })
    .execute()
}

/** Holds the measure for this transaction: those who change it at once are taken in turn. Its key stays free for what points at it. */
export async function lockMeasure(trx: Trx, id: string): Promise<MeasureRow | null> {
  return (await trx.selectFrom('measure').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst()) ?? null
}

/** Those that exist, in the order they were created. `ids`: only these. */
export async function listMeasureRows(trx: Trx, ids?: readonly string[]): Promise<MeasureRow[]> {
  if (ids?.length === 0) return []
  let query = trx.selectFrom('measure').selectAll()
  if (ids) query = query.where('id', 'in', [...ids])
  return query.orderBy('createdAt').orderBy('id').execute()
}

export async function moveMeasure(
  trx: Trx,
  { municipalityId, id }: Key,
  to: Partial<Pick<MeasureRow, 'state' | 'decidedAt' | 'decidedBy' | 'startedOn' | 'endedOn' | 'stateReason'>>,
): Promise<void> {
  await trx.updateTable('measure').set(to).where('municipalityId', '=', municipalityId).where('id', '=', id).execute()
}

/** Something of the content, the indicators or the effect design is another. */
export async function raiseMeasureVersion(trx: Trx, { municipalityId, id }: Key): Promise<void> {
  await trx
    .updateTable('measure')
    .set((set) => ({ contentVersion: set('contentVersion', '+', 1) }))
    .where('municipalityId', '=', municipalityId)
    .where('id', '=', id)
    .execute()
}

/** False when this version is there already: somebody else wrote first. */
export async function insertMeasureVersion(
  trx: Trx,
  { content, ...row }: Omit<Insertable<MeasureVersionTable>, 'content'> & { content: MeasureContent },
): Promise<boolean> {
  return insertIfFree(trx.insertInto('measureVersion').values({ ...row, content: JSON.stringify(content) }))
}

const versions = (trx: Trx) =>
  trx
    .selectFrom('measureVersion as v')
    .innerJoin('organisation as o', (join) =>
      join.onRef('o.municipalityId', '=', 'v.municipalityId').onRef('o.id', '=', 'v.organisationId'),
    )
    .select(['v.measureId', 'v.version', 'v.content', 'v.recordedAt', 'o.name as organisationName'])

/** The standing content of each of these measures. */
export async function listContents(trx: Trx, ids: readonly string[]): Promise<ReadonlyMap<string, MeasureVersion>> {
  if (ids.length === 0) return new Map()
  const rows = await versions(trx)
    .distinctOn('v.measureId')
    .where('v.measureId', 'in', [...ids])
    .orderBy('v.measureId')
    .orderBy('v.version', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.measureId, { ...row, content: MeasureContent.parse(row.content) }]))
}

/** Every version of one measure's content, oldest first. */
export async function listMeasureVersions(trx: Trx, measureId: string): Promise<MeasureVersion[]> {
  const rows = await versions(trx).where('v.measureId', '=', measureId).orderBy('v.version').execute()
  return rows.map((row) => ({ ...row, content: MeasureContent.parse(row.content) }))
}

export async function insertMeasureConfirmation(
  trx: Trx,
  row: Omit<Insertable<MeasureConfirmationTable>, 'takenBackAt'>,
): Promise<void> {
  await trx
    .insertInto('measureConfirmation')
    .values({ ...row, takenBackAt: null })
    .execute()
}

/** Those that stand, oldest first. */
export async function listMeasureConfirmations(trx: Trx, measureId: string) {
  return trx
    .selectFrom('measureConfirmation')
    .select(['party', 'contentHash', 'confirmedAt'])
    .where('measureId', '=', measureId)
    .where('takenBackAt', 'is', null)
    .orderBy('confirmedAt')
    .orderBy('id')
    .execute()
}

export async function takeBackMeasureConfirmations(
  trx: Trx,
  of: { readonly measureId: string; readonly party: 'municipality' | 'police' },
  at: string,
): Promise<void> {
  await trx
    .updateTable('measureConfirmation')
    .set({ takenBackAt: at })
    .where('measureId', '=', of.measureId)
    .where('party', '=', of.party)
    .where('takenBackAt', 'is', null)
    .execute()
}

/** What a running picture is called by, without its computation. */
export async function listPictureNames(trx: Trx, ids: readonly string[]) {
  if (ids.length === 0) return []
  return trx
    .selectFrom('picture')
    .select(['id', 'kind', 'period', 'state'])
    .where('id', 'in', [...ids])
    .execute()
}
