import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSay } from '#design/live.tsx'
import type { Refusal } from '#platform/http/endpoint.ts'
import { CallFailed } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { sayRefusals } from '#platform/web/say-refusals.ts'
import type { Group, Task } from '../schema.ts'
import { groupWords } from '../words.ts'
import { groupQuery, waitingQuery } from './queries.ts'

const isGroup = (reply: unknown, id: string): reply is Group =>
  typeof reply === 'object' && reply !== null && 'contentHash' in reply && 'id' in reply && reply.id === id
const isTask = (reply: unknown, id: string): reply is Task =>
  typeof reply === 'object' && reply !== null && 'groupId' in reply && reply.groupId === id && 'checklist' in reply

/** Changes of one group and its tasks: the answer replaces what is shown; when somebody was first, what stands now is fetched. */
export function useGroupChange(id: string) {
  const client = useQueryClient()
  const words = useWords(groupWords)
  const say = useSay()
  const [problem, setProblem] = useState<string | null>(null)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const { queryKey } = groupQuery(id)
  const mutation = useMutation({ mutationFn: (work: () => Promise<unknown>) => work() })

  const explain = (error: unknown): string => {
    if (!(error instanceof CallFailed)) return words.failed
    if (error.status === 0) return words.unreachable
    return sayRefusals(error.refusals, words.refusals) || words.failed
  }
  /** What came back stands everywhere it is shown. */
  const settle = async (reply: unknown) => {
    if (isGroup(reply, id)) client.setQueryData(queryKey, reply)
    else if (isTask(reply, id)) {
      client.setQueryData(queryKey, (group) => group && withTask(group, reply))
      // Counts and dates of the group come from the server.
      await client.invalidateQueries({ queryKey })
    } else await client.invalidateQueries({ queryKey })
    void client.invalidateQueries({ queryKey: ['groups'] })
    void client.invalidateQueries({ queryKey: waitingQuery.queryKey })
  }
  /** True when it was saved. */
  const run = async (work: () => Promise<unknown>, done?: string): Promise<boolean> => {
    setProblem(null)
    setRefusals([])
    try {
      await client.cancelQueries({ queryKey })
      await settle(await mutation.mutateAsync(work))
      if (done) say(done)
      return true
    } catch (error) {
      setProblem(explain(error))
      if (error instanceof CallFailed) setRefusals(error.refusals)
      if (error instanceof CallFailed && error.code === 'moved') await client.invalidateQueries({ queryKey })
      return false
    }
  }
  const refuse = (found: readonly Refusal[]) => setProblem(sayRefusals(found, words.refusals))
  return { run, refuse, refusals, busy: mutation.isPending, problem, clear: () => setProblem(null) }
}

function withTask(group: Group, task: Task): Group {
  const known = group.tasks.some((one) => one.id === task.id)
  return {
    ...group,
    tasks: known ? group.tasks.map((one) => (one.id === task.id ? task : one)) : [...group.tasks, task],
  }
}
