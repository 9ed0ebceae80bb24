import { requirePositive } from '../count/checked-counts.ts'
import type { Random } from '../maths/seeded-random.ts'

/** A Poisson count; from a mean of 30 up by halving it into smaller ones, so that exp(−mean) never underflows. */
function drawPoisson(mean: number, uniform: Random): number {
  if (mean >= 30) return drawPoisson(mean / 2, uniform) + drawPoisson(mean / 2, uniform)
  // A gamma may come out as small as that: exp of it is 1, and there is nothing to draw.
  if (mean < 1e-15) return 0
  const limit = Math.exp(-mean)
  let count = -1
  for (let product = 1; product > limit; count++) product *= 1 - uniform()
  return count
}

/** A count with this mean and variance/mean = dispersion (negative binomial above 1, else Poisson). Throws AnalysisError `bad_option`. */
export function drawCount(mean: number, dispersion: number, uniform: Random): number {
  if (mean === 0) return 0
  requirePositive(mean, 'mean')
  if (!(dispersion > 1)) return drawPoisson(mean, uniform)
  return drawPoisson(drawGamma(mean / (dispersion - 1), uniform) * (dispersion - 1), uniform)
}

/** Gamma with this shape and scale 1 (Marsaglia & Tsang 2000). */
function drawGamma(shape: number, uniform: Random): number {
  if (shape < 1) return drawGamma(shape + 1, uniform) * (1 - uniform()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - uniform()) < x * x * 0.5 + d - d * v + d * Math.log(v)) return d * v
  }
}
