import { useQueries, useQuery } from '@tanstack/react-query'
import { useLanguage } from '#platform/web/language.tsx'
import type { Statement, StatementHead } from '../schema.ts'
import { statementQuery, statementsQuery } from './queries.ts'

const none: readonly StatementHead[] = []

/** Every statement, and what is known of those that are written: they are few, and only they have a yes or words to wait for. */
export function useStatements(enabled: boolean) {
  const { language } = useLanguage()
  const { data, error } = useQuery({ ...statementsQuery, enabled })
  const heads = data?.statements ?? none
  const composed = heads.filter((one) => one.state === 'composing')
  const { details, waits } = useQueries({
    // Once, as the page opens: nobody follows the other party's writing from a list.
    queries: composed.map(({ id }) => ({ ...statementQuery(id, language), refetchInterval: false as const })),
    combine: (answers) => ({
      details: new Map<string, Statement>(answers.flatMap(({ data: one }) => (one ? [[one.id, one]] : []))),
      waits: answers.some((one) => one.isPending),
    }),
  })
  return { heads, details, error: data ? null : error, loaded: data !== undefined && !waits }
}
