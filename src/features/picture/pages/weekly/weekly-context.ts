import { createContext, useContext } from 'react'
import type { Actor, Municipality } from '#features/access/schema.ts'
import type { Area, Ground } from '#features/report/schema.ts'
import type { Language } from '#platform/web/language.tsx'
import type { Drawing } from '../../figures.ts'
import type { Computation, Picture } from '../../schema.ts'

/** Everything that the parts of one picture's page share. */
export interface Weekly extends Drawing {
  readonly picture: Picture
  readonly computation: Computation
  readonly actor: Actor
  readonly municipality: Municipality
  readonly language: Language
  readonly areas: readonly Area[]
  /** Codes of the area sets that the picture can be counted in. */
  readonly areaSets: readonly string[]
  readonly ground: readonly Ground[]
  /** Whether the ground has come, or will not. */
  readonly groundSettled: boolean
  readonly organisations: readonly { id: string; name: string }[]
  /** Whether it can still be written in. */
  readonly editable: boolean
  readonly chosenArea: string | null
  readonly chooseArea: (code: string | null) => void
}

export const WeeklyContext = createContext<Weekly | null>(null)

export function useWeekly(): Weekly {
  const weekly = useContext(WeeklyContext)
  if (!weekly) throw new Error('a part of the picture stands outside its page')
  return weekly
}
