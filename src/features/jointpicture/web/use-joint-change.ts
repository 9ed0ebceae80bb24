import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSay } from '#design/live.tsx'
import type { Refusal } from '#platform/http/endpoint.ts'
import { CallFailed } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { sayRefusals } from '#platform/web/say-refusals.ts'
import { jointPageWords } from '../pages-words.ts'
import type { JointPicture } from '../schema.ts'
import { jointWords } from '../words.ts'
import { jointPictureQuery } from './queries.ts'

const isPicture = (reply: unknown, id: string): reply is JointPicture =>
  typeof reply === 'object' && reply !== null && 'contentHash' in reply && 'id' in reply && reply.id === id

/** Changes of one samlad picture: the answer replaces what is shown; when somebody was first, what stands now is fetched. */
export function useJointChange(id: string) {
  const client = useQueryClient()
  const words = useWords(jointPageWords)
  const refusalWords = useWords(jointWords).refusals
  const say = useSay()
  const [problem, setProblem] = useState<string | null>(null)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const query = jointPictureQuery(id)
  const mutation = useMutation({ mutationFn: (work: () => Promise<unknown>) => work() })

  const explain = (error: unknown): string => {
    if (!(error instanceof CallFailed)) return words.failed
    if (error.status === 0) return words.unreachable
    return sayRefusals(error.refusals, refusalWords) || words.failed
  }
  /** True when it was saved. */
  const run = async (work: () => Promise<unknown>, done?: string): Promise<boolean> => {
    setProblem(null)
    try {
      await client.cancelQueries({ queryKey: query.queryKey })
      const reply = await mutation.mutateAsync(work)
      if (isPicture(reply, id)) client.setQueryData(query.queryKey, reply)
      else await client.invalidateQueries({ queryKey: query.queryKey })
      void client.invalidateQueries({ queryKey: ['joint-pictures'] })
      if (done) say(done)
      return true
    } catch (error) {
      setProblem(explain(error))
      if (error instanceof CallFailed) setRefusals(error.refusals)
      if (error instanceof CallFailed && error.code === 'moved')
        await client.invalidateQueries({ queryKey: query.queryKey })
      return false
    }
  }
  const refuse = (found: readonly Refusal[]) => setProblem(sayRefusals(found, refusalWords))
  return { run, refuse, refusals, busy: mutation.isPending, problem, clear: () => setProblem(null) }
}
