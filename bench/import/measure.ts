/**
 * How fast and in how much memory a CSV becomes reports in PostgreSQL: rows read, checked, guarded, placed in an area, saved.
 *
 *   node bench/import/measure.ts [rows …]        default 10000 100000
 *
 * TEST_DATABASE_URL names a server; without it one is started from Debian's binaries, as for the tests. Each size runs in a
 * process of its own, so that its peak of memory is its own. The rows are invented and seeded: a key, a date and a clock, one of
 * six kinds, a position in Luleå's real survey areas in degrees, a short text that the guard reads.
 */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { leanHeap } from '../../bootstrap/lean-heap.mjs'
import { findServer } from '../../tests/contract/postgres-server.ts'
import { printSurroundings } from '../measuring/surroundings.ts'
import { printTable, writeSize, writeTime } from '../measuring/table.ts'
import type { Measured } from './one-size.ts'

const sizes = process.argv.slice(2).map(Number)
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) throw new RangeError('sizes are whole numbers of rows')

printSurroundings(['PostgreSQL on the same machine'])
const server = await findServer()
const rows: string[][] = []
for (const size of sizes.length > 0 ? sizes : [10_000, 100_000]) {
  const script = fileURLToPath(new URL('./one-size.ts', import.meta.url))
  const answer = execFileSync(process.execPath, [...leanHeap, '--expose-gc', script, server, String(size)], {
    encoding: 'utf8',
  })
  const { readMs, savedMs, againMs, exportMs, atRestMiB, peakMiB } = JSON.parse(answer) as Measured
  const total = readMs + savedMs
  rows.push([
    writeSize(size),
    writeTime(readMs),
    writeTime(savedMs),
    `${Math.round(size / (total / 1000)).toLocaleString('en')} rows/s`,
    writeTime(againMs),
    writeTime(exportMs),
    `${atRestMiB} → ${peakMiB} MiB`,
  ])
}
printTable(
  ['rows', 'read and check', 'save', 'in all', 'the same again', 'export as CSV', 'memory: before → peak'],
  rows,
)
// The PostgreSQL pool of this process is none; the test server ends by itself.
process.exit(0)
