import { mkdir, readdir, readFile, rename, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { DataFolderDamaged } from './errors.ts'

const pgliteMajor = '18'
const leastRoomBytes = 1_000_000

/** Is there room for at least one more megabyte where the folder lies? */
export async function hasRoom(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize > leastRoomBytes
}

const databaseFolder = (dataFolder: string): string => join(dataFolder, 'pglite')

/**
 * Gives the database's folder inside the data folder, created by `create` when it is not there.
 * It is created beside its place and moved there when whole, so a first start that is cut short leaves no half database.
 * Refuses, touching nothing, what is not a database of this version.
 */
export async function prepareFolder(dataFolder: string, create: (folder: string) => Promise<void>): Promise<string> {
  const folder = databaseFolder(dataFolder)
  const found = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw new DataFolderDamaged(folder, 'unreadable', error.message, { cause: error })
  })
  if (found === null) {
    const unfinished = `${folder}.new`
    await rm(unfinished, { recursive: true, force: true })
    await mkdir(unfinished, { recursive: true })
    await create(unfinished)
    await rename(unfinished, folder)
    return folder
  }
  const version = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => null)
  if (version === null) throw new DataFolderDamaged(folder, 'not-a-database', 'it holds no PG_VERSION')
  if (version.trim() !== pgliteMajor) {
    throw new DataFolderDamaged(folder, 'other-version', `made by version ${version.trim()}, needed ${pgliteMajor}`)
  }
  return folder
}
