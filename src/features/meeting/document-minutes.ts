/** Minutes as one document: who was there, what lay there, what was decided and why. Pure: same facts, same document. */
import type { Block, DocumentModel, Run } from '#document/model.ts'
import { type Party, parties } from '#features/access/schema.ts'
import type { MeetingDocumentWords } from './document-sv.ts'
import type { MinutesContent, MinutesItem } from './minutes.ts'
import type { MeetingWords } from './sv.ts'

/** Raised whenever the same minutes would be drawn as other bytes. */
export const drawing = '2'

export interface DrawingWords {
  readonly said: MeetingWords
  readonly document: MeetingDocumentWords
}

export interface MinutesFacts {
  readonly minutes: MinutesContent
  /** Null while the meeting goes on. */
  readonly hash: string | null
  readonly heldAt: string | null
  readonly approvedAt: string | null
  readonly approvals: readonly { readonly party: Party; readonly at: string; readonly office: string | null }[]
  /** Instant that the document speaks for. */
  readonly at: string
  readonly language: string
}

export function drawMinutes(facts: MinutesFacts, words: DrawingWords): DocumentModel {
  const { minutes, approvedAt, heldAt } = facts
  const { document } = words
  const title = document.minutesTitle(minutes.bodyName, minutes.startsAt)
  const mark = heldAt === null ? document.marks.open : approvedAt === null ? document.marks.closed : null
  return {
    ...drawFrame(minutes, document, { title, at: facts.at, language: facts.language }),
    edition: document.minutesEdition(approvedAt, heldAt),
    ...(mark === null ? {} : { draft: mark }),
    blocks: [
      {
        kind: 'facts',
        items: [
          { label: document.facts.body, value: minutes.bodyName },
          { label: document.facts.when, value: document.when(minutes.startsAt, minutes.endsAt) },
          { label: document.facts.place, value: minutes.place },
        ],
      },
      ...drawAttendance(minutes, document),
      ...minutes.items.flatMap((item) => drawItem(item, words)),
      ...(facts.hash === null ? [] : [drawApproval(facts, words), drawChecksum(facts.hash, document)]),
    ],
  }
}

/** What stands on every page, alike in all documents of a meeting. */
export function drawFrame(
  of: Pick<MinutesContent, 'municipality' | 'invented' | 'title'>,
  document: MeetingDocumentWords,
  more: { readonly title: string; readonly at: string; readonly language: string },
): Omit<DocumentModel, 'blocks' | 'edition'> {
  return {
    language: more.language,
    title: more.title,
    subtitle: document.subtitle(of.municipality, of.title),
    runningHead: `${more.title} · ${of.municipality}`,
    ...(of.invented ? { notice: document.invented } : {}),
    created: more.at,
    author: of.municipality,
    words: { skipToContent: document.skip, showTable: document.showTable, page: document.page, of: document.of },
  }
}

export const paragraph = (...runs: Run[]): Block => ({ kind: 'paragraph', runs })
const labelled = (label: string, text: string): Block => paragraph({ text: label, bold: true }, text)

function drawAttendance({ attendance, quorate }: MinutesContent, document: MeetingDocumentWords): Block[] {
  const { attendanceColumns: columns } = document
  const presenters = attendance.presenters.filter((one) => one.present).map(({ role }) => document.presenterRoles[role])
  const rows = attendance.seats.map(({ office, party, present }) => [
    [office],
    [document.parties[party]],
    [document.presence[present]],
  ])
  return [
    { kind: 'heading', level: 2, text: document.attendance },
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            table: {
              caption: document.attendanceCaption,
              columns: [columns.office, columns.party, columns.present].map((label) => ({
                label,
                align: 'start' as const,
              })),
              rows,
            },
          },
        ]),
    labelled(`${document.presenters}: `, presenters.join(', ') || document.nobody),
    labelled(`${document.others}: `, attendance.others.join(', ') || document.nobody),
    ...(rows.length === 0 ? [] : [paragraph(quorate ? document.quorate : document.notQuorate)]),
  ]
}

/** What is followed up has words, and no version that somebody proposed. */
const hasVersions = ({ subjectKind }: MinutesItem) =>
  ['jointPicture', 'plan', 'statement', 'minutes'].includes(subjectKind)

function drawItem(item: MinutesItem, { document }: DrawingWords): Block[] {
  const { outcome } = item
  const lines = (label: string, text: string | null) => (text ? [labelled(label, text)] : [])
  const hash = outcome?.subjectHash ?? item.subjectHash
  return [
    { kind: 'heading', level: 2, text: document.item(item.number, item.title), id: `punkt-${item.number}` },
    ...(item.text ? splitLines(item.text) : []),
    ...(hash && hasVersions(item)
      ? [paragraph({ text: `${document.lay}${document.version(grouped(hash))}`, muted: true })]
      : []),
    ...drawPaperTable(item, document),
    ...(outcome
      ? [
          paragraph({ text: document.decisions[outcome.decision], bold: true }),
          ...lines(document.reason, outcome.reason),
          ...outcome.dissent.map(({ office, text }) => labelled(document.dissent(office), text)),
          ...lines(document.notes, outcome.notes),
        ]
      : [paragraph({ text: document.notReached, bold: true })]),
  ]
}

export const splitLines = (text: string): Block[] =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(line.trim()))

export function drawPaperTable(item: Pick<MinutesItem, 'number' | 'papers'>, document: MeetingDocumentWords): Block[] {
  if (item.papers.length === 0) return []
  const { papersColumns: columns } = document
  return [
    {
      kind: 'table',
      table: {
        caption: document.papersCaption(item.number),
        columns: [
          { label: columns.name, align: 'start' },
          { label: columns.bytes, align: 'end' },
          { label: columns.sum, align: 'start' },
        ],
        rows: item.papers.map(({ name, bytes, sha256 }) => [[name], [document.size(bytes)], [grouped(sha256)]]),
      },
    },
  ]
}

/** In groups, so that a narrow column can break it. */
const grouped = (hash: string) => hash.replace(/(.{16})(?=.)/g, '$1 ')

const drawChecksum = (hash: string, document: MeetingDocumentWords): Block =>
  paragraph({ text: `${document.checksum}${grouped(hash)}`, muted: true })

function drawApproval({ approvals }: MinutesFacts, { said, document }: DrawingWords): Block {
  return {
    kind: 'confirmation',
    heading: document.approval,
    parties: parties.map((party) => {
      const given = approvals.find((one) => one.party === party)
      return {
        party: said.parties[party],
        role: given?.office ?? '',
        confirmed: given !== undefined,
        text: given ? document.approvalAt(given.at) : document.approvalWaits,
      }
    }),
  }
}
