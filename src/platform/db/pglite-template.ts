import { createHash, randomUUID } from 'node:crypto'
import { access, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { DataFolderLocked, lockFolder } from '#platform/files/folder-lock.ts'
import { migrate } from './migrate.ts'
import { type Migration, readMigrations } from './migration-files.ts'
import { openPglite, type PgliteDatabase } from './pglite.ts'

const cacheFolder = fileURLToPath(new URL('../../../.cache/pglite/', import.meta.url))

const keepMs = 3 * 24 * 3_600_000

/**
 * Opens an in-memory database that has the migrations already: restored in a third of a second from an archive that is made once
 * and kept under .cache/, named by what is in it.
 */
export async function openFromTemplate(migrations?: Migration[]): Promise<PgliteDatabase> {
  return openPglite({ folder: null, archive: await prepareTemplate(migrations) })
}

/** Path of the archive with these migrations (none: an empty database); made when it is not there. */
export async function prepareTemplate(source?: Migration[]): Promise<string> {
  const migrations = source ?? (await readMigrations())
  const path = join(cacheFolder, `${nameTemplate(migrations)}.tar`)
  await makeOnce(path, async () => {
    // A new empty database costs four seconds, so that is kept too.
    const base = migrations.length > 0 ? await prepareTemplate([]) : null
    const db = await openPglite({ folder: null, archive: base })
    try {
      if (migrations.length > 0) await migrate(db, migrations)
      return await db.archive()
    } finally {
      await db.close()
    }
  })
  return path
}

function nameTemplate(migrations: Migration[]): string {
  const packageFile = join(dirname(createRequire(import.meta.url).resolve('@electric-sql/pglite')), '../package.json')
  const { version } = createRequire(import.meta.url)(packageFile) as { version: string }
  if (migrations.length === 0) return `empty-${version}`
  const hash = createHash('sha256').update(version)
  for (const migration of migrations) hash.update(`\n${migration.name} ${migration.hash}`)
  return `migrated-${hash.digest('hex').slice(0, 16)}`
}

/** Test files start at the same time: one makes the archive, the others wait for it. */
async function makeOnce(path: string, make: () => Promise<Uint8Array>): Promise<void> {
  const workshop = `${path}.making`
  await mkdir(workshop, { recursive: true })
  while (!(await exists(path))) {
    const lock = await lockFolder(workshop).catch((error) => {
      if (error instanceof DataFolderLocked) return null
      throw error
    })
    if (lock === null) {
      await wait(50)
      continue
    }
    try {
      if (await exists(path)) return
      const fresh = join(workshop, `${randomUUID()}.tar`)
      await writeFile(fresh, await make())
      await rename(fresh, path)
      await removeOld(dirname(path))
    } finally {
      await lock.release()
    }
  }
}

/** Forty megabytes for every change of a migration add up. */
async function removeOld(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const { mtimeMs } = await stat(path)
    if (name.startsWith('migrated-') && Date.now() - mtimeMs > keepMs) await rm(path, { recursive: true, force: true })
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  )
