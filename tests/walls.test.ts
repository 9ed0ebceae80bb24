import assert from 'node:assert/strict'
import test from 'node:test'
import { featureOrder, findCrossedWalls } from './walls/imports.ts'
import { type Module, readModule } from './walls/module.ts'
import { findBarrels, findDrawers, findOversized, measureSizes } from './walls/shapes.ts'
import { listFiles, readModules } from './walls/sources.ts'
import { findStraySql, findStraySwedish } from './walls/texts.ts'

const paths = listFiles()
const modules = readModules(paths)

/** All faults at once, so that one run shows the whole list. */
function assertNone(faults: readonly string[]): void {
  assert.ok(faults.length === 0, `${faults.length} found:\n${faults.join('\n')}`)
}

test('the scan sees the house', () => {
  assert.ok(modules.length > 50, `only ${modules.length} files read`)
  const own = modules.flatMap(({ imports }) => imports).filter(({ target }) => target.startsWith('src/'))
  assert.ok(own.length > 50, `only ${own.length} imports of our own found`)
})

test('no import goes through a wall', () => assertNone(findCrossedWalls(modules)))
test('SQL stands in stores and db', () => assertNone(findStraySql(modules)))
test('Swedish stands in sv.ts', () => assertNone(findStraySwedish(modules)))
test('no drawers', () => assertNone(findDrawers(paths)))
test('no barrels', () => assertNone(findBarrels(modules)))
test('files stay small', (t) => {
  const { files, median, p90 } = measureSizes(modules)
  t.diagnostic(`${files} files, median ${median} lines, p90 ${p90} lines (aim ≤ 70 and ≤ 200)`)
  assertNone(findOversized(modules))
})

test('every feature has its place in the order', () => {
  const present = new Set(
    paths.map((path) => /^src\/features\/([^/]+)\//.exec(path)?.[1]).filter((name) => name !== undefined),
  )
  assert.deepEqual(
    [...present].filter((name) => !featureOrder.includes(name)),
    [],
  )
})

// The walls themselves: each planted fault must be found, and the lawful neighbour must pass.

function plant(files: Record<string, string>): Module[] {
  return Object.entries(files).map(([path, source]) => readModule(path, source))
}

const planted: [string, (modules: Module[]) => string[], string, string, string | undefined][] = [
  [
    'to the right',
    findCrossedWalls,
    'src/features/report/rules.ts',
    `import '#features/picture/schema.ts'`,
    'right of report',
  ],
  ['to the left', findCrossedWalls, 'src/features/picture/rules.ts', `import '#features/report/schema.ts'`, undefined],
  [
    'another’s routes',
    findCrossedWalls,
    'src/features/picture/routes.ts',
    `import { a } from '#features/report/routes.ts'`,
    'does not show',
  ],
  [
    'another’s page',
    findCrossedWalls,
    'src/features/picture/pages/a.tsx',
    `export { b } from '../../report/pages/b.tsx'`,
    'does not show',
  ],
  [
    'lazily to the right',
    findCrossedWalls,
    'src/features/access/api.ts',
    `const a = () => import('#features/plan/api.ts')`,
    'right of access',
  ],
  [
    'a type to the right',
    findCrossedWalls,
    'src/features/access/api.ts',
    `import type { A } from '#features/plan/api.ts'`,
    'right of access',
  ],
  [
    'past public.ts',
    findCrossedWalls,
    'src/features/publicsite/routes.ts',
    `import '#features/plan/store.ts'`,
    'only public.ts',
  ],
  ['public.ts', findCrossedWalls, 'src/features/publicsite/routes.ts', `import '#features/plan/public.ts'`, undefined],
  [
    'domain in analysis',
    findCrossedWalls,
    'src/analysis/rate.ts',
    `import '#features/report/schema.ts'`,
    'nothing of features',
  ],
  [
    'domain in platform',
    findCrossedWalls,
    'src/platform/jobs/run.ts',
    `import '../../features/report/schema.ts'`,
    'nothing of features',
  ],
  [
    'the app in a feature',
    findCrossedWalls,
    'src/features/plan/rules.ts',
    `import '#app/server/main.ts'`,
    'nothing imports the app',
  ],
  [
    'Node in a rule',
    findCrossedWalls,
    'src/features/plan/rules.ts',
    `import { readFileSync } from 'node:fs'`,
    'imports Node',
  ],
  [
    'Node in a store',
    findCrossedWalls,
    'src/features/plan/store.ts',
    `import { randomUUID } from 'node:crypto'`,
    undefined,
  ],
  [
    'a store in a page',
    findCrossedWalls,
    'src/features/plan/pages/a.tsx',
    `import '../store.ts'`,
    'imports the server',
  ],
  [
    'an unplaced feature',
    findCrossedWalls,
    'src/features/extra/rules.ts',
    `import '#features/access/schema.ts'`,
    'no place',
  ],
  [
    'SQL in a rule',
    findStraySql,
    'src/features/plan/rules.ts',
    'const a = `select id from plan`',
    'belongs in a store',
  ],
  ['SQL aloud', findStraySql, 'src/app/server/a.ts', `run('DELETE FROM plan')`, 'belongs in a store'],
  ['a query builder', findStraySql, 'src/features/plan/routes.ts', `db.selectFrom('plan').selectAll()`, 'selectFrom'],
  ['a tagged query', findStraySql, 'src/features/plan/routes.ts', 'sql`now()`', 'sql'],
  ['SQL in a store', findStraySql, 'src/features/plan/version-store.ts', `db.selectFrom('plan')`, undefined],
  ['a sentence', findStraySql, 'src/features/plan/en.ts', `const a = 'Select a plan from the list'`, undefined],
  ['Swedish in a page', findStraySwedish, 'src/features/plan/pages/a.tsx', 'const a = <p>Åtgärd</p>', 'sv.ts'],
  ['Swedish in an attribute', findStraySwedish, 'src/design/a.tsx', 'const a = <p title="Försök">x</p>', 'sv.ts'],
  [
    'Swedish in a template',
    findStraySwedish,
    'src/platform/mail/a.ts',
    'const a = `Hör av dig, $' + '{name}`',
    'sv.ts',
  ],
  ['Swedish in a comment', findStraySwedish, 'src/features/plan/rules.ts', '// åtgärd\nconst a = /[åäö]/', undefined],
  ['Swedish at home', findStraySwedish, 'src/features/plan/sv.ts', `const a = 'Åtgärd'`, undefined],
  ['a barrel', findBarrels, 'src/design/all.ts', `export * from './a.ts'\nexport { b } from './b.ts'`, 'barrel'],
  ['an index', findBarrels, 'src/design/index.ts', 'export const a = 1', 'barrel'],
  ['a long file', findOversized, 'src/design/a.ts', '//\n'.repeat(301), '301 lines'],
  ['a file at the cap', findOversized, 'src/design/a.ts', '//\n'.repeat(300), undefined],
  ['a long test', findOversized, 'src/design/a.test.ts', '//\n'.repeat(401), '401 lines'],
  ['data', findOversized, 'db/demo/a.data.ts', '//\n'.repeat(999), undefined],
]

for (const [name, find, path, source, fault] of planted) {
  test(`wall: ${name} ${fault ? 'is found' : 'passes'}`, () => {
    const found = find(plant({ [path]: source }))
    assert.equal(found.length, fault ? 1 : 0, found.join('\n'))
    if (fault) assert.match(found.join(), new RegExp(`${path}.*${fault}`))
  })
}

test('wall: drawers are found by file and by folder, in any kind of file', () => {
  const names = [
    'src/platform/utils/a.ts',
    'src/design/helpers.css',
    'db/date-utils.ts',
    'src/common.ts',
    'src/misc/a.sql',
  ]
  assert.equal(findDrawers(names).length, names.length)
  assert.deepEqual(findDrawers(['src/analysis/commonness.ts', 'src/features/plan/rules.ts']), [])
})

test('wall: every fault of a file is told, not only the first', () => {
  const source = `import '#features/plan/schema.ts'\nimport '#features/meeting/schema.ts'\nimport 'node:fs'`
  assert.equal(findCrossedWalls(plant({ 'src/features/report/rules.ts': source })).length, 3)
})
