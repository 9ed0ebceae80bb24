import type { QueryKey } from '@tanstack/react-query'
import { useWords } from '#platform/web/language.tsx'
import { type Change, useChange } from '#platform/web/use-change.ts'
import { followUpPageWords } from '../pages-words.ts'
import type { MeasureFollowUp } from '../schema.ts'
import { followUpQuery } from './queries.ts'

/** Statements and obligations count what was done too. */
const touched: readonly QueryKey[] = [['follow-up'], ['coverage']]

/** Changes of what was done with one measure: the answer replaces what is shown. */
export function useFollowUpChange(measureId: string): Change {
  const words = useWords(followUpPageWords)
  const own = followUpQuery(measureId).queryKey
  return useChange({
    words,
    own,
    placeOf: (reply) => ((reply as MeasureFollowUp | null)?.measure?.id === measureId ? own : null),
    touched,
  })
}
