import { CompiledQuery, sql } from 'kysely'
import { prepareAppRole } from './app-role.ts'
import { MigrationFailed, MigrationRefused } from './errors.ts'
import { type Migration, readMigrations } from './migration-files.ts'
import type { Database, Trx } from './port.ts'

/** Any number, the same in every Samlad: two starters of one database wait for each other. */
const migrationLock = 7_265_234
const migrationLimitMs = 3_600_000

export interface MigrationResult {
  /** Names of the migrations that this call applied, in order. */
  applied: string[]
  /** How many the database has now. */
  total: number
}

/**
 * Brings the database to the newest migration. Each file is one transaction together with the line that records it; two
 * starters wait for each other; a second call does nothing. Before anything runs, the recorded history must be a
 * beginning of the files, unchanged. Creates the role `samlad_app` first, for the files grant to it.
 * Throws MigrationRefused, MigrationFailed.
 */
export async function migrate(db: Database, source?: Migration[]): Promise<MigrationResult> {
  const migrations = source ?? (await readMigrations())
  await db.asOwner(async (trx) => {
    await lock(trx)
    await prepareAppRole(trx)
    await sql`create table if not exists schema_migration (
      name text primary key, hash text not null, applied_at timestamptz(3) not null default now())`.execute(trx)
    checkHistory(await listApplied(trx), migrations)
  })
  const applied: string[] = []
  for (const migration of migrations) {
    if (await db.asOwner((trx) => applyOnce(trx, migration), { statementLimitMs: migrationLimitMs })) {
      applied.push(migration.name)
    }
  }
  return { applied, total: migrations.length }
}

/** Names of migrations that are not applied yet; changes nothing. */
export async function listPending(db: Database, source?: Migration[]): Promise<string[]> {
  const migrations = source ?? (await readMigrations())
  return db.asOwner(async (trx) => {
    const { rows } = await sql<{ found: boolean }>`select to_regclass('schema_migration') is not null as found`.execute(
      trx,
    )
    const applied = rows[0]?.found ? await listApplied(trx) : []
    checkHistory(applied, migrations)
    return migrations.slice(applied.length).map(({ name }) => name)
  })
}

async function applyOnce(trx: Trx, migration: Migration): Promise<boolean> {
  await lock(trx)
  const { rows } = await sql`select 1 from schema_migration where name = ${migration.name}`.execute(trx)
  if (rows.length > 0) return false
  try {
    // Without parameters the driver sends the simple protocol, which takes a whole file of statements.
    await trx.executeQuery(CompiledQuery.raw(migration.sql))
  } catch (error) {
    throw new MigrationFailed(migration.name, error)
  }
  await sql`insert into schema_migration (name, hash) values (${migration.name}, ${migration.hash})`.execute(trx)
  return true
}

const lock = (trx: Trx) => sql`select pg_advisory_xact_lock(${migrationLock})`.execute(trx)

async function listApplied(trx: Trx): Promise<Pick<Migration, 'name' | 'hash'>[]> {
  const { rows } = await sql<{ name: string; hash: string }>`
    select name, hash from schema_migration order by name collate "C"`.execute(trx)
  return rows
}

function checkHistory(applied: Pick<Migration, 'name' | 'hash'>[], migrations: Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const { name, hash } of applied) {
    const file = known.get(name)
    if (!file) throw new MigrationRefused('unknown', name)
    if (file.hash !== hash) throw new MigrationRefused('changed', name)
  }
  const late = migrations.slice(0, applied.length).find(({ name }, index) => applied[index]?.name !== name)
  if (late) throw new MigrationRefused('out-of-order', late.name)
}
