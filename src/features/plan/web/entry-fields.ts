/** The form of an entry of the library: every field as text, so that it is kept on the device until it is saved. */
import type { Fields } from '#features/picture/web/drafts.ts'
import { type LibraryEntry, measureKinds, strategies } from '../schema.ts'
import { readList, writeList } from './measure-fields.ts'

export const entryTexts = ['title', 'technique', 'text', 'research', 'limits', 'source'] as const

export function fieldsOfEntry(entry: LibraryEntry | null): Fields {
  if (!entry) return {}
  return {
    ...Object.fromEntries(entryTexts.map((field) => [field, entry[field]])),
    strategy: entry.strategy,
    kind: entry.kind,
    bones: writeList(entry.suits.bones),
    categories: writeList(entry.suits.categories),
    hidden: entry.hidden ? 'yes' : '',
  }
}

export type EntryFault = 'title' | 'strategy' | 'kind'
type EntryContent = Omit<LibraryEntry, 'id' | 'version'>

export function readEntryFields(
  values: Fields,
): { content: EntryContent; faults: readonly [] } | { content: null; faults: readonly EntryFault[] } {
  const text = (field: string) => (values[field] ?? '').trim()
  const strategy = strategies.find((one) => one === values.strategy)
  const kind = measureKinds.find((one) => one === values.kind)
  const faults: EntryFault[] = []
  if (text('title').length < 3) faults.push('title')
  if (!strategy) faults.push('strategy')
  if (!kind) faults.push('kind')
  if (!strategy || !kind || faults.length > 0) return { content: null, faults }
  return {
    faults: [],
    content: {
      title: text('title'),
      technique: text('technique'),
      text: text('text'),
      research: text('research'),
      limits: text('limits'),
      source: text('source'),
      strategy,
      kind,
      suits: { bones: readList(values.bones), categories: readList(values.categories) },
      hidden: values.hidden === 'yes',
    },
  }
}

/** An id for an entry of the municipality's own, from its title: letters, digits and dashes, not among those taken. */
export function newEntryId(title: string, taken: readonly string[]): string {
  const plain = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
  const base = `own-${plain || 'entry'}`
  for (let at = 1; ; at++) {
    const id = at === 1 ? base : `${base}-${at}`
    if (!taken.includes(id)) return id
  }
}
