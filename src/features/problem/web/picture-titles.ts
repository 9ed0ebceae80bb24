import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { jointPicturesQuery } from '#features/jointpicture/web/queries.ts'
import { titles as sv, type TitleWords } from '#features/picture/title-sv.ts'
import { picturesQuery } from '#features/picture/web/queries.ts'
import { useWords } from '#platform/web/language.tsx'
import { problemPageWords } from '../pages-words.ts'
import type { ProblemFinding } from '../schema.ts'

const titleWords = { sv, en: async (): Promise<TitleWords> => (await import('#features/picture/title-en.ts')).titles }

export interface RaisablePicture {
  readonly kind: ProblemFinding['pictureKind']
  readonly id: string
  readonly title: string
}

/** Pictures that a problem can be raised from, newest first: released running ones, samlade ones proposed or decided. Null: not here yet. */
export function useRaisablePictures(): readonly RaisablePicture[] | null {
  const words = useWords(problemPageWords)
  const { title } = useWords(titleWords)
  const running = useQuery(picturesQuery).data?.pictures
  const joint = useQuery(jointPicturesQuery).data?.pictures
  return useMemo(() => {
    if (!running || !joint) return null
    const own = running
      .filter((one) => one.state === 'released')
      .map((one) => ({
        kind: 'running' as const,
        id: one.id,
        title: title(one.kind, one.period),
        at: one.releasedAt ?? '',
      }))
    const both = joint
      .filter((one) => one.party === null && (one.state === 'proposed' || one.state === 'decided'))
      .map((one) => ({
        kind: 'joint' as const,
        id: one.id,
        title: words.raise.joint(one.period),
        at: one.proposedAt ?? '',
      }))
    return [...own, ...both].toSorted((one, other) => (one.at < other.at ? 1 : -1))
  }, [running, joint, title, words])
}
