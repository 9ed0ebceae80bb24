// Rscript, when the machine has it: a check in R is run for true, or it is said that it was not.
import { execFile, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const interpreter = process.env.RSCRIPT ?? 'Rscript'

/** For a test's `skip`: why it cannot run, or false. */
export const noR: string | false =
  spawnSync(interpreter, ['--version']).status === 0 ? false : 'Rscript is not installed: the script in R was not run'

export interface RanR {
  readonly exit: number
  readonly out: string
}

/** Runs a script in an empty folder of its own. */
export async function runR(script: string): Promise<RanR> {
  const folder = await mkdtemp(join(tmpdir(), 'samlad-r-'))
  try {
    await writeFile(join(folder, 'kontroll.R'), script)
    return await new Promise((resolve) => {
      execFile(interpreter, ['--vanilla', 'kontroll.R'], { cwd: folder, timeout: 120_000 }, (error, out, err) => {
        resolve({ exit: error ? Number(error.code ?? 1) : 0, out: `${out}${err}` })
      })
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Largest relative distance from R's numbers over all series, as the script tells it. */
export function readGaps(out: string): { series: number; mean: number; p: number; q: number } {
  const found = /serier \/ series: (\d+) \/ (\d+); mean\s+(\S+), p\s+(\S+), q\s+(\S+)/.exec(out)
  if (!found || found[1] !== found[2]) throw new Error(`not all series agree:\n${out.slice(-3000)}`)
  const [, , series, mean, p, q] = found.map(Number)
  return { series: series ?? 0, mean: mean ?? 1, p: p ?? 1, q: q ?? 1 }
}
