/** What stands in an actor's form while it is written: also what cannot be saved yet. */
import type { Excuses } from '#features/report/guard/excuses.ts'
import { type knownBy, MappingAnswers, type MappingItem } from './mapping-schema.ts'
import { itemField } from './mapping-texts.ts'

/** As typed: how it is known may not be chosen yet. */
export interface ItemDraft extends Omit<MappingItem, 'knownBy'> {
  readonly knownBy: (typeof knownBy)[number] | ''
}

export interface MappingDraft extends Omit<MappingAnswers, 'items'> {
  readonly items: readonly ItemDraft[]
  readonly excuses: Excuses
  /** The version that the writing began from. */
  readonly base: number
}

export const emptyItem = (id: string): ItemDraft => {
  return { id, what: '', where: '', howMuch: '', knownBy: '', uncertain: '' }
}

/** The form of what stands; a new one begins with one empty point, so that there is something to fill in. */
export function draftOf(answers: MappingAnswers | null, base: number, firstId: string): MappingDraft {
  const standing = answers ?? MappingAnswers.parse({})
  const items = standing.items.length > 0 ? standing.items : [emptyItem(firstId)]
  return { ...standing, items, excuses: [], base }
}

export interface ItemFault {
  readonly code: 'needWhat' | 'needKnownBy'
  /** Place in the form, from 1. */
  readonly at: number
  readonly field: string
}

const isBlank = ({ what, where, howMuch, knownBy, uncertain }: ItemDraft) =>
  [what, where, howMuch, knownBy, uncertain].every((text) => text.trim() === '')

/** What would be saved, and everything that must be mended first. Points without a word are left out. */
export function readDraft(draft: MappingDraft): { answers: MappingAnswers; faults: ItemFault[] } {
  const faults: ItemFault[] = []
  const items = draft.items.flatMap((item, place): MappingItem[] => {
    if (isBlank(item)) return []
    const { id, knownBy: known } = item
    const at = place + 1
    if (item.what.trim() === '') faults.push({ code: 'needWhat', at, field: itemField(id, 'what') })
    if (known === '') {
      faults.push({ code: 'needKnownBy', at, field: knownByField(id) })
      return [{ ...item, knownBy: 'impression' }]
    }
    return [{ ...item, knownBy: known }]
  })
  const { sourcesUsed, sourcesRejected, consequences, other } = draft
  return { answers: { items, sourcesUsed, sourcesRejected, consequences, other }, faults }
}

export const knownByField = (id: string) => `items.${id}.knownBy`

/** Whether there is something to save: order and words, not the empty points. */
export function differsFrom(draft: MappingDraft, answers: MappingAnswers | null): boolean {
  const chosen = draft.items.some((item) => item.knownBy === '' && !isBlank(item))
  return chosen || write(readDraft(draft).answers) !== write(answers ?? MappingAnswers.parse({}))
}

/** Fields in one order, whatever order they came in. */
const write = ({ items, sourcesUsed, sourcesRejected, consequences, other }: MappingAnswers) =>
  JSON.stringify([
    items.map(({ id, what, where, howMuch, knownBy: known, uncertain }) => [
      id,
      what,
      where,
      howMuch,
      known,
      uncertain,
    ]),
    [sourcesUsed, sourcesRejected, consequences, other],
  ])
