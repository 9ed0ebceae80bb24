import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import test from 'node:test'
import { fileURLToPath } from 'node:url'
import { type Manifest, weighPages } from './budget.ts'
import { findDoubts } from './phases.ts'
import type { Tally } from './tally.ts'
import { sortTestFiles } from './test-files.ts'

const tally = (change: Partial<Tally>): Tally => ({
  passed: 1,
  failed: 0,
  skipped: 0,
  skips: [],
  notes: [],
  files: [resolve('a.test.ts')],
  ...change,
})
const ended = { code: 0, timedOut: false }

test('a run is doubted when it broke off, hung, stayed silent or contradicts itself', () => {
  assert.deepEqual(findDoubts(['a.test.ts'], tally({}), ended), [])
  assert.match(findDoubts(['a.test.ts'], undefined, { code: 7, timedOut: false }).join(), /broke off \(7\)/)
  assert.match(findDoubts(['a.test.ts'], tally({}), { code: null, timedOut: true }).join(), /in time/)
  assert.match(findDoubts(['a.test.ts', 'b.test.ts'], tally({}), ended).join(), /b\.test\.ts: no test ran/)
  assert.match(findDoubts([], tally({ passed: 0, files: [] }), ended).join(), /no test ran/)
  assert.match(findDoubts(['a.test.ts'], tally({}), { code: 1, timedOut: false }).join(), /no test failed, yet/)
})

test('every test file gets its phase', () => {
  const sorted = sortTestFiles([
    'src/analysis/rate.test.ts',
    'src/features/report/store.test.ts',
    'src/features/report/import-routes.test.ts',
    'src/features/report/restore.test.ts',
    'tests/contract/types.test.ts',
    'tests/journeys/monday.test.ts',
    'tests/four-years.routes.test.ts',
    'tests/walls.test.ts',
    'src/analysis/rate.ts',
  ])
  assert.deepEqual(sorted.unit, [
    'src/analysis/rate.test.ts',
    'src/features/report/restore.test.ts',
    'tests/walls.test.ts',
  ])
  // Those of the whole house first: they are the longest.
  assert.deepEqual(sorted.db, [
    'tests/contract/types.test.ts',
    'src/features/report/import-routes.test.ts',
    'src/features/report/store.test.ts',
  ])
  assert.deepEqual(sorted.years, ['tests/four-years.routes.test.ts'])
  assert.deepEqual(sorted.journeys, ['tests/journeys/monday.test.ts'])
  assert.throws(() => sortTestFiles(['src/design/card.test.tsx']), /card\.test\.tsx/)
})

test('a page weighs its own part, the start and what both import at once, each file once', () => {
  const manifest: Manifest = {
    'index.html': { file: 'start.js', isEntry: true, imports: ['_shared.js'], dynamicImports: ['pages/week.tsx'] },
    '_shared.js': { file: 'shared.js' },
    'pages/week.tsx': {
      file: 'week.js',
      isDynamicEntry: true,
      imports: ['_shared.js', '_chart.js'],
      dynamicImports: ['map.ts'],
    },
    '_chart.js': { file: 'chart.js' },
    'map.ts': { file: 'map.js', isDynamicEntry: true, imports: ['_maplibre.js'] },
    '_maplibre.js': { file: 'maplibre.js' },
    'pages/a.css': { file: 'a.css', isDynamicEntry: true },
  }
  const weights: Record<string, number> = {
    'start.js': 1,
    'shared.js': 10,
    'week.js': 100,
    'chart.js': 1000,
    'map.js': 9e6,
    'maplibre.js': 9e6,
  }
  const weighed = weighPages(manifest, (file) => weights[file] ?? Number.NaN)
  assert.deepEqual(weighed[0], { page: 'pages/week.tsx', bytes: 1111 })
  assert.equal(weighed.find(({ page }) => page === 'index.html')?.bytes, 11)
})

test('the sum is what node:test counted, and failures and skips are told', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samlad-tally-'))
  const suite = `
    import test, { describe, it } from 'node:test'
    test('fine', () => {})
    test('left out', { skip: 'no database here' }, () => {})
    describe('suite', () => { it('inner', () => { throw new Error('boom') }) })
    test('parent', async (t) => { await t.test('child', () => {}) })`
  writeFileSync(join(folder, 'some.test.ts'), suite)
  writeFileSync(join(folder, 'silent.test.ts'), 'export {}')
  writeFileSync(join(folder, 'crash.test.ts'), `throw new Error('at import')`)
  const file = join(folder, 'tally.json')
  const reporter = fileURLToPath(new URL('./tally.ts', import.meta.url))
  const args = [
    '--test',
    `--test-reporter=${reporter}`,
    '--test-reporter-destination=stdout',
    'some.test.ts',
    'silent.test.ts',
    'crash.test.ts',
  ]
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const ran = spawnSync(process.execPath, args, { cwd: folder, env: { ...env, SAMLAD_TALLY: file }, encoding: 'utf8' })
  const seen = JSON.parse(readFileSync(file, 'utf8')) as Tally
  rmSync(folder, { recursive: true })
  assert.deepEqual([seen.passed, seen.failed, seen.skipped], [3, 2, 1])
  assert.deepEqual(seen.skips, [{ name: 'left out', file: 'some.test.ts:4', reason: 'no database here' }])
  assert.deepEqual(seen.files, [join(folder, 'some.test.ts')])
  assert.match(ran.stdout, /inner[\s\S]*boom/)
  assert.match(ran.stdout, /crash\.test\.ts[\s\S]*at import/)
  assert.equal(ran.status, 1)
})
