import { useState } from 'react'
import { type Fields, useDraft } from '#features/picture/web/drafts.ts'
import { useGuarded } from '#features/picture/web/use-guarded.ts'
import type { PlanChange } from './use-plan-change.ts'

/** A form's whole: what is typed, kept on the device; the guard over its texts; its faults, told at once when it is sent. */
export function usePlanForm(options: {
  key: string
  change: PlanChange
  texts: readonly string[]
  standing: { version: number; values: Fields }
  /** Names are read when somebody writes, not before. */
  open: boolean
}) {
  const { key, change, texts, standing, open } = options
  const draft = useDraft(key, standing)
  const [attempt, setAttempt] = useState(0)
  const guarded = useGuarded({
    draft,
    standing: standing.values,
    fields: texts,
    open,
    refusals: change.refusals,
    refuse: change.refuse,
  })
  return {
    draft,
    values: draft.values,
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

export type PlanForm = ReturnType<typeof usePlanForm>
