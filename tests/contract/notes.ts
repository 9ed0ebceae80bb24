/** The table of the contract tests (fixtures/migrations) and the scopes they look through. */
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { type Migration, readMigrations } from '#platform/db/migration-files.ts'
import type { Database, Scope, Trx } from '#platform/db/port.ts'

export const readNoteMigrations = (): Promise<Migration[]> =>
  readMigrations(fileURLToPath(new URL('./fixtures/migrations/', import.meta.url)))

export const scopeOf = (municipalityId: string, organisationId: string | null = 'police'): Scope => ({
  municipalityId,
  organisationId,
  personId: null,
  reach: 'own',
})

export const addNote = (trx: Trx, municipalityId: string, id: number, organisationId = 'police') =>
  sql`insert into note (municipality_id, id, organisation_id, text) values (${municipalityId}, ${id}, ${organisationId}, 'x')`.execute(
    trx,
  )

/** Keys of the notes that a transaction sees, as municipality/id. */
export async function seeNotes(trx: Trx): Promise<string[]> {
  const { rows } = await sql<{ key: string }>`
    select municipality_id || '/' || id as key from note where municipality_id <> 'start' order by 1`.execute(trx)
  return rows.map(({ key }) => key)
}

export const seeAllNotes = (db: Database): Promise<string[]> => db.asOwner(seeNotes)
