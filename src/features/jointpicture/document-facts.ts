/** What the drawing of a samlad picture needs, and what each part of it looks up in them. */

import type { JointDocumentWords } from './document-sv.ts'
import type { JointMap } from './figure-map.ts'
import { type Finding, type Part, parts } from './finding-schema.ts'
import { type Paragraph as Computed, listParagraphs as listComputed } from './paragraphs.ts'
import type { Block, JointComputation, JointPicture } from './schema.ts'
import type { JointWords } from './sv.ts'

export interface JointFacts {
  /** Its computation must be there. Comments and what is missing are not drawn. */
  readonly picture: JointPicture & { readonly computation: JointComputation }
  readonly municipality: string
  readonly invented: boolean
  /** Names of organisations; what is a name already stays. */
  readonly organisation: (id: string) => string
  readonly language: string
  /** The municipality's own borders, for the findings of areas; null where it has none. */
  readonly map: JointMap | null
  /** Later changes, told beside the numbers that stand; none in a file that is frozen, whose bytes must not follow them. */
  readonly revisions: JointPicture['revisions']
}

export interface DrawingWords {
  /** Names of parts and sentences of findings. */
  readonly said: JointWords
  readonly document: JointDocumentWords
}

/** A paragraph as it is to be read, with the finding it stands for. */
export interface Paragraph {
  readonly key: string
  readonly part: Part
  readonly finding: Finding | null
  /** Null where there is a figure or a table, and nothing to say. */
  readonly text: string | null
  /** The computed sentence, where a writer put another in its place. */
  readonly computed: string | null
  readonly writtenBy: string | null
  readonly pinned: boolean
  /** Tells what is missing, and is no content of its own. */
  readonly isGap: boolean
}

/**
 * All that is not struck, in reading order: the blocks, and before those of its part what is computed and was never a block
 * (the summary, the method, what is missing).
 */
export function listParagraphs({ picture }: JointFacts, { said }: DrawingWords): Paragraph[] {
  const { computation, blocks } = picture
  const findings = new Map(computation.findings.map((one) => [one.key, one]))
  const computed = new Map(listComputed(computation, said).map((one) => [one.key, one]))
  const placed = new Set(blocks.map(({ key }) => key))
  const unplaced = [...computed.values()].filter(({ key }) => !placed.has(key) && !findings.has(key))
  return parts.flatMap((part) => [
    ...unplaced.filter((one) => one.part === part).map((one) => readComputed(one, findings)),
    ...blocks
      .filter((one) => one.part === part && !one.struck)
      .flatMap((one) => readBlock(one, computed.get(one.key), findings.get(one.key) ?? null)),
  ])
}

const untouched = { computed: null, writtenBy: null, pinned: false } as const

function readComputed(one: Computed, findings: ReadonlyMap<string, Finding>): Paragraph {
  const { key, part, text, kind, findingKey } = one
  return { ...untouched, key, part, text, isGap: kind === 'gap', finding: findings.get(findingKey ?? '') ?? null }
}

function readBlock(block: Block, computed: Computed | undefined, finding: Finding | null): Paragraph[] {
  const { key, part, writtenBy, pinned } = block
  const sentence = computed?.text ?? null
  const text = block.text?.trim() || sentence
  if (text === null && finding === null) return []
  const isEdited = text !== sentence && sentence !== null
  const isGap = computed?.kind === 'gap'
  return [{ key, part, finding, text, computed: isEdited ? sentence : null, writtenBy, pinned, isGap }]
}

/** The instant that a document speaks for: when its content was last settled. */
export function instantOf({ picture }: JointFacts): string {
  return picture.proposedAt ?? picture.sharedAt ?? picture.computation.asOf
}

/** A writer's text as paragraphs; one that opens with a dash is an item of a list. */
export function splitText(text: string): { readonly kind: 'paragraph' | 'list'; readonly lines: string[] }[] {
  const parts: { kind: 'paragraph' | 'list'; lines: string[] }[] = []
  for (const line of text.split(/\n+/)) {
    const item = /^\s*[-–•]\s+(.+)$/.exec(line)?.[1]
    if (line.trim() === '') continue
    const last = parts.at(-1)
    if (item !== undefined && last?.kind === 'list') last.lines.push(item.trim())
    else
      parts.push(
        item === undefined ? { kind: 'paragraph', lines: [line.trim()] } : { kind: 'list', lines: [item.trim()] },
      )
  }
  return parts
}
