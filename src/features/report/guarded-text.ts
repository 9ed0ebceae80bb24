/** The guard over a whole report: every free-text field, with the excuses that came along. Same on the phone and the server. */
import { checkText } from './guard/guard.ts'
import type { Kind } from './guard/marking.ts'
import { checkOverrides, type GuardOverride, type GuardRefusalCode } from './guard/override.ts'
import type { ReportInput } from './schema.ts'

/** A word that may not stay as it is, and why the answer given for it (if any) is not enough. */
export interface Unexcused {
  readonly field: 'text' | 'where.words'
  readonly kind: Kind
  readonly words: string
  readonly why: GuardRefusalCode
}

/** An excuse as it is kept: where and why, never the words themselves. */
export interface KeptOverride {
  readonly field: Unexcused['field']
  readonly kind: Kind
  readonly start: number
  readonly end: number
  readonly reason: string
}

/** `knownPlaces` as made by the guard's preparePlaces. */
export function readWithGuard(
  input: Pick<ReportInput, 'text' | 'where' | 'overrides'>,
  knownPlaces: ReadonlySet<string>,
): { unexcused: Unexcused[]; overrides: KeptOverride[] } {
  const fields = [
    { field: 'text', text: input.text ?? '' },
    { field: 'where.words', text: input.where.words ?? '' },
  ] as const
  const unexcused = fields.flatMap(({ field, text }) => {
    const given = input.overrides
      .filter((one) => one.field === field)
      .map(({ kind, start, end, reason }): GuardOverride => {
        return { marking: { kind, start, end, words: text.slice(start, end), certainty: 'likely' }, reason }
      })
    return checkOverrides(checkText(text, knownPlaces), given).map(({ code, marking }) => {
      return { field, kind: marking.kind, words: marking.words, why: code }
    })
  })
  const overrides = input.overrides.map(({ field, kind, start, end, reason }) => ({ field, kind, start, end, reason }))
  return { unexcused, overrides }
}
