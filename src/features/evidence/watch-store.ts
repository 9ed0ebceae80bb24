/** Foreseen change: each writing is a new version, the latest that is not removed stands. */
import type { Insertable } from 'kysely'
import type { WatchItemTable } from '#db/evidence-tables.ts'
import { insertIfFree } from '#platform/db/insert-if-free.ts'
import type { Trx } from '#platform/db/port.ts'
import type { WatchItem } from './schema.ts'

/** What comes first, first; what has no day, last. `asOf`: instant, inclusive. */
export async function listWatchItems(trx: Trx, asOf?: string): Promise<WatchItem[]> {
  let query = trx.selectFrom('watchItem').selectAll().distinctOn('id')
  if (asOf !== undefined) query = query.where('recordedAt', '<=', asOf)
  const rows = await query.orderBy('id').orderBy('version', 'desc').execute()
  return rows
    .filter((row) => !row.removed)
    .map(({ id, version, kind, title, detail, fromOn, toOn, seriesId, direction, threshold, source }) => {
      return { id, version, kind, title, detail, fromOn, toOn, seriesId, direction, threshold, source }
    })
    .sort((a, b) => compareDays(a.fromOn, b.fromOn) || (a.id < b.id ? -1 : 1))
}

function compareDays(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null || b === null) return a === null ? 1 : -1
  return a < b ? -1 : 1
}

/** False when somebody else wrote this version first. */
export async function insertWatchItem(trx: Trx, row: Insertable<WatchItemTable>): Promise<boolean> {
  return insertIfFree(trx.insertInto('watchItem').values(row))
}
