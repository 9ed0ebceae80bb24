import { createRandom } from '../../src/analysis/maths/seeded-random.ts'

const [west, south, side, spread, days] = [319_000, 6_400_000, 25_000, 350, 156 * 7]

export interface Events {
  readonly e: Float64Array
  readonly n: Float64Array
  readonly day: Float64Array
}

/**
 * Invented events as CSV e,n,day: 25 x 25 km, six in ten around 40 points of unequal weight, the rest anywhere; days since
 * 1970-01-01 over three years from Monday 2022-07-04.
 */
export function writeEvents(size: number, seed = 1): string {
  const random = createRandom(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const centres = Array.from({ length: 40 }, () => ({
    e: west + 2000 + random() * 21_000,
    n: south + 2000 + random() * 21_000,
    weight: -Math.log(1 - random()),
  }))
  const total = centres.reduce((sum, { weight }) => sum + weight, 0)
  const pick = () => {
    let left = random() * total
    for (const centre of centres) {
      left -= centre.weight
      if (left < 0) return centre
    }
    return centres[0]!
  }
  const inside = (value: number, from: number) => Math.min(Math.max(value, from), from + side - 0.01).toFixed(2)
  const lines = ['e,n,day']
  for (let k = 0; k < size; k++) {
    const centre = random() < 0.6 ? pick() : null
    const e = centre ? centre.e + spread * normal() : west + random() * side
    const n = centre ? centre.n + spread * normal() : south + random() * side
    lines.push(`${inside(e, west)},${inside(n, south)},${19_177 + Math.floor(random() * days)}`)
  }
  return `${lines.join('\n')}\n`
}

export function readEvents(text: string): Events {
  const lines = text.trimEnd().split('\n')
  const size = lines.length - 1
  const [e, n, day] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)]
  for (let k = 0; k < size; k++) {
    const [east, north, date] = lines[k + 1]!.split(',')
    e[k] = Number(east)
    n[k] = Number(north)
    day[k] = Number(date)
  }
  return { e, n, day }
}
