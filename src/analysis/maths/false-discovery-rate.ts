// False discovery rate, Benjamini-Hochberg.
// What: each p-value raised so that, of the cells called hot at 0.05, at most 5 % are expected to be chance.
// For: any map or list that tests many places at once. All cells tested must be given, not only the promising ones.
// Source: Benjamini & Hochberg 1995; for local statistics Caldas de Castro & Singer 2006. Equals R's p.adjust("BH").
// Cost: one sort.
import { AnalysisError } from '../analysis-error.ts'

/** Adjusted p-values in the order given. Empty in, empty out. @throws AnalysisError `not_probability` */
export function adjustFalseDiscovery(p: Float64Array): Float64Array {
  for (const value of p) {
    if (!(value >= 0 && value <= 1)) throw new AnalysisError('not_probability', `${value} is no probability`)
  }
  const order = Uint32Array.from(p.keys()).sort((a, b) => p[a]! - p[b]!)
  const adjusted = new Float64Array(p.length)
  let least = 1
  for (let rank = p.length; rank >= 1; rank--) {
    const at = order[rank - 1]!
    least = Math.min(least, (p[at]! * p.length) / rank)
    adjusted[at] = least
  }
  return adjusted
}
