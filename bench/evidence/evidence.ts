/**
 * A delivery of statistics kept, one that revises a tenth of it, and the page of all evidence, on both databases.
 * Run: `npm run bench -- evidence [--rounds 3]`. Each round is a database of its own; the numbers are invented.
 */
import { parseArgs } from 'node:util'
import { deliverMany } from '#features/evidence/fixtures/deliveries.ts'
import { openEvidenceHouse } from '#features/evidence/server/fixtures/evidence-house.ts'
import { fillTown } from '../../tests/town.ts'
import { findMedian } from '../measuring/figures.ts'
import { createStored, openStored } from '../measuring/stored.ts'
import { printSurroundings } from '../measuring/surroundings.ts'
import { printTable, writeSize, writeTime } from '../measuring/table.ts'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' } } })
const rounds = Number(values.rounds)
const numbersOfPlace = 200

async function measure(kind: 'pglite' | 'postgres', places: number): Promise<number[]> {
  const stored = await createStored(kind)
  try {
    const db = await openStored(stored)
    await fillTown(db)
    const { send, call, clock } = await openEvidenceHouse(db)
    const time = async (work: () => Promise<unknown>) => {
      const start = performance.now()
      await work()
      return performance.now() - start
    }
    const kept = await time(() => send(deliverMany(places, (at) => at % 90)))
    clock.advance(86_400_000)
    const revised = await time(() => send(deliverMany(places, (at) => (at % 90) + (at % 10 === 0 ? 1 : 0))))
    const page = await time(() => call('GET', '/evidence'))
    await db.close()
    return [kept, revised, page]
  } finally {
    await stored.remove()
  }
}

printSurroundings(['PostgreSQL on the same machine'])
const rows: string[][] = []
for (const kind of ['postgres', 'pglite'] as const) {
  for (const places of [5, 50, 350]) {
    const seen: number[][] = []
    for (let round = 0; round < rounds; round++) seen.push(await measure(kind, places))
    const medians = [0, 1, 2].map((at) => writeTime(findMedian(seen.map((one) => one[at] as number))))
    rows.push([kind === 'postgres' ? 'PostgreSQL' : 'PGlite', writeSize(places * numbersOfPlace), ...medians])
  }
}
printTable(['database', 'numbers', 'kept', 'a tenth revised', 'the page'], rows)
process.exit(0)
