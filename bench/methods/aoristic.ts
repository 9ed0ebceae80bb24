import { createRandom } from '../../src/analysis/maths/seeded-random.ts'
import { spreadOverWeek } from '../../src/analysis/time/aoristic.ts'
import type { MethodTask } from './task.ts'

interface Intervals {
  readonly start: Float64Array
  readonly end: Float64Array
}

/** Minutes on the wall from Monday 2025-01-06, 30 weeks of starts. */
const firstMinute = Date.UTC(2025, 0, 6) / 60_000

/** Invented intervals whose lengths have a median of 6.7 hours and a long tail; the first has no end. */
export const task: MethodTask<Intervals> = {
  name: 'aoristic',
  unit: 'rows',
  sizes: [1_000, 10_000, 100_000, 1_000_000],
  writeInput(size) {
    const random = createRandom(4)
    const lines = ['start,end']
    for (let k = 0; k < size; k++) {
      const start = firstMinute + Math.floor(random() * 300_001)
      const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
      lines.push(`${start},${k === 0 ? '' : start + Math.round(Math.exp(6 + 1.5 * normal))}`)
    }
    return `${lines.join('\n')}\n`
  },
  readInput(text) {
    const lines = text.trimEnd().split('\n')
    const [start, end] = [new Float64Array(lines.length - 1), new Float64Array(lines.length - 1)]
    for (let k = 0; k < start.length; k++) {
      const [from, until] = lines[k + 1]!.split(',')
      start[k] = Number(from)
      end[k] = until === '' ? Number.NaN : Number(until)
    }
    return { start, end }
  },
  run: ({ start, end }) => spreadOverWeek(start, end).week.reduce((sum, weight) => sum + weight, 0),
  tolerance: 1e-9,
  peer: { kind: 'recorded', package: 'aoristic', seconds: { 1000: 2.6915, 10000: 27.692 } },
  asked: { 1000: 500, 10000: 500 },
}
