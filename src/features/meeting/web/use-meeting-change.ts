import { useWords } from '#platform/web/language.tsx'
import { useChange } from '#platform/web/use-change.ts'
import { meetingPageWords } from '../pages-words.ts'
import type { Meeting } from '../schema.ts'
import { meetingWords } from '../words.ts'
import { meetingQuery } from './queries.ts'

const isMeeting = (reply: unknown): reply is Meeting =>
  typeof reply === 'object' && reply !== null && 'attendance' in reply && 'id' in reply

/** Changes of meetings. */
export function useMeetingChange() {
  const { failed, unreachable } = useWords(meetingPageWords)
  const { refusals } = useWords(meetingWords)
  return useChange({
    words: { failed, unreachable, refusals },
    own: ['meeting'],
    placeOf: (reply) => (isMeeting(reply) ? meetingQuery(reply.id).queryKey : null),
    touched: [['meetings'], ['formal-decisions'], ['thread']],
  })
}
