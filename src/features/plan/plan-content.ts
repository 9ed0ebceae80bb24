/** What an edition holds: what both parties confirm, what is frozen and decided, and what its files are drawn from. */
import type { ProblemState } from '#features/problem/schema.ts'
import { buildLogic, type ChainFacts, findGaps } from './chain.ts'
import type { ChainGap, Detectable, EffectDesignContent, IndicatorContent, Logic, MeasureContent } from './schema.ts'

export type PlanIndicator = { readonly id: string } & Pick<
  IndicatorContent,
  'title' | 'source' | 'unit' | 'baseline' | 'baselinePeriod' | 'target' | 'better' | 'frequency'
>

/** A measure as it stands in the plan; its state and its values go on outside it, and so do counts that a reader may not see. */
export interface PlanMeasure extends MeasureContent {
  readonly id: string
  readonly version: number
  readonly indicators: readonly PlanIndicator[]
  readonly effectDesign: (EffectDesignContent & { readonly detectable: Pick<Detectable, 'state' | 'percent'> }) | null
}

export interface PlanFinding {
  readonly pictureTitle: string
  /** The edition's number; null when it is not known. */
  readonly edition: number | null
  readonly sentence: string
  /** Local day when the picture was released, proposed or decided; null when it is not known. */
  readonly on: string | null
}

/** A problem with why it is one; causes are the chain's. */
export interface PlanProblem {
  readonly id: string
  readonly title: string
  readonly state: ProblemState
  readonly rank: number | null
  readonly findings: readonly PlanFinding[]
  readonly causes: readonly (Logic[number]['causes'][number] & { readonly parentId: string | null })[]
}

export interface PlanContent {
  readonly edition: number
  readonly title: string
  readonly from: string
  readonly to: string
  /** In the plan's order. */
  readonly measures: readonly PlanMeasure[]
  /** In the order of the logic. */
  readonly problems: readonly PlanProblem[]
  /** All of the agreement's. */
  readonly subGoals: readonly { readonly code: string; readonly sv: string }[]
  readonly gaps: readonly ChainGap[]
  /** What codes and ids of the measures are called, in the order of their codes. */
  readonly names: PlanNames
}

export interface PlanNames {
  readonly areas: Readonly<Record<string, string>>
  readonly categories: Readonly<Record<string, string>>
  readonly organisations: Readonly<Record<string, string>>
}

export interface ContentFacts extends Pick<ChainFacts, 'subGoals' | 'exceptions'> {
  readonly plan: Pick<PlanContent, 'edition' | 'title' | 'from' | 'to'>
  readonly measures: readonly PlanMeasure[]
  readonly problems: readonly (Omit<PlanProblem, 'causes'> & {
    readonly causes: readonly { id: string; title: string; bone: string; parentId: string | null }[]
  })[]
  /** Of everything there is; the content keeps those that it uses. */
  readonly names: PlanNames
}

/** Same facts, same content: it is confirmed and frozen by its JSON text. */
export function composeContent(facts: ContentFacts): PlanContent {
  const { plan, measures, subGoals, exceptions } = facts
  const chain: ChainFacts = {
    measures: measures.map((one) => ({
      ...one,
      indicators: one.indicators.length,
      hasEffectDesign: one.effectDesign !== null,
    })),
    problems: facts.problems.map((one) => ({ ...one, findings: one.findings.length })),
    subGoals,
    exceptions,
  }
  const byId = new Map(facts.problems.map((one) => [one.id, one]))
  return {
    edition: plan.edition,
    title: plan.title,
    from: plan.from,
    to: plan.to,
    measures,
    problems: buildLogic(chain).flatMap(({ problemId, causes }) => {
      const problem = byId.get(problemId)
      if (!problem) return []
      const parents = new Map(problem.causes.map((one) => [one.id, one.parentId]))
      const withParents = causes.map((one) => ({ ...one, parentId: parents.get(one.causeId) ?? null }))
      return [{ ...problem, causes: withParents }]
    }),
    subGoals,
    gaps: findGaps(chain),
    names: {
      areas: pick(facts.names.areas, measures.flatMap(listAreas)),
      categories: pick(
        facts.names.categories,
        measures.flatMap((one) => one.effectDesign?.categories ?? []),
      ),
      organisations: pick(
        facts.names.organisations,
        measures.flatMap((one) => one.ownerOrganisationId ?? []),
      ),
    },
  }
}

const listAreas = ({ areaCodes, effectDesign }: PlanMeasure): string[] => [
  ...areaCodes,
  ...(effectDesign ? [...effectDesign.treatedAreas, ...effectDesign.comparisonAreas, ...effectDesign.spillAreas] : []),
]

function pick(names: Readonly<Record<string, string>>, used: readonly string[]): Record<string, string> {
  return Object.fromEntries([...new Set(used)].sort().map((code) => [code, names[code] ?? code]))
}

/** The tree as pages show it. */
export const logicOf = ({ problems }: Pick<PlanContent, 'problems'>): Logic =>
  problems.map(({ id, title, rank, causes }) => ({
    problemId: id,
    title,
    rank,
    causes: causes.map(({ parentId: _, ...cause }) => cause),
  }))
