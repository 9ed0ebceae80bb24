/**
 * Whether the effect could be seen at all, told before the start.
 *
 * Reports before the start are counted in whole periods, months where the plan is long enough and weeks otherwise; the method is the
 * one that would judge it afterwards, and the smallest fall is worked out for it with the spread that the counts have shown.
 */
import { chooseEffectMethod, type EffectMethod } from '#analysis/effect/choose-design.ts'
import { findDetectableEffect } from '#analysis/effect/detectable-effect.ts'
import { type IndicatorPeriod, periodAfter, periodHolding } from './indicator-periods.ts'
import type { Detectable, EffectDesignContent } from './schema.ts'

/**
 * Our own limits: a measure at a place is seldom hoped to take away more than about a third, and hardly any takes away more
 * than three fifths. What needs a larger fall than that to be seen is not worth measuring in this way.
 */
const seenAtMost = { canBeSeen: 30, onlyLarge: 60 } as const

/** Shorter than this before or after, and the periods are weeks. */
const monthsOfSeries = 6

export interface DayCount {
  /** Local day. */
  readonly day: string
  readonly areaCode: string | null
  readonly count: number
}

export interface DetectFacts {
  readonly design: EffectDesignContent
  /** Reports from `beforeFrom` on, up to today: the areas of the design, all its categories together. */
  readonly counts: readonly DayCount[]
  /** Local day: what happens later is not known. */
  readonly today: string
  /** Local day of the first report of all, or null: what happened before is not known either. */
  readonly firstDay: string | null
}

export function findDetectable({ design, counts, today, firstDay }: DetectFacts): Detectable {
  const { treatedAreas, comparisonAreas, spillAreas } = design
  const { frequency, before, after } = divideDesign(design)
  const known = before.filter((one) => firstDay !== null && one.from >= firstDay && one.to <= today)
  const none = { before: null, comparisonBefore: null, percent: null, method: 'none' }
  if (known.length === 0 || after.length === 0) {
    const reasons = [known.length === 0 ? 'too_few_before' : 'too_few_after']
    return { state: 'cannotTell', ...none, reasons }
  }
  const countIn = (areas: readonly string[]) => countPeriods(counts, known, new Set(areas))
  const treated = countIn(treatedAreas)
  const comparison = countIn(comparisonAreas)
  const means = { before: meanOf(treated), comparisonBefore: comparisonAreas.length > 0 ? meanOf(comparison) : null }
  const planned = (mean: number) => {
    return { before: Math.round(mean * before.length), after: Math.round(mean * after.length) }
  }
  const periodsPerYear = frequency === 'month' ? 12 : 52
  const hasComparison = means.comparisonBefore !== null && means.comparisonBefore > 0
  const { method, considered, warnings } = chooseEffectMethod({
    treatedAreas: treatedAreas.length,
    comparisonAreas: hasComparison ? comparisonAreas.length : 0,
    periodsBefore: before.length,
    periodsAfter: after.length,
    periodsPerYear,
    treated: planned(means.before),
    ...(hasComparison ? { comparison: planned(means.comparisonBefore ?? 0) } : {}),
    hasDisplacementAreas: spillAreas.length > 0,
    chosenForPeak: false,
  })
  const reasons: string[] = [...warnings]
  if (before.some((one) => one.to > today)) reasons.push('before_not_over')
  if (before.some((one) => firstDay !== null && one.from < firstDay)) reasons.push('short_history')
  if (comparisonAreas.length > 0 && !hasComparison) reasons.push('comparison_empty')
  if (method === null || means.before === 0) {
    const obstacles = considered.at(-1)?.obstacles ?? []
    return { state: 'cannotTell', ...none, ...means, reasons: [...new Set([...obstacles, ...reasons])] }
  }
  const periods = { periodsBefore: before.length, periodsAfter: after.length, expectedPerPeriod: means.before }
  const found = findDetectableEffect(planOf(method, periods, means.comparisonBefore ?? 0, periodsPerYear), {
    // Any fixed number will do: the same design gives the same answer.
    seed: 20_240_101,
    dispersion: spreadOf(treated),
    runs: 200,
  })
  if (found.outcome === 'computed') {
    const { percentFall } = found
    const state =
      percentFall <= seenAtMost.canBeSeen
        ? 'canBeSeen'
        : percentFall <= seenAtMost.onlyLarge
          ? 'onlyLarge'
          : 'cannotBeSeen'
    return { state, ...means, percent: percentFall, method, reasons }
  }
  const state = found.reason === 'over_90_percent' ? 'cannotBeSeen' : 'cannotTell'
  return { state, ...means, percent: null, method, reasons: [found.reason, ...reasons] }
}

/** The whole periods of a design: months where it is long enough on both sides of the start, else weeks. */
export function divideDesign({
  beforeFrom,
  startOn,
  afterTo,
}: Pick<EffectDesignContent, 'beforeFrom' | 'startOn' | 'afterTo'>): {
  readonly frequency: 'month' | 'week'
  readonly before: readonly IndicatorPeriod[]
  readonly after: readonly IndicatorPeriod[]
} {
  const inMonths = (from: string, to: string) => listWhole('month', from, to).length
  const isLong = inMonths(beforeFrom, startOn) >= monthsOfSeries && inMonths(startOn, afterTo) >= monthsOfSeries
  const frequency = isLong ? 'month' : 'week'
  return {
    frequency,
    before: listWhole(frequency, beforeFrom, startOn),
    after: listWhole(frequency, startOn, afterTo),
  }
}

interface Periods {
  readonly periodsBefore: number
  readonly periodsAfter: number
  readonly expectedPerPeriod: number
}

/** What is simulated for each method: how it would compare, and with what. */
function planOf(method: EffectMethod, periods: Periods, comparisonPerPeriod: number, periodsPerYear: number) {
  if (method === 'interruptedSeries') return { kind: 'interruptedSeries' as const, ...periods, periodsPerYear }
  if (method === 'twoCounts') return { kind: 'beforeAfter' as const, ...periods }
  return { kind: 'withComparison' as const, ...periods, comparisonPerPeriod }
}

/** Whole periods from a day up to, and without, another. */
function listWhole(frequency: 'month' | 'week', from: string, to: string): IndicatorPeriod[] {
  const found: IndicatorPeriod[] = []
  for (let one = periodHolding(frequency, from); one.to <= to; one = periodAfter(frequency, one)) {
    if (one.from >= from) found.push(one)
  }
  return found
}

/** Reports in these areas, one number a period. */
export function countPeriods(
  counts: readonly DayCount[],
  periods: readonly IndicatorPeriod[],
  areas: ReadonlySet<string>,
) {
  const sums = periods.map(() => 0)
  for (const { day, areaCode, count } of counts) {
    if (areaCode === null || !areas.has(areaCode)) continue
    const at = periods.findIndex((one) => one.from <= day && day < one.to)
    if (at >= 0) sums[at] = (sums[at] ?? 0) + count
  }
  return sums
}

const meanOf = (counts: readonly number[]) => counts.reduce((sum, one) => sum + one, 0) / Math.max(1, counts.length)

/** Variance over mean, never below that of chance alone. */
function spreadOf(counts: readonly number[]): number {
  const mean = meanOf(counts)
  if (counts.length < 2 || mean === 0) return 1
  const variance = counts.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (counts.length - 1)
  return Math.max(1, variance / mean)
}
