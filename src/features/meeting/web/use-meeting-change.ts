import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSay } from '#design/live.tsx'
import type { Refusal } from '#platform/http/endpoint.ts'
import { CallFailed } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { sayRefusals } from '#platform/web/say-refusals.ts'
import { meetingPageWords } from '../pages-words.ts'
import type { Meeting } from '../schema.ts'
import { meetingWords } from '../words.ts'
import { meetingQuery } from './queries.ts'

const isMeeting = (reply: unknown): reply is Meeting =>
  typeof reply === 'object' && reply !== null && 'agenda' in reply === false && 'attendance' in reply && 'id' in reply

/** Changes of meetings: the answer replaces what is shown; when somebody was first, what stands now is fetched and `moved` tells. */
export function useMeetingChange() {
  const client = useQueryClient()
  const words = useWords(meetingPageWords)
  const refusalWords = useWords(meetingWords).refusals
  const say = useSay()
  const [problem, setProblem] = useState<string | null>(null)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const [moved, setMoved] = useState(false)
  const mutation = useMutation({ mutationFn: (work: () => Promise<unknown>) => work() })

  const explain = (error: unknown): string => {
    if (!(error instanceof CallFailed)) return words.failed
    if (error.status === 0) return words.unreachable
    return sayRefusals(error.refusals, refusalWords) || words.failed
  }
  /** The answer, or null when it was not saved. */
  const run = async <T>(work: () => Promise<T>, done?: string): Promise<T | null> => {
    setProblem(null)
    setMoved(false)
    try {
      const reply = (await mutation.mutateAsync(work)) as T
      if (isMeeting(reply)) {
        const { queryKey } = meetingQuery(reply.id)
        await client.cancelQueries({ queryKey })
        client.setQueryData(queryKey, reply)
      }
      for (const key of ['meetings', 'formal-decisions', 'thread']) void client.invalidateQueries({ queryKey: [key] })
      if (done) say(done)
      return reply
    } catch (error) {
      setProblem(explain(error))
      if (error instanceof CallFailed) setRefusals(error.refusals)
      if (error instanceof CallFailed && error.code === 'moved') {
        setMoved(true)
        await client.invalidateQueries({ queryKey: ['meeting'] })
      }
      return null
    }
  }
  const refuse = (found: readonly Refusal[]) => setProblem(sayRefusals(found, refusalWords))
  return { run, refuse, refusals, moved, busy: mutation.isPending, problem }
}
