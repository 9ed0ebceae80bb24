/** Pictures: their heads, computations, confirmations and released files. */
import type { Insertable, Selectable } from 'kysely'
import type { PictureFileTable, PictureTable } from '#db/picture-tables.ts'
import { insertIfFree } from '#platform/db/insert-if-free.ts'
import type { Trx } from '#platform/db/port.ts'

export type PictureRow = Selectable<PictureTable>

/** False when this edition of the period is there already: somebody else opened it first. */
export async function insertPicture(trx: Trx, row: Insertable<PictureTable>): Promise<boolean> {
  return insertIfFree(trx.insertInto('picture').values(row))
}

export async function findPicture(trx: Trx, id: string): Promise<PictureRow | null> {
  return (await trx.selectFrom('picture').selectAll().where('id', '=', id).executeTakeFirst()) ?? null
}

/** Holds the picture for this transaction, so that two who confirm at once are taken in turn. */
export async function lockPicture(trx: Trx, id: string): Promise<PictureRow | null> {
  return (await trx.selectFrom('picture').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()) ?? null
}

/** The latest edition of a period, or null. */
export async function findLatestEdition(
  trx: Trx,
  kind: PictureRow['kind'],
  period: string,
): Promise<PictureRow | null> {
  const row = await trx
    .selectFrom('picture')
    .selectAll()
    .where('kind', '=', kind)
    .where('period', '=', period)
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** Heads without their computation, newest period first. */
export async function listPictures(trx: Trx, filter: { kind?: PictureRow['kind'] | undefined; composing: boolean }) {
  let query = trx
    .selectFrom('picture')
    .select(['id', 'kind', 'period', 'fromOn', 'toOn', 'edition', 'state', 'computedAt', 'releasedAt'])
    .orderBy('fromOn', 'desc')
    .orderBy('kind')
    .orderBy('edition', 'desc')
  if (filter.kind) query = query.where('kind', '=', filter.kind)
  if (!filter.composing) query = query.where('state', '!=', 'composing')
  return query.execute()
}

export async function saveComputation(
  trx: Trx,
  key: { municipalityId: string; id: string },
  saved: { computation: unknown; asOf: string; computedAt: string },
): Promise<void> {
  await trx
    .updateTable('picture')
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

export async function markReleased(
  trx: Trx,
  key: { municipalityId: string; id: string },
  at: string,
  withheld: unknown = null,
): Promise<void> {
  await trx
    .updateTable('picture')
    .set({ state: 'released', releasedAt: at, withheld: withheld === null ? null : JSON.stringify(withheld) })
    .where('municipalityId', '=', key.municipalityId)
    .where('id', '=', key.id)
    .execute()
}

export async function markSuperseded(trx: Trx, key: { municipalityId: string; id: string }): Promise<void> {
  await trx
    .updateTable('picture')
    .set({ state: 'superseded' })
    .where('municipalityId', '=', key.municipalityId)
    .where('id', '=', key.id)
    .execute()
}

export async function insertFile(trx: Trx, row: Insertable<PictureFileTable>): Promise<void> {
  await trx.insertInto('pictureFile').values(row).execute()
}

export async function findFile(
  trx: Trx,
  pictureId: string,
  format: PictureFileTable['format'],
): Promise<{ bytes: Uint8Array; sha256: string } | null> {
  const row = await trx
    .selectFrom('pictureFile')
    .select(['bytes', 'sha256'])
    .where('pictureId', '=', pictureId)
    .where('format', '=', format)
    .executeTakeFirst()
  return row ?? null
}

export async function insertConfirmation(
  trx: Trx,
  row: {
    municipalityId: string
    pictureId: string
    party: 'municipality' | 'police'
    contentHash: string
    personId: string
    confirmedAt: string
  },
): Promise<void> {
  await trx
    .insertInto('pictureConfirmation')
    .values({ ...row, takenBackAt: null })
    .execute()
}

/** Confirmations that stand (not taken back), with the role that gave them; oldest first. */
export async function listConfirmations(trx: Trx, pictureId: string) {
  return trx
    .selectFrom('pictureConfirmation as c')
    .innerJoin('person as p', (join) =>
      join.onRef('p.municipalityId', '=', 'c.municipalityId').onRef('p.id', '=', 'c.personId'),
    )
    .select(['c.party', 'c.contentHash', 'c.confirmedAt', 'p.displayName'])
    .where('c.pictureId', '=', pictureId)
    .where('c.takenBackAt', 'is', null)
    .orderBy('c.confirmedAt')
    .execute()
}

export async function takeBackConfirmations(
  trx: Trx,
  pictureId: string,
  party: 'municipality' | 'police',
  at: string,
): Promise<void> {
  await trx
    .updateTable('pictureConfirmation')
    .set({ takenBackAt: at })
    .where('pictureId', '=', pictureId)
    .where('party', '=', party)
    .where('takenBackAt', 'is', null)
    .execute()
}

export async function listRecipients(trx: Trx, kind: string): Promise<{ name: string; email: string }[]> {
  return trx.selectFrom('pictureRecipient').select(['name', 'email']).where('kind', '=', kind).orderBy('id').execute()
}

/** Released pictures that were frozen while this version of a report stood, and whose period holds its day. */
export async function listPicturesCounting(
  trx: Trx,
  report: { occurredOn: string; sharedAt: string; until: string | null },
) {
  let query = trx
    .selectFrom('picture')
    .select(['id', 'kind', 'period'])
    .where('state', 'in', ['released', 'superseded'])
    .where('fromOn', '<=', report.occurredOn)
    .where('toOn', '>', report.occurredOn)
    .where('asOf', '>=', report.sharedAt)
    .orderBy('fromOn')
    .orderBy('kind')
  if (report.until) query = query.where('asOf', '<', report.until)
  return query.execute()
}
