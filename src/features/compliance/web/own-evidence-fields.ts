/** The form of own evidence: every field as text, so that it is kept on the device until it is saved. */
import type { z } from 'zod'
import type { Fields } from '#features/picture/web/drafts.ts'
import type { OwnEvidence, OwnEvidenceInput } from '../schema.ts'

type Input = z.infer<typeof OwnEvidenceInput>
export type OwnEvidenceFault = 'on' | 'until' | 'title'

export const ownEvidenceTexts = ['title', 'text', 'reference'] as const

/** What stands; before anything does, today. */
export const fieldsOfOwn = (one: OwnEvidence | null, today: string): Fields => ({
  on: one?.on ?? today,
  until: one?.until ?? '',
  title: one?.title ?? '',
  text: one?.text ?? '',
  reference: one?.reference ?? '',
})

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))

/** What is written as the server wants it, and every field that must be mended. `today` is the last day that can have been. */
export function readOwnFields(
  values: Fields,
  today: string,
): { readonly input: Input; readonly faults: readonly OwnEvidenceFault[] } {
  const text = (field: string) => (values[field] ?? '').trim()
  const [on, until, title] = [text('on'), text('until'), text('title')]
  const faults: OwnEvidenceFault[] = []
  if (!isDay(on) || on > today) faults.push('on')
  if (until !== '' && (!isDay(until) || until < on)) faults.push('until')
  if (title.length < 3) faults.push('title')
  const input = { on, until: until || null, title, text: text('text') || null, reference: text('reference') || null }
  return { input, faults }
}
