/** How the agreement's sub-goals are covered: counted from measures and problems, with nothing left out. */

import { addDays } from '#analysis/time/local-date.ts'
import { nextPeriod, type Period, periodContaining } from '#analysis/time/period.ts'
import type { Party } from '#features/access/schema.ts'
import type { MeasureHead } from '#features/plan/schema.ts'
import type { Coverage, EffectOutcome, SubGoalView } from './schema.ts'

export interface CoverageMeasure {
  readonly measure: Pick<
    MeasureHead,
    'id' | 'title' | 'state' | 'kind' | 'approach' | 'subGoals' | 'ownerOrganisationId' | 'problemIds'
  >
  /** Local days. */
  readonly decidedOn: string | null
  readonly endedOn: string | null
  /** Indicators that reached their targets, of all. */
  readonly reached: number
  readonly indicators: number
  readonly effect: EffectOutcome['verdict']
}

export interface CoverageFacts {
  /** Null: no agreement is in force. */
  readonly agreement: {
    readonly from: string
    readonly subGoals: readonly { readonly code: string; readonly sv: string }[]
  } | null
  /** Local day. */
  readonly today: string
  readonly measures: readonly CoverageMeasure[]
  readonly problems: readonly {
    readonly id: string
    readonly title: string
    readonly state: string
    readonly subGoals: readonly string[]
  }[]
  readonly organisations: readonly { readonly id: string; readonly name: string; readonly party: Party | null }[]
}

/** Decided and not broken off: what a party can be said to have taken on. */
const counts = ({ measure }: CoverageMeasure) => measure.state !== 'draft' && measure.state !== 'stopped'
const isOn = ({ decidedOn, endedOn }: CoverageMeasure, day: string) =>
  decidedOn !== null && decidedOn <= day && (endedOn === null || endedOn > day)

export function computeCoverage(facts: CoverageFacts): Coverage {
  const { agreement, measures, problems, organisations } = facts
  const decided = measures.filter((one) => one.measure.state !== 'draft')
  const own = measures.filter(counts)
  const parties = new Map(organisations.map((one) => [one.id, one.party ?? ('other' as const)]))
  const count = (holds: (one: MeasureHead['kind'], two: MeasureHead['approach']) => boolean) =>
    own.filter(({ measure }) => holds(measure.kind, measure.approach)).length
  const ownedBy = (owner: string) =>
    own.filter(
      ({ measure: { ownerOrganisationId: id } }) => (id === null ? 'none' : (parties.get(id) ?? 'other')) === owner,
    ).length
  const prioritised = problems.filter((one) => one.state === 'prioritised')
  return {
    subGoals: (agreement?.subGoals ?? []).map((goal) => viewSubGoal(goal, facts, decided)),
    kinds: {
      situational: count((kind) => kind === 'situational'),
      social: count((kind) => kind === 'social'),
      bridging: count((kind) => kind === 'bridging'),
    },
    approaches: {
      promote: count((_, approach) => approach === 'promote'),
      prevent: count((_, approach) => approach === 'prevent'),
      react: count((_, approach) => approach === 'react'),
    },
    owners: {
      municipality: ownedBy('municipality'),
      police: ownedBy('police'),
      other: ownedBy('other'),
      none: ownedBy('none'),
    },
    bridged: {
      both: prioritised.filter(({ id }) => isBridged(own.filter((one) => one.measure.problemIds.includes(id)))).length,
      all: prioritised.length,
    },
  }
}

/** A measure that is both counts as either. */
function isBridged(measures: readonly CoverageMeasure[]): boolean {
  const has = (kind: MeasureHead['kind']) =>
    measures.some(({ measure }) => measure.kind === kind || measure.kind === 'bridging')
  return has('situational') && has('social')
}

function viewSubGoal(
  { code, sv }: { readonly code: string; readonly sv: string },
  { agreement, today, problems, organisations }: CoverageFacts,
  decided: readonly CoverageMeasure[],
): SubGoalView {
  const serving = decided.filter((one) => one.measure.subGoals.includes(code))
  return {
    code,
    title: sv,
    problems: problems
      .filter((one) => one.subGoals.includes(code))
      .map(({ id, title, state }) => ({ id, title, state })),
    measures: serving.map(({ measure, reached, indicators, effect }) => ({
      ...{ id: measure.id, title: measure.title, state: measure.state, kind: measure.kind, approach: measure.approach },
      ownerName: organisations.find((one) => one.id === measure.ownerOrganisationId)?.name ?? null,
      ...{ reached, indicators, effect },
    })),
    quarters: listQuarters(agreement?.from ?? today, today).map(({ label, end }) => {
      // Of the quarter under way, today is the last day there is.
      const day = end > today ? today : addDays(end, -1)
      return { period: label, measures: serving.filter((one) => isOn(one, day)).length }
    }),
  }
}

/** From the one that holds the first day to the one that holds today; none before the first. */
function listQuarters(from: string, today: string): Period[] {
  const found: Period[] = []
  for (let one = periodContaining('quarter', from); one.start <= today; one = nextPeriod(one)) found.push(one)
  return found
}
