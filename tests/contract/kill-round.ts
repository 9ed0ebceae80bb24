/**
 * One round of kill -9: a process writes pairs of rows, each pair in a transaction, and says each number it knows to be
 * saved; it is killed in the middle; then the database is opened again and compared with what it said.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { openPglite } from '#platform/db/pglite.ts'

export interface KillRound {
  folder: string
  archive: string | null
  /** Marks this round's rows. */
  round: number
  /** From the first acknowledged transaction to the kill. */
  afterMs: number
}

export interface KillResult {
  /** Transactions the writer was told are saved. */
  acknowledged: number
  /** Acknowledged ones that are not there. */
  lost: number
  /** Transactions of which one of the two rows is there. */
  half: number
}

export async function killRound({ folder, archive, round, afterMs }: KillRound): Promise<KillResult> {
  const script = fileURLToPath(new URL('./kill-writer.ts', import.meta.url))
  const writer = spawn(process.execPath, [script, folder, archive ?? '', `round-${round}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  writer.stdout.on('data', (chunk) => {
    said += chunk
  })
  const ended = once(writer, 'close')
  await Promise.race([once(writer.stdout, 'data'), ended])
  const timer = setTimeout(() => writer.kill('SIGKILL'), afterMs)
  const [, signal] = await ended
  clearTimeout(timer)
  if (signal !== 'SIGKILL') throw new Error('the writer ended before it was killed')

  // A number without its line end was cut in the middle, and was not said.
  const acknowledged = said
    .slice(0, said.lastIndexOf('\n') + 1)
    .split('\n')
    .filter(Boolean)
    .map(Number)
  const found = await readPairs(folder, `round-${round}`)
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((id) => found.get(id) !== 2).length,
    half: [...found.values()].filter((rows) => rows !== 2).length,
  }
}

/** Transaction number → how many of its two rows are there; read by a scan and through the index, which must agree. */
async function readPairs(folder: string, municipality: string): Promise<Map<number, number>> {
  const db = await openPglite({ folder })
  try {
    return await db.asOwner(async (trx) => {
      const read = async (scan: 'enable_seqscan' | 'enable_indexscan') => {
        await sql`select set_config('enable_seqscan', 'off', true), set_config('enable_indexscan', 'off', true),
          set_config('enable_bitmapscan', 'off', true), set_config(${scan}, 'on', true)`.execute(trx)
        const { rows } = await sql<{ pair: number; n: number }>`select id / 2 as pair, count(*) as n from note
          where municipality_id = ${municipality} group by 1 order by 1`.execute(trx)
        return new Map(rows.map(({ pair, n }) => [pair, n]))
      }
      const scanned = await read('enable_seqscan')
      const indexed = await read('enable_indexscan')
      if (JSON.stringify([...scanned]) !== JSON.stringify([...indexed])) throw new Error('table and index disagree')
      return scanned
    })
  } finally {
    await db.close()
  }
}
