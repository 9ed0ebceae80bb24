import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { type Outcome, type Phase, phases } from './conductor/phases.ts'

// What `npm test` runs. All phases, also after one has failed, so that one run shows everything; then the sum.

const root = fileURLToPath(new URL('..', import.meta.url))
const groups = [...new Set(phases.flatMap((phase) => phase.groups))]

function choosePhases(args: readonly string[]) {
  const { values } = parseArgs({ args: [...args], options: { only: { type: 'string', multiple: true } } })
  if (!values.only) return phases.filter((phase) => !phase.asked)
  const wanted = values.only.flatMap((word) => word.split(','))
  const unknown = wanted.filter((group) => !groups.includes(group))
  if (unknown.length > 0) throw new Error(`--only ${unknown.join()}: choose among ${groups.join(', ')}`)
  return phases.filter((phase) => phase.groups.some((group) => wanted.includes(group)))
}

const say = (words: string) => process.stdout.write(`${words}\n`)

async function runAll(args: readonly string[]): Promise<boolean> {
  const outcomes = new Map<string, Outcome & { seconds: string }>()
  const runOne = async (phase: Phase) => {
    const started = performance.now()
    const lacking = phase.needs !== undefined && outcomes.get(phase.needs)?.ok === false
    const outcome = lacking ? { ok: false, words: `  not run: ${phase.needs} failed` } : await phase.run(root)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    if (outcome.words) say(outcome.words)
    say(`   ${phase.name}: ${outcome.ok ? 'ok' : 'FAILED'}, ${seconds} s`)
    outcomes.set(phase.name, { ...outcome, seconds })
  }
  const chosen = choosePhases(args)
  for (const phase of chosen) {
    if (chosen.some((one) => one.name === phase.beside)) continue
    const together = [phase, ...chosen.filter((one) => one.beside === phase.name)]
    say(`\n── ${together.map((one) => one.name).join(' · ')}`)
    await Promise.all(together.map(runOne))
  }
  return sumUp(outcomes)
}

function sumUp(outcomes: ReadonlyMap<string, Outcome & { seconds: string }>): boolean {
  say('\n── Sum')
  for (const [name, { ok, seconds }] of outcomes)
    say(`   ${name.padEnd(28)}${(ok ? 'ok' : 'FAILED').padEnd(8)}${seconds.padStart(7)} s`)
  const tallies = [...outcomes.values()].flatMap(({ tally }) => tally ?? [])
  for (const { name, file, reason } of tallies.flatMap(({ skips }) => skips))
    say(`   skipped: ${name} (${file}): ${reason}`)
  const add = (part: 'passed' | 'failed' | 'skipped') => tallies.reduce((sum, tally) => sum + tally[part], 0)
  const failedPhases = [...outcomes].filter(([, { ok }]) => !ok).map(([name]) => name)
  if (failedPhases.length > 0) say(`   failed: ${failedPhases.join(', ')}`)
  say(`\n${add('passed')} passed, ${add('failed')} failed, ${add('skipped')} skipped`)
  return failedPhases.length === 0 && outcomes.size > 0
}

try {
  process.exitCode = (await runAll(process.argv.slice(2))) ? 0 : 1
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
