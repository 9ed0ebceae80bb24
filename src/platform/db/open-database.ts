import { openPglite } from './pglite.ts'
import type { Database } from './port.ts'
import { openPostgres } from './postgres.ts'

export interface DatabaseChoice {
  /** DATABASE_URL; when it is set and not empty, the PostgreSQL server is used. */
  url: string | undefined
  /** Data folder of the embedded database, used otherwise. */
  folder: string
}

/** Opens the database that the surroundings name. Migrate it before use. */
export async function openDatabase({ url, folder }: DatabaseChoice): Promise<Database> {
  return url ? openPostgres({ url }) : openPglite({ folder })
}
