/** What is typed and not yet saved: kept on the device through failures, polls and reloads, until it is saved or dropped. */
import { useSyncExternalStore } from 'react'

export type Fields = Readonly<Record<string, string>>

export interface Standing {
  /** 0 when nothing is written yet. */
  readonly version: number
  readonly values: Fields
}

export interface Draft {
  readonly values: Fields
  /** What stood when the writing began. */
  readonly base: Standing
}

const place = 'samlad.picture-drafts'
const drafts = new Map<string, Draft>(readKept())
const followers = new Set<() => void>()

function readKept(): [string, Draft][] {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? '[]') as [string, Draft][]
  } catch {
    return []
  }
}

function setDraft(key: string, draft: Draft | null) {
  if (draft) drafts.set(key, draft)
  else drafts.delete(key)
  try {
    sessionStorage.setItem(place, JSON.stringify([...drafts]))
  } catch {
    // Kept in the page only.
  }
  for (const follower of followers) follower()
}

function follow(changed: () => void) {
  followers.add(changed)
  return () => void followers.delete(changed)
}

const differs = (a: Fields, b: Fields) =>
  Object.keys({ ...a, ...b }).some((field) => (a[field] ?? '') !== (b[field] ?? ''))

/** One piece of writing. `standing` is what the server has now; it never overwrites what is being typed. */
export function useDraft(key: string, standing: Standing) {
  const draft = useSyncExternalStore(follow, () => drafts.get(key))
  const touched = draft !== undefined && differs(draft.values, draft.base.values)
  const moved = draft !== undefined && standing.version !== draft.base.version
  const values = draft && (touched || !moved) ? draft.values : standing.values
  return {
    open: draft !== undefined,
    touched,
    values,
    /** Somebody else wrote in the meantime, and both texts differ: the reader must choose. */
    conflict: touched && moved && differs(draft.values, standing.values),
    start: () => setDraft(key, { values: standing.values, base: standing }),
    change: (field: string, value: string) =>
      setDraft(key, { values: { ...values, [field]: value }, base: touched ? draft.base : standing }),
    /** Goes on from what stands now, with these values. */
    settle: (next: Fields) => setDraft(key, { values: next, base: standing }),
    drop: () => setDraft(key, null),
  }
}

export type DraftHandle = ReturnType<typeof useDraft>

/** How many pieces of this picture are typed and not saved. */
export function useUnsaved(prefix: string): number {
  return useSyncExternalStore(
    follow,
    () =>
      [...drafts].filter(([key, { values, base }]) => key.startsWith(prefix) && differs(values, base.values)).length,
  )
}
