import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { type TestContext } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

// The real bootstrap in a bare folder, with a program that tells what it got and an npm that only writes down its calls.

const root = fileURLToPath(new URL('..', import.meta.url))

const lock = { packages: { '': {}, 'node_modules/a': { version: '1.0.0', integrity: 'x' } } }

const npm = `
const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs')
appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n')
setTimeout(() => {
  if (process.env.FAKE_NPM_SAYS) { console.error(process.env.FAKE_NPM_SAYS); process.exit(1) }
  mkdirSync('node_modules', { recursive: true })
  writeFileSync('node_modules/.package-lock.json', ${JSON.stringify(JSON.stringify(lock))})
}, Number(process.env.FAKE_NPM_TAKES ?? 300))`

const program = `
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => { console.log('heard', signal); process.exit(0) })
console.log('args', process.argv.slice(2).join(' '))
if (process.argv[2] === 'stay') setInterval(() => {}, 1000)
else if (process.argv[2] === 'die') process.kill(process.pid, 'SIGKILL')
else process.exitCode = Number(process.argv[2])`

function makeBareFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'samlad-bare-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  for (const name of ['bootstrap', 'bootstrap.mjs']) cpSync(join(root, name), join(folder, name), { recursive: true })
  mkdirSync(join(folder, 'src/app/cli'), { recursive: true })
  mkdirSync(join(folder, 'npm/bin'), { recursive: true })
  writeFileSync(join(folder, 'src/app/cli/main.ts'), program)
  writeFileSync(join(folder, 'npm/bin/npm-cli.js'), npm)
  writeFileSync(join(folder, 'package.json'), '{}')
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock))
  return folder
}

function start(folder: string, words: string[], env: Record<string, string> = {}, preload: string[] = []) {
  const { npm_lifecycle_event: _, ...own } = process.env
  const child = spawn(process.execPath, [...preload, join(folder, 'bootstrap.mjs'), ...words], {
    env: { ...own, LANG: 'en_GB', LC_ALL: '', npm_execpath: join(folder, 'npm/bin/npm-cli.js'), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const heard = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    heard.out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    heard.err += text
  })
  const ended = new Promise<{ code: number | null; signal: string | null }>((done) =>
    child.once('close', (code, signal) => done({ code, signal })),
  )
  return { child, heard, ended }
}

const countCalls = (folder: string) =>
  existsSync(join(folder, 'npm-calls')) ? readFileSync(join(folder, 'npm-calls'), 'utf8').trim().split('\n').length : 0

test('packages come once, without install scripts; the program gets its words and gives its exit code', async (t) => {
  const folder = makeBareFolder(t)
  const first = start(folder, ['samlad', '7', '--kind', 'week'])
  assert.equal((await first.ended).code, 7)
  assert.equal(first.heard.out, 'args 7 --kind week\n', 'stdout belongs to the program alone')
  assert.match(readFileSync(join(folder, 'npm-calls'), 'utf8'), /^ci .*--ignore-scripts/)
  const second = start(folder, ['samlad', '0'])
  assert.equal((await second.ended).code, 0)
  assert.equal(second.heard.err, '')
  assert.equal(countCalls(folder), 1)
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ ...lock, changed: true }))
  rmSync(join(folder, 'node_modules/.package-lock.json'))
  await start(folder, ['samlad', '0']).ended
  assert.equal(countCalls(folder), 2, 'a changed lock is installed')
})

test('three starts at once install one time and all run', async (t) => {
  const folder = makeBareFolder(t)
  const runs = ['3', '4', '5'].map((code) => start(folder, ['samlad', code]))
  const codes = await Promise.all(runs.map(async (run) => (await run.ended).code))
  assert.deepEqual(codes, [3, 4, 5])
  assert.equal(countCalls(folder), 1)
  assert.equal(existsSync(join(folder, '.cache/bootstrap.turn')), false)
})

test('after a start was killed in the middle, the next waits for the npm it left behind, then goes on', async (t) => {
  const folder = makeBareFolder(t)
  const killed = start(folder, ['samlad', '0'], { FAKE_NPM_TAKES: '1500' })
  while (countCalls(folder) === 0) await wait(20)
  killed.child.kill('SIGKILL')
  await killed.ended
  assert.equal(existsSync(join(folder, '.cache/bootstrap.turn')), true)
  const next = start(folder, ['samlad', '6'])
  assert.equal((await next.ended).code, 6)
  assert.match(next.heard.err, /Waiting for another start/)
  assert.equal(countCalls(folder), 1, 'what the left npm finished is used')
})

const failures: [string, string, RegExp][] = [
  ['no network', 'npm error code ENOTFOUND', /Paketregistret svarar inte[\s\S]*registry does not answer/],
  ['a full disk', 'npm error code ENOSPC', /Disken är full[\s\S]*disk is full/],
  ['a lock that does not agree', 'npm error code EUSAGE\nMissing: a from lock file', /complete-lock\.mjs/],
  ['a folder one may not write in', 'npm error code EACCES', /Not allowed to write/],
  ['anything else', 'npm error something odd', /The step failed[\s\S]*something odd/],
]
for (const [name, words, expected] of failures) {
  test(`${name} is told in a sentence, and nothing counts as installed`, async (t) => {
    const folder = makeBareFolder(t)
    const run = start(folder, ['samlad', '0'], { FAKE_NPM_SAYS: words })
    assert.equal((await run.ended).code, 1)
    assert.match(run.heard.err, expected)
    assert.doesNotMatch(run.heard.err, /bootstrap[\\/]\w+\.mjs:\d+/, 'no stack')
    assert.equal(existsSync(join(folder, 'node_modules/.samlad-installed')), false)
  })
}

test('signals go to the program, and its own death by signal is passed on', {
  skip: process.platform === 'win32' && 'Windows has no such signals',
}, async (t) => {
  const folder = makeBareFolder(t)
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    const run = start(folder, ['samlad', 'stay'])
    while (!run.heard.out.includes('args')) await wait(20)
    run.child.kill(signal)
    assert.deepEqual(await run.ended, { code: 0, signal: null })
    assert.match(run.heard.out, new RegExp(`heard ${signal}\\n$`))
  }
  assert.deepEqual(await start(folder, ['samlad', 'die']).ended, { code: null, signal: 'SIGKILL' })
})

test('an unfit machine, an old Node and an unknown word are each told in a sentence', async (t) => {
  const folder = makeBareFolder(t)
  const cases: [string, string, RegExp][] = [
    ['platform', '"freebsd"', /går inte att köra på freebsd[\s\S]*does not run on freebsd/],
    ['versions', '{ node: "16.20.0" }', /Node 16\.20\.0 is too old even to fetch/],
  ]
  for (const [name, value, expected] of cases) {
    const pretend = `data:text/javascript,Object.defineProperty(process,"${name}",{value:${value}})`
    const run = start(folder, ['samlad', '0'], {}, ['--import', pretend])
    assert.equal((await run.ended).code, 1)
    assert.match(run.heard.err, expected)
  }
  const unknown = start(folder, ['fly'])
  assert.equal((await unknown.ended).code, 1)
  assert.match(unknown.heard.err, /Unknown command "fly"/)
})
