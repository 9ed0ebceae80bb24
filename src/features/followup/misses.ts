/** What did not go as planned, collected from the facts: nobody has to remember it, and nobody can leave it out. */
import { judgeTarget } from './indicator-outcome.ts'
import type { FollowedMeasure, FollowUpFacts } from './statement-facts.ts'

export type Miss =
  | {
      readonly kind: 'target'
      readonly measure: string
      readonly indicator: string
      readonly unit: string
      readonly target: number | null
      readonly better: 'lower' | 'higher'
      readonly latest: { readonly period: string; readonly value: number } | null
    }
  | { readonly kind: 'late'; readonly measure: string; readonly why: readonly string[] }
  | { readonly kind: 'stopped'; readonly measure: string; readonly reason: string | null }
  | { readonly kind: 'increased' | 'moved'; readonly measure: string }
  | { readonly kind: 'tasks'; readonly measure: string; readonly late: number }
  | { readonly kind: 'cost' | 'hours'; readonly measure: string; readonly planned: number; readonly spent: number }
  | { readonly kind: 'subGoal'; readonly title: string }

/** In the order of the measures; sub-goals last. */
export function findMisses({ measures, coverage }: Pick<FollowUpFacts, 'measures' | 'coverage'>): Miss[] {
  const uncovered = coverage.subGoals.filter((one) => !one.measures.some(({ state }) => state !== 'stopped'))
  return [...measures.flatMap(ofMeasure), ...uncovered.map(({ title }): Miss => ({ kind: 'subGoal', title }))]
}

function ofMeasure(followed: FollowedMeasure): Miss[] {
  const { measure: head, indicators, effect, tasks, planned, cost, hours, stateReason } = followed
  const measure = head.title
  const found: Miss[] = []
  if (head.state === 'stopped') found.push({ kind: 'stopped', measure, reason: stateReason })
  else if (head.standing === 'late') found.push({ kind: 'late', measure, why: head.standingWhy })
  for (const one of indicators) {
    const { outcome, latest } = judgeTarget(one, head)
    if (outcome !== 'notReached') continue
    const { title: indicator, unit, target, better } = one
    found.push({ kind: 'target', measure, indicator, unit, target, better, latest })
  }
  if (effect.verdict === 'increased') found.push({ kind: 'increased', measure })
  if (effect.spill?.verdict === 'moved') found.push({ kind: 'moved', measure })
  if (tasks.late > 0) found.push({ kind: 'tasks', measure, late: tasks.late })
  if (planned.cost !== null && cost !== null && cost > planned.cost) {
    found.push({ kind: 'cost', measure, planned: planned.cost, spent: cost })
  }
  if (planned.hours !== null && hours !== null && hours > planned.hours) {
    found.push({ kind: 'hours', measure, planned: planned.hours, spent: hours })
  }
  return found
}

/** Codes of what is not known, with where. */
export interface Unknown {
  readonly kind: 'effect' | 'indicator' | 'done' | 'cost'
  readonly measure: string
  readonly title: string | null
}

export function findUnknown({ measures }: Pick<FollowUpFacts, 'measures'>): Unknown[] {
  return measures.flatMap(({ measure: head, effect, indicators, implementations, cost }): Unknown[] => {
    const measure = head.title
    const hasBegun = head.startedOn !== null
    const cannotTell = indicators.filter((one) => hasBegun && judgeTarget(one, head).outcome === 'cannotTell')
    const isTold = effect.verdict === 'decreased' || effect.verdict === 'increased'
    return [
      ...(hasBegun && !isTold ? [{ kind: 'effect' as const, measure, title: null }] : []),
      ...cannotTell.map(({ title }) => ({ kind: 'indicator' as const, measure, title })),
      // That nobody told of it does not say that it was not done.
      ...(hasBegun && implementations.length === 0 ? [{ kind: 'done' as const, measure, title: null }] : []),
      ...(implementations.length > 0 && cost === null ? [{ kind: 'cost' as const, measure, title: null }] : []),
    ]
  })
}
