/**
 * What a measure led to, by the design that was fixed beforehand.
 *
 * The counts of whole periods go to the strongest method that they carry (`chooseEffectMethod`); the verdict follows its 95 %
 * interval and nothing else. That it cannot be told is an answer like the others.
 */
import { AnalysisError } from '#analysis/analysis-error.ts'
import { compareTwoCounts } from '#analysis/count/two-counts.ts'
import { chooseEffectMethod, type EffectMethod } from '#analysis/effect/choose-design.ts'
import type { EffectDesign, MeasureState } from '#features/plan/schema.ts'
import { type Computed, computeEffect } from './effect-methods.ts'
import { judgeSpill } from './effect-spill.ts'
import type { PeriodCounts } from './period-counts.ts'
import type { EffectOutcome } from './schema.ts'

export interface EffectFacts {
  readonly design: EffectDesign | null
  /** Null without a design, and before the start. */
  readonly counts: PeriodCounts | null
  /** Local day. */
  readonly today: string
  readonly state: MeasureState
  /** Local days. */
  readonly startedOn: string | null
  readonly endedOn: string | null
}

/** Fewer events than this in a group, and a ratio rests on small numbers. */
const smallGroup = 30

const none = {
  ...{ method: null, percent: null, difference: null, treated: null, comparison: null, spill: null },
  points: [],
} as const satisfies Partial<EffectOutcome>

export function judgeEffect(facts: EffectFacts): EffectOutcome {
  const { design, counts, today, state, startedOn } = facts
  if (!design) {
    // Until the start one can still be made.
    const isOpen = startedOn === null && state !== 'stopped'
    return { verdict: 'noDesign', ...none, reservations: isOpen ? ['notStarted'] : [] }
  }
  const { treatedAreas, comparisonAreas, spillAreas, categories, startOn, afterTo: until } = design
  const subject = { treated: treatedAreas, comparison: comparisonAreas, spill: spillAreas, categories, startOn, until }
  if (startedOn === null) {
    if (state === 'stopped') return { verdict: 'cannotCompute', ...none, subject, reservations: ['neverStarted'] }
    return { verdict: 'tooEarly', ...none, subject, reservations: ['notStarted'] }
  }
  if (!counts) return { verdict: 'cannotCompute', ...none, subject, reservations: ['no_events'] }
  const treated = sumAreas(counts, design.treatedAreas)
  const points = counts.periods.map(({ from, after }, at) => {
    return { from, count: treated[at] ?? 0, expected: null, after }
  })
  // Who looks before the time is over stops when the figures please them.
  if (today < until) return { verdict: 'tooEarly', ...none, subject, points, reservations: findReservations(facts) }
  const groups = {
    treated: groupOf(counts, design.treatedAreas),
    comparison: groupOf(counts, design.comparisonAreas),
    spill: groupOf(counts, design.spillAreas),
  }
  const comparison = groups.comparison && groups.comparison.before > 0 ? groups.comparison : null
  const periodsBefore = counts.periods.filter((one) => !one.after).length
  const { method, considered, warnings } = chooseEffectMethod({
    treatedAreas: design.treatedAreas.length,
    comparisonAreas: comparison ? design.comparisonAreas.length : 0,
    periodsBefore,
    periodsAfter: counts.periods.length - periodsBefore,
    periodsPerYear: counts.frequency === 'month' ? 12 : 52,
    treated: groups.treated ?? { before: 0, after: 0 },
    ...(comparison ? { comparison } : {}),
    hasDisplacementAreas: design.spillAreas.length > 0,
    chosenForPeak: false,
  })
  const told = { subject, treated: groups.treated, comparison: groups.comparison }
  // Where it may have moved is judged by itself, below, whatever the method.
  const reservations: string[] = warnings.filter((code) => code !== 'displacement_not_seen')
  reservations.push(...findReservations(facts))
  if (design.comparisonAreas.length > 0 && !comparison) reservations.push('comparison_empty')
  const found = method && tryToCompute({ method, counts, design, treated, periodsBefore })
  if (!method || typeof found === 'string' || found === null) {
    const why = typeof found === 'string' ? [found] : (considered.at(-1)?.obstacles ?? [])
    return {
      ...{ verdict: 'cannotCompute', ...none, ...told, method, points },
      reservations: [...new Set([...why, ...reservations])],
    }
  }
  if (groups.treated && Math.min(groups.treated.before, groups.treated.after) < smallGroup) {
    reservations.push('smallNumbers')
  }
  // Chosen again from what came: when it is another than was said beforehand, that is told.
  if (method !== design.detectable.method && design.detectable.method !== 'none') reservations.push('methodChanged')
  const { verdict, percent, difference, expected } = found
  const spill = judgeSpill({ verdict, treated: groups.treated, comparison, spill: groups.spill, counts })
  return {
    ...{ verdict, method, percent, difference, ...told },
    spill: spill.outcome,
    points: points.map((one, at) => ({ ...one, expected: one.after ? (expected[at - periodsBefore] ?? null) : null })),
    reservations: [...new Set([...reservations, ...found.reservations, ...spill.reservations])],
  }
}

function tryToCompute(ask: {
  method: EffectMethod
  counts: PeriodCounts
  design: EffectDesign
  treated: readonly number[]
  periodsBefore: number
}): Computed | string {
  try {
    return computeEffect(ask)
  } catch (error) {
    if (error instanceof AnalysisError) return error.code
    throw error
  }
}

/** What limits the answer whatever the method. */
function findReservations({ design, counts, startedOn, endedOn, state }: EffectFacts): string[] {
  if (!design || !counts) return []
  const { before, after } = counts.reporters
  const codes: string[] = []
  if (counts.unknown > 0) codes.push('short_history')
  if (startedOn !== null && startedOn !== design.startOn) codes.push('startDiffers')
  if (state === 'stopped' && endedOn !== null && endedOn < design.afterTo) codes.push('stoppedEarly')
  if (before.weeks > 0 && after.weeks > 0) {
    const exposures = { exposure1: after.weeks, exposure2: before.weeks }
    const { ratioLow, ratioHigh } = compareTwoCounts(after.heard, before.heard, exposures)
    if (ratioHigh !== null && ratioHigh < 1) codes.push('fewerReporters')
    if (ratioLow !== null && ratioLow > 1) codes.push('moreReporters')
  }
  return codes
}

/** All these areas together, one number a period. */
function sumAreas(counts: PeriodCounts, areas: readonly string[]): number[] {
  return counts.periods.map((_, at) => areas.reduce((sum, code) => sum + (counts.areas[code]?.[at] ?? 0), 0))
}

function groupOf(counts: PeriodCounts, areas: readonly string[]): EffectOutcome['treated'] {
  if (areas.length === 0) return null
  const sums = sumAreas(counts, areas)
  const sumWhere = (isAfter: boolean) =>
    sums.reduce((sum, one, at) => (counts.periods[at]?.after === isAfter ? sum + one : sum), 0)
  return { areas: [...areas], before: sumWhere(false), after: sumWhere(true) }
}

/**
 * What others than the two parties may see: per cent stays, small counts and the periods that hold one are taken away. A group
 * goes whole, since one of its two numbers and the percentage give the other.
 */
export function hideSmall(outcome: EffectOutcome, smallCell: number): EffectOutcome {
  const isSmall = (count: number) => count > 0 && count < smallCell
  const groups = [outcome.treated, outcome.comparison, outcome.spill?.counted]
  const hasSmallGroup = groups.some((one) => one && (isSmall(one.before) || isSmall(one.after)))
  const hasSmallPoint = outcome.points.some((one) => isSmall(one.count))
  if (!hasSmallGroup && !hasSmallPoint) return outcome
  const hidden = hasSmallGroup ? { treated: null, comparison: null, difference: null } : {}
  return {
    ...outcome,
    ...hidden,
    spill: outcome.spill && (hasSmallGroup ? { ...outcome.spill, counted: null } : outcome.spill),
    points: [],
    reservations: [...outcome.reservations, 'hiddenCounts'],
  }
}
