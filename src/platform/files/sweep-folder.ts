import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** Removes the files that have lain untouched for longer than `ms`; folders in it, and a folder not there, are left be. */
export async function sweepFolder(folder: string, ms: number, now: Date): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names) {
    const path = join(folder, name)
    const info = await stat(path).catch(() => null)
    if (info?.isFile() && now.getTime() - info.mtimeMs > ms) await rm(path, { force: true })
  }
}
