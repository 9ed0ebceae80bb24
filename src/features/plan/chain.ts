/** The chain finding → problem → cause → measure → indicator: as one tree, and where it is broken. Pure. */
import type { ProblemState } from '#features/problem/schema.ts'
import { type ChainGap, chainGaps, type Logic, type MeasureContent, type Plan } from './schema.ts'

export type GapCode = ChainGap['code']

export interface ChainMeasure
  extends Pick<
    MeasureContent,
    'title' | 'kind' | 'approach' | 'subGoals' | 'causeIds' | 'ownerOrganisationId' | 'from' | 'to'
  > {
  readonly id: string
  /** How many it is followed by. */
  readonly indicators: number
  readonly hasEffectDesign: boolean
}

export interface ChainCause {
  readonly id: string
  readonly title: string
  readonly bone: string
  /** The cause that this one works through; null for a direct one. */
  readonly parentId: string | null
}

export interface ChainProblem {
  readonly id: string
  readonly title: string
  readonly state: ProblemState
  readonly rank: number | null
  readonly findings: number
  readonly causes: readonly ChainCause[]
}

export interface ChainFacts {
  /** In the plan's order. */
  readonly measures: readonly ChainMeasure[]
  /** All that there are, whatever their state. */
  readonly problems: readonly ChainProblem[]
  /** Of the agreement; empty where there is none, and then any code counts. */
  readonly subGoals: readonly { readonly code: string; readonly sv: string }[]
  readonly exceptions: readonly { readonly code: string; readonly subjectId: string; readonly reason: string }[]
}

/** What is told but stops nothing: a cause may be left for another time, an effect may be too small to be seen. */
const told: readonly GapCode[] = ['causeUncovered', 'noEffectDesign', 'subGoalUncovered']
export const doesStop = (code: GapCode): boolean => !told.includes(code)

type Found = Pick<ChainGap, 'code' | 'subjectId' | 'title'>

/** What a measure lacks by itself, without the problems that it leads to. */
function findOwnGaps(measure: ChainMeasure, { problems, subGoals }: Pick<ChainFacts, 'problems' | 'subGoals'>) {
  const known = new Set(problems.flatMap((one) => one.causes.map(({ id }) => id)))
  const goals = new Set(subGoals.map((one) => one.code))
  const lacks: Partial<Record<GapCode, boolean>> = {
    measureWithoutCause: measure.causeIds.length === 0,
    measureWithoutIndicator: measure.indicators === 0,
    measureWithoutOwner: measure.ownerOrganisationId === null,
    measureWithoutPeriod: measure.from === null || measure.to === null,
    measureWithoutSubGoal: !measure.subGoals.some((code) => goals.size === 0 || goals.has(code)),
    noEffectDesign: !measure.hasEffectDesign,
  }
  const { id, title } = measure
  return [
    ...chainGaps.filter((code) => lacks[code]).map((code): Found => ({ code, subjectId: id, title })),
    // Its cause was removed: all that is known of it is who points at it.
    ...measure.causeIds
      .filter((cause) => !known.has(cause))
      .map((cause): Found => ({ code: 'causeWithoutProblem', subjectId: cause, title })),
  ]
}

function findProblemGaps({ id, title, state, findings }: ChainProblem): Found[] {
  const about = { subjectId: id, title }
  return [
    ...(findings === 0 ? [{ code: 'problemWithoutFinding' as const, ...about }] : []),
    ...(state === 'prioritised' ? [] : [{ code: 'problemNotPrioritised' as const, ...about }]),
  ]
}

const isReached = (problem: ChainProblem, aimed: ReadonlySet<string>) => problem.causes.some(({ id }) => aimed.has(id))
const aimedAt = (measures: readonly ChainMeasure[]) => new Set(measures.flatMap((one) => one.causeIds))

/** A cause is acted on when a measure points at it, or at a cause that works through it. */
function findUncovered(problem: ChainProblem, aimed: ReadonlySet<string>): Found[] {
  const parents = new Map(problem.causes.map((one) => [one.id, one.parentId]))
  const covered = new Set<string>()
  for (const { id } of problem.causes) {
    // Ends also where two causes were made to lead to each other.
    for (let at: string | null = aimed.has(id) ? id : null; at && !covered.has(at); at = parents.get(at) ?? null) {
      covered.add(at)
    }
  }
  return problem.causes
    .filter(({ id }) => !covered.has(id))
    .map(({ id, title }) => ({ code: 'causeUncovered', subjectId: id, title }))
}

/**
 * Everything that is broken or left out, each once, in the order of `chainGaps`; with the exception that was recorded for it.
 * A sub-goal and a cause of a prioritised problem are asked for also where no measure leads to them.
 */
export function findGaps(facts: ChainFacts): ChainGap[] {
  const { measures, problems, subGoals } = facts
  const aimed = aimedAt(measures)
  const served = new Set(measures.flatMap((one) => one.subGoals))
  return conclude(facts, [
    ...measures.flatMap((one) => findOwnGaps(one, facts)),
    ...problems.filter((one) => isReached(one, aimed)).flatMap(findProblemGaps),
    ...problems.filter((one) => one.state === 'prioritised').flatMap((one) => findUncovered(one, aimed)),
    ...subGoals
      .filter(({ code }) => !served.has(code))
      .map(({ code, sv }): Found => ({ code: 'subGoalUncovered', subjectId: code, title: sv })),
  ])
}

/** The gaps of one measure and of the problems that it leads to. */
export function findMeasureGaps(measure: ChainMeasure, facts: Pick<ChainFacts, 'problems' | 'subGoals'>): ChainGap[] {
  const aimed = aimedAt([measure])
  return conclude({ exceptions: [] }, [
    ...findOwnGaps(measure, facts),
    ...facts.problems.filter((one) => isReached(one, aimed)).flatMap(findProblemGaps),
  ])
}

function conclude({ exceptions }: Pick<ChainFacts, 'exceptions'>, found: readonly Found[]): ChainGap[] {
  const keyOf = ({ code, subjectId }: { code: string; subjectId: string }) => `${code} ${subjectId}`
  const reasons = new Map(exceptions.map((one) => [keyOf(one), one.reason]))
  const once = new Map(found.map((one) => [keyOf(one), one]))
  return [...once.values()]
    .sort((one, other) => chainGaps.indexOf(one.code) - chainGaps.indexOf(other.code))
    .map((one) => ({ ...one, stops: doesStop(one.code), exception: reasons.get(keyOf(one)) ?? null }))
}

/** Gaps that stop a proposal and a decision: no exception was recorded for them. */
export const findStopping = (gaps: readonly ChainGap[]): ChainGap[] =>
  gaps.filter((one) => one.stops && one.exception === null)

/** Every prioritised problem and every other one that a measure leads to: ranked first, then by title. */
export function buildLogic({ measures, problems }: Pick<ChainFacts, 'measures' | 'problems'>): Logic {
  const aimed = aimedAt(measures)
  return problems
    .filter((one) => one.state === 'prioritised' || isReached(one, aimed))
    .toSorted(
      (one, other) =>
        (one.rank ?? Number.MAX_SAFE_INTEGER) - (other.rank ?? Number.MAX_SAFE_INTEGER) ||
        (one.title < other.title ? -1 : one.title > other.title ? 1 : 0) ||
        (one.id < other.id ? -1 : 1),
    )
    .map(({ id, title, rank, causes }) => ({
      problemId: id,
      title,
      rank,
      causes: causes.map((cause) => ({
        causeId: cause.id,
        title: cause.title,
        bone: cause.bone,
        measureIds: measures.filter((one) => one.causeIds.includes(cause.id)).map((one) => one.id),
      })),
    }))
}

/** How many measures are of each kind and approach. */
export function countKinds(measures: readonly Pick<MeasureContent, 'kind' | 'approach'>[]): Plan['counts'] {
  const counts = { situational: 0, social: 0, bridging: 0, promote: 0, prevent: 0, react: 0 }
  for (const { kind, approach } of measures) {
    counts[kind] += 1
    counts[approach] += 1
  }
  return counts
}
