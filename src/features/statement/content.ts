/** What a statement says: what the parties say yes to, what is sealed, and what its files are drawn from. Pure. */
import type { Municipality } from '#features/access/schema.ts'
import type { Part, Slot, StatementKind } from './schema.ts'

/** Words by the key of their place; empty ones are left out. */
export type Texts = Readonly<Record<string, string>>

export interface StatementContent {
  /** Raised when the shape changes. */
  readonly form: 1
  readonly municipality: string
  readonly invented: boolean
  readonly kind: StatementKind
  readonly subjectId: string | null
  readonly title: string
  readonly from: string
  readonly to: string
  readonly edition: number
  /** Instant that the facts were computed at. */
  readonly asOf: string
  readonly facts: unknown
  readonly texts: Texts
  /** Told in Swedish from the facts, kept as they were told: another wording later changes nothing that is sealed. */
  readonly lead: string
  readonly parts: readonly Part[]
}

export interface ContentFacts<Facts>
  extends Pick<StatementContent, 'kind' | 'subjectId' | 'title' | 'from' | 'to' | 'edition' | 'asOf'> {
  readonly facts: Facts
  readonly municipality: Pick<Municipality, 'name' | 'settings'>
  /** As they were last written, in every place that has ever been asked for. */
  readonly written: ReadonlyMap<string, { readonly text: string }>
}

interface Telling<Facts> {
  readonly tell: (facts: Facts, language: 'sv') => readonly Part[]
  readonly lead: (facts: Facts, language: 'sv') => string
}

/** Same facts and words, same content. */
export function composeContent<Facts>(
  { municipality, written, ...given }: ContentFacts<Facts>,
  source: Telling<Facts>,
): StatementContent {
  const parts = source.tell(given.facts, 'sv')
  const texts = listSlots(parts).flatMap(({ key }) => {
    const text = written.get(key)?.text.trim()
    return text ? [[key, text] as const] : []
  })
  return {
    form: 1,
    municipality: municipality.name,
    invented: municipality.settings.invented,
    ...given,
    texts: Object.fromEntries(texts),
    lead: source.lead(given.facts, 'sv'),
    parts,
  }
}

export const listSlots = (parts: readonly Pick<Part, 'slots'>[]): Slot[] => parts.flatMap(({ slots }) => slots)
