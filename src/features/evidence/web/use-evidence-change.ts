import { useWords } from '#platform/web/language.tsx'
import type { FailureWords } from '#platform/web/say-refusals.ts'
import { useChange } from '#platform/web/use-change.ts'
import type { EvidencePageWords } from '../pages-sv.ts'
import { evidenceWords } from '../pages-words.ts'
import { evidenceQuery } from './evidence-queries.ts'

/** The sentences of a call that failed. */
export const failureWordsOf = ({ upload, refusals }: EvidencePageWords): FailureWords => {
  const { failed, unreachable } = upload
  return { failed, unreachable, refusals }
}

/** One change at a time; after it the page is fetched anew. */
export function useEvidenceChange() {
  return useChange({ words: failureWordsOf(useWords(evidenceWords)), own: evidenceQuery.queryKey })
}
