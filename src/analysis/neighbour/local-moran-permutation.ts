// Local Moran's I against shuffled values.
// What: each place keeps its value and draws its neighbours' values anew from all the others', many times; p is twice the
//   smaller share of draws at least as extreme, (hits + 1) / (runs + 1), with false discovery rate over the places.
// For: the same question as local-moran.ts where values are skewed and neighbours few, as with most counts of crimes.
// Source: Anselin 1995. localmoran_perm of spdep 1.2-7 draws with replacement, which widens the spread where neighbours are
//   many (p 0.155 for 0.075 with 80 of 255), and lets half of the draws equal to the observed one count, which halves p where
//   counts repeat; its "Pr(z != E(Ii)) Sim" is `rule: 'spdep'` here, the check. Place i draws from stream i of the seed,
//   so places can be split among workers. With r runs no p is below 2 / (r + 1): many places need many runs.
// Cost: runs x links x 12 ns.
import { AnalysisError } from '../analysis-error.ts'
import { createRandom, type Random } from '../maths/seeded-random.ts'
import { countedP } from '../maths/tail-p.ts'
import {
  type CannotTell,
  type Deviations,
  measureDeviations,
  type PlacesTold,
  requireNoSelf,
  tellPlaces,
} from './deviations.ts'
import { adjustTested } from './local-moran.ts'
import type { SpatialWeights } from './spatial-weights.ts'

/** `distinct` (default): each neighbour's value from another place, equal values as extreme on both sides; or as the peer does */
export type DrawRule = 'distinct' | 'spdep'

export interface LocalMoranPermutation {
  readonly outcome: 'computed'
  /** one a place; 1 where untested */
  readonly p: Float64Array
  readonly adjusted: Float64Array
  /** 0 for islands, places exactly at the mean and places beside all others */
  readonly isTested: Uint8Array
  readonly parameters: PlacesTold & {
    readonly permutations: number
    readonly seed: number
    readonly rule: DrawRule
    readonly tested: number
  }
}

/**
 * Two-sided p of every place; `permutations` default 999.
 * @throws AnalysisError as computeLocalMoran
 */
export function testLocalMoranByPermutation(
  values: ArrayLike<number>,
  weights: SpatialWeights,
  options: { seed: number; permutations?: number; rule?: DrawRule },
): LocalMoranPermutation | CannotTell {
  const { seed, permutations = 999, rule = 'distinct' } = options
  if (!(Number.isInteger(permutations) && permutations >= 1 && permutations <= 1e7)) {
    throw new AnalysisError('bad_option', `cannot run ${permutations} permutations`)
  }
  requireNoSelf(weights, 'Local Moran')
  const found = measureDeviations(values, weights)
  if ('outcome' in found) return found
  const p = new Float64Array(weights.size).fill(1)
  const isTested = new Uint8Array(weights.size)
  const urn = Int32Array.from({ length: weights.size - 1 }, (_, at) => at)
  for (let i = 0; i < weights.size; i++) {
    const links = weights.start[i + 1]! - weights.start[i]!
    if (links === 0 || links === urn.length || found.z[i] === 0) continue
    isTested[i] = 1
    p[i] = drawPlace(i, found, weights, { random: createRandom(seed, i), permutations, urn, rule })
  }
  const { adjusted, tested } = adjustTested(p, isTested)
  return {
    outcome: 'computed',
    p,
    adjusted,
    isTested,
    parameters: { permutations, seed, rule, tested, ...tellPlaces(weights) },
  }
}

interface Draw {
  readonly random: Random
  readonly permutations: number
  /** 0 to places - 2: the numbers of the others, in order before and after each place */
  readonly urn: Int32Array
  readonly rule: DrawRule
}

function drawPlace(
  i: number,
  { z, squares }: Deviations,
  { start, neighbour, weight }: SpatialWeights,
  { random, permutations, urn, rule }: Draw,
): number {
  const [first, end] = [start[i]!, start[i + 1]!]
  let observed = 0
  for (let k = first; k < end; k++) observed += weight[k]! * z[neighbour[k]!]!
  // Sums of the same values in another order differ by rounding; they are equal.
  const slack = 1e-12 * Math.sqrt(squares)
  const drawn = new Int32Array(end - first)
  // Left in place, a number drawn can be drawn again.
  const fixed = rule === 'distinct' ? 1 : 0
  let [above, below, equal] = [0, 0, 0]
  for (let run = 0; run < permutations; run++) {
    let lag = 0
    for (let k = 0; k < drawn.length; k++) {
      const at = k * fixed + Math.floor(random() * (urn.length - k * fixed))
      const number = urn[at]!
      if (fixed === 1) swap(urn, k, at)
      drawn[k] = at
      // The urn numbers the others: past place i they move up by one.
      lag += weight[first + k]! * z[number >= i ? number + 1 : number]!
    }
    // Undone backwards, every draw starts from the same urn, whoever drew before.
    if (fixed === 1) for (let k = drawn.length - 1; k >= 0; k--) swap(urn, k, drawn[k]!)
    if (lag > observed + slack) above++
    else if (lag < observed - slack) below++
    else equal++
  }
  if (rule === 'distinct') return countedP(above + equal, below + equal, permutations, 'two_sided')
  return countedP(above + equal / 2, below + equal / 2, permutations, 'two_sided')
}

function swap(numbers: Int32Array, a: number, b: number): void {
  const number = numbers[a]!
  numbers[a] = numbers[b]!
  numbers[b] = number
}
