/** PostGIS as a peer, in a database of its own on the server that the tests use. Loading and indexing are not measured. */
import { spawn } from 'node:child_process'
import { createReadStream, readFileSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { explainAbsence, findServer } from '../../tests/contract/postgres-server.ts'
import type { Peer } from './peer.ts'

/** PSQL may name another command. */
const loader = process.env.PSQL ?? 'psql'
const queries = readFileSync(fileURLToPath(new URL('./weekly_picture.sql', import.meta.url)), 'utf8')
const leftOut = (why: string) => `PostGIS is left out: ${why}`

export async function openPostgis(): Promise<Peer | string> {
  const absence = explainAbsence()
  if (absence) return leftOut(absence)
  const url = new URL(await findServer())
  // On the server that the tests start themselves there is a superuser, which an extension needs.
  if (!process.env.TEST_DATABASE_URL) url.username = 'postgres'
  const database = `samlad_bench_${process.pid}`
  const admin = await connect(url)
  await admin.query(`create database ${database}`)
  url.pathname = `/${database}`
  const client = await connect(url)
  const close = async () => {
    await client.end()
    await admin.query(`drop database ${database} with (force)`)
    await admin.end()
  }
  try {
    await client.query('create extension postgis')
    const { rows } = await client.query(
      'select postgis_lib_version() as postgis, split_part(version(), $1, 2) as server',
      [' '],
    )
    return {
      name: `PostGIS ${rows[0].postgis} on PostgreSQL ${rows[0].server}`,
      load: (path) => load(client, url.href, path),
      compute: () => compute(client),
      close,
    }
  } catch (error) {
    await close()
    return leftOut((error as Error).message)
  }
}

async function connect(url: URL): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  return client
}

async function load(client: pg.Client, url: string, path: string): Promise<void> {
  await client.query(`drop table if exists incident;
    create unlogged table incident (id int, e float8, n float8, date date, category int, area int)`)
  await copyIn(url, path)
  await client.query(`alter table incident add column place geometry(Point, 3006);
    update incident set place = st_setsrid(st_makepoint(e, n), 3006);
    create index on incident using gist (place);
    create index on incident (date);
    analyze incident`)
}

async function copyIn(url: string, path: string): Promise<void> {
  const psql = spawn(loader, ['-q', '-v', 'ON_ERROR_STOP=1', '-c', 'copy incident from stdin csv header', url], {
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  const ended = new Promise<number | null>((done, fail) => psql.once('exit', done).once('error', fail))
  await Promise.all([pipeline(createReadStream(path), psql.stdin), ended])
  if ((await ended) !== 0) throw new Error('psql could not load the file')
}

async function compute(client: pg.Client): Promise<{ ms: number; check: number }> {
  const start = performance.now()
  const results = (await client.query(queries)) as unknown as pg.QueryResult<{ check_value: number }>[]
  const ms = performance.now() - start
  await client.query('drop table week_counts, cell, hot, density')
  return { ms, check: Number(results.at(-1)?.rows[0]?.check_value) }
}
