/** The free-text guard over a draft: its excuses lie among its values, so that they are kept as the texts are. */
import type { Excuses } from '#features/report/guard/excuses.ts'
import { type GuardedTexts, useGuardedTexts } from '#features/report/web/use-guarded-texts.tsx'
import type { Refusal } from '#platform/http/endpoint.ts'
import type { DraftHandle, Fields } from './drafts.ts'

export interface GuardedOptions {
  /** What is being written. */
  readonly draft: Pick<DraftHandle, 'values' | 'change'>
  readonly standing: Fields
  /** Its free texts. */
  readonly fields: readonly string[]
  /** Names are read when somebody writes, not before. */
  readonly open: boolean
  /** What the server found, should the list of names not be had here. */
  readonly refusals: readonly Refusal[]
  readonly refuse: (refusals: readonly Refusal[]) => void
}

export interface Guarded extends Pick<GuardedTexts, 'overrides' | 'below'> {
  /** True when something is left to decide on; it is told then. */
  readonly stops: () => boolean
}

export function useGuarded({ draft, standing, fields, open, refusals, refuse }: GuardedOptions): Guarded {
  const { values, change } = draft
  const { overrides, below, left } = useGuardedTexts({
    texts: fields.map((field) => ({ field, text: values[field] ?? '', before: standing[field] })),
    excuses: values.excuses ? (JSON.parse(values.excuses) as Excuses) : [],
    onExcuses: (next) => change('excuses', next.length > 0 ? JSON.stringify(next) : ''),
    onText: change,
    open,
    told: refusals,
  })
  return {
    overrides,
    below,
    stops: () => {
      const found = left()
      if (found.length > 0) refuse(found)
      return found.length > 0
    },
  }
}
