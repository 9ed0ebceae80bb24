/** The public version as a document: plain, short, and made from nothing but what was named to be public. */
import type { Block, DocumentModel } from '#document/model.ts'
import { drawHeading, drawNumbers, drawText, isNamed } from './document.ts'
import type { DrawingWords } from './document-facts.ts'
import { linkSources } from './document-sources.ts'
import type { PublicEdition, PublicFinding, PublicParagraph } from './public-version.ts'
import { sayFinding } from './say-finding.ts'

export interface PublicFacts {
  readonly edition: PublicEdition
  readonly invented: boolean
  readonly language: string
}

export function drawPublicDocument({ edition, invented, language }: PublicFacts, words: DrawingWords): DocumentModel {
  const { document, said } = words
  const { municipality, period, decidedOn, decidedByBody } = edition
  const title = document.public.title(period, municipality.name)
  const decided = [
    ...(decidedOn ? [`${document.facts.decidedOn} ${document.dates.day(decidedOn)}`] : []),
    ...(decidedByBody ? [`${document.facts.decidedBy.toLocaleLowerCase(language)} ${decidedByBody}`] : []),
  ].join(' ')
  return {
    language,
    title,
    ...(decided ? { subtitle: decided } : {}),
    runningHead: title,
    edition: document.edition(edition.edition),
    ...(invented ? { notice: document.invented } : {}),
    // Nobody outside needs the hour; the day is enough for a date in the file.
    created: `${decidedOn ?? `${period}-01-01`}T00:00:00Z`,
    author: municipality.name,
    words: { skipToContent: document.skip, showTable: document.showTable, page: document.page, of: document.of },
    blocks: [
      { kind: 'lead', runs: [document.public.lead] },
      ...(edition.correctionReason === null
        ? []
        : [note(document.corrects(edition.edition - 1, edition.correctionReason))]),
      { kind: 'contents', heading: document.contents },
      ...edition.parts.flatMap(({ part, paragraphs }): Block[] => [
        {
          kind: 'heading',
          level: 2,
          text: part === 'method' ? document.public.method : said.parts[part],
          id: `del-${part}`,
        },
        ...paragraphs.flatMap((one, at) => drawParagraph(one, paragraphs[at - 1]?.finding ?? null, words)),
      ]),
      ...drawLacking(edition, words),
      ...drawSourceList(edition, words),
      ...(edition.actors > 0 ? [note(document.public.actors(edition.actors))] : []),
      note(document.public.small),
      { kind: 'paragraph', runs: [document.public.contact] },
    ],
  }
}

/** What is not known is said, never left to be guessed. */
function drawLacking({ lacking }: PublicEdition, { document }: DrawingWords): Block[] {
  const { lacking: heading, lackingLead, gaps } = document.public
  if (lacking.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: heading },
    { kind: 'paragraph', runs: [lackingLead] },
    { kind: 'list', ordered: false, items: lacking.map((code) => [gaps[code]]) },
  ]
}

function drawSourceList({ parts }: PublicEdition, { document }: DrawingWords): Block[] {
  const findings = parts.flatMap(({ paragraphs }) => paragraphs.flatMap(({ finding }) => finding ?? []))
  const items = linkSources(findings, document)
  return items.length === 0 ? [] : [{ kind: 'sources', heading: document.public.sources, items }]
}

const note = (text: string): Block => ({ kind: 'note', runs: [text] })

function drawParagraph(
  { key, text, finding }: PublicParagraph,
  before: PublicFinding | null,
  words: DrawingWords,
): Block[] {
  const sentence = text ?? (finding ? sayFinding(finding, words.said) : null)
  return [
    ...(finding && isNamed(finding) ? drawHeading(finding, { title: before?.title ?? null, before }, words) : []),
    ...(sentence ? drawText(sentence, false, words) : []),
    ...(finding ? drawNumbers(finding, `f-${key}`, before, words) : []),
  ]
}
