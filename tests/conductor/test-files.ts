import { readdirSync } from 'node:fs'

export type TestFiles = { unit: string[]; db: string[]; journeys: string[]; years: string[] }

const rooms = ['src', 'db', 'agreements', 'tests', 'bench']

/** Suites that open a database or run a server: each in a process of its own. */
const ownProcess = /(^|[/.-])(store|routes)\.test\.ts$|^tests\/contract\/|^src\/app\/|\/server\//

/** Whole years of a municipality, week by week: a command of its own. */
const longYears = /^tests\/[a-z]+-years\.routes\.test\.ts$/

/** Every test file of the project goes into exactly one phase; one that none could run is an error, not an omission. */
export function sortTestFiles(paths: readonly string[]): TestFiles {
  const files: TestFiles = { unit: [], db: [], journeys: [], years: [] }
  for (const path of paths.filter((name) => /\.test\.\w+$/.test(name)).sort()) {
    if (!path.endsWith('.test.ts')) throw new Error(`${path}: only .test.ts files are run`)
    if (path.startsWith('tests/journeys/')) files.journeys.push(path)
    else if (longYears.test(path)) files.years.push(path)
    else if (ownProcess.test(path)) files.db.push(path)
    else files.unit.push(path)
  }
  // The house's own are the longest: begun last they would end alone.
  const isOfHouse = (path: string) => path.startsWith('tests/')
  files.db.sort((one, other) => Number(isOfHouse(other)) - Number(isOfHouse(one)))
  return files
}

export function listTestFiles(root: string): TestFiles {
  const present = new Set(readdirSync(root))
  const paths = rooms
    .filter((room) => present.has(room))
    .flatMap((room) =>
      readdirSync(`${root}/${room}`, { recursive: true, encoding: 'utf8' }).map(
        (name) => `${room}/${name.replaceAll('\\', '/')}`,
      ),
    )
  return sortTestFiles(paths)
}
