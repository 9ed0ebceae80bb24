import type { Module } from './module.ts'

const drawers = /^(utils?|helpers?|common|misc)(\.|-|$)|-(utils?|helpers?|common|misc)\./i
const isTest = (path: string) => /\.test\.tsx?$/.test(path) || path.startsWith('tests/')
const isData = (path: string) => /\.data\.tsx?$/.test(path)

const sizeCap = (path: string): number => (isTest(path) ? 400 : 300)

/** Files and folders with a name that says nothing, of any kind of file. */
export function findDrawers(paths: readonly string[]): string[] {
  return paths
    .filter((path) => path.split('/').some((part) => drawers.test(part)))
    .map((path) => `${path}: name the thing, not the drawer`)
}

export function findBarrels(modules: readonly Module[]): string[] {
  const isBarrel = ({ path, isBarrel }: Module) => isBarrel || /\/index\.tsx?$/.test(path)
  return modules.filter(isBarrel).map(({ path }) => `${path}: a barrel; import from the file itself`)
}

export function findOversized(modules: readonly Module[]): string[] {
  return modules
    .filter(({ path, lines }) => !isData(path) && lines > sizeCap(path))
    .map(({ path, lines }) => `${path}: ${lines} lines, the cap is ${sizeCap(path)}`)
}

/** Lines of the program's own files, tests and data left out: the middle file and the one that nine of ten stay under. */
export function measureSizes(modules: readonly Module[]): { files: number; median: number; p90: number } {
  const sizes = modules
    .filter(({ path }) => path.startsWith('src/') && !isTest(path) && !isData(path))
    .map(({ lines }) => lines)
    .sort((a, b) => a - b)
  const at = (share: number) => sizes[Math.min(sizes.length - 1, Math.floor(sizes.length * share))] ?? 0
  return { files: sizes.length, median: at(0.5), p90: at(0.9) }
}
