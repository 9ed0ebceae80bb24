/**
 * The clock of one obligation: from what was done, as it was known, to one state, one due date and one reason. Pure, and derived anew each
 * time: evidence that is withdrawn lets the state fall back by itself.
 */
import type { Obligation } from '#agreements/obligation.ts'
import { addDays } from '#analysis/time/local-date.ts'
import { daysBetween } from './calendar-periods.ts'
import { reckonEnd } from './clock-end.ts'
import { reckonEvery } from './clock-every.ts'
import { type ClockFacts, type Counted, countHappenings, type Reckoned, type ReckonedCycle } from './clock-facts.ts'
import { reckonStanding } from './clock-standing.ts'
import { reckonWithin } from './clock-within.ts'
import type { Cycle, Happening, Judgement, ObligationState } from './schema.ts'

/**
 * Done on the due day is in time; overdue begins the day after. Happenings after `today` and those that were not known at `asOf` are
 * left out.
 */
export function judgeObligation(obligation: Obligation, facts: ClockFacts): Judgement {
  const counted = countHappenings(obligation, facts)
  const reckoned = reckon(obligation, facts, counted)
  const { dueOn, firstUnmetOn, why, isMet } = reckoned
  const evidence = reckoned.evidence.toReversed()
  const places = new Map(evidence.map((one, at) => [one, at]))
  const overdueSince = firstUnmetOn === null ? null : addDays(firstUnmetOn, 1)
  const state = overdueSince ? 'overdue' : tellState(obligation, { dueOn, isMet, begun: counted.begun }, facts.today)
  return {
    ...{ state, dueOn, overdueSince, why, evidence },
    lastOn: evidence[0]?.on ?? null,
    begun: counted.begun,
    cycles: reckoned.cycles.map((one) => finishCycle(one, places, facts.today)),
  }
}

function reckon(obligation: Obligation, facts: ClockFacts, counted: Counted): Reckoned {
  const { rhythm } = obligation
  switch (rhythm.kind) {
    case 'every':
      return reckonEvery(obligation, rhythm, facts, counted)
    case 'within':
    case 'ongoing':
      return reckonWithin(obligation, rhythm, facts, counted)
    case 'standing':
      return reckonStanding(obligation, rhythm, facts, counted)
    case 'atEnd':
      return reckonEnd(facts, counted)
  }
}

function tellState(
  { leadDays }: Obligation,
  { dueOn, isMet, begun }: { dueOn: string | null; isMet: boolean; begun: Happening | null },
  today: string,
): ObligationState {
  if (dueOn !== null && daysBetween(today, dueOn) <= leadDays) return 'dueSoon'
  if (isMet) return 'met'
  return begun ? 'underWay' : 'notBegun'
}

function finishCycle({ by, ...cycle }: ReckonedCycle, places: ReadonlyMap<Happening, number>, today: string): Cycle {
  const { metOn, dueOn } = cycle
  const unmet = dueOn < today ? 'missed' : 'open'
  const outcome = metOn === null ? unmet : metOn <= dueOn ? 'met' : 'metLate'
  const told = { ...cycle, outcome, evidence: by ? (places.get(by) ?? null) : null } as const
  return outcome === 'met' && by && isAfterwards(by, dueOn) ? { ...told, afterwards: true } : told
}

/** What a person writes down afterwards counts from its own day, and is told as written afterwards. */
const isAfterwards = ({ obligationKey, knownFrom }: Happening, dueOn: string): boolean =>
  obligationKey !== null && knownFrom.slice(0, 10) > dueOn
