import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Module, readModule } from './module.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const rooms = ['src', 'db', 'agreements', 'tests', 'bench', 'bootstrap']

/** Every file of the rooms, as paths from the root with forward slashes. */
export function listFiles(): string[] {
  const list = (folder: string): string[] =>
    readdirSync(`${root}${folder}`, { withFileTypes: true }).flatMap((entry) => {
      const path = `${folder}/${entry.name}`
      return entry.isDirectory() ? list(path) : [path]
    })
  const present = new Set(readdirSync(root))
  return rooms.filter((room) => present.has(room)).flatMap(list)
}

export function readModules(paths: readonly string[]): Module[] {
  return paths
    .filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !path.includes('/fixtures/'))
    .map((path) => readModule(path, readFileSync(`${root}${path}`, 'utf8')))
}
