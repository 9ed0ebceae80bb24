import { createContext, useContext } from 'react'
import type { Party } from '#features/access/schema.ts'
import type { ProblemPageWords } from '../../pages-sv.ts'
import type { Problem } from '../../schema.ts'
import type { ProblemWords } from '../../sv.ts'
import type { ProblemAction } from '../../transitions.ts'

/** What every part of an open problem needs. */
export interface View {
  readonly problem: Problem
  /** The party that the reader speaks for, or null. */
  readonly party: Party | null
  readonly words: ProblemPageWords
  /** Names of questions, states, bones, grades. */
  readonly said: ProblemWords
  /** Whether this reader may do it, in this state. */
  readonly may: (action: ProblemAction) => boolean
}

export const ViewContext = createContext<View | null>(null)

export function useView(): View {
  const view = useContext(ViewContext)
  if (!view) throw new Error('outside an open problem')
  return view
}
