/** What is counted from the facts of an evaluation. Each number is counted in one place, so that it is told alike wherever it stands. */
import type { Party } from '#features/access/schema.ts'
import type { EvaluationFacts, IndicatorRecord, MeasureRecord, ObligationRecord, Presence } from './evaluation-facts.ts'

export interface RecordCount {
  readonly met: number
  readonly late: number
  readonly missed: number
  /** Not due yet. */
  readonly open: number
  /** Every time that is over: met, late or missed. */
  readonly due: number
}

/** Of one obligation or several; `year`: only what was due in it. */
export function countRecord(obligations: readonly ObligationRecord[], year?: number): RecordCount {
  const cycles = obligations
    .flatMap((one) => one.cycles)
    .filter((one) => year === undefined || Number(one.dueOn.slice(0, 4)) === year)
  const count = (outcome: string) => cycles.filter((one) => one.outcome === outcome).length
  const [met, late, missed] = [count('met'), count('metLate'), count('missed')]
  return { met, late, missed, open: count('open'), due: met + late + missed }
}

/** From the first year of the evaluation to the last one that something was due or is to be due in. */
export function listYears({ from, asOf, to, obligations }: EvaluationFacts): number[] {
  const first = Number(from.slice(0, 4))
  const lastDay = asOf.on < to ? asOf.on : to
  const due = obligations.flatMap((one) => one.cycles.map(({ dueOn }) => Number(dueOn.slice(0, 4))))
  const last = Math.max(first, Number(lastDay.slice(0, 4)), ...due)
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

/**
 * effect: the design that was fixed beforehand says that the measure changed something · development: an indicator moved, and no design
 * can say why · unknown: neither, or a design that cannot tell.
 */
export const attributions = ['effect', 'development', 'unknown'] as const
export type Attribution = (typeof attributions)[number]

export function attribute({ effect, indicators }: Pick<MeasureRecord, 'effect' | 'indicators'>): Attribution {
  if (effect.verdict === 'decreased' || effect.verdict === 'increased') return 'effect'
  // A design that has answered «cannot tell» is not overruled by a line that happens to slope.
  if (effect.verdict === 'cannotTell') return 'unknown'
  return indicators.some((one) => tellMove(one) !== null) ? 'development' : 'unknown'
}

/** Which way an indicator has gone from its baseline; null: it cannot be told, or it has not moved. */
export function tellMove({
  baseline,
  latest,
  better,
}: Pick<IndicatorRecord, 'baseline' | 'latest' | 'better'>): 'better' | 'worse' | null {
  if (baseline === null || latest === null || latest.value === baseline) return null
  return latest.value > baseline === (better === 'higher') ? 'better' : 'worse'
}

export const measuresOf = (
  { measures }: Pick<EvaluationFacts, 'measures'>,
  { measureIds }: { readonly measureIds: readonly string[] },
): MeasureRecord[] => measures.filter((one) => measureIds.includes(one.id))

export const countAttributed = (measures: readonly MeasureRecord[], attribution: Attribution): number =>
  measures.filter((one) => attribute(one) === attribution).length

/** Filled seats of all, over the meetings where it was written who was there. */
export function sumPresence(meetings: EvaluationFacts['meetings'], party: Party): Presence {
  const told = meetings.flatMap(({ presence }) => (presence ? [presence[party]] : []))
  return {
    present: told.reduce((sum, one) => sum + one.present, 0),
    all: told.reduce((sum, one) => sum + one.all, 0),
  }
}

export const whole = ({ present, all }: Presence): number | null =>
  all === 0 ? null : Math.round((100 * present) / all)

export const contributors = ['municipality', 'police', 'other'] as const
export type Contributor = (typeof contributors)[number]

/** What each party has given, and everybody else together; own pictures and yeses are the parties' alone. */
export function sumGiven({ actors, pictures }: Pick<EvaluationFacts, 'actors' | 'pictures'>, who: Contributor) {
  const own = actors.filter((one) => (one.party ?? 'other') === who)
  const sum = (of: 'reports' | 'mappings' | 'tasksDone') => own.reduce((all, one) => all + one[of], 0)
  const given = { reports: sum('reports'), mappings: sum('mappings'), tasksDone: sum('tasksDone') }
  return { ...given, ...(who === 'other' ? { own: null, confirmed: null } : pictures[who]) }
}

/** Days from proposal to decision: the one in the middle and the longest; null without any. */
export function measureDecisions(decisions: EvaluationFacts['decisions']): { median: number; longest: number } | null {
  const days = decisions.map((one) => one.days).toSorted((one, other) => one - other)
  const [low, high, longest] = [days[Math.ceil(days.length / 2) - 1], days[Math.floor(days.length / 2)], days.at(-1)]
  if (low === undefined || high === undefined || longest === undefined) return null
  return { median: (low + high) / 2, longest }
}

export type Suggestion =
  | {
      readonly kind: 'obligation'
      readonly obligation: ObligationRecord
      readonly missed: number
      readonly due: number
    }
  | { readonly kind: 'subGoal'; readonly code: string; readonly title: string }

/** What the next agreement ought to take up: obligations of this one that were missed more than half of the time, sub-goals without measures. */
export function suggestNext(facts: Pick<EvaluationFacts, 'obligations' | 'subGoals'>): Suggestion[] {
  const missed = facts.obligations
    .filter((one) => one.source === 'agreement')
    .map((obligation) => ({ kind: 'obligation', obligation, ...countRecord([obligation]) }) as const)
    .filter((one) => one.missed * 2 > one.due)
    .map(({ kind, obligation, missed, due }): Suggestion => ({ kind, obligation, missed, due }))
  const bare = facts.subGoals
    .filter((one) => one.measureIds.length === 0)
    .map(({ code, title }): Suggestion => ({ kind: 'subGoal', code, title }))
  return [...missed, ...bare]
}
