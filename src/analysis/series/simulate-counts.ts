import { requirePositive } from '../count/checked-counts.ts'

/** A source of uniform numbers in [0, 1). */
export type Uniform = () => number

/**
 * Seeded uniform numbers (splitmix32).
 *
 * The same seed gives the same numbers on every machine. For invented data and for simulations that show how often a method is
 * wrong; not for secrets. Source: Steele, Lea & Flood 2014, SplitMix, in its 32-bit form. Cost: a few operations.
 */
export function seedUniform(seed: number): Uniform {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296
  }
}

/** A Poisson count; from a mean of 30 up by halving it into smaller ones, so that exp(−mean) never underflows. */
function drawPoisson(mean: number, uniform: Uniform): number {
  if (mean >= 30) return drawPoisson(mean / 2, uniform) + drawPoisson(mean / 2, uniform)
  const limit = Math.exp(-mean)
  let count = -1
  for (let product = 1; product > limit; count++) product *= 1 - uniform()
  return count
}

/** A count with this mean and variance/mean = dispersion (negative binomial above 1, else Poisson). Throws AnalysisError `bad_option`. */
export function drawCount(mean: number, dispersion: number, uniform: Uniform): number {
  if (mean === 0) return 0
  requirePositive(mean, 'mean')
  if (!(dispersion > 1)) return drawPoisson(mean, uniform)
  return drawPoisson(drawGamma(mean / (dispersion - 1), uniform) * (dispersion - 1), uniform)
}

/** Gamma with this shape and scale 1 (Marsaglia & Tsang 2000). */
function drawGamma(shape: number, uniform: Uniform): number {
  if (shape < 1) return drawGamma(shape + 1, uniform) * (1 - uniform()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
    const v = (1 + c * x) ** 3
    if (v > 0 && Math.log(1 - uniform()) < x * x * 0.5 + d - d * v + d * Math.log(v)) return d * v
  }
}
