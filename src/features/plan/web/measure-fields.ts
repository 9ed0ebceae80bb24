/** A measure's form: every field as text, so that it is kept on the device until it is saved. */
import type { Fields } from '#features/picture/web/drafts.ts'
import { approaches, type LibraryEntry, type MeasureContent, measureKinds, strategies } from '../schema.ts'

/** Fields that hold several codes. */
export const listFields = ['subGoals', 'causeIds', 'areaCodes'] as const
export const measureTexts = ['title', 'description', 'expectedShort', 'expectedLong'] as const

export const readList = (text: string | undefined): string[] => (text ? (JSON.parse(text) as string[]) : [])
export const writeList = (codes: readonly string[]) => (codes.length > 0 ? JSON.stringify(codes) : '')

const writeNumber = (value: number | null) => (value === null ? '' : String(value).replace('.', ','))

/** A number as it is typed in Swedish, `null` for nothing, NaN for what is no number. */
export function readNumber(text: string | undefined): number | null {
  const plain = (text ?? '')
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(',', '.')
    .replace('−', '-')
  return plain === '' ? null : Number(plain)
}

export function fieldsOf(content: MeasureContent): Fields {
  return {
    title: content.title,
    description: content.description,
    kind: content.kind,
    approach: content.approach,
    strategy: content.strategy ?? '',
    libraryId: content.libraryId ?? '',
    subGoals: writeList(content.subGoals),
    causeIds: writeList(content.causeIds),
    ownerOrganisationId: content.ownerOrganisationId ?? '',
    areaCodes: writeList(content.areaCodes),
    from: content.from ?? '',
    to: content.to ?? '',
    expectedShort: content.expectedShort,
    expectedLong: content.expectedLong,
    cost: writeNumber(content.cost),
    hours: writeNumber(content.hours),
  }
}

/** A new measure's form, with what the way here has told of it. A suggestion fills in; it chooses nothing for the writer. */
export function startFields(causeId: string | null, suggestion: LibraryEntry | null): Fields {
  return {
    causeIds: writeList(causeId ? [causeId] : []),
    ...(suggestion && {
      title: suggestion.title,
      description: suggestion.text,
      kind: suggestion.kind,
      strategy: suggestion.strategy,
      libraryId: suggestion.id,
    }),
  }
}

export type MeasureFault = 'title' | 'kind' | 'approach' | 'period' | 'cost' | 'hours'
export interface FieldFault {
  readonly field: string
  readonly code: MeasureFault
}

/** What is written as the server wants it, or everything that is wrong with it. */
export function readMeasureFields(
  values: Fields,
): { content: MeasureContent; faults: null } | { content: null; faults: FieldFault[] } {
  const text = (field: string) => (values[field] ?? '').trim()
  const kind = measureKinds.find((one) => one === values.kind)
  const approach = approaches.find((one) => one === values.approach)
  const numbers = { cost: readNumber(values.cost), hours: readNumber(values.hours) }
  const most = { cost: 1e10, hours: 1e6 }
  const faults: FieldFault[] = []
  if (text('title').length < 3) faults.push({ field: 'title', code: 'title' })
  if (!kind) faults.push({ field: 'kind', code: 'kind' })
  if (!approach) faults.push({ field: 'approach', code: 'approach' })
  if (values.from && values.to && values.to < values.from) faults.push({ field: 'to', code: 'period' })
  for (const field of ['cost', 'hours'] as const) {
    const value = numbers[field]
    if (value !== null && !(value >= 0 && value <= most[field])) faults.push({ field, code: field })
  }
  if (faults.length > 0 || !kind || !approach) return { content: null, faults }
  return {
    faults: null,
    content: {
      title: text('title'),
      description: text('description'),
      kind,
      approach,
      strategy: strategies.find((one) => one === values.strategy) ?? null,
      libraryId: values.libraryId || null,
      subGoals: readList(values.subGoals),
      causeIds: readList(values.causeIds),
      ownerOrganisationId: values.ownerOrganisationId || null,
      areaCodes: readList(values.areaCodes),
      from: values.from || null,
      to: values.to || null,
      expectedShort: text('expectedShort'),
      expectedLong: text('expectedLong'),
      ...numbers,
    },
  }
}
