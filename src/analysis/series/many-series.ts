import { requireProbability } from '../count/checked-counts.ts'
import { adjustFalseDiscovery } from '../maths/false-discovery-rate.ts'
import type { ExpectedLevel } from './expected-level.ts'

export interface RankedLevel<K> {
  key: K
  level: ExpectedLevel
  /** smallest false discovery rate at which this series would stand out; null when nothing can be told */
  q: number | null
  /** outside its range also after all the looking: this is what a picture may say "stands out" about */
  standsOut: boolean
}

export interface ManySeries<K> {
  method: 'benjaminiHochberg'
  parameters: { falseDiscoveryRate: number; tested: number; notTold: number }
  /** those that stand out first, then by how far the count lies from the expected, either way */
  ranked: RankedLevel<K>[]
}

/**
 * Many series judged at once: ranking and Benjamini–Hochberg correction.
 *
 * With 240 series two or three leave a 98 % range by chance alone each week. The correction keeps the expected share of
 * false ones among those said to stand out at or below the stated rate. For "what stands out" over all areas × categories of
 * one picture: give it all series of the picture, also the quiet ones. Source: Benjamini & Hochberg 1995; valid under the
 * positive dependence of nested areas (Benjamini & Yekutieli 2001). Cost: O(n log n).
 * Throws AnalysisError `bad_option`.
 */
export function adjustForMany<K>(
  findings: readonly { key: K; level: ExpectedLevel }[],
  { falseDiscoveryRate = 0.1 }: { falseDiscoveryRate?: number } = {},
): ManySeries<K> {
  requireProbability(falseDiscoveryRate, 'falseDiscoveryRate')
  // A count too small to be called anything must not help others over the bar: it enters as nothing found.
  const told = findings.flatMap(({ level }) => (level.p === null ? [] : [level.reason === 'fewCases' ? 1 : level.p]))
  const adjusted = adjustFalseDiscovery(Float64Array.from(told)).values()
  const ranked = findings.map(({ key, level }) => {
    const q = level.p === null ? null : (adjusted.next().value ?? null)
    const outside = level.verdict === 'above' || level.verdict === 'below'
    return { key, level, q, standsOut: outside && q !== null && q <= falseDiscoveryRate }
  })
  // Array sort is stable: equal scores keep the order given, so the same input gives the same ranking.
  ranked.sort((a, b) => Number(b.standsOut) - Number(a.standsOut) || Math.abs(b.level.score) - Math.abs(a.level.score))
  return {
    method: 'benjaminiHochberg',
    parameters: { falseDiscoveryRate, tested: told.length, notTold: findings.length - told.length },
    ranked,
  }
}
