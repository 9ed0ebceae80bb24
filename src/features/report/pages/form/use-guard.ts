import { useCallback, useEffect, useMemo, useState } from 'react'
import { type FormDraft, type Marked, spotWords } from '../../form.ts'
import { checkIdentifiers } from '../../guard/identifiers.ts'
import type { Kind, Marking } from '../../guard/marking.ts'
import { type FullGuard, loadGuard, removeWords } from '../../web/load-guard.ts'

export interface Guard {
  readonly mark: (draft: FormDraft) => Marked
  /** As `mark`, with names if their list can be had at all. */
  readonly markFully: (draft: FormDraft) => Promise<Marked>
  readonly remove: (text: string, marking: Marking, replacements: Record<Kind, string>) => Promise<string>
}

const markWith = (check: (text: string) => Marking[], draft: FormDraft): Marked => {
  return { text: check(draft.text), words: check(spotWords(draft.where)) }
}

const firstSigns = ['pointerdown', 'keydown'] as const

/** The guard as it stands on this device: numbers at once, names as soon as their list is here. The server looks again. */
export function useGuard(placeNames: readonly string[]): Guard {
  const [full, setFull] = useState<FullGuard | null>(null)
  const known = useMemo(() => full?.preparePlaces(placeNames), [full, placeNames])
  useEffect(() => {
    const load = () =>
      void loadGuard().then(
        (guard) => setFull(() => guard),
        () => {},
      )
    // Nobody writes before they touch the form, and until then the list would only stand in the way of the page.
    for (const sign of firstSigns) addEventListener(sign, load, { once: true, capture: true })
    addEventListener('online', load)
    return () => {
      for (const sign of firstSigns) removeEventListener(sign, load, { capture: true })
      removeEventListener('online', load)
    }
  }, [])
  const mark = useCallback(
    (draft: FormDraft) => markWith(full ? (text) => full.checkText(text, known) : checkIdentifiers, draft),
    [full, known],
  )
  const markFully = useCallback(
    async (draft: FormDraft) => {
      const guard = await loadGuard().catch(() => null)
      if (!guard) return markWith(checkIdentifiers, draft)
      const places = guard.preparePlaces(placeNames)
      return markWith((text) => guard.checkText(text, places), draft)
    },
    [placeNames],
  )
  return useMemo(() => ({ mark, markFully, remove: removeWords }), [mark, markFully])
}
