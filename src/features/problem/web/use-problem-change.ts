import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSay } from '#design/live.tsx'
import type { Refusal } from '#platform/http/endpoint.ts'
import { CallFailed } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { sayRefusals } from '#platform/web/say-refusals.ts'
import { problemPageWords } from '../pages-words.ts'
import type { Problem } from '../schema.ts'
import { problemWords } from '../words.ts'
import { problemQuery } from './queries.ts'

const isProblem = (reply: unknown): reply is Problem =>
  typeof reply === 'object' && reply !== null && 'contentHash' in reply && 'id' in reply

/** Changes of problems: the answer replaces what is shown; when somebody was first, what stands now is fetched. */
export function useProblemChange(id: string | null) {
  const client = useQueryClient()
  const words = useWords(problemPageWords)
  const refusalWords = useWords(problemWords).refusals
  const say = useSay()
  const [problem, setProblem] = useState<string | null>(null)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const mutation = useMutation({ mutationFn: (work: () => Promise<unknown>) => work() })

  const explain = (error: unknown): string => {
    if (!(error instanceof CallFailed)) return words.failed
    if (error.status === 0) return words.unreachable
    return sayRefusals(error.refusals, refusalWords) || words.failed
  }
  /** What came back when it was kept, or null when it was not. */
  const run = async <T>(work: () => Promise<T>, done?: string): Promise<T | null> => {
    setProblem(null)
    setRefusals([])
    try {
      if (id !== null) await client.cancelQueries({ queryKey: problemQuery(id).queryKey })
      const reply = (await mutation.mutateAsync(work)) as T
      if (isProblem(reply)) client.setQueryData(problemQuery(reply.id).queryKey, reply)
      // The order of all may have changed, and what rests on what.
      for (const queryKey of [['problems'], ['thread']]) void client.invalidateQueries({ queryKey })
      if (done) say(done)
      return reply
    } catch (error) {
      setProblem(explain(error))
      if (error instanceof CallFailed) setRefusals(error.refusals)
      if (
        error instanceof CallFailed &&
        (error.code === 'moved' || error.refusals.some((one) => one.code === 'contentMoved'))
      ) {
        await client.invalidateQueries({ queryKey: id === null ? ['problems'] : problemQuery(id).queryKey })
      }
      return null
    }
  }
  const refuse = (found: readonly Refusal[]) => setProblem(sayRefusals(found, refusalWords))
  return { run, refuse, refusals, busy: mutation.isPending, problem, clear: () => setProblem(null) }
}

export type ProblemChange = ReturnType<typeof useProblemChange>
