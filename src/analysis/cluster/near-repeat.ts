// Near repeats: the Knox test.
// What: pairs of events by distance and time between them, beside what chance would give if times were shuffled over the places;
//   ratio (1 = as chance), Monte Carlo p = (shuffles with at least as many + 1) / (shuffles + 1).
// For: whether one break-in raises the risk nearby in the days after, and so how soon and how near to warn neighbours. It cannot
//   say of a single pair that one caused the other; growth that differs between places looks like near repeats.
// Source: Knox 1964; Townsley, Homel & Chaseling 2003. Against NearRepeat 0.1.1: table exact, p within Monte Carlo error. The mean
//   over all shuffles needs none: row margin * column margin / pairs (Barton & David 1966).
// Cost: near pairs times shuffles: half a million near pairs take about 3 ms a shuffle.
//
// Shuffle k depends on (seed, k) alone: the parts may run in any threads and sum to the same. So does the order of the
// events: it changes nothing.
import { AnalysisError } from '../analysis-error.ts'
import type { PlanarPoints } from '../map/planar-points.ts'
import { adjustFalseDiscovery } from '../maths/false-discovery-rate.ts'
import { shuffleInto } from '../maths/seeded-random.ts'
import {
  type NearRepeatOptions,
  type NearRepeatPairs,
  type NearRepeatUntold,
  prepareNearRepeat,
  tabulatePairs,
} from './near-repeat-pairs.ts'
import type { NearRepeatQuality } from './near-repeat-quality.ts'

/** Shuffles `first` to `first + runs - 1`. All whole numbers: parts add up exactly. */
export interface NearRepeatShuffles {
  readonly seed: number
  readonly first: number
  readonly runs: number
  /** per cell: shuffles with at least the observed number of pairs; sums of the differences to it, and of their squares */
  readonly atLeast: Int32Array
  readonly differences: Float64Array
  readonly squares: Float64Array
}

export interface NearRepeatTable {
  readonly outcome: 'computed'
  readonly rows: number
  readonly columns: number
  /** all by row * columns + column: distance bins down, time bins across */
  readonly observed: Float64Array
  /** exact mean over all shuffles */
  readonly expected: Float64Array
  /** observed / expected; null where no pair can be */
  readonly ratio: readonly (number | null)[]
  /** one-sided: as many pairs or more by chance */
  readonly p: Float64Array
  /** p after Benjamini-Hochberg over the table */
  readonly adjusted: Float64Array
  /** 1 where adjusted <= alpha */
  readonly isSignificant: Uint8Array
  /** of the shuffles drawn; the sd is 0 for one shuffle */
  readonly simulatedMean: Float64Array
  readonly simulatedSd: Float64Array
  readonly rowMargin: Float64Array
  readonly columnMargin: Float64Array
  readonly pairs: number
  readonly nearPairs: number
  readonly quality: NearRepeatQuality
  /** so few shuffles that a single cell, however extreme, could not become significant */
  readonly isTooCoarse: boolean
  readonly parameters: {
    readonly distanceBreaks: readonly number[]
    readonly timeBreaks: readonly number[]
    readonly closed: { readonly distance: 'left' | 'right'; readonly time: 'left' | 'right' }
    readonly includeOuter: { readonly distance: boolean; readonly time: boolean }
    readonly metric: 'manhattan' | 'euclidean'
    readonly edges: 'as_computed' | 'as_written'
    readonly runs: number
    readonly seed: number
    readonly alpha: number
  }
}

export interface NearRepeatTest extends NearRepeatOptions {
  readonly seed: number
  /** default 999 */
  readonly runs?: number
  /** default 0.05 */
  readonly alpha?: number
}

/**
 * The whole test in one call; for long ones prepare, shuffle in parts, and judge.
 * @throws AnalysisError as prepareNearRepeat, and `bad_option`
 */
export function testNearRepeat(
  points: PlanarPoints,
  days: ArrayLike<number>,
  options: NearRepeatTest,
): NearRepeatTable | NearRepeatUntold {
  const prepared = prepareNearRepeat(points, days, options)
  if (prepared.outcome === 'cannot_tell') return prepared
  const shuffles = shuffleNearRepeat(prepared, options.seed, 0, options.runs ?? 999)
  return judgeNearRepeat(prepared, [shuffles], options.alpha)
}

/** @throws AnalysisError `bad_option` */
export function shuffleNearRepeat(
  prepared: NearRepeatPairs,
  seed: number,
  first: number,
  runs: number,
): NearRepeatShuffles {
  if (!Number.isSafeInteger(first) || first < 0 || !Number.isSafeInteger(runs) || runs < 1) {
    throw new AnalysisError('bad_option', `shuffles are whole numbers, at least one; got ${runs} from ${first}`)
  }
  const { observed, sortedTimes } = prepared
  const atLeast = new Int32Array(observed.length)
  const differences = new Float64Array(observed.length)
  const squares = new Float64Array(observed.length)
  const timeOf = new Float64Array(sortedTimes.length)
  for (let run = first; run < first + runs; run++) {
    shuffleInto(timeOf, sortedTimes, seed, run)
    const table = tabulatePairs(prepared, timeOf)
    for (let cell = 0; cell < table.length; cell++) {
      const difference = table[cell]! - observed[cell]!
      if (difference >= 0) atLeast[cell]!++
      differences[cell]! += difference
      squares[cell]! += difference * difference
    }
  }
  return { seed, first, runs, atLeast, differences, squares }
}

/**
 * Parts in any order; together they must be shuffles 0 to runs - 1 of one seed, each once.
 * @throws AnalysisError `bad_option`
 */
export function judgeNearRepeat(
  prepared: NearRepeatPairs,
  parts: readonly NearRepeatShuffles[],
  alpha = 0.05,
): NearRepeatTable {
  if (!(alpha > 0 && alpha < 1)) throw new AnalysisError('bad_option', `alpha must be between 0 and 1, got ${alpha}`)
  const { rows, columns, observed, rowMargin, columnMargin, pairs, nearPairs, quality, distance, time } = prepared
  const { seed, runs, atLeast, differences, squares } = addParts(parts, observed.length)
  const cells = observed.length
  const expected = observed.map((_, at) => (rowMargin[Math.floor(at / columns)]! * columnMargin[at % columns]!) / pairs)
  const p = Float64Array.from(atLeast, (count) => (count + 1) / (runs + 1))
  const adjusted = adjustFalseDiscovery(p)
  return {
    outcome: 'computed',
    rows,
    columns,
    observed,
    expected,
    ratio: Array.from(expected, (mean, at) => (mean > 0 ? observed[at]! / mean : null)),
    p,
    adjusted,
    isSignificant: Uint8Array.from(adjusted, (value) => (value <= alpha ? 1 : 0)),
    simulatedMean: observed.map((count, at) => count + differences[at]! / runs),
    simulatedSd: squares.map((sum, at) =>
      runs < 2 ? 0 : Math.sqrt(Math.max(0, sum - differences[at]! ** 2 / runs) / (runs - 1)),
    ),
    rowMargin,
    columnMargin,
    pairs,
    nearPairs,
    quality,
    isTooCoarse: cells / (runs + 1) > alpha,
    parameters: {
      distanceBreaks: distance.breaks,
      timeBreaks: time.breaks,
      closed: { distance: distance.closed, time: time.closed },
      includeOuter: { distance: distance.includeOuter, time: time.includeOuter },
      metric: prepared.metric,
      edges: prepared.edges,
      runs,
      seed,
      alpha,
    },
  }
}

function addParts(parts: readonly NearRepeatShuffles[], cells: number): NearRepeatShuffles {
  const sum = {
    atLeast: new Int32Array(cells),
    differences: new Float64Array(cells),
    squares: new Float64Array(cells),
  }
  const seed = parts[0]?.seed ?? 0
  let runs = 0
  for (const part of parts.toSorted((a, b) => a.first - b.first)) {
    if (part.first !== runs || part.seed !== seed || part.atLeast.length !== cells) {
      throw new AnalysisError('bad_option', `shuffle ${runs} of seed ${seed} is missing, or there twice`)
    }
    runs += part.runs
    for (let cell = 0; cell < cells; cell++) {
      sum.atLeast[cell]! += part.atLeast[cell]!
      sum.differences[cell]! += part.differences[cell]!
      sum.squares[cell]! += part.squares[cell]!
    }
  }
  if (runs === 0) throw new AnalysisError('bad_option', 'no shuffles to judge by')
  return { seed, first: 0, runs, ...sum }
}
