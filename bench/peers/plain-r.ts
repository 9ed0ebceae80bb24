/** Plain R as a peer: one process that computes when it is told a file, so that starting R is not what is measured. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Peer } from './peer.ts'

/** RSCRIPT may name another command. */
const interpreter = process.env.RSCRIPT ?? 'Rscript'
const script = fileURLToPath(new URL('./weekly_picture.R', import.meta.url))
/** R is given its memory in advance: grown bit by bit, its collector would take a third of the time. */
const generous = ['--min-vsize=2G', '--min-nsize=30M']

export function openPlainR(): Peer | string {
  const asked = spawnSync(interpreter, [
    '-e',
    'cat(R.version$major, R.version$minor, as.character(packageVersion("spdep")))',
  ])
  if (asked.error || asked.status !== 0) return 'plain R is left out: no Rscript with the package spdep here'
  const [major, minor, spdep] = asked.stdout.toString().split(' ')
  const env = { ...process.env, R_GC_MEM_GROW: '3' }
  const child = spawn(interpreter, [...generous, script], { env, stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    name: `R ${major}.${minor}, spdep ${spdep}`,
    load: async () => {},
    compute: async (path) => {
      child.stdin.write(`${path}\n`)
      const { value, done } = await lines.next()
      if (done) throw new Error('R ended')
      const [seconds, check] = String(value).split(' ').map(Number)
      return { ms: (seconds as number) * 1000, check: check as number }
    },
    close: () => end(child),
  }
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((done) => child.once('exit', done))
  child.stdin?.end()
  await ended
}
