/** What is typed in a draft: kept on the device until it is saved, and put beside what somebody else saved first. */
import { queryOptions } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { useChange } from '#platform/web/use-change.ts'
import { readAgreementHistory, readDraft } from '../api.ts'
import type { Content } from '../content.ts'
import { draftPageWords } from '../draft-pages-words.ts'
import { draftWords } from '../draft-words.ts'
import type { AgreementDraft } from '../schema.ts'

export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['agreement-draft', id],
    queryFn: ({ signal }) => call(readDraft, { params: { id } }, signal),
  })

export const historyQuery = queryOptions({
  queryKey: ['agreement-history'],
  queryFn: ({ signal }) => call(readAgreementHistory, {}, signal),
})

const isDraft = (reply: unknown): reply is AgreementDraft =>
  typeof reply === 'object' && reply !== null && 'faults' in reply && 'id' in reply

/** Changes of drafts: the last signature changes the agreement itself, and everything that rests on it. */
export function useDraftChange(id: string | null) {
  const { failed, unreachable } = useWords(draftPageWords)
  const { refusals } = useWords(draftWords)
  return useChange({
    words: { failed, unreachable, refusals },
    own: id === null ? null : draftQuery(id).queryKey,
    placeOf: (reply) => (isDraft(reply) ? draftQuery(reply.id).queryKey : null),
    touched: [['agreement'], ['agreement-history'], ['obligations'], ['obligation-topic']],
  })
}

interface Typed {
  readonly content: Content
  readonly effectiveOn: string
  readonly reason: string
}
/** `seen`: the version that it was typed over. */
interface Kept extends Typed {
  readonly seen: number
}

const keyOf = (id: string) => `samlad.agreement-draft.${id}`

function readKept(id: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null') as Kept | null
  } catch {
    return null
  }
}

const typedOf = ({ content, effectiveOn, reason }: AgreementDraft): Typed => {
  return { content, effectiveOn, reason: reason ?? '' }
}

export function useTyped(draft: AgreementDraft) {
  const { id, version } = draft
  const [kept, setKept] = useState<Kept | null>(() => readKept(id))
  const [wasKept] = useState(kept !== null)
  useEffect(() => {
    try {
      if (kept) localStorage.setItem(keyOf(id), JSON.stringify(kept))
      else localStorage.removeItem(keyOf(id))
    } catch {
      // A device that keeps nothing: what is typed is in the page, and is saved from there.
    }
  }, [id, kept])
  const standing = typedOf(draft)
  const typed: Typed = kept ?? standing
  return {
    ...typed,
    unsaved: kept !== null,
    wasKept: wasKept && kept !== null,
    /** Somebody has saved since this was typed. */
    conflict: kept !== null && kept.seen !== version,
    change: (next: Partial<Typed>) =>
      setKept({ seen: version, ...typed, ...(kept ? { seen: kept.seen } : {}), ...next }),
    drop: () => setKept(null),
    /** Mine is written over what stands now. */
    overwrite: () => setKept((mine) => mine && { ...mine, seen: version }),
  }
}
