/** A PostgreSQL server for the tests: the one that TEST_DATABASE_URL names, or one started from Debian's binaries. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { DataFolderLocked, type FolderLock, lockFolder } from '#platform/files/folder-lock.ts'
import { checkAlive, markProcess, type ProcessMark } from '#platform/files/process-mark.ts'

const startLimitMs = 60_000
const debianFolder = '/usr/lib/postgresql'

/** What the guardian writes when its server answers. */
export interface RunningServer {
  guardian: ProcessMark
  postgres: ProcessMark
  dataFolder: string
  url: string
}

/** Folder of the server's programs, of the newest version that is there. */
export function findBinaries(): string | null {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder).filter((name) => /^\d+$/.test(name)) : []
  const newest = versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(debianFolder, version, 'bin'))
  return newest.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres'))) ?? null
}

/** The server refuses to run as root: then it runs as a user that may do nothing else. */
export function findServerUser(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? []
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) }
  }
  throw new Error('running as root, and neither the user postgres nor nobody exists to run the test server')
}

/** Why the tests cannot run on PostgreSQL here; null when they can. */
export function explainAbsence(): string | null {
  if (process.env.TEST_DATABASE_URL) return null
  if (process.platform === 'win32') return 'set TEST_DATABASE_URL to test on PostgreSQL on this platform'
  return findBinaries() ? null : `no PostgreSQL in ${debianFolder} and TEST_DATABASE_URL is not set`
}

/** URL of the server, started when it is not running. It stops by itself when the last test process has ended. */
export async function findServer(): Promise<string> {
  return process.env.TEST_DATABASE_URL || (await findOwnServer()).url
}

let own: Promise<RunningServer> | undefined
const findOwnServer = (): Promise<RunningServer> => {
  own ??= joinOrStart(officeFolder())
  return own
}

/** Where the test processes of this working tree meet. */
function officeFolder(): string {
  const tree = createHash('sha256')
    .update(fileURLToPath(import.meta.url))
    .digest('hex')
    .slice(0, 10)
  return join(tmpdir(), `samlad-test-${process.getuid?.() ?? 0}-${tree}`)
}

async function joinOrStart(office: string): Promise<RunningServer> {
  await mkdir(join(office, 'clients'), { recursive: true })
  const lock = await waitForLock(office)
  try {
    await writeFile(join(office, 'clients', String(process.pid)), JSON.stringify(markProcess()))
    const running = await readServer(office)
    if (running && checkAlive(running.guardian) === 'alive') return running
    if (running) await clearAway(running)
    await rm(join(office, 'server.json'), { force: true })
    const guardian = fileURLToPath(new URL('./postgres-guardian.ts', import.meta.url))
    spawn(process.execPath, [guardian, office], { detached: true, stdio: 'ignore', cwd: '/' }).unref()
    return await waitForServer(office)
  } finally {
    await lock.release()
  }
}

export async function waitForLock(office: string): Promise<FolderLock> {
  for (;;) {
    try {
      return await lockFolder(office)
    } catch (error) {
      if (!(error instanceof DataFolderLocked)) throw error
      await wait(50)
    }
  }
}

async function waitForServer(office: string): Promise<RunningServer> {
  const end = performance.now() + startLimitMs
  while (performance.now() < end) {
    const running = await readServer(office)
    if (running) return running
    const trouble = await readFile(join(office, 'trouble.txt'), 'utf8').catch(() => null)
    if (trouble !== null) {
      await rm(join(office, 'trouble.txt'), { force: true })
      throw new Error(`the PostgreSQL test server did not start: ${trouble}`)
    }
    await wait(50)
  }
  throw new Error(`the PostgreSQL test server did not start in ${startLimitMs} ms`)
}

async function readServer(office: string): Promise<RunningServer | null> {
  const text = await readFile(join(office, 'server.json'), 'utf8').catch(() => null)
  return text === null ? null : (JSON.parse(text) as RunningServer)
}

/** A guardian that was killed leaves its server behind. The mark makes sure it is that process and no other. */
async function clearAway({ postgres, dataFolder }: RunningServer): Promise<void> {
  if (checkAlive(postgres) === 'alive') process.kill(postgres.pid, 'SIGQUIT')
  await wait(200)
  await rm(dataFolder, { recursive: true, force: true })
}
