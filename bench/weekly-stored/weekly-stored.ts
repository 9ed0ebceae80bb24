/**
 * The weekly picture from stored reports of one municipality, and its page, on PostgreSQL and on PGlite.
 * Run: `npm run bench -- weekly-stored [--sizes 10000,100000,1000000] [--rounds 5] [--calls 60] [--on postgres,pglite]`.
 * A million reports are two million rows; filling takes minutes.
 */
import { parseArgs } from 'node:util'
import { explainAbsence } from '../../tests/contract/postgres-server.ts'
import { findGrowth, findMedian, findQuantile } from '../measuring/figures.ts'
import { createStored, runBeside, type Stored } from '../measuring/stored.ts'
import { printLoad, printSurroundings } from '../measuring/surroundings.ts'
import { printTable, writeSize, writeTime } from '../measuring/table.ts'
import type { MeasuredPage, MeasuredStored } from './measure-one.ts'

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000,1000000' },
    rounds: { type: 'string', default: '5' },
    calls: { type: 'string', default: '60' },
    on: { type: 'string', default: 'postgres,pglite' },
  },
})
/** Longest median of a warm page at a million reports, ms. */
const pageLimit = { postgres: 300, pglite: 600 } as const
const fillOne = new URL('./fill-one.ts', import.meta.url)
const measureOne = new URL('./measure-one.ts', import.meta.url)

printSurroundings()
const kinds = values.on.split(',') as Stored['kind'][]
const absence = explainAbsence()
for (const kind of kinds) {
  if (kind === 'postgres' && absence) {
    console.log(`PostgreSQL is left out: ${absence}\n`)
    continue
  }
  const measured: (MeasuredStored & { size: number })[] = []
  for (const size of values.sizes.split(',').map(Number)) {
    const stored = await createStored(kind)
    try {
      const { seconds } = runBeside<{ seconds: number }>(fillOne, [kind, stored.address, String(size)])
      console.log(`${kind}: ${writeSize(size)} reports filled in ${seconds.toFixed(0)} s`)
      measured.push({
        size,
        ...runBeside<MeasuredStored>(measureOne, [kind, stored.address, values.rounds, values.calls]),
      })
    } finally {
      await stored.remove()
    }
  }
  console.log()
  printTable(
    [
      'reports',
      'inputs',
      'computation',
      'together',
      'grows as reports^',
      'first time',
      'memory',
      'page, composing',
      'page, released',
      'compressed',
    ],
    measured.map((one, at) => [
      writeSize(one.size),
      writeTime(findMedian(one.inputs.slice(1))),
      writeTime(findMedian(one.computation.slice(1))),
      writeTime(timeOf(one)),
      at === 0
        ? ''
        : findGrowth(pointOf(measured[at - 1] as MeasuredStored & { size: number }), pointOf(one)).toFixed(2),
      writeTime((one.inputs[0] ?? 0) + (one.computation[0] ?? 0)),
      `${one.peakMemory.toFixed(0)} MB`,
      writePage(one.composing),
      writePage(one.released),
      `${(one.released.bytes / 1000).toFixed(0)} kB`,
    ]),
  )
  const largest = measured.at(-1)
  if (largest && largest.size >= 1e6) {
    const slowest = Math.max(findMedian(largest.composing.times), findMedian(largest.released.times))
    const verdict = slowest <= pageLimit[kind] ? 'within' : 'OVER'
    console.log(`\n${kind}: a warm page ${writeTime(slowest)}, ${verdict} ${pageLimit[kind]} ms`)
    if (slowest > pageLimit[kind]) process.exitCode = 1
  }
  printLoad()
}

function timeOf({ inputs, computation }: MeasuredStored): number {
  return findMedian(inputs.slice(1).map((taking, at) => taking + (computation[at + 1] as number)))
}

function pointOf(one: MeasuredStored & { size: number }): { size: number; time: number } {
  return { size: one.size, time: timeOf(one) }
}

function writePage({ times }: MeasuredPage): string {
  return `${writeTime(findMedian(times))} (p95 ${writeTime(findQuantile(times, 0.95))})`
}
