import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { checkBudget } from './budget.ts'
import type { Tally } from './tally.ts'
import { listTestFiles, type TestFiles } from './test-files.ts'

export type Outcome = { ok: boolean; words: string; tally?: Tally }
export type Phase = {
  name: string
  groups: readonly string[]
  needs?: string
  /** Not of `npm test`, which must not be too long to be run: only when its group is asked for. */
  asked?: true
  /** Runs at the same time as the phase of this name, which stands just before it: the one computes while the other waits for a browser. */
  beside?: string
  run: (root: string) => Promise<Outcome>
}

type Ended = { code: number | null; output: string; timedOut: boolean }

/** Runs a program with this Node. `show` lets it speak directly; otherwise its words are kept. */
function runNode(
  root: string,
  args: readonly string[],
  options: { show?: boolean; env?: object; minutes?: number } = {},
) {
  return new Promise<Ended>((done, fail) => {
    const stdio = options.show ? 'inherit' : ['ignore', 'pipe', 'pipe']
    const env = { ...process.env, ...options.env }
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: stdio as 'inherit' })
    let output = ''
    let timedOut = false
    const keep = (text: Buffer) => {
      output += text
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    const limit = setTimeout(
      () => {
        timedOut = true
        child.kill('SIGKILL')
      },
      (options.minutes ?? 10) * 60_000,
    )
    child.once('error', fail)
    child.once('close', (code) => {
      clearTimeout(limit)
      done({ code, output, timedOut })
    })
  })
}

function runTool(...args: string[]) {
  return async (root: string): Promise<Outcome> => {
    const ended = await runNode(root, args)
    return { ok: ended.code === 0, words: ended.code === 0 ? '' : ended.output.trim() }
  }
}

/** The reasons why a run of tests cannot be trusted, though node:test itself may be content. */
export function findDoubts(
  files: readonly string[],
  tally: Tally | undefined,
  ended: { code: number | null; timedOut: boolean },
): string[] {
  if (ended.timedOut) return ['the tests did not end in time and were stopped']
  if (!tally) return [`the test run broke off (${ended.code})`]
  const silent = files.filter((file) => !tally.files.includes(resolve(file)))
  const doubts = silent.map((file) => `${file}: no test ran`)
  if (tally.passed + tally.failed === 0 && tally.skipped === 0) doubts.push('no test ran')
  if (ended.code !== 0 && tally.failed === 0) doubts.push(`no test failed, yet the run ended with ${ended.code}`)
  return doubts
}

function runTests(kind: keyof TestFiles, args: readonly string[], options: { minutes: number; lines?: boolean }) {
  return async (root: string): Promise<Outcome> => {
    const files = listTestFiles(root)[kind]
    if (files.length === 0) return { ok: false, words: 'there is no test file' }
    const folder = join(root, '.cache')
    const file = join(folder, `tally-${kind}-${process.pid}.json`)
    mkdirSync(folder, { recursive: true })
    // Most of what a short test file costs is reading the program: what one has compiled the next ones take over.
    const compiled = { NODE_COMPILE_CACHE: join(folder, 'compiled') }
    const env = { ...compiled, SAMLAD_TALLY: file, SAMLAD_TALLY_LINES: options.lines ? '1' : '' }
    const reporter = '--test-reporter=./tests/conductor/tally.ts'
    const words = ['--test', ...args, reporter, '--test-reporter-destination=stdout', ...files]
    const ended = await runNode(root, words, { show: true, env, minutes: options.minutes })
    const tally = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Tally) : undefined
    rmSync(file, { force: true })
    const doubts = findDoubts(
      files.map((name) => join(root, name)),
      tally,
      ended,
    )
    const counts = tally ? `${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped` : ''
    const lines = [...(tally?.notes ?? []), ...doubts, counts].filter(Boolean).map((line) => `  ${line}`)
    const ok = doubts.length === 0 && tally?.failed === 0
    return { ok, words: lines.join('\n'), ...(tally ? { tally } : {}) }
  }
}

async function buildPages(root: string): Promise<Outcome> {
  const built = await runNode(root, ['bootstrap.mjs', 'build'])
  if (built.code !== 0) return { ok: false, words: built.output.trim() }
  const { holds, words } = checkBudget(join(root, 'dist', 'client'))
  return { ok: holds, words: `  ${words}` }
}

const isolated = (concurrency: number, seconds: number) => [
  '--test-isolation=process',
  `--test-concurrency=${concurrency}`,
  `--test-timeout=${seconds * 1000}`,
]

/** What is tested, in order: what is quick and tells most comes first. */
export const phases: readonly Phase[] = [
  { name: 'Types', groups: ['types', 'check'], run: runTool('node_modules/typescript/bin/tsc', '-b') },
  {
    name: 'Style',
    groups: ['lint', 'check'],
    run: runTool('node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings'),
  },
  { name: 'Dead code', groups: ['lint', 'check'], run: runTool('node_modules/knip/bin/knip.js', '--no-progress') },
  { name: 'Pages and their weight', groups: ['build', 'journeys'], run: buildPages },
  {
    name: 'Unit tests',
    groups: ['unit', 'check'],
    run: runTests('unit', ['--test-isolation=none', '--test-timeout=120000'], { minutes: 20 }),
  },
  {
    name: 'Journeys',
    groups: ['journeys'],
    needs: 'Pages and their weight',
    beside: 'Unit tests',
    run: runTests('journeys', isolated(1, 900), { minutes: 40, lines: true }),
  },
  // Alone: a browser that starves tells of faults that nobody would meet.
  { name: 'Database and server tests', groups: ['db'], run: runTests('db', isolated(3, 300), { minutes: 30 }) },
  { name: 'Four years', groups: ['years'], asked: true, run: runTests('years', isolated(1, 300), { minutes: 15 }) },
]
