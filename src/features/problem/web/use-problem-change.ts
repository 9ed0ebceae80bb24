import { useWords } from '#platform/web/language.tsx'
import { type Change, useChange } from '#platform/web/use-change.ts'
import { problemPageWords } from '../pages-words.ts'
import type { Problem } from '../schema.ts'
import { problemWords } from '../words.ts'
import { problemQuery } from './queries.ts'

const isProblem = (reply: unknown): reply is Problem =>
  typeof reply === 'object' && reply !== null && 'contentHash' in reply && 'id' in reply

export type ProblemChange = Change

/** Changes of problems: the order of all may have changed, and what rests on what. */
export function useProblemChange(id: string | null): ProblemChange {
  const { failed, unreachable } = useWords(problemPageWords)
  const { refusals } = useWords(problemWords)
  return useChange({
    words: { failed, unreachable, refusals },
    own: id === null ? null : problemQuery(id).queryKey,
    placeOf: (reply) => (isProblem(reply) ? problemQuery(reply.id).queryKey : null),
    touched: [['problems'], ['thread']],
  })
}
