import { useWords } from '#platform/web/language.tsx'
import type { FailureWords } from '#platform/web/say-refusals.ts'
import { useChange as useCallChange } from '#platform/web/use-change.ts'
import type { Picture } from '../schema.ts'
import type { PictureWords } from '../sv.ts'
import { pictureWords } from '../words.ts'
import { pictureQuery } from './queries.ts'

const isPicture = (reply: unknown, id: string): reply is Picture =>
  typeof reply === 'object' && reply !== null && 'contentHash' in reply && 'id' in reply && reply.id === id

/** The sentences of a call that failed. */
export const failureWordsOf = ({ pages, refusals }: PictureWords): FailureWords => {
  const { failed, unreachable } = pages.edit
  return { failed, unreachable, refusals }
}

/** Changes of one picture. */
export function useChange(id: string) {
  const own = pictureQuery(id).queryKey
  return useCallChange({
    words: failureWordsOf(useWords(pictureWords)),
    own,
    placeOf: (reply) => (isPicture(reply, id) ? own : null),
    touched: [['pictures']],
  })
}
