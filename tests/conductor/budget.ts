import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What may come over the line as JavaScript before a map is shown, in bytes as gzip. */
const budget = 200_000

export type Manifest = Record<
  string,
  { file: string; isEntry?: boolean; isDynamicEntry?: boolean; imports?: string[]; dynamicImports?: string[] }
>

/** A part with all it imports at once; what it imports when needed is not counted. */
function collect(manifest: Manifest, names: readonly string[], seen: Set<string>): Set<string> {
  for (const name of names) {
    if (seen.has(name)) continue
    seen.add(name)
    collect(manifest, manifest[name]?.imports ?? [], seen)
  }
  return seen
}

/**
 * The weight of each page when it is the first one opened: the start of the app and the page's own part. What a page fetches when
 * it is asked for, a dialog or a list of names, lies deeper than the page and is not counted.
 * Heaviest first; the start alone stands under its own name.
 */
export function weighPages(manifest: Manifest, weigh: (file: string) => number): { page: string; bytes: number }[] {
  const starts = Object.keys(manifest).filter((name) => manifest[name]?.isEntry)
  if (starts.length === 0) throw new Error('the manifest has no entry')
  const pages = Object.keys(manifest).filter(
    (name) => manifest[name]?.isDynamicEntry && /(^|\/)pages\/[^/]+$/.test(name),
  )
  const total = (names: readonly string[]) =>
    [...new Set([...collect(manifest, names, new Set())].map((name) => manifest[name]?.file ?? ''))]
      .filter((file) => /\.m?js$/.test(file))
      .reduce((sum, file) => sum + weigh(file), 0)
  const weights = pages.map((page) => ({ page, bytes: total([...starts, page]) }))
  return [...weights, { page: starts.join(), bytes: total(starts) }].sort((a, b) => b.bytes - a.bytes)
}

/** Weighs the built pages. Gives a line to show and whether the budget holds. */
export function checkBudget(clientFolder: string): { holds: boolean; words: string } {
  const manifest = JSON.parse(readFileSync(join(clientFolder, '.vite', 'manifest.json'), 'utf8')) as Manifest
  const sizes = new Map<string, number>()
  const weigh = (file: string) => {
    const size = sizes.get(file) ?? gzipSync(readFileSync(join(clientFolder, file))).length
    sizes.set(file, size)
    return size
  }
  const pages = weighPages(manifest, weigh)
  const over = pages.filter(({ bytes }) => bytes > budget)
  const shown = over.length > 0 ? over : pages.slice(0, 1)
  const list = shown.map(({ page, bytes }) => `${page} ${(bytes / 1000).toFixed(1)} kB`).join(', ')
  const words = `JavaScript before the map, gzip, budget ${budget / 1000} kB: ${over.length > 0 ? 'over:' : 'heaviest'} ${list}`
  return { holds: over.length === 0, words }
}
