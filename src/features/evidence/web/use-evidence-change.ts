import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useSay } from '#design/live.tsx'
import type { Refusal } from '#platform/http/endpoint.ts'
import { CallFailed } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import type { EvidencePageWords } from '../pages-sv.ts'
import { evidenceWords } from '../pages-words.ts'
import { evidenceQuery } from './evidence-queries.ts'

/** Why the server said no, in sentences; what was typed stays where it was typed. */
export function explainEvidence(error: unknown, words: EvidencePageWords): string {
  if (!(error instanceof CallFailed)) return words.upload.failed
  if (error.status === 0) return words.upload.unreachable
  return sayEvidenceRefusals(error.refusals, words) || words.upload.failed
}

export function sayEvidenceRefusals(refusals: readonly Refusal[], words: EvidencePageWords): string {
  const sentences = words.refusals as Record<string, ((values: Refusal['values']) => string) | undefined>
  return [...new Set(refusals.map((one) => sentences[one.code]?.(one.values)))].filter(Boolean).join(' ')
}

/** One change at a time; after it the page is fetched anew. */
export function useEvidenceChange() {
  const words = useWords(evidenceWords)
  const client = useQueryClient()
  const say = useSay()
  const [problem, setProblem] = useState<string | null>(null)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  const mutation = useMutation({ mutationFn: (work: () => Promise<unknown>) => work() })
  const refuse = (found: readonly Refusal[]) => setProblem(sayEvidenceRefusals(found, words))

  /** True when it was kept. */
  const run = async (work: () => Promise<unknown>, done: string): Promise<boolean> => {
    setProblem(null)
    try {
      await mutation.mutateAsync(work)
      await client.invalidateQueries({ queryKey: evidenceQuery.queryKey })
      say(done)
      return true
    } catch (error) {
      setProblem(explainEvidence(error, words))
      setRefusals(error instanceof CallFailed ? error.refusals : [])
      if (error instanceof CallFailed && error.code === 'moved') {
        await client.invalidateQueries({ queryKey: evidenceQuery.queryKey })
      }
      return false
    }
  }
  return { run, refuse, refusals, problem, busy: mutation.isPending, clear: () => setProblem(null) }
}
