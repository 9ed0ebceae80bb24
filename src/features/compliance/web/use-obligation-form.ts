import { useState } from 'react'
import { type Fields, useDraft } from '#features/picture/web/drafts.ts'
import { useGuarded } from '#features/picture/web/use-guarded.ts'
import type { Change } from '#platform/web/use-change.ts'

/** A form's whole: what is typed, kept on the device; the guard over its texts; its faults, told at once when it is sent. */
export function useObligationForm(options: {
  readonly key: string
  readonly change: Change
  readonly texts: readonly string[]
  readonly standing: { readonly version: number; readonly values: Fields }
}) {
  const { key, change, texts, standing } = options
  const draft = useDraft(key, standing)
  const [attempt, setAttempt] = useState(0)
  const guarded = useGuarded({
    draft,
    standing: standing.values,
    fields: texts,
    open: true,
    refusals: change.refusals,
    refuse: change.refuse,
  })
  return {
    draft,
    value: (field: string) => draft.values[field] ?? '',
    set: draft.change,
    below: guarded.below,
    overrides: guarded.overrides,
    /** How many times it was sent: faults are told from the first time on. */
    attempt,
    /** True when nothing stands in the way: no fault of its own, no words that the guard marked. */
    ready: (faults: number) => {
      setAttempt((before) => before + 1)
      const stops = guarded.stops()
      return faults === 0 && !stops
    },
  }
}
