/**
 * Starts a PostgreSQL server for the tests in a folder of its own, on a Unix socket only, and stops it when no test
 * process that registered in the office (first argument) is alive any more. A process of its own, because test files
 * are processes that begin and end, or are killed, in any order.
 */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chown, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { checkAlive, markProcess, type ProcessMark } from '#platform/files/process-mark.ts'
import { findBinaries, findServerUser, type RunningServer, waitForLock } from './postgres-server.ts'

const pollMs = 500
const emptyPolls = 6
const owner = 'samlad_owner'

const office = process.argv[2] as string
const user = findServerUser()

async function startServer(): Promise<{ running: RunningServer; stop: () => Promise<void> }> {
  const binaries = findBinaries()
  if (!binaries) throw new Error('no PostgreSQL binaries')
  const dataFolder = await mkdtemp(join(tmpdir(), 'samlad-pg-'))
  if (user) await chown(dataFolder, user.uid, user.gid)
  const options = { cwd: dataFolder, ...user }
  const cluster = join(dataFolder, 'cluster')
  const initArguments = ['-D', cluster, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8']
  const made = spawnSync(join(binaries, 'initdb'), initArguments, options)
  if (made.status !== 0) throw new Error(`initdb: ${made.error?.message ?? made.stderr.toString()}`)

  const serverArguments = ['-D', cluster, '-k', dataFolder, '-h', '', '-c', 'max_connections=200']
  const server = spawn(join(binaries, 'postgres'), serverArguments, { ...options, stdio: 'ignore' })
  await waitUntilAnswering(dataFolder)
  const running = {
    guardian: markProcess(),
    postgres: markProcess(server.pid),
    dataFolder,
    url: `postgresql://${owner}@localhost/postgres?host=${encodeURIComponent(dataFolder)}`,
  }
  return {
    running,
    async stop() {
      const ended = once(server, 'exit')
      server.kill('SIGINT')
      await ended
      await rm(dataFolder, { recursive: true, force: true })
    },
  }
}

/** Also creates the role the tests log in as: the owner of its databases, and no superuser. */
async function waitUntilAnswering(host: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const client = new pg.Client({ host, user: 'postgres', database: 'postgres' })
    try {
      await client.connect()
      await client.query(`create role ${owner} login createdb createrole nosuperuser`)
      return
    } catch (error) {
      if (attempt === 200) throw error
      await wait(100)
    } finally {
      await client.end().catch(() => {})
    }
  }
}

async function anyClient(): Promise<boolean> {
  const folder = join(office, 'clients')
  let found = false
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const text = await readFile(path, 'utf8').catch(() => '')
    if (text && checkAlive(JSON.parse(text) as ProcessMark) !== 'gone') found = true
    else if (text) await rm(path, { force: true })
  }
  return found
}

async function guard(): Promise<void> {
  const { running, stop } = await startServer()
  await writeFile(join(office, 'server.json.new'), JSON.stringify(running))
  await rename(join(office, 'server.json.new'), join(office, 'server.json'))
  for (let empty = 0; ; ) {
    await wait(pollMs)
    empty = (await anyClient()) ? 0 : empty + 1
    if (empty < emptyPolls) continue
    const lock = await waitForLock(office)
    if (await anyClient()) {
      await lock.release()
      continue
    }
    await rm(join(office, 'server.json'), { force: true })
    await stop()
    await lock.release()
    return
  }
}

guard().catch((error) => writeFile(join(office, 'trouble.txt'), String(error)))
