// Bins of distance and of time for near repeats.
// What: breaks with closed left ends [a, b), or closed right ends (a, b], turned into edges that one comparison serves.
// For: near-repeat-pairs.ts. Time: "within a week" in whole days is [0, 7), or [0, 6]; (0, 7] leaves out the day itself.
// Source: the rules of R's cut(), as NearRepeat 0.1.1 calls it.
// Cost: one comparison a break.
import { AnalysisError } from '../analysis-error.ts'

export interface BinAxis {
  /** ascending, from 0 up; the last may be Infinity = all the rest */
  readonly breaks: readonly number[]
  /** which end of each bin belongs to it; default 'left' */
  readonly closed?: 'left' | 'right'
  /** the outermost edge too: the lowest of 'right', the highest of 'left' (R's include.lowest); default only for 'right' */
  readonly includeOuter?: boolean
}

export interface Bins {
  readonly breaks: readonly number[]
  readonly closed: 'left' | 'right'
  readonly includeOuter: boolean
  /** bin k holds edges[k] <= value < edges[k + 1] */
  readonly edges: Float64Array
}

const mostBins = 200

/** @throws AnalysisError `bad_breaks` */
export function makeBins(name: string, axis: BinAxis): Bins {
  const { breaks, closed = 'left', includeOuter = closed === 'right' } = axis
  const last = breaks.length - 1
  const isAscending = breaks.every((value, k) => value >= 0 && (k === 0 || value > breaks[k - 1]!))
  if (last < 1 || last > mostBins || !isAscending || breaks[0] === Infinity) {
    throw new AnalysisError('bad_breaks', `${name}: at least two breaks from 0 up, ascending; got ${breaks.join(', ')}`)
  }
  // "Above a" is "from the next number after a": all bins become [edge, next edge).
  const edges = Float64Array.from(breaks, (value, k) => {
    const isOuter = closed === 'right' ? k === 0 : k === last
    return (closed === 'right') !== (isOuter && includeOuter) ? findNext(value) : value
  })
  return { breaks, closed, includeOuter, edges }
}

/** How many edges lie at or below the value: 0 = under the first bin, k = in bin k - 1. */
export function countEdges(edges: Float64Array, value: number): number {
  let count = 0
  while (count < edges.length && edges[count]! <= value) count++
  return count
}

/** The smallest number above one that is not negative. */
function findNext(value: number): number {
  if (value === Infinity) return value
  const number = Float64Array.of(value + 0)
  const bits = new BigUint64Array(number.buffer)
  bits[0]! += 1n
  return number[0]!
}
