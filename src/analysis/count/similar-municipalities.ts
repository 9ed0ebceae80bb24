// One municipality against its group of similar ones.
// What: its events over those expected at the pooled rate of the others (itself left out), with exact interval; its place
//   in the group, with the places that chance leaves open.
// For: "more than in similar municipalities?" The list of similar ones is the caller's (and must be named beside the figure).
// Source: standardised ratio as in Breslow & Day 1987 with Garwood limits (R 4.2.2's poisson.test); rate ratio with both
//   sides uncertain as in two-counts.ts; interval of the place: Klein, Wright & Wieczorek 2020, from simultaneous exact
//   intervals (Šidák): all true places lie within theirs at the stated level.
// Cost: some microseconds a unit.
//
// Chance is not all: similar municipalities differ by more than it (see funnel.ts). A ratio whose interval leaves 1 out says
// that the difference is no accident of counting, not what it comes from. Residents misread towns that many commute to.
import { AnalysisError } from '../analysis-error.ts'
import { requireCount, requirePositive, requireProbability } from './checked-counts.ts'
import { requirePopulation } from './checked-populations.ts'
import { exactPoissonP } from './exact-poisson-p.ts'
import { poissonInterval } from './poisson-interval.ts'
import { computeRate, type Rate } from './rate.ts'
import { compareTwoCounts } from './two-counts.ts'

export interface GroupUnit {
  readonly id: string
  /** null where it is not published or not delivered */
  readonly count: number | null
  readonly population: number | null
  /** the count may still change */
  readonly isPreliminary?: boolean
  readonly dayTimePopulationDiffers?: boolean
}

export interface SimilarOptions {
  readonly per?: number
  readonly level?: number
  /** under so many others with known numbers nothing is told; default 5 */
  readonly fewestOthers?: number
}

/** 1 = highest rate */
export interface Placing {
  readonly place: number
  /** places that cannot be ruled out */
  readonly from: number
  readonly to: number
  readonly of: number
}

export interface SimilarComparison {
  readonly outcome: 'computed'
  readonly parameters: Required<SimilarOptions>
  readonly own: Rate
  readonly others: {
    readonly units: number
    readonly count: number
    readonly population: number
    readonly rate: number
  }
  readonly expected: number
  /** observed over expected, the others' rate taken as known */
  readonly ratio: number
  readonly low: number
  readonly high: number
  readonly p: number
  /** the same ratio when the others' rate is uncertain too (exact, conditional on both counts) */
  readonly bothUncertain: { readonly low: number; readonly high: number; readonly p: number }
  readonly placing: Placing
  /** ids of the others left out because a number is not known */
  readonly missing: readonly string[]
  /** ids, itself included, that count with numbers that may change */
  readonly preliminary: readonly string[]
  /** ids, itself included, for which residents are a poor measure of those present */
  readonly dayTimePopulationDiffers: readonly string[]
}

export type SimilarResult =
  | SimilarComparison
  | {
      readonly outcome: 'cannot_tell'
      readonly reason: 'own_number_unknown' | 'too_few_others' | 'nothing_expected'
      readonly missing: readonly string[]
    }

/**
 * `units` holds the municipality and its similar ones, in any order.
 * @throws AnalysisError `unknown_id`, `duplicate_id`, `bad_counts`, `bad_population`, `bad_option`
 */
export function compareWithSimilar(
  id: string,
  units: readonly GroupUnit[],
  options: SimilarOptions = {},
): SimilarResult {
  const { per = 1000, level = 0.95, fewestOthers = 5 } = options
  requirePositive(per, 'per')
  requireProbability(level, 'level')
  requirePositive(fewestOthers, 'fewestOthers')
  const { unit, known, missing } = sortOut(id, units)
  const own = computeRate(unit.count, unit.population, {
    per,
    level,
    dayTimePopulationDiffers: unit.dayTimePopulationDiffers === true,
  })
  if (own.outcome === 'cannot_tell') return { outcome: 'cannot_tell', reason: 'own_number_unknown', missing }
  const others = known.filter((other) => other.id !== id)
  if (others.length < fewestOthers) return { outcome: 'cannot_tell', reason: 'too_few_others', missing }
  let [count, population] = [0, 0]
  for (const other of others) {
    count += other.count
    population += other.population
  }
  if (count === 0) return { outcome: 'cannot_tell', reason: 'nothing_expected', missing }
  const expected = (count / population) * own.population
  const { rate: ratio, low, high } = poissonInterval(own.count, { exposure: expected, level })
  const exposures = { exposure1: own.population, exposure2: population, level }
  const both = compareTwoCounts(own.count, count, exposures)
  const flagged = (flag: 'isPreliminary' | 'dayTimePopulationDiffers') =>
    known.filter((each) => each[flag] === true).map((each) => each.id)
  return {
    outcome: 'computed',
    parameters: { per, level, fewestOthers },
    own,
    others: { units: others.length, count, population, rate: (count / population) * per },
    expected,
    ratio,
    low,
    high,
    p: exactPoissonP(own.count, expected),
    bothUncertain: { low: both.ratioLow!, high: both.ratioHigh!, p: both.exactP! },
    placing: findPlacing(id, known, level),
    missing,
    preliminary: flagged('isPreliminary'),
    dayTimePopulationDiffers: flagged('dayTimePopulationDiffers'),
  }
}

type KnownUnit = GroupUnit & { readonly count: number; readonly population: number }

function sortOut(id: string, units: readonly GroupUnit[]) {
  const byId = new Map<string, GroupUnit>()
  const known: KnownUnit[] = []
  const missing: string[] = []
  for (const unit of units) {
    if (byId.has(unit.id)) throw new AnalysisError('duplicate_id', `${unit.id} stands there twice`)
    byId.set(unit.id, unit)
    const { count, population } = unit
    if (count !== null) requireCount(count, `count of ${unit.id}`)
    if (population !== null) requirePopulation(population, `population of ${unit.id}`)
    if (count !== null && population !== null && population > 0) known.push({ ...unit, count, population })
    else if (unit.id !== id) missing.push(unit.id)
  }
  const unit = byId.get(id)
  if (!unit) throw new AnalysisError('unknown_id', `${id} is not among the units`)
  return { unit, known, missing }
}

/** Units whose simultaneous interval lies wholly above come before it for certain, those wholly below after it. */
function findPlacing(id: string, known: readonly KnownUnit[], level: number): Placing {
  const each = level ** (1 / known.length)
  const intervals = known.map((unit) => poissonInterval(unit.count, { exposure: unit.population, level: each }))
  const own = intervals[known.findIndex((unit) => unit.id === id)]!
  const countWhere = (holds: (other: (typeof intervals)[number]) => boolean) => intervals.filter(holds).length
  return {
    place: 1 + countWhere(({ rate }) => rate > own.rate),
    from: 1 + countWhere(({ low }) => low > own.high),
    to: known.length - countWhere(({ high }) => high < own.low),
    of: known.length,
  }
}
