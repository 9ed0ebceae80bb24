import { writeFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import type { TestEvent } from 'node:test/reporters'
import { inspect } from 'node:util'

// A reporter for node:test. It says little while all goes well (a line per test only where SAMLAD_TALLY_LINES asks),
// everything about what fails, and leaves the count that node:test itself made in the file SAMLAD_TALLY.

export type Tally = {
  passed: number
  failed: number
  skipped: number
  skips: { name: string; file: string; reason: string }[]
  notes: string[]
  /** Files in which at least one test was reported, as absolute paths. */
  files: string[]
}

type Ended = Extract<TestEvent, { type: 'test:pass' | 'test:fail' }>['data']

const place = ({ file, line }: { file?: string | undefined; line?: number | undefined }) =>
  file ? `${relative('', file)}${line ? `:${line}` : ''}` : ''

/** The last part of the way an error takes to the screen: our own words and lines, not those of the test machinery. */
function describeFault(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error
  const words = cause instanceof Error ? (cause.stack ?? cause.message) : inspect(cause, { depth: 6 })
  return words
    .split('\n')
    .filter((line) => !/^\s+at .*\bnode:internal\b/.test(line))
    .slice(0, 60)
    .map((line) => `    ${line}`)
    .join('\n')
}

const isOnlyParent = (data: Ended) =>
  (data.details as { error?: { failureType?: string } }).error?.failureType === 'subtestsFailed'

/** Counts what happened. Pure but for its argument: events in, text to show out. */
export function createCounter() {
  const tally: Tally = { passed: 0, failed: 0, skipped: 0, skips: [], notes: [], files: [] }
  let silent = 0
  const files = new Set<string>()
  const said = new Map<string, string>()

  function takeEnd(data: Ended, passed: boolean, showLines: boolean): string {
    // A file without any test is reported as passed under its own name; that is not a test.
    const isFileItself = data.file !== undefined && resolve(data.name) === data.file
    if (data.file && !isFileItself) files.add(data.file)
    if (isFileItself && passed) silent++
    const reason = data.skip ?? data.todo
    if (reason !== undefined && reason !== false) {
      const fallback = data.skip === undefined ? 'to be done' : 'no reason given'
      tally.skips.push({
        name: data.name,
        file: place(data),
        reason: typeof reason === 'string' && reason ? reason : fallback,
      })
      return ''
    }
    const seconds = (data.details.duration_ms / 1000).toFixed(1)
    if (passed) return showLines && data.nesting === 0 ? `  ✔ ${data.name} (${seconds} s)\n` : ''
    if (isOnlyParent(data)) return ''
    const output = data.file ? (said.get(data.file) ?? '') : ''
    const heard = output ? `    it said:\n${output.slice(-3_000).replace(/^/gm, '      ')}\n` : ''
    return `  ✖ ${data.name} (${seconds} s)  ${place(data)}\n${describeFault((data.details as { error?: unknown }).error)}\n${heard}`
  }

  function hear(name: string, words: string): void {
    said.set(resolve(name), (said.get(resolve(name)) ?? '') + words)
  }

  function take(event: TestEvent, showLines: boolean): string {
    if (event.type === 'test:pass') return takeEnd(event.data, true, showLines)
    if (event.type === 'test:fail') return takeEnd(event.data, false, showLines)
    if (event.type === 'test:stderr' || event.type === 'test:stdout') hear(event.data.file, event.data.message)
    // Remarks of tests (sizes, ratios); node's own closing figures come as remarks too and are left out.
    if (
      event.type === 'test:diagnostic' &&
      !/^(tests|suites|pass|fail|cancelled|skipped|todo|duration_ms) /.test(event.data.message)
    )
      tally.notes.push(event.data.message)
    if (event.type === 'test:summary' && event.data.file === undefined) {
      const { counts } = event.data
      tally.passed = counts.passed - silent
      tally.failed = counts.tests - counts.passed - counts.skipped - counts.todo
      tally.skipped = counts.skipped + counts.todo
    }
    return ''
  }

  return { take, finish: (): Tally => ({ ...tally, files: [...files] }) }
}

export default async function* report(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const counter = createCounter()
  const showLines = process.env.SAMLAD_TALLY_LINES === '1'
  for await (const event of source) yield counter.take(event, showLines)
  const file = process.env.SAMLAD_TALLY
  if (file) writeFileSync(file, JSON.stringify(counter.finish()))
}
