/** One change sent to the server: its answer replaces what is shown; when somebody was first, what stands now is told and fetched. */
import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSay } from '#design/live.tsx'
import type { Refusal } from '#platform/http/endpoint.ts'
import { CallFailed } from './call.ts'
import { type FailureWords, sayFailure, sayRefusals } from './say-refusals.ts'

interface ChangeOptions {
  readonly words: FailureWords
  /** What the page shows, fetched anew when somebody was first. */
  readonly own: QueryKey | null
  /** Where the reply itself is what is shown; null: it is none of that. */
  readonly placeOf?: (reply: unknown) => QueryKey | null
  /** Everything else that the change may have moved. */
  readonly touched?: readonly QueryKey[]
}

export interface Change {
  /** What came back when it was kept, or null when it was not. `done` is said to a screen reader. */
  readonly run: <T>(work: () => Promise<T>, done?: string) => Promise<T | null>
  /** What the device found before anything was sent. */
  readonly refuse: (found: readonly Refusal[]) => void
  readonly refusals: readonly Refusal[]
  readonly busy: boolean
  /** Every refusal in its sentence, or null. */
  readonly problem: string | null
  /** Somebody else was first. */
  readonly moved: boolean
  /** What stands now, when the server told it; else null. */
  readonly current: unknown
  readonly clear: () => void
}

const lostRace = (error: CallFailed) =>
  error.code === 'moved' || error.refusals.some((one) => one.code === 'contentMoved')

export function useChange({ words, own, placeOf, touched = [] }: ChangeOptions): Change {
  const client = useQueryClient()
  const say = useSay()
  const [problem, setProblem] = useState<string | null>(null)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const [moved, setMoved] = useState(false)
  const [current, setCurrent] = useState<unknown>(null)
  const mutation = useMutation({ mutationFn: (work: () => Promise<unknown>) => work() })

  const clear = () => {
    setProblem(null)
    setRefusals([])
    setMoved(false)
    setCurrent(null)
  }
  const settle = async (reply: unknown) => {
    const place = placeOf?.(reply) ?? null
    if (place) client.setQueryData(place, reply)
    else if (own) await client.invalidateQueries({ queryKey: own })
    for (const queryKey of touched) {
      // What just came is what stands; everything else that shows it is asked for anew.
      const predicate = (query: { queryKey: QueryKey }) => query.queryKey.join() !== place?.join()
      void client.invalidateQueries({ queryKey, predicate })
    }
  }
  const run = async <T>(work: () => Promise<T>, done?: string): Promise<T | null> => {
    clear()
    try {
      if (own) await client.cancelQueries({ queryKey: own })
      const reply = (await mutation.mutateAsync(work)) as T
      await settle(reply)
      if (done) say(done)
      return reply
    } catch (error) {
      setProblem(sayFailure(error, words))
      if (!(error instanceof CallFailed)) return null
      setRefusals(error.refusals)
      if (lostRace(error)) {
        setMoved(true)
        setCurrent(error.current ?? null)
        if (own) await client.invalidateQueries({ queryKey: own })
      }
      return null
    }
  }
  const refuse = (found: readonly Refusal[]) => setProblem(sayRefusals(found, words.refusals))
  return { run, refuse, refusals, busy: mutation.isPending, problem, moved, current, clear }
}
