// Funnel plot: many units against one rate.
// What: each unit's rate with the limits that chance, and the ordinary differences between units, allow at its size.
// For: asking which municipalities or areas need an explanation, without ranking them: small units swing most.
// Source: Spiegelhalter 2005; exact Poisson tails. Against PHEindicatormethods 2.1.0 and R 4.2.2. The false discovery rate
//   instead of the limits: Benjamini & Hochberg 1995; Jones, Ohlssen & Spiegelhalter 2008.
// Cost: 290 units in some milliseconds.
import { AnalysisError } from '../analysis-error.ts'
import { lowerTail, poisson, upperTail } from '../maths/count-distributions.ts'
import { adjustFalseDiscovery } from '../maths/false-discovery-rate.ts'
import { requireCount, requirePositive } from './checked-counts.ts'
import { requirePopulation } from './checked-populations.ts'
import { computeFunnelLimits, type FunnelLimits, type FunnelStyle } from './funnel-limits.ts'
import { measureSpread } from './funnel-spread.ts'

export interface UnitCount {
  readonly id: string
  /** null where it is not known */
  readonly count: number | null
  readonly population: number | null
}

export interface FunnelOptions {
  /** default 1,000 */
  readonly per?: number
  /** the rate (events per `per`) to hold the units against; default their pooled rate */
  readonly baseline?: number
  /** default quantile */
  readonly style?: FunnelStyle
  /** widen the limits by the root of the winsorised over-dispersion where it is above 1; default true */
  readonly widen?: boolean
  /** what is pulled in at each end before the spread is measured; default 0.1 */
  readonly winsorise?: number
  /** judge by the drawn limits, or by the false discovery rate (0.05 and 0.002); default limits */
  readonly judge?: 'limits' | 'falseDiscovery'
  /** under so many known units no spread is measured; default 10 */
  readonly fewestForSpread?: number
}

export type FunnelPosition = 'far_above' | 'above' | 'within' | 'below' | 'far_below'

export interface FunnelUnit {
  readonly id: string
  readonly count: number
  readonly population: number
  readonly expected: number
  readonly rate: number
  /** observed over expected */
  readonly ratio: number
  /** (observed − expected) / root of expected */
  readonly z: number
  /** twice the difference of the roots */
  readonly zRoot: number
  /** P(X ≥ count) and P(X ≤ count) when chance alone spreads the units */
  readonly upperP: number
  readonly lowerP: number
  /** two-sided, with the widening in it */
  readonly p: number
  /** p over all units at once (Benjamini–Hochberg) */
  readonly adjustedP: number
  /** as rates */
  readonly limits: FunnelLimits
  /** outside 99.8 % = far; outside 95 % */
  readonly position: FunnelPosition
}

export interface Funnel {
  readonly outcome: 'computed'
  readonly parameters: Required<Omit<FunnelOptions, 'baseline'>>
  /** events per `per` */
  readonly baseline: number
  readonly baselineFrom: 'units' | 'given'
  readonly phi: number
  readonly phiWinsorised: number
  /** 1 = not widened */
  readonly widening: number
  readonly units: readonly FunnelUnit[]
  readonly unknown: readonly {
    readonly id: string
    readonly reason: 'count_unknown' | 'population_unknown' | 'population_zero'
  }[]
}

export type FunnelResult =
  | Funnel
  | { readonly outcome: 'cannot_tell'; readonly reason: 'too_few_units' | 'too_few_for_spread' | 'all_zero' }

/** Units in the order given. @throws AnalysisError `bad_counts`, `bad_population`, `bad_option`, `duplicate_id` */
export function computeFunnel(units: readonly UnitCount[], options: FunnelOptions = {}): FunnelResult {
  const parameters = withDefaults(options)
  const { per, style, widen, winsorise, judge, fewestForSpread } = parameters
  const { known, unknown } = splitUnits(units)
  if (known.length < (options.baseline === undefined ? 2 : 1))
    return { outcome: 'cannot_tell', reason: 'too_few_units' }
  if (widen && known.length < fewestForSpread) return { outcome: 'cannot_tell', reason: 'too_few_for_spread' }
  const baseline = options.baseline ?? poolRate(known) * per
  if (baseline === 0) return { outcome: 'cannot_tell', reason: 'all_zero' }
  const measured = known.map((unit) => measureUnit(unit, baseline / per, per))
  const { phi, phiWinsorised } = measureSpread(
    measured.map(({ z }) => z),
    winsorise,
  )
  const widening = widen ? Math.sqrt(Math.max(1, phiWinsorised)) : 1
  const p = Float64Array.from(measured, (unit) => twoSidedP(unit, widening))
  const adjusted = adjustFalseDiscovery(p)
  return {
    outcome: 'computed',
    parameters,
    baseline,
    baselineFrom: options.baseline === undefined ? 'units' : 'given',
    phi,
    phiWinsorised,
    widening,
    units: measured.map((unit, i) => {
      const inEvents = computeFunnelLimits(unit.expected, style, widening)
      const position =
        judge === 'limits' ? placeByLimits(unit.count, inEvents) : placeByP(unit.count > unit.expected, adjusted[i]!)
      const scale = per / unit.population
      const limits = {
        low95: inEvents.low95 * scale,
        high95: inEvents.high95 * scale,
        low998: inEvents.low998 * scale,
        high998: inEvents.high998 * scale,
      }
      return { ...unit, p: p[i]!, adjustedP: adjusted[i]!, limits, position }
    }),
    unknown,
  }
}

function withDefaults(options: FunnelOptions): Required<Omit<FunnelOptions, 'baseline'>> {
  const { per = 1000, style = 'quantile', widen = true, winsorise = 0.1 } = options
  const { judge = 'limits', fewestForSpread = 10 } = options
  requirePositive(per, 'per')
  requirePositive(fewestForSpread, 'fewestForSpread')
  if (options.baseline !== undefined) requirePositive(options.baseline, 'baseline')
  return { per, style, widen, winsorise, judge, fewestForSpread }
}

type Tails = Pick<FunnelUnit, 'count' | 'expected' | 'upperP' | 'lowerP'>
type KnownUnit = { readonly id: string; readonly count: number; readonly population: number }

function splitUnits(units: readonly UnitCount[]): { known: KnownUnit[]; unknown: Funnel['unknown'][number][] } {
  const [known, unknown]: [KnownUnit[], Funnel['unknown'][number][]] = [[], []]
  const seen = new Set<string>()
  for (const { id, count, population } of units) {
    if (seen.has(id)) throw new AnalysisError('duplicate_id', `${id} stands there twice`)
    seen.add(id)
    if (count !== null) requireCount(count, `count of ${id}`)
    if (population !== null) requirePopulation(population, `population of ${id}`)
    if (count === null) unknown.push({ id, reason: 'count_unknown' })
    else if (population === null) unknown.push({ id, reason: 'population_unknown' })
    else if (population === 0) unknown.push({ id, reason: 'population_zero' })
    else known.push({ id, count, population })
  }
  return { known, unknown }
}

function poolRate(units: readonly KnownUnit[]): number {
  let [count, population] = [0, 0]
  for (const unit of units) {
    count += unit.count
    population += unit.population
  }
  return count / population
}

function measureUnit({ id, count, population }: KnownUnit, rate: number, per: number) {
  const expected = rate * population
  if (!(expected > 0 && expected < Infinity)) throw new AnalysisError('overflow', `${expected} expected for ${id}`)
  const chance = poisson(expected)
  return {
    id,
    count,
    population,
    expected,
    rate: (count / population) * per,
    ratio: count / expected,
    z: (count - expected) / Math.sqrt(expected),
    zRoot: 2 * (Math.sqrt(count) - Math.sqrt(expected)),
    upperP: upperTail(count, chance),
    lowerP: lowerTail(count, chance),
  }
}

/** The count is drawn in towards its expectation as far as the limits are drawn out: p and position tell the same. */
function twoSidedP({ count, expected, upperP, lowerP }: Tails, widening: number): number {
  if (widening === 1) return Math.min(1, 2 * Math.min(upperP, lowerP))
  const drawnIn = expected + (count - expected) / widening
  const chance = poisson(expected)
  return Math.min(1, 2 * Math.min(upperTail(Math.ceil(drawnIn), chance), lowerTail(Math.floor(drawnIn), chance)))
}

function placeByLimits(count: number, { low95, high95, low998, high998 }: FunnelLimits): FunnelPosition {
  if (count > high998) return 'far_above'
  if (count < low998) return 'far_below'
  return count > high95 ? 'above' : count < low95 ? 'below' : 'within'
}

function placeByP(isAbove: boolean, p: number): FunnelPosition {
  if (p < 0.002) return isAbove ? 'far_above' : 'far_below'
  if (p < 0.05) return isAbove ? 'above' : 'below'
  return 'within'
}
