/** The municipality's own versions of the library's entries, and entries of its own. */
import type { Insertable } from 'kysely'
import type { LibraryVersionTable } from '#db/plan-tables.ts'
import { insertIfFree } from '#platform/db/insert-if-free.ts'
import type { Trx } from '#platform/db/port.ts'
import { LibraryEntry } from './schema.ts'

/** The standing version of each entry that somebody wrote in, by id. */
export async function listOwnEntries(trx: Trx): Promise<LibraryEntry[]> {
  const rows = await trx
    .selectFrom('libraryVersion')
    .distinctOn('id')
    .select(['id', 'version', 'content', 'hidden'])
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ content, ...row }) => LibraryEntry.parse({ ...content, ...row }))
}

/** False when this version is there already: somebody else wrote first. */
export async function insertLibraryVersion(
  trx: Trx,
  {
    content,
    ...row
  }: Omit<Insertable<LibraryVersionTable>, 'content'> & {
    content: Omit<LibraryEntry, 'id' | 'version' | 'hidden'>
  },
): Promise<boolean> {
  return insertIfFree(trx.insertInto('libraryVersion').values({ ...row, content: JSON.stringify(content) }))
}
