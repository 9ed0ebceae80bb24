/** Whether events moved next door, or the good spread there. Said only of a measure that something is shown of at home. */
import { compareTwoCounts } from '#analysis/count/two-counts.ts'
import { assessDisplacementQuotient } from '#analysis/effect/displacement-quotient.ts'
import { assessRelativeIncidence } from '#analysis/effect/relative-incidence.ts'
import { parseLocalDate } from '#analysis/time/local-date.ts'
import type { PeriodCounts } from './period-counts.ts'
import type { EffectOutcome } from './schema.ts'

type Group = EffectOutcome['treated']

interface SpillFacts {
  readonly verdict: EffectOutcome['verdict']
  readonly treated: Group
  /** Null where there is none, or nothing happened there. */
  readonly comparison: Group
  readonly spill: Group
  readonly counts: PeriodCounts
}

type Change = { ratio: number; low: number; high: number; isTold: boolean }

const asPercent = (ratio: number): number => Math.round((ratio - 1) * 1000) / 10

export function judgeSpill(facts: SpillFacts): { outcome: EffectOutcome['spill']; reservations: string[] } {
  const { verdict, treated, comparison, spill } = facts
  if (!spill) return { outcome: { verdict: 'notAsked', counted: null, percent: null }, reservations: [] }
  const change = comparison ? againstComparison(spill, comparison) : beforeAndAfter(spill, facts.counts)
  if (!change) return { outcome: { verdict: 'cannotTell', counted: spill, percent: null }, reservations: [] }
  const percent =
    change.isTold && Number.isFinite(change.high)
      ? { estimate: asPercent(change.ratio), low: asPercent(change.low), high: asPercent(change.high) }
      : null
  const moved = verdict === 'decreased' && change.low > 1
  const spread = verdict === 'decreased' && change.high < 1
  const reservations = moved && treated && comparison && movedMore({ treated, spill, comparison }) ? ['movedMore'] : []
  return {
    outcome: { verdict: moved ? 'moved' : spread ? 'spread' : 'cannotTell', counted: spill, percent },
    reservations,
  }
}

function againstComparison(spill: NonNullable<Group>, comparison: NonNullable<Group>): Change | null {
  const found = assessRelativeIncidence({ treated: spill, control: comparison }, { treatedAreas: spill.areas.length })
  if (found.outcome !== 'computed') return null
  const { ratio, low, high } = found.inflated
  // Its ratio is above 1 where the named areas did better.
  return { ratio: 1 / ratio, low: 1 / high, high: 1 / low, isTold: found.percentChange !== null }
}

function beforeAndAfter(spill: NonNullable<Group>, { periods }: PeriodCounts): Change | null {
  const days = (isAfter: boolean) =>
    periods
      .filter((one) => one.after === isAfter)
      .reduce((sum, one) => sum + parseLocalDate(one.to) - parseLocalDate(one.from), 0)
  const [before, after] = [days(false), days(true)]
  if (before === 0 || after === 0) return null
  const found = compareTwoCounts(spill.after, spill.before, { exposure1: after, exposure2: before })
  const { ratio, ratioLow: low, ratioHigh: high } = found
  if (ratio === null || low === null || high === null) return null
  return { ratio, low, high, isTold: found.percentChange !== null }
}

function movedMore(groups: Record<'treated' | 'spill' | 'comparison', NonNullable<Group>>): boolean {
  const { treated: target, spill: buffer, comparison: control } = groups
  const found = assessDisplacementQuotient({ target, buffer, control })
  return found.outcome === 'computed' && found.meaning === 'moreMovedThanGained'
}
