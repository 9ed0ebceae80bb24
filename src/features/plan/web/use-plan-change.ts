import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSay } from '#design/live.tsx'
import type { Refusal } from '#platform/http/endpoint.ts'
import { CallFailed } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { sayRefusals } from '#platform/web/say-refusals.ts'
import { planPageWords } from '../pages-words.ts'
import { planWords } from '../words.ts'
import { measureQuery, planQuery } from './queries.ts'

/** Lists and trees that any change of a plan or a measure may move. */
const touched: readonly QueryKey[] = [['plans'], ['measures'], ['plan'], ['measure'], ['measure-library'], ['thread']]

interface Kept {
  readonly id: string
}
const isKept = (reply: unknown): reply is Kept => typeof reply === 'object' && reply !== null && 'id' in reply

export interface PlanChange {
  /** What came back when it was kept, or null when it was not. */
  readonly run: <T>(work: () => Promise<T>, done?: string) => Promise<T | null>
  readonly refuse: (found: readonly Refusal[]) => void
  readonly refusals: readonly Refusal[]
  readonly busy: boolean
  readonly problem: string | null
  readonly clear: () => void
}

/** Changes of plans and measures: the answer replaces what is shown; when somebody was first, what stands now is fetched. */
export function usePlanChange(about: { kind: 'plan' | 'measure'; id: string } | null): PlanChange {
  const client = useQueryClient()
  const words = useWords(planPageWords)
  const refusalWords = useWords(planWords).refusals
  const say = useSay()
  const [problem, setProblem] = useState<string | null>(null)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const own: QueryKey | null = about && (about.kind === 'plan' ? planQuery : measureQuery)(about.id).queryKey
  const mutation = useMutation({ mutationFn: (work: () => Promise<unknown>) => work() })

  const explain = (error: unknown): string => {
    if (!(error instanceof CallFailed)) return words.failed
    if (error.status === 0) return words.unreachable
    return sayRefusals(error.refusals, refusalWords) || words.failed
  }
  const run = async <T>(work: () => Promise<T>, done?: string): Promise<T | null> => {
    setProblem(null)
    setRefusals([])
    try {
      if (own) await client.cancelQueries({ queryKey: own })
      const reply = (await mutation.mutateAsync(work)) as T
      const replaces = own !== null && about !== null && isKept(reply) && reply.id === about.id
      if (replaces) client.setQueryData(own, reply)
      for (const queryKey of touched) {
        // What just came is what stands; everything else that shows it is asked for anew.
        const predicate = (query: { queryKey: QueryKey }) => !(replaces && query.queryKey.join() === own.join())
        void client.invalidateQueries({ queryKey, predicate })
      }
      if (done) say(done)
      return reply
    } catch (error) {
      setProblem(explain(error))
      if (error instanceof CallFailed) setRefusals(error.refusals)
      if (error instanceof CallFailed && error.code === 'moved' && own) {
        await client.invalidateQueries({ queryKey: own })
      }
      return null
    }
  }
  const refuse = (found: readonly Refusal[]) => setProblem(sayRefusals(found, refusalWords))
  return { run, refuse, refusals, busy: mutation.isPending, problem, clear: () => setProblem(null) }
}
