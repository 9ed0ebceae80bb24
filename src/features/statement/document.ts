/** A statement as one document: what was computed, the words that people wrote, who said yes. Pure: same facts, same document. */
import type { Block, DocumentModel } from '#document/model.ts'
import type { Party } from '#features/access/schema.ts'
import type { StatementContent } from './content.ts'
import type { StatementDocumentWords } from './document-sv.ts'
import { type Part, statementWays } from './schema.ts'

/** Raised whenever the same content would be drawn as other bytes. */
export const drawing = '1'

/** From so many chapters on, they are listed first. */
const longFrom = 4
/** A chapter of a few lines does not begin a page. */
const chapterFrom = 4

export interface StatementFacts {
  readonly content: StatementContent
  readonly contentHash: string
  /** Null: it is composed, and every page says so. */
  readonly sealedAt: string | null
  /** Each yes to this very content. */
  readonly confirmations: readonly { readonly party: Party; readonly at: string }[]
}

export function drawStatement(facts: StatementFacts, words: StatementDocumentWords): DocumentModel {
  const { content, sealedAt } = facts
  const { municipality, title, from, to, parts } = content
  return {
    language: 'sv',
    title,
    subtitle: words.subtitle(words.kinds[content.kind], municipality, from, to),
    runningHead: `${title} · ${municipality}`,
    edition: words.edition(content.edition),
    ...(sealedAt === null ? { draft: words.draft } : {}),
    ...(content.invented ? { notice: words.invented } : {}),
    created: sealedAt ?? content.asOf,
    author: municipality,
    words: { skipToContent: words.skip, showTable: words.showTable, page: words.page, of: words.of },
    blocks: [
      { kind: 'lead', runs: [content.lead] },
      ...(parts.length >= longFrom ? [{ kind: 'contents', heading: words.contents } as const] : []),
      ...parts.flatMap((part) => drawPart(part, facts, words)),
      drawConfirmations(facts, words),
      drawSources(facts, words),
    ],
  }
}

function drawPart(part: Part, facts: StatementFacts, words: StatementDocumentWords): Block[] {
  const isChapter = facts.content.parts.length >= longFrom && part.blocks.length >= chapterFrom
  return [
    { kind: 'heading', level: 2, text: part.title, ...(isChapter ? { chapter: true } : {}) },
    ...part.blocks,
    ...part.slots.flatMap((slot) => drawSlot(slot, facts, words)),
  ]
}

/** What nobody wrote is told in a draft, and left out of what is sealed. */
function drawSlot(slot: Part['slots'][number], facts: StatementFacts, words: StatementDocumentWords): Block[] {
  const heading: Block = { kind: 'heading', level: 3, text: slot.label }
  const text = facts.content.texts[slot.key]
  if (text !== undefined) return [heading, ...splitLines(text)]
  if (facts.sealedAt !== null) return []
  const empty = slot.required ? words.notWrittenRequired : words.notWritten
  return [heading, { kind: 'paragraph', runs: [{ text: empty, muted: true }] }]
}

const splitLines = (text: string): Block[] =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line): Block => ({ kind: 'paragraph', runs: [line.trim()] }))

function drawConfirmations({ content, confirmations }: StatementFacts, words: StatementDocumentWords): Block {
  return {
    kind: 'confirmation',
    heading: words.confirmation,
    parties: statementWays[content.kind].needs.map((party) => {
      const given = confirmations.find((one) => one.party === party)
      return {
        party: words.parties[party],
        role: words.roles[party],
        confirmed: given !== undefined,
        text: given ? words.confirmedAt(given.at) : words.waits,
      }
    }),
  }
}

function drawSources({ content, contentHash, sealedAt }: StatementFacts, words: StatementDocumentWords): Block {
  return {
    kind: 'sources',
    heading: words.sources,
    items: [
      [words.computed(content.asOf)],
      ...(sealedAt === null ? [] : [[words.sealed(sealedAt)]]),
      [{ text: words.checksum(grouped(contentHash)), muted: true }],
    ],
  }
}

/** In groups, so that a narrow line can break it. */
const grouped = (hash: string) => hash.replace(/(.{16})(?=.)/g, '$1 ')
