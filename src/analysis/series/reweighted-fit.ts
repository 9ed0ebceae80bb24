import { fitQuasiPoisson, type QuasiPoissonFit } from '../maths/quasi-poisson.ts'

export interface ReweightedFit extends QuasiPoissonFit {
  /** what each row counted for in the last fit; they sum to the number of rows */
  readonly weights: Float64Array
}

/**
 * Quasi-Poisson regression in which unusual periods count for less.
 *
 * Fits once, weights rows down whose standardised Anscombe residual is above `reweightFrom` (by its inverse square), fits again,
 * so that an outbreak of the past does not raise what is expected now. For expected levels. Source: Farrington et al. 1996 with
 * the threshold of Noufaily et al. 2013; as R's surveillance. Cost: two fits. `design` is row-major, n × p.
 */
export function fitReweighted(
  design: Float64Array,
  counts: ArrayLike<number>,
  p: number,
  reweightFrom: number,
): ReweightedFit {
  const n = counts.length
  const first = fitQuasiPoisson(design, counts, p)
  const weights = new Float64Array(n).fill(1)
  let sum = 0
  for (let i = 0; i < n; i++) {
    const mean = first.mean[i]!
    const anscombe = 1.5 * (counts[i]! ** (2 / 3) * mean ** (-1 / 6) - Math.sqrt(mean))
    // The leverage only makes the residual larger, and at most a rounding short of 1: most rows need not ask for it.
    if (anscombe > 0) {
      const s = anscombe / Math.sqrt(first.dispersion * Math.max(1e-9, 1 - first.leverageOf(i)))
      if (s > reweightFrom) weights[i] = s ** -2
    }
    sum += weights[i]!
  }
  if (sum === n) return { ...first, weights }
  for (let i = 0; i < n; i++) weights[i]! *= n / sum
  return { ...fitQuasiPoisson(design, counts, p, weights), weights }
}
