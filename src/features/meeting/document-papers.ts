/** Agenda and papers in one document that needed nobody to type: each item with its thing in short. Pure. */
import type { Block, DocumentModel } from '#document/model.ts'
import { type DrawingWords, drawFrame, drawPaperTable, paragraph, splitLines } from './document-minutes.ts'
import { settledBy } from './rules.ts'
import type { Meeting } from './schema.ts'

export interface PapersFacts {
  readonly meeting: Meeting
  readonly sequence: number
  readonly municipality: string
  readonly invented: boolean
  /** By the item's id: its thing in short, headings from level 3. */
  readonly summaries: ReadonlyMap<string, readonly Block[]>
  /** Instant that the document speaks for. */
  readonly at: string
  readonly language: string
}

export function drawPapers(facts: PapersFacts, { said, document }: DrawingWords): DocumentModel {
  const { meeting } = facts
  const title = document.papersTitle(meeting.bodyName, meeting.startsAt)
  const of = { municipality: facts.municipality, invented: facts.invented, title: meeting.title }
  const { agendaColumns: columns } = document
  return {
    ...drawFrame(of, document, { title, at: facts.at, language: facts.language }),
    edition: document.papersEdition(facts.sequence, meeting.calledAt),
    ...(meeting.calledAt === null ? { draft: document.marks.planned } : {}),
    blocks: [
      {
        kind: 'facts',
        items: [
          { label: document.facts.body, value: meeting.bodyName },
          { label: document.facts.when, value: document.when(meeting.startsAt, meeting.endsAt) },
          { label: document.facts.place, value: meeting.place },
        ],
      },
      { kind: 'heading', level: 2, text: document.agenda, id: 'dagordning' },
      {
        kind: 'table',
        table: {
          caption: document.agendaCaption,
          rowHeaders: false,
          columns: [
            { label: columns.number, align: 'end' },
            { label: columns.title, align: 'start' },
            { label: columns.kind, align: 'start' },
            { label: columns.lies, align: 'start' },
          ],
          rows: meeting.items.map((item, at) => [
            [`${at + 1}`],
            [{ text: item.title, link: `#punkt-${at + 1}` }],
            [said.subjectKinds[item.subjectKind]],
            [sayLies(item, document)],
          ]),
        },
      },
      { kind: 'contents', heading: document.contents },
      ...meeting.items.flatMap((item, at) => drawItem(item, at + 1, facts, document)),
    ],
  }
}

/** Whether the body is to decide about it, or to take note of it. */
function sayLies({ decidable, subjectKind }: Meeting['items'][number], document: DrawingWords['document']): string {
  if (!decidable) return document.no
  return settledBy(subjectKind) === 'note' ? document.toNote : document.yes
}

function drawItem(
  item: Meeting['items'][number],
  number: number,
  { summaries }: PapersFacts,
  document: DrawingWords['document'],
): Block[] {
  const summary = summaries.get(item.id) ?? []
  const papers = drawPaperTable({ number, papers: item.papers }, document)
  const content: Block[] = [
    ...(item.text ? splitLines(item.text) : []),
    ...summary,
    ...(papers.length > 0 ? [{ kind: 'heading', level: 3, text: document.papers } as const, ...papers] : []),
    ...(papers.length > 0 ? [paragraph({ text: document.papersNote, muted: true })] : []),
  ]
  return [
    // A few lines do not begin a page.
    {
      kind: 'heading',
      level: 2,
      text: document.item(number, item.title),
      id: `punkt-${number}`,
      ...(summary.length > 3 ? { chapter: true } : {}),
    },
    ...(content.length > 0 ? content : [paragraph({ text: document.noSummary, muted: true })]),
  ]
}
