/**
 * Invented incidents to measure with, as CSV: id,e,n,date,category,area. 25 × 25 km in SWEREF 99 TM numbers, six in ten
 * around 40 points of unequal weight, the rest anywhere; 156 whole weeks from Monday 2022-07-04; eight categories of
 * falling frequency; twenty areas of 5 × 6.25 km.
 */

import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { createRandom } from '#analysis/maths/seeded-random.ts'
import { formatLocalDate, parseLocalDate } from '#analysis/time/local-date.ts'

const west = 319_000
const south = 6_400_000
const side = 25_000
const spread = 350
const firstDay = parseLocalDate('2022-07-04')
const days = 156 * 7
const categoryWeights = [8, 7, 6, 5, 4, 3, 2, 1]

/** Writes `count` incidents to the file. The same seed gives the same bytes. */
export async function writeIncidents(path: string, count: number, seed = 1): Promise<void> {
  const uniform = createRandom(seed)
  const within = (from: number, to: number) => from + uniform() * (to - from)
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  const centres = Array.from({ length: 40 }, () => ({
    e: west + within(2000, 23_000),
    n: south + within(2000, 23_000),
    weight: -Math.log(1 - uniform()),
  }))
  const centreWeights = centres.map((one) => one.weight)
  const dates = Array.from({ length: days }, (_, day) => formatLocalDate(firstDay + day))
  const inside = (value: number, from: number) => Math.min(Math.max(value, from), from + side - 0.01)

  const file = createWriteStream(path)
  file.write('id,e,n,date,category,area\n')
  let lines = ''
  for (let id = 1; id <= count; id++) {
    const centre = uniform() < 0.6 ? centres[pick(centreWeights, uniform())] : undefined
    const e = inside(centre ? centre.e + spread * normal() : west + uniform() * side, west)
    const n = inside(centre ? centre.n + spread * normal() : south + uniform() * side, south)
    const area = Math.floor((e - west) / 5000) + 5 * Math.floor((n - south) / 6250) + 1
    const category = pick(categoryWeights, uniform()) + 1
    lines += `${id},${e.toFixed(2)},${n.toFixed(2)},${dates[Math.floor(uniform() * days)]},${category},${area}\n`
    if (id % 10_000 === 0 || id === count) {
      if (!file.write(lines)) await once(file, 'drain')
      lines = ''
    }
  }
  file.end()
  await once(file, 'finish')
}

/** Index drawn with these weights by a uniform number. */
function pick(weights: readonly number[], uniform: number): number {
  let left = uniform * weights.reduce((sum, one) => sum + one, 0)
  for (const [at, weight] of weights.entries()) {
    left -= weight
    if (left < 0) return at
  }
  return weights.length - 1
}
