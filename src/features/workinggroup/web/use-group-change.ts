import { useWords } from '#platform/web/language.tsx'
import { useChange } from '#platform/web/use-change.ts'
import type { Group } from '../schema.ts'
import { groupWords } from '../words.ts'
import { groupQuery, waitingQuery } from './queries.ts'

const isGroup = (reply: unknown, id: string): reply is Group =>
  typeof reply === 'object' && reply !== null && 'contentHash' in reply && 'id' in reply && reply.id === id

/** Changes of one group and its tasks: counts and dates of the group come from the server. */
export function useGroupChange(id: string) {
  const { failed, unreachable, refusals } = useWords(groupWords)
  const own = groupQuery(id).queryKey
  return useChange({
    words: { failed, unreachable, refusals },
    own,
    placeOf: (reply) => (isGroup(reply, id) ? own : null),
    touched: [['groups'], waitingQuery.queryKey],
  })
}
