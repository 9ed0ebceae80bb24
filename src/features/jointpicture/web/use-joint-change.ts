import { useWords } from '#platform/web/language.tsx'
import { useChange } from '#platform/web/use-change.ts'
import { jointPageWords } from '../pages-words.ts'
import type { JointPicture } from '../schema.ts'
import { jointWords } from '../words.ts'
import { jointPictureQuery } from './queries.ts'

const isPicture = (reply: unknown, id: string): reply is JointPicture =>
  typeof reply === 'object' && reply !== null && 'contentHash' in reply && 'id' in reply && reply.id === id

/** Changes of one samlad picture. */
export function useJointChange(id: string) {
  const { failed, unreachable } = useWords(jointPageWords)
  const { refusals } = useWords(jointWords)
  const own = jointPictureQuery(id).queryKey
  return useChange({
    words: { failed, unreachable, refusals },
    own,
    placeOf: (reply) => (isPicture(reply, id) ? own : null),
    touched: [['joint-pictures']],
  })
}
