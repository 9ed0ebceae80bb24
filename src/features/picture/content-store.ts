/** What the two parties write into a picture. Every version is kept; nothing typed is ever overwritten. */
import { type Selectable, sql } from 'kysely'
import type { FocusPointTable, PictureLevelTable, PictureTextTable, QuickTaskTable } from '#db/picture-tables.ts'
import { insertIfFree } from '#platform/db/insert-if-free.ts'
import type { Trx } from '#platform/db/port.ts'

export type TextRow = Selectable<PictureTextTable> & { author: string }
export type LevelRow = Selectable<PictureLevelTable> & { author: string }
export type FocusPointRow = Selectable<FocusPointTable>
export type TaskRow = Selectable<QuickTaskTable>

/** The tables of versions, each with its row. */
interface Written {
  pictureText: Selectable<PictureTextTable>
  pictureLevel: Selectable<PictureLevelTable>
  focusPoint: FocusPointRow
  quickTask: TaskRow
}

/** The standing version of each section. */
export async function listTexts(trx: Trx, pictureId: string): Promise<TextRow[]> {
  return trx
    .selectFrom('pictureText as t')
    .innerJoin('person as p', (join) =>
      join.onRef('p.municipalityId', '=', 't.municipalityId').onRef('p.id', '=', 't.personId'),
    )
    .distinctOn('t.section')
    .selectAll('t')
    .select('p.displayName as author')
    .where('t.pictureId', '=', pictureId)
    .orderBy('t.section')
    .orderBy('t.version', 'desc')
    .execute()
}

/** The same for the level of each area. */
export async function listLevels(trx: Trx, pictureId: string): Promise<LevelRow[]> {
  return trx
    .selectFrom('pictureLevel as l')
    .innerJoin('person as p', (join) =>
      join.onRef('p.municipalityId', '=', 'l.municipalityId').onRef('p.id', '=', 'l.personId'),
    )
    .distinctOn('l.areaCode')
    .selectAll('l')
    .select('p.displayName as author')
    .where('l.pictureId', '=', pictureId)
    .orderBy('l.areaCode')
    .orderBy('l.version', 'desc')
    .execute()
}

export async function listFocusPoints(trx: Trx, pictureId: string): Promise<FocusPointRow[]> {
  const rows = await trx
    .selectFrom('focusPoint')
    .distinctOn('id')
    .selectAll()
    .where('pictureId', '=', pictureId)
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute()
  return rows.filter((row) => !row.removed).sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
}

export async function listTasks(trx: Trx, pictureId: string): Promise<TaskRow[]> {
  const rows = await trx
    .selectFrom('quickTask')
    .distinctOn('id')
    .selectAll()
    .where('pictureId', '=', pictureId)
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute()
  return rows.sort((a, b) => (a.dueOn === b.dueOn ? (a.id < b.id ? -1 : 1) : a.dueOn < b.dueOn ? -1 : 1))
}

/**
 * Adds the next version of a text, a level, a focus point or a task. `version` is the number to write: one above what
 * the writer saw. False when that number is taken: somebody else wrote first.
 */
export async function insertVersion<Table extends keyof Written>(
  trx: Trx,
  table: Table,
  row: Written[Table],
): Promise<boolean> {
  return insertIfFree(trx.insertInto(table as keyof Written).values(row))
}

/** One more change of the picture's content: confirmations of the content before it no longer hold. */
export async function raiseContentVersion(trx: Trx, key: { municipalityId: string; pictureId: string }): Promise<void> {
  await trx
    .updateTable('picture')
    .set({ contentVersion: sql`content_version + 1` })
    .where('municipalityId', '=', key.municipalityId)
    .where('id', '=', key.pictureId)
    .where('state', '=', 'composing')
    .execute()
}
