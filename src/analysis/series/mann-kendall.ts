// Mann-Kendall trend test with Sen's slope; also in its seasonal form.
// What: whether later values tend to be larger than earlier ones, and the median change a step with its interval.
// For: trends that one wild period must not decide; series where a rate model does not fit.
// Source: Mann 1945, Kendall 1975 (ties), Sen 1968, Hirsch, Slack & Smith 1982 (seasonal). Against trend 1.1.6 mk.test and
//   sens.slope (normal approximation with continuity correction), Kendall 2.2.1.
// Cost: n²/2 comparisons; 104 points in some 10 µs, the slopes' ranks some 100 µs.
import { AnalysisError } from '../analysis-error.ts'
import { requireProbability, requireWhole } from '../count/checked-counts.ts'
import { normalCdf, normalQuantile } from '../maths/distributions.ts'
import { fewestForTrend } from './choose-method.ts'

export interface MannKendall {
  readonly outcome: 'computed'
  readonly method: 'mannKendall' | 'seasonalMannKendall'
  readonly parameters: { readonly points: number; readonly level: number; readonly periodsPerYear: number }
  /** pairs that rise minus pairs that fall */
  readonly s: number
  readonly varianceOfS: number
  /** Kendall's tau-b, from −1 (falls all the time) to 1 */
  readonly tau: number
  /** with continuity correction; 0 where S is 0 */
  readonly z: number
  /** two-sided */
  readonly p: number
  /** two-sided, counted over all orders; null with ties, above 50 points, and for the seasonal form */
  readonly exactP: number | null
  /** Sen's median slope a step, and its limits; for the seasonal form a step is a year */
  readonly slope: number
  readonly slopeLow: number
  readonly slopeHigh: number
}

export type MannKendallResult =
  | MannKendall
  | { readonly outcome: 'cannot_tell'; readonly reason: 'short_history' | 'all_equal' }

/** Most points whose slopes are held at once (2 million pairs, 16 MB). */
const mostPoints = 2000

interface Pairs {
  s: number
  variance: number
  /** pairs, and pairs that are not ties in value */
  all: number
  untied: number
}

/**
 * Mann-Kendall over `values` in time order, evenly spaced. With `periodsPerYear` above 1 each season (month 1, month 2 …) is
 * compared with itself alone and the sums are added, so that a yearly wave is no trend; seasons count as independent.
 * @throws AnalysisError `not_finite`, `bad_option`, `too_many` (above 2,000 points)
 */
export function testMannKendall(
  values: ArrayLike<number>,
  { level = 0.95, periodsPerYear = 1 }: { level?: number; periodsPerYear?: number } = {},
): MannKendallResult {
  requireProbability(level, 'level')
  requireWhole(periodsPerYear, 'periodsPerYear')
  const points = values.length
  if (points > mostPoints) throw new AnalysisError('too_many', `at most ${mostPoints} points, got ${points}`)
  for (let i = 0; i < points; i++) {
    if (!Number.isFinite(values[i])) throw new AnalysisError('not_finite', `values[${i}] is no number: ${values[i]}`)
  }
  if (points < fewestForTrend || points < 2 * periodsPerYear) return { outcome: 'cannot_tell', reason: 'short_history' }
  const slopes = new Float64Array((points * (points - 1)) / 2)
  const total: Pairs = { s: 0, variance: 0, all: 0, untied: 0 }
  let size = 0
  for (let season = 0; season < periodsPerYear; season++) {
    size = addSeason(everyFrom(values, season, periodsPerYear), total, slopes, size)
  }
  if (!(total.variance > 0)) return { outcome: 'cannot_tell', reason: 'all_equal' }
  const root = Math.sqrt(total.variance)
  const z = (total.s - Math.sign(total.s)) / root
  const reach = normalQuantile((1 + level) / 2) * root
  return {
    outcome: 'computed',
    method: periodsPerYear > 1 ? 'seasonalMannKendall' : 'mannKendall',
    parameters: { points, level, periodsPerYear },
    s: total.s,
    varianceOfS: total.variance,
    tau: total.s / Math.sqrt(total.all * total.untied),
    z,
    p: Math.min(1, 2 * normalCdf(-Math.abs(z))),
    exactP: periodsPerYear === 1 && total.untied === total.all && points <= 50 ? exactP(points, total.s) : null,
    ...slopeLimits(slopes.subarray(0, size), reach),
  }
}

function everyFrom(values: ArrayLike<number>, first: number, stride: number): Float64Array {
  return Float64Array.from(
    { length: Math.ceil((values.length - first) / stride) },
    (_, i) => values[first + i * stride]!,
  )
}

/** Adds one season's pairs to the total and its slopes to the list; returns the list's new length. */
function addSeason(values: Float64Array, total: Pairs, slopes: Float64Array, size: number): number {
  const n = values.length
  let at = size
  let s = 0
  for (let i = 0; i < n; i++) {
    const before = values[i]!
    for (let j = i + 1; j < n; j++) {
      const change = values[j]! - before
      if (change > 0) s++
      else if (change < 0) s--
      slopes[at++] = change / (j - i)
    }
  }
  // Groups of equal values take from the variance what they cannot contribute.
  let [tiedPairs, tiedVariance] = [0, 0]
  const sorted = values.toSorted()
  for (let from = 0; from < n; ) {
    let to = from + 1
    while (to < n && sorted[to] === sorted[from]) to++
    const t = to - from
    tiedPairs += (t * (t - 1)) / 2
    tiedVariance += t * (t - 1) * (2 * t + 5)
    from = to
  }
  total.s += s
  total.variance += (n * (n - 1) * (2 * n + 5) - tiedVariance) / 18
  total.all += (n * (n - 1)) / 2
  total.untied += (n * (n - 1)) / 2 - tiedPairs
  return at
}

/** Share of the n! orders whose S lies at least as far from 0: the k-th value added brings 0 … k − 1 falling pairs, equally likely. */
function exactP(n: number, s: number): number {
  const pairs = (n * (n - 1)) / 2
  let share = Float64Array.of(1)
  for (let k = 2; k <= n; k++) {
    const next = new Float64Array((k * (k - 1)) / 2 + 1)
    share.forEach((value, falling) => {
      for (let more = 0; more < k; more++) next[falling + more]! += value / k
    })
    share = next
  }
  let tail = 0
  for (let falling = 0; falling <= (pairs - Math.abs(s)) / 2; falling++) tail += share[falling]!
  return Math.min(1, 2 * tail)
}

/** Median slope and the two whose ranks lie `reach` pairs round it. Only those ranks are put in place, not all. */
function slopeLimits(slopes: Float64Array, reach: number): Pick<MannKendall, 'slope' | 'slopeLow' | 'slopeHigh'> {
  const size = slopes.length
  const half = size >> 1
  const upper = placeRank(slopes, half, 0, size - 1)
  const slope = size % 2 === 1 ? upper : (upper + largestOf(slopes, half)) / 2
  const low = Math.max(1, roundEven((size - reach) / 2)) - 1
  const high = Math.min(size, roundEven((size + reach) / 2 + 1)) - 1
  const slopeLow = placeRank(slopes, Math.min(low, half), 0, half)
  return { slope, slopeLow, slopeHigh: placeRank(slopes, Math.max(high, half), half, size - 1) }
}

/** Hoare's selection: the value of that rank in its place, smaller ones before, larger ones after. */
function placeRank(values: Float64Array, rank: number, from: number, to: number): number {
  let [low, high] = [from, to]
  while (low < high) {
    const pivot = values[(low + high) >> 1]!
    let [i, j] = [low, high]
    while (i <= j) {
      while (values[i]! < pivot) i++
      while (values[j]! > pivot) j--
      if (i > j) break
      const kept = values[i]!
      values[i++] = values[j]!
      values[j--] = kept
    }
    if (rank <= j) high = j
    else if (rank >= i) low = i
    else break
  }
  return values[rank]!
}

function largestOf(values: Float64Array, count: number): number {
  let most = -Infinity
  for (let i = 0; i < count; i++) most = Math.max(most, values[i]!)
  return most
}

/** Rounds halves to the even neighbour, as the peer's ranks are. */
function roundEven(value: number): number {
  const low = Math.floor(value)
  if (value - low !== 0.5) return Math.round(value)
  return low % 2 === 0 ? low : low + 1
}
