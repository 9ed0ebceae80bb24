import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSay } from '#design/live.tsx'
import type { Refusal } from '#platform/http/endpoint.ts'
import { CallFailed } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import type { Picture } from '../schema.ts'
import type { PictureWords } from '../sv.ts'
import { pictureWords } from '../words.ts'
import { pictureQuery } from './queries.ts'

/** Why the server said no, in sentences; what was typed stays where it was typed. */
export function explainFailure(error: unknown, words: PictureWords): string {
  if (!(error instanceof CallFailed)) return words.pages.edit.failed
  if (error.status === 0) return words.pages.edit.unreachable
  return sayRefusals(error.refusals, words) || words.pages.edit.failed
}

/** Every refusal in its sentence, each once. */
export function sayRefusals(refusals: readonly Refusal[], words: PictureWords): string {
  const sentences = words.refusals as Record<string, ((values: Refusal['values']) => string) | undefined>
  return [...new Set(refusals.map((one) => sentences[one.code]?.(one.values)))].filter(Boolean).join(' ')
}

const isPicture = (reply: unknown, id: string): reply is Picture =>
  typeof reply === 'object' && reply !== null && 'contentHash' in reply && 'id' in reply && reply.id === id

/** Changes of one picture: the answer replaces what is shown; when somebody was first, what stands now is fetched. */
export function useChange(id: string) {
  const client = useQueryClient()
  const words = useWords(pictureWords)
  const say = useSay()
  const [problem, setProblem] = useState<string | null>(null)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const [moved, setMoved] = useState(false)
  const query = pictureQuery(id)
  const mutation = useMutation({ mutationFn: (work: () => Promise<unknown>) => work() })

  /** True when it was saved. */
  const run = async (work: () => Promise<unknown>, done?: string): Promise<boolean> => {
    setProblem(null)
    setMoved(false)
    try {
      await client.cancelQueries({ queryKey: query.queryKey })
      const reply = await mutation.mutateAsync(work)
      if (isPicture(reply, id)) client.setQueryData(query.queryKey, reply)
      else await client.invalidateQueries({ queryKey: query.queryKey })
      void client.invalidateQueries({ queryKey: ['pictures'] })
      if (done) say(done)
      return true
    } catch (error) {
      setProblem(explainFailure(error, words))
      if (error instanceof CallFailed) setRefusals(error.refusals)
      if (error instanceof CallFailed && error.code === 'moved') {
        setMoved(true)
        await client.invalidateQueries({ queryKey: query.queryKey })
      }
      return false
    }
  }
  /** What the device found before anything was sent. */
  const refuse = (found: readonly Refusal[]) => setProblem(sayRefusals(found, words))
  return { run, refuse, refusals, busy: mutation.isPending, problem, moved, clear: () => setProblem(null) }
}
