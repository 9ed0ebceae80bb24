import { compareTwoCounts } from '#analysis/count/two-counts.ts'
import { createRandom } from '#analysis/maths/seeded-random.ts'
import { drawCount } from '#analysis/series/simulate-counts.ts'
import type { MethodTask } from './task.ts'

/** E-test of pairs of counts around 10; the sum of p. Ours gives the exact test, mid-p and the ratio's limits as well. */
export const task: MethodTask<[number, number][]> = {
  name: 'e-test',
  unit: 'pairs',
  sizes: [10, 100, 1_000],
  writeInput(size) {
    const random = createRandom(6)
    const rows = Array.from({ length: size }, () => `${drawCount(10, 1, random)},${drawCount(10, 1, random)}`)
    return `${rows.join('\n')}\n`
  },
  readInput: (text) =>
    text
      .trim()
      .split('\n')
      .map((line) => line.split(',').map(Number) as [number, number]),
  run: (pairs) => pairs.reduce((sum, [first, second]) => sum + (compareTwoCounts(first, second).eTestP ?? 1), 0),
  tolerance: 1e-9,
  peer: { kind: 'recorded', package: 'ptools', seconds: { 10: 0.014, 100: 0.119, 1000: 1.234 } },
  asked: {},
}
