/** Runs the command line in this process, as a user would write it, and keeps what it said. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCli } from '#app/cli/run.ts'
import { fixedClock } from '#platform/clock/clock.ts'
import { openPglite } from '#platform/db/pglite.ts'
import { prepareTemplate } from '#platform/db/pglite-template.ts'

export interface Ran {
  readonly exit: number
  readonly out: string
  readonly err: string
}

export interface Desk {
  /** A folder of its own, with the database in `data`. */
  readonly folder: string
  readonly run: (...args: string[]) => Promise<Ran>
  readonly clear: () => Promise<void>
}

export const fixture = (name: string): string => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url))

export async function openDesk(language = 'en_GB.UTF-8', now = '2026-11-23T08:00:00Z'): Promise<Desk> {
  const folder = await mkdtemp(join(tmpdir(), 'samlad-cli-'))
  const env = { LANG: language, SAMLAD_DATA: join(folder, 'data') }
  // As it is after a first start: making a database costs more than all that a test asks of it.
  const db = await openPglite({ folder: join(folder, 'data', 'database'), archive: await prepareTemplate() })
  await db.close()
  const run = async (...args: string[]): Promise<Ran> => {
    const said = { out: '', err: '' }
    const exit = await runCli(args, {
      env,
      clock: fixedClock(now),
      stdout: { write: (text) => (said.out += text) },
      stderr: { write: (text) => (said.err += text) },
    })
    return { exit, ...said }
  }
  return { folder, run, clear: () => rm(folder, { recursive: true, force: true }) }
}

/** The last line of what went wrong: the sentence. */
export const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1) ?? ''
