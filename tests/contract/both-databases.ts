/** One suite, both databases. What passes on one only is not done. */
import { createHash } from 'node:crypto'
import { after, describe } from 'node:test'
import pg from 'pg'
import { migrate } from '#platform/db/migrate.ts'
import { type Migration, readMigrations } from '#platform/db/migration-files.ts'
import { openPglite } from '#platform/db/pglite.ts'
import { prepareTemplate } from '#platform/db/pglite-template.ts'
import type { Database } from '#platform/db/port.ts'
import { openPostgres } from '#platform/db/postgres.ts'
import { explainAbsence, findServer } from './postgres-server.ts'

export interface OpenOptions {
  /** Default: the project's own. An empty list: an empty database. */
  migrations?: Migration[]
  statementLimitMs?: number
  idleLimitMs?: number
}

/** Opens a new database of its own; it is closed and dropped when the suite ends, if the suite has not closed it. */
export type OpenDatabase = (options?: OpenOptions) => Promise<Database>

export type DatabaseKind = Database['kind']

/**
 * Describes `suite` once on PGlite and once on PostgreSQL. Where there is no PostgreSQL, that half is skipped and says why.
 */
export function forEachDatabase(name: string, suite: (open: OpenDatabase, kind: DatabaseKind) => void): void {
  describe(`${name} · PGlite`, () => suite(closeAfterwards(openFreshPglite), 'pglite'))
  const absence = explainAbsence()
  describe(`${name} · PostgreSQL`, absence ? { skip: absence } : {}, () =>
    suite(closeAfterwards(openFreshPostgres), 'postgres'),
  )
}

type Opened = { db: Database; remove: () => Promise<void> }

function closeAfterwards(open: (options: OpenOptions) => Promise<Opened>): OpenDatabase {
  const opened: Opened[] = []
  after(async () => {
    for (const { remove } of opened) await remove()
  })
  return async (options = {}) => {
    const one = await open(options)
    opened.push(one)
    return one.db
  }
}

async function openFreshPglite({ migrations, ...limits }: OpenOptions): Promise<Opened> {
  const db = closeOnce(await openPglite({ folder: null, archive: await prepareTemplate(migrations), ...limits }))
  return { db, remove: db.close }
}

let count = 0

async function openFreshPostgres({ migrations, ...limits }: OpenOptions): Promise<Opened> {
  const server = await findServer()
  count += 1
  const name = `samlad_test_${process.pid}_${count}`
  const source = migrations ?? (await readMigrations())
  const template = source.length > 0 ? await prepareServerTemplate(server, source) : null
  await command(server, `create database ${name}${template ? ` template ${template}` : ''}`)
  const db = closeOnce(openPostgres({ url: urlOf(server, name), ...limits }))
  return {
    db,
    async remove() {
      await db.close()
      await command(server, `drop database ${name} with (force)`)
    },
  }
}

function urlOf(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

/** A database that has the migrations already, from which others are copied in a tenth of the time. One process makes it, the others wait. */
async function prepareServerTemplate(server: string, migrations: readonly Migration[]): Promise<string> {
  const hash = createHash('sha256')
  for (const { name, hash: own } of migrations) hash.update(`${name} ${own}\n`)
  const template = `samlad_template_${hash.digest('hex').slice(0, 16)}`
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [template])
    const found = await client.query('select 1 from pg_database where datname = $1', [template])
    if (found.rowCount) return template
    const making = `${template}_${process.pid}`
    await client.query(`create database ${making}`)
    const db = openPostgres({ url: urlOf(server, making) })
    await migrate(db, [...migrations])
    await db.close()
    await client.query(`alter database ${making} rename to ${template}`)
    return template
  } finally {
    await client.end()
  }
}

function closeOnce(db: Database): Database {
  let closing: Promise<void> | undefined
  return {
    ...db,
    close() {
      closing ??= db.close()
      return closing
    },
  }
}

async function command(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
