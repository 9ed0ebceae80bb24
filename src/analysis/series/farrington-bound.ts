import { negativeBinomial, quantile, upperTail } from '../maths/count-distributions.ts'
import { normalCdf, normalQuantile } from '../maths/distributions.ts'

/** How the bound is drawn: count quantile at the fitted level · the same at the level's own upper limit · a curve on the 2/3 power. */
export type FarringtonBound = 'nbPlugin' | 'muan' | 'delta'

/** A level above this is one that the data do not hold. */
const largestMean = 1e9

/**
 * Upper bounds of the Farrington methods.
 *
 * nbPlugin: the 1 − alpha quantile of a negative binomial (Poisson without overdispersion) at the fitted mean. muan: the same at
 * the upper 1 − alpha limit of the mean. delta: a normal limit of count^(2/3), with the level's variance in it. `upperBound` is
 * null where the limit of the mean is without end (a season without any case). For `judgeByFarrington`. Source: Noufaily et al. 2013, 3.6;
 * Farrington et al. 1996; as R's surveillance 1.20.3. Cost: one quantile.
 */
export function findUpperBound(
  kind: FarringtonBound,
  { mean, logVariance, dispersion }: { mean: number; logVariance: number; dispersion: number },
  observed: number,
  alpha: number,
): { upperBound: number | null; pUpper: number } {
  if (kind === 'delta') {
    const tau = dispersion + mean * logVariance
    const se = Math.sqrt((4 / 9) * Math.cbrt(mean) * tau)
    const centre = Math.cbrt(mean) ** 2
    return {
      upperBound: (centre + normalQuantile(1 - alpha) * se) ** 1.5,
      pUpper: normalCdf((centre - Math.cbrt(observed) ** 2) / se),
    }
  }
  const level = kind === 'nbPlugin' ? mean : mean * Math.exp(normalQuantile(1 - alpha) * Math.sqrt(logVariance))
  if (!(level < largestMean)) return { upperBound: null, pUpper: 1 }
  const expected = negativeBinomial(level, dispersion)
  return { upperBound: quantile(1 - alpha, expected), pUpper: upperTail(observed, expected) }
}
