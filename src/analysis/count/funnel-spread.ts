// Over-dispersion of units around their common rate.
// What: mean squared z-score; 1 when chance alone spreads the units. The extreme tenths are first pulled in to the 10 and
//   90 % quantiles, so that the units sought do not widen the limits they are judged by.
// For: widening funnel limits (a little too little: pulling in hides a third of a normal spread, so that with it some 10 in
//   100 ordinary units lie outside the 95 % limits; ask the false discovery rate where that is too many). Municipalities
//   differ for a hundred reasons: without widening nearly all of them "stand out".
// Source: Spiegelhalter 2005 (winsorised z); quantiles of type 7 as in R 4.2.2.
// Cost: one sort.
import { quantileSorted } from 'd3-array'
import { AnalysisError } from '../analysis-error.ts'

export interface FunnelSpread {
  readonly phi: number
  readonly phiWinsorised: number
}

/** `z` of at least one unit; `share` is what is pulled in at each end. @throws AnalysisError `bad_option`, `not_finite` */
export function measureSpread(z: ArrayLike<number>, share = 0.1): FunnelSpread {
  if (!(share >= 0 && share < 0.5)) throw new AnalysisError('bad_option', `cannot pull in ${share} at each end`)
  if (z.length === 0) throw new AnalysisError('bad_option', 'no units to measure a spread of')
  for (let i = 0; i < z.length; i++) {
    if (!Number.isFinite(z[i])) throw new AnalysisError('not_finite', `z[${i}] is no number`)
  }
  // Summed in order of size, so that the order of the units does not reach the last bit.
  const sorted = Array.from(z).sort((a, b) => a - b)
  const low = quantileSorted(sorted, share)!
  const high = quantileSorted(sorted, 1 - share)!
  let [plain, winsorised] = [0, 0]
  for (const value of sorted) {
    plain += value * value
    winsorised += Math.min(high, Math.max(low, value)) ** 2
  }
  return { phi: plain / z.length, phiWinsorised: winsorised / z.length }
}
