/** The server's rules, asked on the device before anything is sent: every fault at once. */
import type { Refusal } from '#platform/http/endpoint.ts'
import { type FormDraft, type Marked, readWhen, spotWords, toInput } from './form.ts'
import { checkOverrides } from './guard/override.ts'
import type { Unexcused } from './guarded-text.ts'
import { checkReport, type ReportRefusal } from './rules.ts'
import type { ReportInput } from './schema.ts'

/** What only a form can lack; an input that has come this far has it. */
export const formFaults = ['timeMissing', 'placeNotChosen'] as const
export type FaultCode = ReportRefusal | (typeof formFaults)[number]

export interface FormFault extends Refusal<FaultCode> {
  readonly field: string
}

/** What the device knows of the municipality. */
export interface KnownRegisters {
  readonly zone: string
  readonly categories: ReadonlySet<string>
  readonly placeIds: ReadonlySet<string>
  readonly areaCodes: ReadonlySet<string>
}

function unexcused(input: ReportInput, marked: Marked): Unexcused[] {
  const fields = [
    { field: 'text', markings: marked.text },
    { field: 'where.words', markings: marked.words },
  ] as const
  return fields.flatMap(({ field, markings }) => {
    const given = input.overrides
      .filter((one) => one.field === field)
      .flatMap(({ kind, start, end, reason }) => {
        const marking = markings.find((one) => one.kind === kind && one.start === start && one.end === end)
        return marking ? [{ marking, reason }] : []
      })
    return checkOverrides(markings, given).map(({ code, marking }) => {
      return { field, kind: marking.kind, words: marking.words, why: code }
    })
  })
}

/** The report as it would be sent, and everything that stops it, in the order of the fields. */
export function checkDraft(
  draft: FormDraft,
  marked: Marked,
  known: KnownRegisters,
  now: Date,
): { input: ReportInput; faults: FormFault[] } {
  const input = toInput(draft, marked, now, known.zone)
  const { choice } = draft.where
  const refusals = checkReport(input, {
    now,
    categories: known.categories,
    placeIds: known.placeIds,
    areaCodes: known.areaCodes,
    areaOfPosition: choice?.position && !choice.placeId ? choice.areaCode : undefined,
    unexcused: unexcused(input, marked),
  })
  const faults = refusals.map((one): FormFault => {
    // Words that are no known place are another fault than no words at all.
    const code = one.code === 'placeMissing' && spotWords(draft.where) !== '' ? 'placeNotChosen' : one.code
    return { ...one, code, field: one.field ?? '' }
  })
  if (!readWhen(draft.when, now, known.zone)) faults.push({ code: 'timeMissing', field: 'when' })
  return { input, faults: faults.sort((a, b) => rank(a.field) - rank(b.field)) }
}

const order = ['category', 'when', 'where', 'felt', 'toldPolice', 'text', 'reason']
/** The form's field that a refusal's path belongs to. */
export const fieldOf = (path: string) => order.find((field) => path === field || path.startsWith(`${field}.`)) ?? ''
const rank = (path: string) => order.indexOf(fieldOf(path))
