import normalCdfRaw from '@stdlib/stats-base-dists-normal-cdf'
import normalQuantileRaw from '@stdlib/stats-base-dists-normal-quantile'

/**
 * Normal and beta distributions, and log-gamma.
 *
 * The one door to @stdlib in this room. Its Poisson and chi-square functions are not used: their upper incomplete gamma is off
 * by up to 1 % of a tail from counts of 1,000 (cdf(1000; 1063) = 0.02706, true 0.02674), see count-distributions.ts.
 * For z scores and exact limits. Source: @stdlib (Apache-2.0); Stirling's series; Lentz's continued fraction for the
 * incomplete beta (Press et al., Numerical Recipes, 6.4). Cost: constant, the beta quantile some 55 evaluations.
 */
export function normalCdf(z: number): number {
  return normalCdfRaw(z, 0, 1)
}

/** z with P(Z ≤ z) = p; the packaged value (2e-9) sharpened by one Newton step, in the far lower tail replaced by our own. */
export function normalQuantile(p: number): number {
  if (p > 0 && p < 1e-10) return deepQuantile(p)
  const z = normalQuantileRaw(p, 0, 1)
  if (Math.abs(z) > 8 || !Number.isFinite(z)) return z
  const error = p < 0.5 ? normalCdf(z) - p : 1 - p - normalCdf(-z)
  return z - (error * Math.sqrt(2 * Math.PI)) / Math.exp((-z * z) / 2)
}

/** Below 1e-16 the packaged quantile is −∞: Newton on the log of the tail instead, which is nearly a parabola. */
function deepQuantile(p: number): number {
  let z = -Math.sqrt(-2 * Math.log(p))
  for (let round = 0; round < 8; round++) {
    const tail = normalCdf(z)
    if (tail === 0) break
    // exp(−z²/2)/√2π over the tail, kept together so that neither underflows alone
    const slope = Math.exp((-z * z) / 2 - Math.log(tail)) / Math.sqrt(2 * Math.PI)
    z -= (Math.log(tail) - Math.log(p)) / slope
  }
  return z
}

/** Regularised incomplete beta I_x(a, b) = P(B ≤ x) of a Beta(a, b). */
export function betaCdf(x: number, a: number, b: number): number {
  if (x <= 0) return 0
  if (x >= 1) return 1
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x))
  return x < (a + 1) / (a + b + 2) ? (front * betaFraction(x, a, b)) / a : 1 - (front * betaFraction(1 - x, b, a)) / b
}

/** x with P(B ≤ x) = p, by halving down to the last bit. */
export function betaQuantile(p: number, a: number, b: number): number {
  let [low, high] = [0, 1]
  for (let i = 0; i < 200 && high - low > 1e-16 * high; i++) {
    const middle = (low + high) / 2
    if (betaCdf(middle, a, b) < p) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** log Γ(x), x > 0: recurrence up to 12, then Stirling's series; relative error about 1e-15. */
export function logGamma(x: number): number {
  let shift = 1
  let z = x
  while (z < 12) shift *= z++
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + stirlingSeries(z) - Math.log(shift)
}

/** What Stirling's formula leaves out: log Γ(z + 1) − (z + ½) log z + z − ½ log 2π, for z > 0. */
export function stirlingError(z: number): number {
  if (z >= 12) return stirlingSeries(z)
  return logGamma(z + 1) - (z + 0.5) * Math.log(z) + z - 0.5 * Math.log(2 * Math.PI)
}

function stirlingSeries(z: number): number {
  const r = 1 / (z * z)
  return (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - (r * 691) / 360360))))) / z
}

function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300
  const nonZero = (value: number) => (Math.abs(value) < tiny ? tiny : value)
  let c = 1
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1))
  let h = d
  for (let m = 1; m <= 10_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
    d = 1 / nonZero(1 + even * d)
    c = nonZero(1 + even / c)
    h *= d * c
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1))
    d = 1 / nonZero(1 + odd * d)
    c = nonZero(1 + odd / c)
    h *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return h
}
