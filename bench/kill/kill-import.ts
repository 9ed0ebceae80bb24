/**
 * kill -9 in the middle of an import, on PGlite and on PostgreSQL: 20 rounds each. After every kill the file's rows are all
 * there or none of them is, all if the import had said so; the same file is then imported again, and every row is there
 * once. Run: `npm run bench -- kill-import [--rounds 20] [--rows 4000] [--on pglite,postgres]`. Ends with 1 when anything
 * is lost or half.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { createRandom } from '#analysis/maths/seeded-random.ts'
import { seedDemo } from '#db/demo/seed-demo.ts'
import { explainAbsence } from '../../tests/contract/postgres-server.ts'
import { createStored, openStored, type Stored } from '../measuring/stored.ts'
import { printSurroundings } from '../measuring/surroundings.ts'
import { printTable } from '../measuring/table.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    rows: { type: 'string', default: '4000' },
    on: { type: 'string', default: 'pglite,postgres' },
  },
})
const [rounds, rows] = [Number(values.rounds), Number(values.rows)]
const writer = fileURLToPath(new URL('./import-writer.ts', import.meta.url))

interface Heard {
  readonly said: string
  readonly killed: boolean
  /** From its first word to its end. */
  readonly ms: number
}

/** Starts an import and kills it `afterMs` after it began; null: lets it end. */
async function runImport(stored: Stored, file: string, source: string, afterMs: number | null): Promise<Heard> {
  const child: ChildProcess = spawn(process.execPath, [writer, stored.kind, stored.address, file, source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout?.on('data', (chunk) => {
    said += chunk
  })
  const ended = once(child, 'close')
  await Promise.race([once(child.stdout as NodeJS.ReadableStream, 'data'), ended])
  const start = performance.now()
  const timer = afterMs === null ? undefined : setTimeout(() => child.kill('SIGKILL'), afterMs)
  const [code, signal] = await ended
  clearTimeout(timer)
  if (signal === null && code !== 0) throw new Error(`the import ended with ${code}`)
  return { said, killed: signal === 'SIGKILL', ms: performance.now() - start }
}

/** Rows of the source, and how many different ones. */
async function countRows(stored: Stored, source: string): Promise<{ all: number; different: number }> {
  const db = await openStored(stored)
  try {
    return await db.asOwner(async (trx) => {
      const found = await sql<{ all: number; different: number }>`
        select count(*) as all, count(distinct v.source_key) as different
        from report_version v join import_source s on s.municipality_id = v.municipality_id and s.id = v.source_id
        where s.name = ${source}`.execute(trx)
      return found.rows[0] as { all: number; different: number }
    })
  } finally {
    await db.close()
  }
}

async function measure(stored: Stored, folder: string): Promise<string[]> {
  const db = await openStored(stored)
  await db.asOwner((trx) => seedDemo(trx, { seed: 1, until: '2026-06-01', weeks: 1 }))
  await db.close()
  const file = join(folder, 'rows.csv')
  await writeRows(file)
  // How long one takes that is left alone: the kills are spread over that time.
  const { ms: length } = await runImport(stored, file, 'alone', null)
  const total = { killedReading: 0, killedSaving: 0, saved: 0, lost: 0, half: 0, notMended: 0 }
  for (let round = 0; round < rounds; round++) {
    const source = `round ${round}`
    const { said, killed } = await runImport(stored, file, source, (length * ((round * 7) % rounds)) / rounds)
    const { all, different } = await countRows(stored, source)
    const acknowledged = said.includes('saved')
    if (acknowledged) total.saved++
    else if (killed) total[said.includes('saving') ? 'killedSaving' : 'killedReading']++
    if (acknowledged && different !== rows) total.lost++
    if (all !== different || (different !== 0 && different !== rows)) total.half++
    await runImport(stored, file, source, null)
    const after = await countRows(stored, source)
    if (after.all !== rows || after.different !== rows) total.notMended++
    process.stdout.write('.')
  }
  process.stdout.write('\n')
  if (total.lost + total.half + total.notMended > 0) process.exitCode = 1
  const { killedReading, killedSaving, saved, lost, half, notMended } = total
  return [stored.kind, ...[rounds, killedReading, killedSaving, saved, lost, half, notMended].map(String)]
}

/** Invented rows within Luleå, the same every time. */
async function writeRows(file: string): Promise<void> {
  const uniform = createRandom(7)
  const lines = Array.from({ length: rows }, (_, at) => {
    const day = `2026-05-${String(1 + Math.floor(uniform() * 28)).padStart(2, '0')}`
    const clock = `${String(8 + Math.floor(uniform() * 12)).padStart(2, '0')}:15`
    return `K${at};${day};${clock};Skadegörelse;${(22.15 + uniform() * 0.02).toFixed(6)};${(65.58 + uniform() * 0.01).toFixed(6)}`
  })
  await writeFile(file, ['Nr;Datum;Tid;Kategori;Longitud;Latitud', ...lines, ''].join('\n'))
}

printSurroundings()
const folder = await mkdtemp(join(tmpdir(), 'samlad-bench-'))
const results: string[][] = []
try {
  for (const kind of values.on.split(',') as Stored['kind'][]) {
    const absence = kind === 'postgres' ? explainAbsence() : null
    if (absence) {
      console.log(`PostgreSQL is left out: ${absence}`)
      continue
    }
    const stored = await createStored(kind)
    try {
      results.push(await measure(stored, folder))
    } finally {
      await stored.remove()
    }
  }
} finally {
  await rm(folder, { recursive: true })
}
printTable(
  [
    'database',
    'rounds',
    'killed while reading',
    'killed while saving',
    'said saved',
    'lost',
    'half',
    'not whole after again',
  ],
  results,
)
