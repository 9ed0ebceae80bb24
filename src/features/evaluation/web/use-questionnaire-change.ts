import { useWords } from '#platform/web/language.tsx'
import { type Change, useChange } from '#platform/web/use-change.ts'
import { evaluationWords } from '../words.ts'
import { questionnaireQuery, questionnairesQuery } from './queries.ts'

/** A change of a questionnaire; null: one that is made by it. */
export function useQuestionnaireChange(id: string | null): Change {
  const { failed, unreachable, refusals } = useWords(evaluationWords)
  const own = id === null ? questionnairesQuery.queryKey : questionnaireQuery(id).queryKey
  return useChange({
    words: { failed, unreachable, refusals },
    own,
    placeOf: () => (id === null ? null : own),
    touched: [questionnairesQuery.queryKey],
  })
}
