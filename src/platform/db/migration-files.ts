import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Migration {
  /** File name, e.g. 0001-start.sql; the order is that of the names. */
  name: string
  sql: string
  /** SHA-256 of the text with line ends as \n, so that a checkout on Windows is the same migration. */
  hash: string
}

const migrationsFolder = fileURLToPath(new URL('../../../db/migrations/', import.meta.url))

export async function readMigrations(folder: string = migrationsFolder): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n')
      return { name, sql: text, hash: createHash('sha256').update(text).digest('hex') }
    }),
  )
}
