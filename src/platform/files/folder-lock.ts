import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, rmdir, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkAlive, markProcess, type ProcessMark } from './process-mark.ts'

export const lockFileName = 'samlad.lock'
/** A lock whose owner cannot be seen (other container, other machine) is stale after this silence. */
const silenceMs = 60_000
const heartbeatMs = 10_000
const takeoverMs = 10_000

interface LockContent extends ProcessMark {
  token: string
  since: string
}

/** Another process works in the folder. */
export class DataFolderLocked extends Error {
  override readonly name = 'DataFolderLocked'
  readonly folder: string
  readonly pid: number
  readonly host: string
  /** ISO instant when the other process took the folder. */
  readonly since: string
  constructor(folder: string, owner: { pid: number; host: string; since: string }) {
    super(`the data folder ${folder} is in use by process ${owner.pid} on ${owner.host} since ${owner.since}`)
    this.folder = folder
    this.pid = owner.pid
    this.host = owner.host
    this.since = owner.since
  }
}

export interface FolderLock {
  release(): Promise<void>
}

/**
 * Takes the folder for this process by a file with the owner's process number and start time. What a process that was
 * killed left behind is recognised and taken over. Throws DataFolderLocked.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = join(folder, lockFileName)
  const content: LockContent = { ...markProcess(), token: randomUUID(), since: new Date().toISOString() }
  if (!(await tryCreate(path, content))) await takeOver(folder, path, content)

  const heartbeat = setInterval(() => {
    const now = new Date()
    utimes(path, now, now).catch(() => {})
  }, heartbeatMs).unref()
  return {
    async release() {
      clearInterval(heartbeat)
      if ((await readLock(path))?.token === content.token) await rm(path, { force: true })
    },
  }
}

/** Written beside and linked into place: whole from its first instant, and the link fails when another was first. */
async function tryCreate(path: string, content: LockContent): Promise<boolean> {
  const fresh = await writeBeside(path, content)
  try {
    await link(fresh, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    await rm(fresh, { force: true })
  }
}

async function writeBeside(path: string, content: LockContent): Promise<string> {
  const fresh = `${path}.${content.token}`
  await writeFile(fresh, `${JSON.stringify(content)}\n`)
  return fresh
}

/** Only one process at a time may judge and replace a stale lock, or two could each remove the other's new one. */
async function takeOver(folder: string, path: string, content: LockContent): Promise<void> {
  const gate = `${path}.takeover`
  if (!(await enterGate(gate))) throw new DataFolderLocked(folder, (await readLock(path)) ?? content)
  try {
    // Gone since: created anew, never replaced, for another may do the same without passing this gate.
    if ((await readLock(path)) === null && (await tryCreate(path, content))) return
    const owner = await readLock(path)
    if (owner !== null && (await isHeld(path, owner))) throw new DataFolderLocked(folder, owner)
    await rename(await writeBeside(path, content), path)
  } finally {
    await rmdir(gate).catch(() => {})
  }
}

async function enterGate(gate: string): Promise<boolean> {
  for (const attempt of ['first', 'after a dead one']) {
    try {
      await mkdir(gate)
      return true
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    if (attempt === 'first' && (await ageMs(gate)) > takeoverMs) await rmdir(gate).catch(() => {})
  }
  return false
}

async function isHeld(path: string, owner: LockContent): Promise<boolean> {
  const state = checkAlive(owner)
  return state === 'unknown' ? (await ageMs(path)) < silenceMs : state === 'alive'
}

/** null: no lock, or a file that is none. */
async function readLock(path: string): Promise<LockContent | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as LockContent
  } catch {
    return null
  }
}

async function ageMs(path: string): Promise<number> {
  const found = await stat(path).catch(() => null)
  return found === null ? Number.POSITIVE_INFINITY : Date.now() - found.mtimeMs
}
