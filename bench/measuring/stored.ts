/** Where the reports of one measurement lie: filled by one process, measured by another, removed by the first. */
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { migrate } from '#platform/db/migrate.ts'
import { openPglite } from '#platform/db/pglite.ts'
import { prepareTemplate } from '#platform/db/pglite-template.ts'
import type { Database } from '#platform/db/port.ts'
import { openPostgres } from '#platform/db/postgres.ts'
import { findServer } from '../../tests/contract/postgres-server.ts'

export interface Stored {
  readonly kind: Database['kind']
  /** A URL, or a folder. */
  readonly address: string
}

export const openStored = ({ kind, address }: Stored): Promise<Database> | Database =>
  kind === 'postgres' ? openPostgres({ url: address }) : openPglite({ folder: address })

/** A new database with the program's tables in it, and how to remove it. */
export async function createStored(kind: Database['kind']): Promise<Stored & { remove: () => Promise<void> }> {
  if (kind === 'pglite') {
    const address = await mkdtemp(join(tmpdir(), 'samlad-bench-'))
    await (await openPglite({ folder: address, archive: await prepareTemplate() })).close()
    return { kind, address, remove: () => rm(address, { recursive: true }) }
  }
  const server = await findServer()
  const name = `samlad_bench_${process.pid}_${Date.now()}`
  await command(server, `create database ${name}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const db = openPostgres({ url: url.href })
  await migrate(db)
  await db.close()
  return { kind, address: url.href, remove: () => command(server, `drop database ${name} with (force)`) }
}

/** What the server's own cleaner does within minutes; the embedded database has none, so there it is not done. */
export const clean = ({ address }: Stored): Promise<void> => command(address, 'vacuum (analyze)')

async function command(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** Runs a program of this folder to its end and reads the JSON on its last line. */
export function runBeside<Answer>(file: URL, args: readonly string[]): Answer {
  const ended = spawnSync(process.execPath, [file.pathname, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 26,
  })
  if (ended.status !== 0) throw new Error(`${file.pathname} ended with ${ended.status ?? ended.signal}`)
  return JSON.parse(ended.stdout.toString().trim().split('\n').at(-1) ?? '') as Answer
}
