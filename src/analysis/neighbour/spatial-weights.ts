// Spatial weights: how much each neighbour counts.
// What: a neighbour list made into weights. B every link 1 · W each place's links sum to 1 · C all links equal and together
//   the number of places that have any · U the same, together 1 · S links scaled by the place's own spread, together as C.
// For: W for averages over neighbours (Moran, local Moran), B for sums over them (Gi, Gi*).
// Source: Tiefelsdorf, Griffith & Boots 1999 (S); the same styles as nb2listw of spdep 1.2-7 with zero.policy = TRUE.
// Cost: one pass over the links.
import { AnalysisError } from '../analysis-error.ts'
import type { Neighbours } from './neighbours.ts'

export type WeightStyle = 'B' | 'W' | 'C' | 'U' | 'S'

export interface SpatialWeights extends Neighbours {
  readonly style: WeightStyle
  /** one a link, in the order of `neighbour` */
  readonly weight: Float64Array
}

/**
 * Weights in a style. `strength` (one a link, 0 or more; default all 1) is what the links are worth before the style, for
 * instance 1 / distance.
 * @throws AnalysisError `bad_option`, `length_mismatch`, `bad_weights`
 */
export function weighNeighbours(neighbours: Neighbours, style: WeightStyle, strength?: Float64Array): SpatialWeights {
  const { size, start, neighbour } = neighbours
  const links = neighbour.length
  if (!['B', 'W', 'C', 'U', 'S'].includes(style)) throw new AnalysisError('bad_option', `no style ${style}`)
  if (strength && strength.length !== links) {
    throw new AnalysisError('length_mismatch', `${links} links, ${strength.length} strengths`)
  }
  const weight = strength?.slice() ?? new Float64Array(links).fill(1)
  for (const value of weight) {
    if (!(value >= 0 && value < Infinity)) throw new AnalysisError('bad_weights', `a link cannot weigh ${value}`)
  }
  if (style === 'W') scaleRows(start, weight, (sum) => sum)
  if (style === 'S') scaleRows(start, weight, (_, squares) => Math.sqrt(squares))
  if (style === 'C' || style === 'U' || style === 'S') {
    let total = 0
    for (const value of weight) total += value
    if (total > 0) {
      const goal = style === 'U' ? 1 : neighbours.hasSelf ? size : size - neighbours.islands.length
      for (let k = 0; k < links; k++) weight[k]! *= goal / total
    }
  }
  return { ...neighbours, style, weight }
}

function scaleRows(start: Int32Array, weight: Float64Array, measure: (sum: number, squares: number) => number): void {
  for (let place = 0; place + 1 < start.length; place++) {
    let [sum, squares] = [0, 0]
    for (let k = start[place]!; k < start[place + 1]!; k++) {
      sum += weight[k]!
      squares += weight[k]! * weight[k]!
    }
    const scale = measure(sum, squares)
    if (scale > 0) for (let k = start[place]!; k < start[place + 1]!; k++) weight[k]! /= scale
  }
}

/** Sums that the moments of global statistics rest on (Cliff & Ord 1981). */
export interface WeightSums {
  /** places with any neighbour */
  readonly linked: number
  readonly s0: number
  readonly s1: number
  readonly s2: number
}

/** S0 = sum of w, S1 = half the sum of (w_ij + w_ji)², S2 = sum over places of (row sum + column sum)². */
export function sumWeights(weights: SpatialWeights): WeightSums {
  const { size, start, neighbour, weight } = weights
  const both = new Float64Array(size)
  let s0 = 0
  for (let i = 0; i < size; i++) {
    for (let k = start[i]!; k < start[i + 1]!; k++) {
      s0 += weight[k]!
      both[i]! += weight[k]!
      both[neighbour[k]!]! += weight[k]!
    }
  }
  let s1 = 0
  for (const value of foldWeights(weights).weight) s1 += value * value
  let s2 = 0
  for (const value of both) s2 += value * value
  return { linked: size - weights.islands.length, s0, s1, s2 }
}

/** Each pair once: for the pairs (i, j) with i < j the weight w_ij + w_ji, in compressed rows. */
export interface FoldedWeights {
  readonly start: Int32Array
  readonly neighbour: Int32Array
  readonly weight: Float64Array
}

/** Half the links give the same sum of products w_ij x_i x_j. For weights without self. */
export function foldWeights({ size, start, neighbour, weight }: SpatialWeights): FoldedWeights {
  const folded = { start: new Int32Array(size + 1), neighbour: neighbour.slice(), weight: weight.slice() }
  const incoming = transpose(size, start, neighbour)
  // Where in the row of place i the pair with j stands, by j; valid only if at or after the row's own beginning.
  const place = new Int32Array(size).fill(-1)
  let used = 0
  for (let i = 0; i < size; i++) {
    const first = used
    const [own, met] = [start[i + 1]! - start[i]!, incoming.start[i + 1]! - incoming.start[i]!]
    for (let step = 0; step < own + met; step++) {
      const at = step < own ? start[i]! + step : incoming.start[i]! + step - own
      const j = step < own ? neighbour[at]! : incoming.from[at]!
      if (j <= i) continue
      const value = weight[step < own ? at : incoming.link[at]!]!
      if (place[j]! < first) {
        place[j] = used
        folded.neighbour[used] = j
        folded.weight[used++] = value
      } else folded.weight[place[j]!]! += value
    }
    folded.start[i + 1] = used
  }
  return { start: folded.start, neighbour: folded.neighbour.slice(0, used), weight: folded.weight.slice(0, used) }
}

/** Who names place j, and by which link. */
function transpose(size: number, start: Int32Array, neighbour: Int32Array) {
  const into = new Int32Array(size + 1)
  for (const j of neighbour) into[j + 1]!++
  for (let j = 0; j < size; j++) into[j + 1]! += into[j]!
  const next = into.slice()
  const from = new Int32Array(neighbour.length)
  const link = new Int32Array(neighbour.length)
  for (let i = 0; i < size; i++) {
    for (let k = start[i]!; k < start[i + 1]!; k++) {
      const at = next[neighbour[k]!]!++
      from[at] = i
      link[at] = k
    }
  }
  return { start: into, from, link }
}
