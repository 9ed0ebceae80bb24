import { useWords } from '#platform/web/language.tsx'
import { type Change, useChange } from '#platform/web/use-change.ts'
import { wheelPageWords } from '../wheel-words.ts'
import { feedsQuery } from './wheel-queries.ts'

/** Addresses made and revoked: the list is asked for anew. */
export function useFeedChange(): Change {
  const { failed, unreachable, refusals } = useWords(wheelPageWords)
  return useChange({ words: { failed, unreachable, refusals }, own: feedsQuery.queryKey })
}
