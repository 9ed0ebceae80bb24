import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'

type Entry = {
  version?: string
  integrity?: string
  optional?: boolean
  link?: boolean
  hasInstallScript?: boolean
  os?: string | string[]
} & Partial<Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>>
type Lock = { packages: Record<string, Entry> }

const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8')) as T

/** What the lock names but does not hold: `npm ci` refuses such a lock on every machine. */
function findUnresolvable({ packages }: Lock): string[] {
  const isResolvable = (parent: string, name: string) => {
    for (let at = parent; ; at = at.slice(0, Math.max(at.lastIndexOf('/node_modules/'), 0))) {
      if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true
      if (at === '') return false
    }
  }
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.optionalDependencies, ...(path === '' ? entry.devDependencies : {}) })
      .filter((name) => !isResolvable(path, name))
      .map((name) => `${path || 'package.json'} → ${name}`),
  )
}

const findInstallScripts = ({ packages }: Lock) =>
  Object.keys(packages).filter((path) => packages[path]?.hasInstallScript)

/** Without a checksum only what this machine's registry could not show: optional parts for other machines. */
const findUnsealed = ({ packages }: Lock) =>
  Object.entries(packages)
    .filter(([path, entry]) => path !== '' && !entry.link && !entry.integrity && !(entry.optional && entry.os))
    .map(([path]) => path)

const findLoosePins = (manifest: Entry) =>
  Object.entries({ ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name}@${version}`)

for (const folder of ['', 'runtime/']) {
  const lock = read<Lock>(`${folder}package-lock.json`)
  const manifest = read<Entry>(`${folder}package.json`)

  test(`${folder}package-lock.json holds everything it names, on every platform`, () => {
    assert.ok(Object.keys(lock.packages).length > 1)
    assert.deepEqual(findUnresolvable(lock), [], 'run: node bootstrap/complete-lock.mjs')
  })
  test(`${folder}package-lock.json is made from package.json`, () => {
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'] as const)
      assert.deepEqual(lock.packages['']?.[kind] ?? {}, manifest[kind] ?? {}, kind)
  })
  test(`${folder}package.json pins exact versions`, () => assert.deepEqual(findLoosePins(manifest), []))
  test(`${folder}package-lock.json runs no install scripts and seals what it can`, () => {
    assert.deepEqual(findInstallScripts(lock), [])
    assert.deepEqual(findUnsealed(lock), [])
  })
}

test('the checks see what they should', () => {
  const packages = {
    '': { dependencies: { a: '1.0.0' } },
    'node_modules/a': {
      version: '1.0.0',
      optionalDependencies: { 'a-linux': '1.0.0', 'a-win32': '1.0.0' },
      hasInstallScript: true,
    },
    'node_modules/a/node_modules/a-linux': { version: '1.0.0', optional: true, os: ['linux'] },
  }
  assert.deepEqual(findUnresolvable({ packages }), ['node_modules/a → a-win32'])
  assert.deepEqual(findInstallScripts({ packages }), ['node_modules/a'])
  assert.deepEqual(findUnsealed({ packages }), ['node_modules/a'])
  assert.deepEqual(findLoosePins({ dependencies: { a: '^1.0.0', b: '1.0.0', c: 'latest' } }), ['a@^1.0.0', 'c@latest'])
})
