/** A package of R as a peer: one process that computes when it is told to, so that starting R is not what is measured. */
import { spawn, spawnSync } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { LivePeer } from './task.ts'

export interface RPeer {
  run(): Promise<{ ms: number; check: number }>
  close(): Promise<void>
}

/** RSCRIPT may name another command. */
const interpreter = process.env.RSCRIPT ?? 'Rscript'

/** The peer with its input read; a sentence when it is not here. */
export async function openRPeer(peer: LivePeer, path: string): Promise<RPeer | string> {
  const asked = spawnSync(interpreter, ['-e', `stopifnot(requireNamespace("${peer.package}", quietly = TRUE))`])
  if (asked.error || asked.status !== 0) return `left out: no Rscript with the package ${peer.package} here`
  const script = fileURLToPath(new URL(`./peers/${peer.script}`, import.meta.url))
  const program = `source("${script}"); input <- prepare("${path}"); cat("ready\\n"); lines <- file("stdin"); open(lines)
while (length(readLines(lines, 1)) == 1) { gc(FALSE); t <- as.numeric(Sys.time()); check <- run(input)
cat(sprintf("%.6f %.15g\\n", as.numeric(Sys.time()) - t, check)) }`
  const child = spawn(interpreter, ['--min-vsize=1G', '-e', program], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  for (;;) {
    const { value, done } = await lines.next()
    if (done) return `left out: ${peer.script} ended before it was ready`
    if (value === 'ready') break
  }
  return {
    async run() {
      child.stdin.write('go\n')
      const { value, done } = await lines.next()
      if (done) throw new Error(`${peer.script} ended`)
      const [seconds, check] = String(value).split(' ').map(Number)
      return { ms: (seconds as number) * 1000, check: check as number }
    },
    async close() {
      child.stdin.end()
      await ended
    },
  }
}
