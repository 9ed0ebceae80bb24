/** The judgement beside what is out as a task for a thread of its own: a year of editions is many megabytes to read. */
import type { Computation } from './schema.ts'
import { type ToldEdition, type Withholding, withhold } from './withhold.ts'

export interface OverlapTask {
  readonly computation: Computation
  /** `content` is what was frozen, as its text. */
  readonly told: readonly (Omit<ToldEdition, 'areaSet' | 'shown'> & { readonly content: string })[]
}

export function judgeOverlap({ computation, told }: OverlapTask): Withholding {
  const editions = told.map(({ content, ...one }): ToldEdition => {
    const { computation: shown } = JSON.parse(content) as { computation: Computation }
    return { ...one, areaSet: shown.areaSet, shown }
  })
  return withhold(computation, editions)
}
