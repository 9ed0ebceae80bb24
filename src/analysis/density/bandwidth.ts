// Bandwidth rules.
// What: how wide the kernel should be, by a named rule, from the spread and number of events on both axes.
// For: a map that can be argued for: the rule and its reason stand beside it. `town` is the default; the rules of thumb
//   assume one bell-shaped cloud and give kilometres on a city, far too smooth for a neighbourhood.
// Source: normal_reference 4 * 1.06 * min(sd, IQR / 1.34) * n^(-1/5) as MASS 7.3-58.2 bandwidth.nrd; silverman 0.9 *
//   min(sd, IQR / 1.34) * n^(-1/5) as R's bw.nrd0 (Silverman 1986 p. 48); scott sd * n^(-1/6) as spatstat's bw.scott (Scott
//   1992). Quantiles of type 7. The mean of both axes is used: sfhotspot 1.0.0 means to, but its call passes the y axis
//   as the argument `trim` of mean(), so its automatic bandwidth is that of the x axis alone.
// Cost: two sorts; a million events 0.2 s.
import { AnalysisError } from '../analysis-error.ts'
import type { PlanarPoints } from '../map/planar-points.ts'
import { asMetres, type Metres } from '../units.ts'

export type BandwidthRule = 'town' | 'normal_reference' | 'silverman' | 'scott'

/** What a rule's number is: the radius of a quartic kernel, or the sd of a Gaussian one. */
type Meaning = 'quartic_radius' | 'gaussian_sd'

/** by_rule: what the formula gives · held_up, held_down: outside 200-500 m · too_few: no spread to go by, the widest. */
type Reason = 'by_rule' | 'held_up' | 'held_down' | 'too_few'

export type Bandwidth =
  | {
      readonly outcome: 'computed'
      readonly bandwidth: Metres
      readonly meaning: Meaning
      readonly rule: BandwidthRule
      readonly reason: Reason
      /** the rule on each axis; null when there was no spread to go by */
      readonly axes: { readonly e: number; readonly n: number } | null
    }
  | { readonly outcome: 'cannot_tell'; readonly reason: 'too_few_events' | 'no_spread'; readonly rule: BandwidthRule }

/** A town's neighbourhood: narrower shows single addresses, wider smears districts together. */
const TOWN = { narrowest: 200, widest: 500 } as const

/**
 * The bandwidth by a rule. Coincident events are all counted.
 * @throws AnalysisError `unknown_rule`
 */
export function chooseBandwidth(points: PlanarPoints, rule: BandwidthRule = 'town'): Bandwidth {
  const axes = { e: applyRule(points.e, rule), n: applyRule(points.n, rule) }
  const mean = (axes.e + axes.n) / 2
  if (rule === 'town') return holdWithinTown(mean, axes)
  if (points.e.length < 2) return { outcome: 'cannot_tell', reason: 'too_few_events', rule }
  if (!(Math.min(axes.e, axes.n) > 0)) return { outcome: 'cannot_tell', reason: 'no_spread', rule }
  const meaning = rule === 'normal_reference' ? 'quartic_radius' : 'gaussian_sd'
  return { outcome: 'computed', bandwidth: asMetres(mean), meaning, rule, reason: 'by_rule', axes }
}

/** The normal reference rule, kept between the widths that read well in a town. */
function holdWithinTown(mean: number, axes: { e: number; n: number }): Bandwidth {
  const base = { outcome: 'computed', meaning: 'quartic_radius', rule: 'town' } as const
  const { narrowest, widest } = TOWN
  if (!(Math.min(axes.e, axes.n) > 0)) return { ...base, bandwidth: asMetres(widest), reason: 'too_few', axes: null }
  const reason = mean > widest ? 'held_down' : mean < narrowest ? 'held_up' : 'by_rule'
  return { ...base, bandwidth: asMetres(Math.max(narrowest, Math.min(widest, mean))), reason, axes }
}

function applyRule(values: Float64Array, rule: BandwidthRule): number {
  const n = values.length
  if (n < 2) return 0
  const sd = findSpread(values)
  // More than half at one place: no quartiles to go by, as in R's bw.nrd0.
  const robust = Math.min(sd, findQuartileRange(values) / 1.34) || sd
  switch (rule) {
    case 'town':
    case 'normal_reference':
      return 4 * 1.06 * robust * n ** -0.2
    case 'silverman':
      return 0.9 * robust * n ** -0.2
    case 'scott':
      return sd * n ** (-1 / 6)
    default:
      throw new AnalysisError('unknown_rule', `no bandwidth rule called ${String(rule satisfies never)}`)
  }
}

/** Standard deviation with n - 1, in two passes: squares of northings would swallow the metres. */
function findSpread(values: Float64Array): number {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i]! - values[0]!
  const mean = values[0]! + sum / values.length
  let squares = 0
  for (let i = 0; i < values.length; i++) squares += (values[i]! - mean) ** 2
  return Math.sqrt(squares / (values.length - 1))
}

function findQuartileRange(values: Float64Array): number {
  const sorted = values.slice().sort()
  return findQuantile(sorted, 0.75) - findQuantile(sorted, 0.25)
}

/** Type 7. */
function findQuantile(sorted: Float64Array, share: number): number {
  const at = (sorted.length - 1) * share
  const low = Math.floor(at)
  const high = Math.min(sorted.length - 1, low + 1)
  return sorted[low]! + (at - low) * (sorted[high]! - sorted[low]!)
}
