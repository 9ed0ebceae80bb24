// Limits of a funnel plot around a rate.
// What: within which counts a unit with this expected number falls by chance in 95 and in 99.8 of 100 cases.
// For: the curves of a funnel plot, and the judgement of its units, from one and the same place.
// Source: Spiegelhalter 2005. `quantile` = Poisson quantiles (R 4.2.2's qpois), which step; `interpolated` = his smooth form
//   k − (P(X ≤ k) − p) / P(X = k), which can fall below 0 and is cut there. Widening: his multiplicative over-dispersion.
// Cost: four Poisson quantiles.
import { AnalysisError } from '../analysis-error.ts'
import { lowerTail, poisson, quantile, upperTail } from '../maths/count-distributions.ts'

export type FunnelStyle = 'quantile' | 'interpolated'

/** In events; divide by the exposure for a rate. */
export interface FunnelLimits {
  readonly low95: number
  readonly high95: number
  readonly low998: number
  readonly high998: number
}

/**
 * `expected` above 0; `widening` stretches the distance from it (the root of the over-dispersion), 1 leaves it.
 * @throws AnalysisError `bad_option`
 */
export function computeFunnelLimits(expected: number, style: FunnelStyle, widening = 1): FunnelLimits {
  if (!(expected > 0 && expected < Infinity)) throw new AnalysisError('bad_option', `cannot expect ${expected}`)
  if (!(widening >= 1 && widening < Infinity)) throw new AnalysisError('bad_option', `cannot widen by ${widening}`)
  const limit = (p: number) => {
    const counts = poisson(expected)
    const k = quantile(p, counts)
    if (style === 'quantile') return widen(k)
    // Near 1 the difference is taken between the thin tails, which keep their digits.
    const beyond = p > 0.5 ? 1 - p - upperTail(k + 1, counts) : lowerTail(k, counts) - p
    return widen(k - beyond / counts.probability(k))
  }
  const widen = (count: number) => Math.max(0, expected + (count - expected) * widening)
  return { low95: limit(0.025), high95: limit(0.975), low998: limit(0.001), high998: limit(0.999) }
}
