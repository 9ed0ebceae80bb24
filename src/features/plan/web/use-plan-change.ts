import type { QueryKey } from '@tanstack/react-query'
import { useWords } from '#platform/web/language.tsx'
import { type Change, useChange } from '#platform/web/use-change.ts'
import { planPageWords } from '../pages-words.ts'
import { planWords } from '../words.ts'
import { measureQuery, planQuery } from './queries.ts'

/** Lists and trees that any change of a plan or a measure may move. */
const touched: readonly QueryKey[] = [['plans'], ['measures'], ['plan'], ['measure'], ['measure-library'], ['thread']]

interface Kept {
  readonly id: string
}
const isKept = (reply: unknown): reply is Kept => typeof reply === 'object' && reply !== null && 'id' in reply

export type PlanChange = Change

/** Changes of plans and measures. */
export function usePlanChange(about: { kind: 'plan' | 'measure'; id: string } | null): PlanChange {
  const { failed, unreachable } = useWords(planPageWords)
  const { refusals } = useWords(planWords)
  const own: QueryKey | null = about && (about.kind === 'plan' ? planQuery : measureQuery)(about.id).queryKey
  const placeOf = (reply: unknown) => (isKept(reply) && reply.id === about?.id ? own : null)
  return useChange({ words: { failed, unreachable, refusals }, own, placeOf, touched })
}
