/** A part of the shuffles, for a thread of its own. */
import { type PreparedMoran, simulateMoran } from '../../src/analysis/neighbour/morans-permutation.ts'

export interface MoranPart {
  readonly prepared: PreparedMoran
  readonly seed: number
  readonly from: number
  readonly to: number
}

export function simulateMoranPart({ prepared, seed, from, to }: MoranPart): Float64Array {
  return simulateMoran(prepared, seed, from, to)
}
