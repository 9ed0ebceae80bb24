import { useWords } from '#platform/web/language.tsx'
import { type Change, useChange } from '#platform/web/use-change.ts'
import { compliancePageWords } from '../pages-words.ts'
import { complianceWords } from '../words.ts'
import { topicQuery } from './queries.ts'

/** Changes of what is written about a topic's obligations: the answer is the topic as it stands then. */
export function useObligationChange(topic: string): Change {
  const { failed, unreachable, refusals } = useWords(compliancePageWords)
  const own = useWords(complianceWords).refusals
  const { queryKey } = topicQuery(topic, null)
  return useChange({
    words: { failed, unreachable, refusals: { ...refusals, ...own } },
    own: queryKey,
    placeOf: () => queryKey,
    touched: [['obligations'], ['obligation-topic'], ['annual-wheel'], ['statements'], ['statement']],
  })
}
