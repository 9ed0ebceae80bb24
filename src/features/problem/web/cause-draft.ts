/** A cause with its evidence as a form keeps it: each piece of evidence by its id, so that the guard finds its words. */
import type { Fields } from '#features/picture/web/drafts.ts'
import type { Cause } from '../schema.ts'
import { readList } from './content-draft.ts'
import type { FieldFaults } from './use-problem-form.ts'

export type Side = Cause['evidence'][number]['side']

export function causeValues(cause: Omit<Cause, 'version'>): Fields {
  const { id, bone, parentId, title, detail, grade, evidence } = cause
  return {
    ...{ id, bone, parentId: parentId ?? '', title, detail: detail ?? '', grade },
    evidence: JSON.stringify(evidence.map((one) => one.id)),
    ...Object.fromEntries(
      evidence.flatMap((one) => [
        [`evidence.${one.id}.side`, one.side],
        [`evidence.${one.id}.text`, one.text],
        [`evidence.${one.id}.source`, one.source],
      ]),
    ),
  }
}

export const listEvidence = (values: Fields) =>
  readList(values.evidence).map((id) => ({
    id,
    side: (values[`evidence.${id}.side`] ?? 'for') as Side,
    text: (values[`evidence.${id}.text`] ?? '').trim(),
    source: (values[`evidence.${id}.source`] ?? '').trim(),
  }))

/** One more piece, empty. */
export const addEvidence = (values: Fields, id: string, side: Side): Fields => ({
  ...values,
  evidence: JSON.stringify([...readList(values.evidence), id]),
  [`evidence.${id}.side`]: side,
  [`evidence.${id}.text`]: '',
  [`evidence.${id}.source`]: '',
})

export const dropEvidence = (values: Fields, id: string): Fields => ({
  ...Object.fromEntries(Object.entries(values).filter(([field]) => !field.startsWith(`evidence.${id}.`))),
  evidence: JSON.stringify(readList(values.evidence).filter((one) => one !== id)),
})

export const readCause = (values: Fields) => ({
  id: values.id ?? '',
  bone: values.bone as Cause['bone'],
  parentId: values.parentId || null,
  title: (values.title ?? '').trim(),
  detail: (values.detail ?? '').trim() || null,
  grade: values.grade as Cause['grade'],
  evidence: listEvidence(values),
})

export const causeTexts = (values: Fields): string[] => [
  'title',
  'detail',
  ...readList(values.evidence).flatMap((id) => [`evidence.${id}.text`, `evidence.${id}.source`]),
]

export function causeFaults(
  values: Fields,
  words: { readonly nameFault: string; readonly textFault: string; readonly sourceFault: string },
): FieldFaults {
  return [
    ...((values.title ?? '').trim().length < 3 ? [{ field: 'title', text: words.nameFault }] : []),
    ...listEvidence(values).flatMap(({ id, text, source }) => [
      ...(text.length < 3 ? [{ field: `evidence.${id}.text`, text: words.textFault }] : []),
      ...(source.length < 2 ? [{ field: `evidence.${id}.source`, text: words.sourceFault }] : []),
    ]),
  ]
}
