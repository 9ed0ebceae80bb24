/** Where the two parties' own pictures say different things, or only one says anything. */
import { type Part, parts } from './finding-schema.ts'
import { type Said, textOf } from './place-blocks.ts'
import { isOwnKey } from './rules.ts'
import type { Block, Difference, PartState } from './schema.ts'

/** One party's own picture as it was shared. */
export interface Side {
  readonly blocks: readonly Block[]
  readonly said: Said
  readonly parts: readonly PartState[]
  /** Of its findings, by key. */
  readonly titles: ReadonlyMap<string, string>
}

/** A difference before anybody has settled it. */
export type FoundDifference = Omit<Difference, 'version' | 'resolution' | 'text'>

/** Parts that ask one question: two answers there stand against each other. In the others each paragraph is a thing of its own. */
const oneQuestion: readonly Part[] = ['summary', 'consequences', 'causes', 'priorities']

export const partKey = (part: Part) => `part:${part}`
export const leftOutKey = (part: Part) => `leftOut:${part}`

export interface Naming {
  readonly part: (part: Part) => string
}

/**
 * The differences in reading order. `jointKeys` are the findings of the joint picture: one that a party lacks only because it
 * computed from older evidence, and that nobody wrote in, is no difference between them.
 */
export function findDifferences(
  municipality: Side,
  police: Side,
  jointKeys: ReadonlySet<string>,
  naming: Naming,
): FoundDifference[] {
  const found = [
    ...compareFindings(municipality, police, jointKeys),
    ...compareOwn(municipality, police, naming),
    ...compareLeftOut(municipality, police, naming),
  ]
  return found.sort(
    (one, other) => parts.indexOf(one.part) - parts.indexOf(other.part) || (one.key < other.key ? -1 : 1),
  )
}

function compareFindings(municipality: Side, police: Side, jointKeys: ReadonlySet<string>): FoundDifference[] {
  const [ours, theirs] = [findingsOf(municipality), findingsOf(police)]
  const found: FoundDifference[] = []
  for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
    const [one, other] = [ours.get(key), theirs.get(key)]
    const either = one ?? other
    if (!either) continue
    const title = municipality.titles.get(key) ?? police.titles.get(key) ?? openingOf(either.text ?? key)
    const texts = {
      municipality: one ? textOf(one, municipality.said) : null,
      police: other ? textOf(other, police.said) : null,
    }
    const base = { key, part: either.part, title, ...texts }
    if (one && other) {
      if (markOf(one) !== markOf(other)) found.push({ ...base, kind: 'answeredDifferently' })
    } else if (!either.struck && (either.text !== null || !jointKeys.has(key))) {
      found.push({ ...base, kind: one ? 'onlyMunicipality' : 'onlyPolice' })
    }
  }
  return found
}

function compareOwn(municipality: Side, police: Side, naming: Naming): FoundDifference[] {
  const [ours, theirs] = [ownOf(municipality), ownOf(police)]
  return parts.flatMap((part): FoundDifference[] => {
    const one = withoutShared(ours, theirs, part)
    const other = withoutShared(theirs, ours, part)
    if (one.length > 0 && other.length > 0 && oneQuestion.includes(part)) {
      const texts = { municipality: joinWords(one), police: joinWords(other) }
      return [{ key: partKey(part), part, kind: 'answeredDifferently', title: naming.part(part), ...texts }]
    }
    return [
      ...one.map((block) => only(block, part, 'onlyMunicipality')),
      ...other.map((block) => only(block, part, 'onlyPolice')),
    ]
  })
}

function only(block: Block, part: Part, kind: 'onlyMunicipality' | 'onlyPolice'): FoundDifference {
  const text = wordsOf(block)
  const base = { key: block.key, part, kind, title: openingOf(text) }
  return kind === 'onlyMunicipality'
    ? { ...base, municipality: text, police: null }
    : { ...base, municipality: null, police: text }
}

function compareLeftOut(municipality: Side, police: Side, naming: Naming): FoundDifference[] {
  return parts.flatMap((part): FoundDifference[] => {
    const [one, other] = [municipality, police].map((side) => side.parts.find((state) => state.part === part))
    if (!one || !other || (one.state === 'leftOut') === (other.state === 'leftOut')) return []
    if (one.state === 'empty' || other.state === 'empty') return []
    const texts = { municipality: one.leftOutReason, police: other.leftOutReason }
    return [{ key: leftOutKey(part), part, kind: 'answeredDifferently', title: naming.part(part), ...texts }]
  })
}

/** What both parties wrote or struck alike: it goes into the joint picture without a question. */
export function findAgreed(municipality: Side, police: Side): Block[] {
  const theirs = findingsOf(police)
  const alike = [...findingsOf(municipality).values()].filter((one) => {
    const other = theirs.get(one.key)
    return other !== undefined && markOf(one) === markOf(other) && (one.struck || one.text !== null)
  })
  const words = new Set(ownOf(police).map((one) => sameIn(one)))
  return [...alike, ...ownOf(municipality).filter((one) => words.has(sameIn(one)))]
}

/** The paragraphs of its own that a party wrote in a part and the other did not write word for word. */
export const listOwnIn = (side: Side, other: Side, part: Part): Block[] =>
  withoutShared(ownOf(side), ownOf(other), part)

const findingsOf = (side: Side) => new Map(side.blocks.filter((one) => !isOwnKey(one.key)).map((one) => [one.key, one]))
const ownOf = (side: Side) => side.blocks.filter((one) => isOwnKey(one.key) && textOf(one, side.said) !== null)
const withoutShared = (own: readonly Block[], others: readonly Block[], part: Part) => {
  const words = new Set(others.map(sameIn))
  return own.filter((one) => one.part === part && !words.has(sameIn(one)))
}
const wordsOf = (block: Block) => block.text?.trim() ?? ''
const sameIn = (block: Block) => `${block.part} ${wordsOf(block)}`
const joinWords = (blocks: readonly Block[]) => blocks.map(wordsOf).join('\n\n')
/** Kept, struck, or the words written instead: numbers that differ because they were computed at different times do not count. */
const markOf = (block: Block) => (block.struck ? 'struck' : block.text === null ? 'kept' : `text ${wordsOf(block)}`)

const longestTitle = 70
/** The first words of a paragraph. */
function openingOf(text: string): string {
  const line = text.split('\n')[0] ?? ''
  if (line.length <= longestTitle) return line
  const cut = line.slice(0, longestTitle)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 30))} …`
}
