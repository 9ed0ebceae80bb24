// Student's t distribution.
// What: the chance below t, and the t below which a given chance lies, for any degrees of freedom up to infinitely many.
// For: intervals and tests whose spread is itself estimated from few numbers (survey clusters, regressions).
// Source: @stdlib (Apache-2.0), within 1e-13 of R 4.2.2's pt and qt from 1 to 1,000,000 degrees of freedom.
// Cost: constant, about a microsecond.
import tCdfRaw from '@stdlib/stats-base-dists-t-cdf'
import tQuantileRaw from '@stdlib/stats-base-dists-t-quantile'
import { normalCdf, normalQuantile } from './distributions.ts'

/** Past this the t is the normal to the last bits, and the packaged quantile stops converging. */
const nearlyNormal = 1e10

/** P(T ≤ t). `degrees` above 0; Infinity gives the normal. */
export function tCdf(t: number, degrees: number): number {
  return degrees > nearlyNormal ? normalCdf(t) : tCdfRaw(t, degrees)
}

/** t with P(T ≤ t) = p. `degrees` above 0; Infinity gives the normal. */
export function tQuantile(p: number, degrees: number): number {
  return degrees > nearlyNormal ? normalQuantile(p) : tQuantileRaw(p, degrees)
}
