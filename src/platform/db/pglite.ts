import { mkdir } from 'node:fs/promises'
import pg from 'pg'
import { lockFolder } from '#platform/files/folder-lock.ts'
import { columnTypes } from './column-types.ts'
import { buildDatabase, defaultIdleLimitMs, defaultStatementLimitMs, prepareSession } from './database.ts'
import { DatabaseTimeout, DatabaseUnreachable, DataFolderDamaged } from './errors.ts'
import { type EngineOptions, PgliteEngine } from './pglite-engine.ts'
import { prepareFolder } from './pglite-folder.ts'
import { PgliteSocket } from './pglite-socket.ts'
import type { Database } from './port.ts'

export interface PgliteOptions {
  /** The data folder, created when missing; null: in memory, gone at close. */
  folder: string | null
  /** Path of an archive (see `PgliteDatabase.archive`) that a new database begins from. */
  archive?: string | null
  statementLimitMs?: number
  idleLimitMs?: number
  openLimitMs?: number
}

export interface PgliteDatabase extends Database {
  /** The whole database as a tar. */
  archive(): Promise<Uint8Array>
}

/**
 * Opens the embedded database: one connection, callers wait their turn in order.
 * It never forces its writes to the disk: it survives the death of the process, not that of the machine.
 * Throws DataFolderLocked, DataFolderDamaged, DiskFull.
 */
export async function openPglite(options: PgliteOptions): Promise<PgliteDatabase> {
  const { folder, archive = null, openLimitMs = 120_000 } = options
  const limits = {
    statementLimitMs: options.statementLimitMs ?? defaultStatementLimitMs,
    idleLimitMs: options.idleLimitMs ?? defaultIdleLimitMs,
  }
  if (folder !== null) await mkdir(folder, { recursive: true })
  const lock = folder === null ? null : await lockFolder(folder)
  try {
    const basic = { ...limits, openLimitMs }
    const path = folder === null ? null : await prepareFolder(folder, (fresh) => createIn(fresh, archive, basic))
    const engine = new PgliteEngine({ ...basic, folder: path, archive: path === null ? archive : null })
    await openNamed(engine, path)
    const pool = new pg.Pool({
      max: 1,
      idleTimeoutMillis: 0,
      types: columnTypes,
      onConnect: prepareSession,
      stream: () => new PgliteSocket(engine, limits.idleLimitMs),
    })
    const database = buildDatabase({
      ...limits,
      kind: 'pglite',
      pool,
      folder,
      limitStatements: async (_trx, milliseconds) => {
        engine.statementLimitMs = milliseconds
      },
      close: async () => {
        await engine.close()
        await lock?.release()
      },
    })
    return { ...database, archive: () => engine.archive() }
  } catch (error) {
    await lock?.release()
    throw error
  }
}

async function createIn(
  folder: string,
  archive: string | null,
  limits: Pick<EngineOptions, 'statementLimitMs' | 'openLimitMs'>,
): Promise<void> {
  const engine = new PgliteEngine({ ...limits, folder, archive })
  await engine.open()
  await engine.close()
}

async function openNamed(engine: PgliteEngine, folder: string | null): Promise<void> {
  try {
    await engine.open()
  } catch (error) {
    const unopened = error instanceof DatabaseUnreachable || error instanceof DatabaseTimeout
    if (folder === null || !unopened) throw error
    throw new DataFolderDamaged(folder, 'unreadable', error.message, { cause: error })
  }
}
