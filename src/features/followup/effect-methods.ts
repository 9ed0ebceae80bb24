/** One effect by one method of the analysis room, told in one shape: verdict, size, and the course without the measure. */
import { compareTwoCounts } from '#analysis/count/two-counts.ts'
import type { EffectMethod } from '#analysis/effect/choose-design.ts'
import { assessDifferenceInDifferences } from '#analysis/effect/difference-in-differences.ts'
import { assessInterruptedSeries } from '#analysis/effect/interrupted-series.ts'
import { assessRelativeIncidence } from '#analysis/effect/relative-incidence.ts'
import { assessDisplacementDifference } from '#analysis/effect/weighted-displacement-difference.ts'
import { parseLocalDate } from '#analysis/time/local-date.ts'
import type { EffectDesign } from '#features/plan/schema.ts'
import type { PeriodCounts } from './period-counts.ts'
import type { EffectOutcome } from './schema.ts'

type Interval = NonNullable<EffectOutcome['percent']>

export interface Computed {
  readonly verdict: 'decreased' | 'increased' | 'cannotTell'
  readonly percent: Interval | null
  readonly difference: Interval | null
  /** One a period after, as it would have been without the measure. */
  readonly expected: readonly number[]
  readonly reservations: readonly string[]
}

interface Ask {
  readonly counts: PeriodCounts
  readonly design: EffectDesign
  /** All treated areas together, one a period. */
  readonly treated: readonly number[]
  readonly periodsBefore: number
}

/** A reason as code where the method cannot answer. @throws AnalysisError from the method itself */
export function computeEffect({ method, ...ask }: Ask & { readonly method: EffectMethod }): Computed | string {
  return methods[method](ask)
}

const methods: Readonly<Record<EffectMethod, (ask: Ask) => Computed | string>> = {
  differenceInDifferences,
  interruptedSeries,
  relativeIncidence,
  weightedDisplacementDifference,
  twoCounts,
}

/** Whole per cent points of a decimal: what is told is never sharper than the figures are. */
const asPercent = (ratio: number): number => Math.round((ratio - 1) * 1000) / 10
const inPercent = (change: { ratio: number; low: number; high: number }): Interval => ({
  estimate: asPercent(change.ratio),
  low: asPercent(change.low),
  high: asPercent(change.high),
})
const round = (value: number): number => Math.round(value * 10) / 10

function judge(low: number, high: number): Computed['verdict'] {
  if (high < 0) return 'decreased'
  return low > 0 ? 'increased' : 'cannotTell'
}

const sum = (counts: readonly number[]) => counts.reduce((total, one) => total + one, 0)
const mean = (counts: readonly number[]) => sum(counts) / Math.max(1, counts.length)

/** All these areas together, one a period. */
const inAreas = ({ counts }: Ask, areas: readonly string[]) =>
  counts.periods.map((_, at) => areas.reduce((total, code) => total + (counts.areas[code]?.[at] ?? 0), 0))

const split = (values: readonly number[], at: number) => ({ before: values.slice(0, at), after: values.slice(at) })

function differenceInDifferences(ask: Ask): Computed | string {
  const { counts, design } = ask
  const areas = [...design.treatedAreas, ...design.comparisonAreas]
  const rows = areas.flatMap((code, area) =>
    counts.periods.map((period, at) => ({
      count: counts.areas[code]?.[at] ?? 0,
      treated: area < design.treatedAreas.length ? 1 : 0,
      after: period.after ? 1 : 0,
      area,
    })),
  )
  const found = assessDifferenceInDifferences({
    counts: rows.map((one) => one.count),
    treated: rows.map((one) => one.treated),
    after: rows.map((one) => one.after),
    area: rows.map((one) => one.area),
  })
  if (found.outcome !== 'computed') return found.reason
  const percent = inPercent(found.effect)
  const verdict = judge(found.effect.low - 1, found.effect.high - 1)
  return { verdict, percent, difference: null, expected: followComparison(ask), reservations: [] }
}

function interruptedSeries({ treated, periodsBefore, counts, design }: Ask): Computed | string {
  const found = assessInterruptedSeries(treated, periodsBefore, {
    periodsPerYear: counts.frequency === 'month' ? 12 : 52,
    treatedAreas: design.treatedAreas.length,
  })
  if (found.outcome !== 'computed') return found.reason
  const { overall, percentChange, counterfactual } = found
  return {
    verdict: judge(overall.low, overall.high),
    percent: percentChange && {
      estimate: round(percentChange.estimate),
      low: round(percentChange.low),
      high: round(percentChange.high),
    },
    difference: null,
    expected: Array.from(counterfactual.expected, round),
    reservations: found.isAutocorrelated ? ['autocorrelated'] : [],
  }
}

function relativeIncidence(ask: Ask): Computed | string {
  const { treated, periodsBefore, design } = ask
  const own = split(treated, periodsBefore)
  const other = split(inAreas(ask, design.comparisonAreas), periodsBefore)
  const found = assessRelativeIncidence(
    {
      treated: { before: sum(own.before), after: sum(own.after) },
      control: { before: sum(other.before), after: sum(other.after) },
    },
    { treatedAreas: design.treatedAreas.length },
  )
  if (found.outcome !== 'computed') return found.reason
  const { percentChange, inflated } = found
  return {
    // Above 1 the treated area did better.
    verdict: judge(1 / inflated.high - 1, 1 / inflated.low - 1),
    percent: percentChange && {
      estimate: round(percentChange.estimate),
      low: round(percentChange.low),
      high: round(percentChange.high),
    },
    difference: null,
    expected: followComparison(ask),
    reservations: [],
  }
}

/** The treated areas against the comparison's, an area and a period; what went next door is judged beside it. */
function weightedDisplacementDifference(ask: Ask): Computed | string {
  const { treated, periodsBefore, design, counts } = ask
  const own = split(treated, periodsBefore)
  const other = split(inAreas(ask, design.comparisonAreas), periodsBefore)
  const found = assessDisplacementDifference(
    {
      treated: { before: sum(own.before), after: sum(own.after) },
      control: { before: sum(other.before), after: sum(other.after) },
    },
    {
      timeWeights: { before: own.before.length, after: own.after.length },
      areaWeights: { treated: design.treatedAreas.length, control: design.comparisonAreas.length },
      treatedAreas: design.treatedAreas.length,
    },
  )
  if (found.outcome !== 'computed') return found.reason
  // From one area and period to all of them.
  const whole = (counts.periods.length - periodsBefore) * design.treatedAreas.length
  const { total, low, high } = found
  const trend = ((mean(other.after) - mean(other.before)) / design.comparisonAreas.length) * design.treatedAreas.length
  const level = Math.max(0, round(mean(own.before) + trend))
  return {
    verdict: judge(low, high),
    percent: null,
    difference: { estimate: round(total.estimate * whole), low: round(low * whole), high: round(high * whole) },
    expected: own.after.map(() => level),
    reservations: [],
  }
}

/** Before and after alone, a day: a change is shown, never whose doing it is. */
function twoCounts({ treated, periodsBefore, counts }: Ask): Computed | string {
  const own = split(treated, periodsBefore)
  const daysOf = (periods: PeriodCounts['periods']) =>
    sum(periods.map((one) => parseLocalDate(one.to) - parseLocalDate(one.from)))
  const [before, after] = [counts.periods.slice(0, periodsBefore), counts.periods.slice(periodsBefore)]
  const found = compareTwoCounts(sum(own.after), sum(own.before), {
    exposure1: daysOf(after),
    exposure2: daysOf(before),
  })
  const { ratio, ratioLow, ratioHigh, percentChange } = found
  if (ratio === null || ratioLow === null || ratioHigh === null) return 'no_events'
  const daily = sum(own.before) / daysOf(before)
  return {
    verdict: judge(ratioLow - 1, ratioHigh - 1),
    percent: percentChange === null ? null : inPercent({ ratio, low: ratioLow, high: ratioHigh }),
    difference: null,
    expected: after.map((one) => round(daily * daysOf([one]))),
    reservations: percentChange === null ? ['base_under_10'] : [],
  }
}

/** The level before, moved as the comparison areas moved. */
function followComparison(ask: Ask): number[] {
  const { treated, periodsBefore, design } = ask
  const own = split(treated, periodsBefore)
  const other = split(inAreas(ask, design.comparisonAreas), periodsBefore)
  const level = round((mean(own.before) * mean(other.after)) / Math.max(1e-9, mean(other.before)))
  return own.after.map(() => level)
}
