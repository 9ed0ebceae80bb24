// CUSUM of counts, two-sided, with a stated number of false alarms.
// What: adds up what lies above (and below) a reference a little past the usual level, and alarms when the sum passes a limit;
//   the limit is the smallest for which false alarms come, on average, no oftener than asked.
// For: slow shifts that no single period shows: ten per cent more every week for two months.
// Source: Page 1954; Lucas 1985 (Poisson: k = (m1 − m0)/(ln m1 − ln m0)); Hawkins & Olwell 1998 (design by run length); Rossi,
//   Lampugnani & Marchi 1999 (transform). Standardised sums against surveillance 1.20.3 algo.cusum; limits by run-length.ts.
// Cost: O(periods), and a search over some ten Markov chains for the limit, some ms.
import { AnalysisError } from '../analysis-error.ts'
import { requireCounts, requirePositive } from '../count/checked-counts.ts'
import { negativeBinomial } from '../maths/count-distributions.ts'
import { joinRunLengths, runLengthOfCounts, runLengthOfNormal } from './run-length.ts'

export interface CusumOptions {
  /** usual count: one for all periods, or one a period (a season). Left out: the mean of the first `baseline` periods */
  readonly expected?: number | ArrayLike<number>
  /** variance over mean; left out: that of the baseline, at least 1 (1 where `expected` is given) */
  readonly dispersion?: number
  readonly baseline?: number
  /** `counts` adds the counts themselves (one usual level); `standardised` and `rossi` add z-scores (any expected, or large counts) */
  readonly form?: 'counts' | 'standardised' | 'rossi'
  /** the change to be found soonest, as a factor, and its inverse below */
  readonly change?: number
  /** periods between false alarms, on average, both sides together */
  readonly runLength?: number
  /** set by hand, for the z-scores: reference and limit */
  readonly k?: number
  readonly h?: number
  /** begin again at 0 after an alarm */
  readonly restart?: boolean
}

export interface CusumSide {
  /** what is taken from each count or z-score before it is added; below 0 for the z-scores of a fall */
  readonly k: number
  readonly h: number
  /** periods between false alarms on this side */
  readonly runLength: number
  readonly sum: Float64Array
  readonly alarm: Uint8Array
}

export interface Cusum {
  readonly outcome: 'computed'
  readonly method: 'cusum'
  readonly parameters: {
    readonly form: 'counts' | 'standardised' | 'rossi'
    readonly first: number
    readonly dispersion: number
    readonly change: number
    readonly restart: boolean
  }
  /** both sides together, with the level taken as known */
  readonly runLength: number
  readonly above: CusumSide
  /** null where the counts are so few that no fall could be told within the run length */
  readonly below: CusumSide | null
}

export type CusumResult =
  | Cusum
  | { readonly outcome: 'cannot_tell'; readonly reason: 'short_history' | 'empty_baseline' | 'level_too_low' }

const fewestBaseline = 8
/** Counts larger than this are added as z-scores: the chain would have too many states, and the normal curve fits. */
const largestExact = 60
const mostStates = 600

/**
 * CUSUM over `counts` in time order; with no `expected` the arrays begin after the baseline, at `parameters.first`.
 * @throws AnalysisError `bad_counts`, `bad_option`, `length_mismatch`
 */
export function watchByCusum(counts: ArrayLike<number>, options: CusumOptions = {}): CusumResult {
  requireCounts(counts)
  const { baseline = 26, change = 1.5, runLength = 500, restart = true } = options
  requirePositive(runLength, 'runLength')
  if (
    !(change > 1 && change < Infinity) ||
    runLength < 2 ||
    !(Number.isInteger(baseline) && baseline >= fewestBaseline)
  ) {
    throw new AnalysisError('bad_option', 'change above 1, runLength from 2, baseline from 8 periods')
  }
  const level = findLevel(counts, options, baseline)
  if (typeof level === 'string') return { outcome: 'cannot_tell', reason: level }
  const { expectedAt, dispersion, first } = level
  const { form = typeof expectedAt === 'number' && expectedAt <= largestExact ? 'counts' : 'standardised' } = options
  if (form === 'counts' && typeof expectedAt !== 'number') {
    throw new AnalysisError('bad_option', 'an expected count a period needs the standardised form')
  }
  const parameters = { form, first, dispersion, change, restart }
  const values = new Float64Array(counts.length - first)
  for (let i = 0; i < values.length; i++) {
    const mean = typeof expectedAt === 'number' ? expectedAt : expectedAt[i + first]!
    values[i] = form === 'counts' ? counts[i + first]! : scoreOf(counts[i + first]!, mean, dispersion, form)
  }
  const run = (design: Design | null, direction: 1 | -1) => (design ? sumUp(values, design, direction, restart) : null)
  const designFor = (direction: 1 | -1) =>
    form === 'counts'
      ? designCounts(expectedAt as number, dispersion, change, 2 * runLength, direction)
      : designNormal(options, 2 * runLength, direction)
  const above = run(designFor(1), 1)
  const below = run(designFor(-1), -1)
  if (!above) return { outcome: 'cannot_tell', reason: 'level_too_low' }
  const both = below ? joinRunLengths(above.runLength, below.runLength) : above.runLength
  return { outcome: 'computed', method: 'cusum', parameters, runLength: both, above, below }
}

interface Design {
  readonly k: number
  readonly h: number
  readonly runLength: number
}

/** Lucas's reference, rounded to the lattice, and the smallest limit that keeps the run length. Null where none is found. */
function designCounts(
  mean: number,
  dispersion: number,
  change: number,
  asked: number,
  direction: 1 | -1,
): Design | null {
  const other = direction === 1 ? mean * change : mean / change
  const steps = mean < 0.5 ? 20 : mean < 2 ? 4 : mean < 10 ? 2 : 1
  const k = Math.max(1, Math.round(((other - mean) / Math.log(other / mean)) * steps)) / steps
  // A reference on the wrong side of the mean would alarm by itself.
  if (direction === 1 ? k <= mean : k >= mean) return null
  const usual = negativeBinomial(mean, dispersion)
  const lengthAt = (states: number) => runLengthOfCounts(usual, { k, h: states / steps, steps, direction })
  const states = smallest(mostStates, (limit) => lengthAt(limit) >= asked)
  // Where a single case would be an alarm there is no level to speak of.
  if (states === null || (direction === 1 && k + states / steps <= 1)) return null
  return { k, h: states / steps, runLength: lengthAt(states) }
}

function designNormal({ k = 0.5, h }: CusumOptions, asked: number, direction: 1 | -1): Design {
  if (!(k > 0 && k < 10) || (h !== undefined && !(h > 0 && h < 1000))) {
    throw new AnalysisError('bad_option', 'k and h must be positive')
  }
  if (h !== undefined) return { k: direction * k, h, runLength: runLengthOfNormal(k, h) }
  const hundredths = smallest(20_000, (limit) => runLengthOfNormal(k, limit / 100, 0, 101) >= asked)
  const found = (hundredths ?? 20_000) / 100
  return { k: direction * k, h: found, runLength: runLengthOfNormal(k, found) }
}

/** Smallest whole number from 1 to `most` for which a rising condition holds; null when it never does. */
function smallest(most: number, holds: (value: number) => boolean): number | null {
  let [low, high] = [0, 1]
  while (!holds(high)) {
    if (high === most) return null
    low = high
    high = Math.min(most, high * 2)
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle
  }
  return high
}

function scoreOf(count: number, mean: number, dispersion: number, form: 'standardised' | 'rossi'): number {
  const plain =
    form === 'standardised'
      ? (count - mean) / Math.sqrt(mean)
      : (count - 3 * mean + 2 * Math.sqrt(count * mean)) / (2 * Math.sqrt(mean))
  return plain / Math.sqrt(dispersion)
}

function sumUp(values: Float64Array, { k, h, runLength }: Design, direction: 1 | -1, restart: boolean): CusumSide {
  const sum = new Float64Array(values.length)
  const alarm = new Uint8Array(values.length)
  let now = 0
  for (let i = 0; i < values.length; i++) {
    now = Math.max(0, now + direction * (values[i]! - k))
    sum[i] = now
    if (now >= h) {
      alarm[i] = 1
      if (restart) now = 0
    }
  }
  return { k, h, runLength, sum, alarm }
}

interface UsualLevel {
  readonly expectedAt: number | ArrayLike<number>
  readonly dispersion: number
  readonly first: number
}

function findLevel(
  counts: ArrayLike<number>,
  { expected, dispersion }: CusumOptions,
  baseline: number,
): UsualLevel | 'short_history' | 'empty_baseline' {
  if (dispersion !== undefined && !(dispersion >= 1 && dispersion < Infinity)) {
    throw new AnalysisError('bad_option', `dispersion must be at least 1, got ${dispersion}`)
  }
  if (typeof expected === 'number') {
    requirePositive(expected, 'expected')
    return { expectedAt: expected, dispersion: dispersion ?? 1, first: 0 }
  }
  if (expected) {
    if (expected.length !== counts.length) throw new AnalysisError('length_mismatch', 'one expected count a period')
    for (let i = 0; i < expected.length; i++) requirePositive(expected[i]!, `expected[${i}]`)
    return { expectedAt: expected, dispersion: dispersion ?? 1, first: 0 }
  }
  if (counts.length <= baseline) return 'short_history'
  let sum = 0
  for (let i = 0; i < baseline; i++) sum += counts[i]!
  if (sum === 0) return 'empty_baseline'
  const mean = sum / baseline
  let squares = 0
  for (let i = 0; i < baseline; i++) squares += (counts[i]! - mean) ** 2
  return { expectedAt: mean, dispersion: dispersion ?? Math.max(1, squares / (baseline - 1) / mean), first: baseline }
}
