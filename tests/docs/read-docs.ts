/** The project's prose, and the sources that it speaks of. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

export interface Doc {
  /** From the root, with `/`. */
  readonly path: string
  readonly text: string
}

/** The files whose words this suite answers for, and those of the rooms that only their links are checked in. */
export function readDocs(): Doc[] {
  const top = ['README.md', 'ARCHITECTURE.md', 'CHANGELOG.md']
  const under = listBelow('docs').filter((path) => path.endsWith('.md'))
  return [...top, ...under].map(readDoc)
}

export const readDoc = (path: string): Doc => ({ path, text: readFileSync(join(root, path), 'utf8') })

function listBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
    (name) => `${folder}/${name.replaceAll('\\', '/')}`,
  )
}

/** Every source under the folders, as one text a file; tests and their fixtures are left out. */
export function readSources(...folders: readonly string[]): Doc[] {
  return folders
    .flatMap(listBelow)
    .filter((path) => /\.(ts|tsx|mjs|sql)$/.test(path) && !/\.test\.tsx?$/.test(path) && !path.includes('/fixtures/'))
    .map(readDoc)
}

/** Relative links that lead nowhere, as `file: target`. Anchors inside a page are looked for as well. */
export function findDeadLinks(docs: readonly Doc[]): string[] {
  return docs.flatMap(({ path, text }) =>
    [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^[a-z]+:/i.test(target))
      .filter((target) => !leadsSomewhere(path, text, target))
      .map((target) => `${path}: ${target}`),
  )
}

function leadsSomewhere(path: string, text: string, target: string): boolean {
  const [file = '', anchor] = target.split('#')
  if (file !== '' && !existsSync(join(root, dirname(path), file))) return false
  if (!anchor) return true
  const there = file === '' ? text : readFileSync(join(root, dirname(path), file), 'utf8')
  return [...there.matchAll(/^#+ (.+)$/gm)].some(([, heading = '']) => nameAnchor(heading) === anchor)
}

/** As GitHub names a heading. */
const nameAnchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(/\s/g, '-')

/** Links inside code are no links. */
const withoutCode = (text: string) => text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '')
