/** Papers of an agenda, with their checksums. */
import { type Insertable, type Selectable, sql } from 'kysely'
import type { MeetingPaperTable } from '#db/meeting-tables.ts'
import type { Trx } from '#platform/db/port.ts'

export type PaperHead = Omit<Selectable<MeetingPaperTable>, 'bytes' | 'municipalityId' | 'meetingId' | 'removedAt'> & {
  readonly size: number
}

export async function insertPaper(trx: Trx, row: Insertable<MeetingPaperTable>): Promise<void> {
  await trx.insertInto('meetingPaper').values(row).execute()
}

/** Those that lie there now, in the order they came. */
export async function listPapers(trx: Trx, meetingId: string): Promise<PaperHead[]> {
  return trx
    .selectFrom('meetingPaper')
    .select(['id', 'itemId', 'name', 'type', 'sha256', 'recordedAt'])
    .select(sql<number>`length(bytes)`.as('size'))
    .where('meetingId', '=', meetingId)
    .where('removedAt', 'is', null)
    .orderBy('recordedAt')
    .orderBy('name')
    .orderBy('id')
    .execute()
}

/** With its bytes, also when it was taken away since: minutes may have named it. */
export async function findPaper(trx: Trx, meetingId: string, id: string) {
  const row = await trx
    .selectFrom('meetingPaper')
    .select(['name', 'type', 'bytes', 'sha256'])
    .where('meetingId', '=', meetingId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** Those that lie there now, with their bytes. */
export async function listPaperFiles(trx: Trx, meetingId: string) {
  return trx
    .selectFrom('meetingPaper')
    .select(['id', 'itemId', 'name', 'type', 'bytes', 'sha256'])
    .where('meetingId', '=', meetingId)
    .where('removedAt', 'is', null)
    .orderBy('recordedAt')
    .orderBy('name')
    .orderBy('id')
    .execute()
}

/** The item's papers lie there no more; other ones, or none, take their place. */
export async function removePapers(
  trx: Trx,
  of: { meetingId: string; ids: readonly string[] },
  at: string,
): Promise<void> {
  if (of.ids.length === 0) return
  await trx
    .updateTable('meetingPaper')
    .set({ removedAt: at })
    .where('meetingId', '=', of.meetingId)
    .where('id', 'in', of.ids)
    .execute()
}
