import { max, min, nice, ticks } from 'd3-array'
import { type LinearScale, makeLinearScale } from '../linear-scale.ts'

export interface AxisInput {
  scale: 'linear' | 'log'
  /** Middle values and the reference; all of them lie on the axis. */
  values: number[]
  /** Ends of intervals. On a log scale the axis follows them only so far: beyond it they end in an arrow. */
  ends: number[]
  /** Linear: the axis begins at 0. */
  fromZero: boolean
}

export interface Axis {
  domain: [number, number]
  ticks: number[]
  /** Place of a value, held at the ends of the axis. */
  place: LinearScale
}

const furthest = 4
const roundRatios = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000]

/** The axis of a dot plot over `range` pixels. Ratios as far apart to both sides of 1 stand equally far from it. */
export function chooseAxis(input: AxisInput, range: [number, number]): Axis {
  const log = input.scale === 'log'
  const allowed = (value: number) => Number.isFinite(value) && (!log || value > 0)
  const values = input.values.filter(allowed)
  const ends = input.ends.filter(allowed)
  const [domain, shown] = log ? spanRatios(values, ends) : spanNumbers([...values, ...ends], input.fromZero)
  const measure = log ? Math.log : (value: number) => value
  const scale = makeLinearScale([measure(domain[0]), measure(domain[1])], range)
  const place = (value: number) => scale(measure(Math.min(domain[1], Math.max(domain[0], value))))
  return { domain, ticks: shown, place }
}

function spanNumbers(values: number[], fromZero: boolean): [[number, number], number[]] {
  const low = fromZero ? Math.min(0, min(values) ?? 0) : (min(values) ?? 0)
  const high = max(values) ?? 1
  const domain = nice(low, high > low ? high : low + 1, 5)
  return [domain, ticks(...domain, 5)]
}

function spanRatios(values: number[], ends: number[]): [[number, number], number[]] {
  const [least, most] = [min(values) ?? 1, max(values) ?? 1]
  const low = Math.max(least / furthest, Math.min(least, min(ends) ?? least))
  const high = Math.min(most * furthest, Math.max(most, max(ends) ?? most))
  if (high / low < furthest) {
    const domain = nice(low, high > low ? high : low * 1.2, 5)
    // Never down to 0, which no logarithm reaches.
    const start = domain[0] > 0 ? domain[0] : low
    return [[start, domain[1]], ticks(start, domain[1], 5)]
  }
  const start = roundRatios.findLast((ratio) => ratio <= low) ?? low
  const end = roundRatios.find((ratio) => ratio >= high) ?? high
  return [[start, end], roundRatios.filter((ratio) => ratio >= start && ratio <= end)]
}
