// Which method judges the effect of a measure with the data at hand, and why.
// What: every method's obstacles from the numbers of areas, periods and events; the first without any is chosen.
// For: fixing the design before the start, and the words beside the figure afterwards. One rule, all reasons.
// Source: our own order, strongest design first: several areas on both sides, a long series, a comparison area, a plain
//   before and after (which shows a change, never an effect). The limits are those of the methods themselves.
// Cost: constant.
import { requireCount } from '../count/checked-counts.ts'
import { compareSeasons } from './season-balance.ts'
import { fewestForSlope } from './segmented-design.ts'
import type { BeforeAfter } from './weighted-displacement-difference.ts'

export type EffectMethod =
  | 'differenceInDifferences'
  | 'interruptedSeries'
  | 'relativeIncidence'
  | 'weightedDisplacementDifference'
  | 'twoCounts'

export type Obstacle =
  | 'no_comparison'
  | 'one_treated_area'
  | 'one_comparison_area'
  | 'too_few_before'
  | 'fewer_than_12_before'
  | 'too_few_after'
  | 'season_not_seen'
  | 'too_few_events'
  | 'no_events'
  | 'displacement_not_seen'

export type DesignWarning =
  /** no p-value is printed */
  | 'one_treated_area'
  /** a change is shown, not whose doing it is */
  | 'no_comparison'
  | 'seasons_differ'
  | 'regression_to_the_mean'
  /** nobody looks whether events moved next door */
  | 'displacement_not_seen'

export interface EffectFacts {
  readonly treatedAreas: number
  readonly comparisonAreas: number
  readonly periodsBefore: number
  readonly periodsAfter: number
  readonly periodsPerYear: number
  /** events of all treated areas, and of all comparison areas when there are any */
  readonly treated: BeforeAfter
  readonly comparison?: BeforeAfter
  readonly hasDisplacementAreas: boolean
  /** the place was picked because it had been bad lately */
  readonly chosenForPeak: boolean
}

export interface DesignChoice {
  /** null when no method can say anything */
  readonly method: EffectMethod | null
  /** all methods, strongest design first, each with everything that stands in its way */
  readonly considered: readonly { readonly method: EffectMethod; readonly obstacles: readonly Obstacle[] }[]
  readonly warnings: readonly DesignWarning[]
}

/** Events in each of the groups below which a ratio says nothing. */
const fewestEvents = 10
/** Events a period below which a long series holds mostly zeros. */
const fewestPerPeriod = 2
const fewestPeriodsEachSide = 4
const fewestAfterForSeries = 6

/** @throws AnalysisError `bad_counts`, `bad_option` (periodsPerYear) */
export function chooseEffectMethod(facts: EffectFacts): DesignChoice {
  const { treatedAreas, comparisonAreas, periodsBefore, periodsAfter, treated, comparison } = facts
  for (const number of [treatedAreas, comparisonAreas, periodsBefore, periodsAfter]) requireCount(number, 'facts')
  const events = [treated, comparison].flatMap((group) => (group ? [group.before, group.after] : []))
  for (const count of events) requireCount(count, 'events')
  const considered = order.map((method) => ({ method, obstacles: findObstacles(method, facts, events) }))
  const method = considered.find(({ obstacles }) => obstacles.length === 0)?.method ?? null
  return { method, considered, warnings: method === null ? [] : warn(method, facts) }
}

const order: readonly EffectMethod[] = [
  'differenceInDifferences',
  'interruptedSeries',
  'relativeIncidence',
  'weightedDisplacementDifference',
  'twoCounts',
]

function findObstacles(method: EffectMethod, facts: EffectFacts, events: readonly number[]): Obstacle[] {
  const { treatedAreas, comparisonAreas, periodsBefore, periodsAfter, periodsPerYear, treated } = facts
  const noComparison = comparisonAreas === 0 || facts.comparison === undefined
  const isThin = events.some((count) => count < fewestEvents)
  const list: [Obstacle, boolean][] = [['no_events', events.every((count) => count === 0)]]
  if (method === 'differenceInDifferences') {
    list.push(
      ['no_comparison', noComparison],
      ['one_treated_area', treatedAreas < 2],
      ['one_comparison_area', comparisonAreas === 1],
      ['too_few_before', periodsBefore < fewestPeriodsEachSide],
      ['too_few_after', periodsAfter < fewestPeriodsEachSide],
      ['too_few_events', isThin],
    )
  }
  if (method === 'interruptedSeries') {
    list.push(
      ['fewer_than_12_before', periodsBefore < fewestForSlope],
      ['too_few_after', periodsAfter < fewestAfterForSeries],
      ['season_not_seen', periodsBefore < 1.5 * periodsPerYear],
      ['too_few_events', treated.before < fewestPerPeriod * periodsBefore || treated.after === 0],
    )
  }
  if (method === 'relativeIncidence') {
    // Where somebody looks next door, the method that takes it in comes first.
    list.push(
      ['no_comparison', noComparison],
      ['too_few_events', isThin],
      ['displacement_not_seen', facts.hasDisplacementAreas],
    )
  }
  if (method === 'weightedDisplacementDifference') list.push(['no_comparison', noComparison])
  list.push(['too_few_before', periodsBefore === 0], ['too_few_after', periodsAfter === 0])
  return [...new Set(list.filter(([, holds]) => holds).map(([obstacle]) => obstacle))]
}

function warn(method: EffectMethod, facts: EffectFacts): DesignWarning[] {
  const warnings: DesignWarning[] = []
  if (facts.treatedAreas < 2) warnings.push('one_treated_area')
  if (facts.comparisonAreas === 0 || !facts.comparison) warnings.push('no_comparison')
  const periods = (from: number, length: number) => Array.from({ length }, (_, i) => from + i)
  const seasons = compareSeasons(
    periods(0, facts.periodsBefore),
    periods(facts.periodsBefore, facts.periodsAfter),
    facts.periodsPerYear,
  )
  const hasSeason = method === 'interruptedSeries'
  if (!hasSeason && seasons.outcome === 'computed' && seasons.seasonsDiffer) warnings.push('seasons_differ')
  if (facts.chosenForPeak) warnings.push('regression_to_the_mean')
  if (method !== 'weightedDisplacementDifference' || !facts.hasDisplacementAreas) warnings.push('displacement_not_seen')
  return warnings
}
