/** The database that the command works in: found, brought up to date, closed whatever happens. */
import { resolve } from 'node:path'
import { migrate } from '#platform/db/migrate.ts'
import { openDatabase } from '#platform/db/open-database.ts'
import type { Database } from '#platform/db/port.ts'
import { type Call, note, readText } from './call.ts'

/** The data folder: --data, else as the server reads it. */
function findDataFolder(call: Call): string {
  return resolve(readText(call, 'data') ?? call.env.SAMLAD_DATA ?? 'data')
}

export const openHouse = (call: Call): Promise<Database> =>
  openDatabase({ url: call.env.DATABASE_URL || undefined, folder: resolve(findDataFolder(call), 'database') })

/** Opens, migrates, works, closes. */
export async function inHouse<T>(call: Call, work: (db: Database) => Promise<T>): Promise<T> {
  const db = await openHouse(call)
  try {
    const { applied } = await migrate(db)
    if (applied.length > 0 && call.stderr.isTTY) note(call, call.words.migrated(applied.length))
    return await work(db)
  } finally {
    await db.close()
  }
}
