/** Structure of the meeting's documents in both languages: everybody can read them, and nothing of the matter is lost. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkDocument } from '#document/check-document.ts'
import { renderDocx } from '#document/docx.ts'
import { renderHtml } from '#document/html.ts'
import { renderPdf } from '#document/pdf.ts'
import { listDecisionsCsv } from './decision-list.ts'
import { en as documentEn } from './document-en.ts'
import { type DrawingWords, drawMinutes, type MinutesFacts } from './document-minutes.ts'
import { drawPapers } from './document-papers.ts'
import { sv as documentSv } from './document-sv.ts'
import { en } from './en.ts'
import { composeMinutes } from './minutes.ts'
import type { Meeting } from './schema.ts'
import { writeCalendar } from './server/calendar.ts'
import { sv } from './sv.ts'

const paper = {
  id: '00000000-0000-4000-8000-000000000009',
  name: 'plan.pdf',
  type: 'application/pdf',
  bytes: 2_400_000,
  sha256: 'ab'.repeat(32),
  recordedAt: '',
}
const base = {
  position: 1,
  subjectKind: 'plan' as const,
  subjectId: 'p',
  subjectHash: 'cd'.repeat(32),
  text: null,
  version: 1,
  decidable: true,
  href: null,
  hasMoved: false,
}
const decided = {
  reason: null,
  notes: 'Enligt förslaget.',
  subjectHash: `${'cd'.repeat(8)} cd`,
  version: 1,
  recordedAt: '2026-11-23T09:00:00.000Z',
}
const meeting: Meeting = {
  id: '00000000-0000-4000-8000-000000000001',
  bodyCode: 'steeringGroup',
  bodyName: 'Styrgrupp',
  title: 'Novembermötet',
  startsAt: '2026-11-23T08:00:00.000Z',
  endsAt: '2026-11-23T10:00:00.000Z',
  place: 'Stadshuset',
  state: 'held',
  calledAt: '2026-11-16T08:00:00.000Z',
  approvedAt: null,
  version: 3,
  items: [
    {
      ...base,
      id: '00000000-0000-4000-8000-000000000002',
      title: 'Åtgärdsplan: Plan 2027, utgåva 1',
      papers: [paper],
      outcome: {
        ...decided,
        decision: 'decide',
        dissent: [{ office: 'kommundirektör', text: 'Ordningen borde vara en annan.' }],
      },
    },
    {
      ...base,
      id: '00000000-0000-4000-8000-000000000003',
      title: '=SUM(A1)',
      text: 'Egen text.\n\nTvå stycken.',
      papers: [],
      outcome: null,
    },
  ],
  waiting: [],
  attendance: {
    version: 1,
    seats: [{ seat: 0, office: 'lokalpolisområdeschefen', party: 'police', present: 'deputy' }],
    presenters: [{ role: 'coordinator', present: true }],
    others: [],
  },
  quorate: true,
  heldAt: '2026-11-23T10:05:00.000Z',
  minutesHash: 'ef'.repeat(32),
  approvals: [],
  entries: [],
}
const minutes = composeMinutes(meeting, { municipality: 'Provby', invented: true })
const languages: [string, DrawingWords][] = [
  ['sv', { said: sv, document: documentSv }],
  ['en', { said: en, document: documentEn }],
]
const facts = (language: string): MinutesFacts => ({
  ...{ minutes, hash: meeting.minutesHash, heldAt: meeting.heldAt, approvedAt: null, language },
  ...{
    approvals: [{ party: 'police', at: '2026-11-24T08:00:00.000Z', office: 'lokalpolisområdeschefen' }],
    at: '2026-11-23T10:05:00.000Z',
  },
})

for (const [language, words] of languages) {
  test(`minutes (${language}): who was there, what lay there with its checksum, decision, dissent, approval; marked until both approve`, async () => {
    const document = drawMinutes(facts(language), words)
    assert.deepEqual(checkDocument(document), [])
    const headings = document.blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
    assert.deepEqual(headings, [words.document.attendance, '1. Åtgärdsplan: Plan 2027, utgåva 1', '2. =SUM(A1)'])
    const text = JSON.stringify(document.blocks)
    for (const wanted of [
      `${'cd'.repeat(8)} cd`,
      'Ordningen borde vara en annan.',
      'lokalpolisområdeschefen',
      words.document.decisions.decide,
      words.document.notReached,
    ]) {
      assert.ok(text.includes(wanted), wanted)
    }
    const confirmation = document.blocks.find((block) => block.kind === 'confirmation')
    assert.deepEqual(
      confirmation?.parties.map((one) => one.confirmed),
      [false, true],
    )
    assert.equal(document.draft, words.document.marks.closed)
    assert.equal(drawMinutes({ ...facts(language), approvedAt: '2026-11-24T09:00:00.000Z' }, words).draft, undefined)
    assert.ok(renderHtml(document).includes(`lang="${language}"`))
    assert.ok(renderPdf(document).length > 5000)
    assert.ok((await renderDocx(document)).length > 5000)
  })
}

test('papers: the agenda leads to each item, and its thing in short stands under it', () => {
  const summaries = new Map([
    [meeting.items[0]?.id ?? '', [{ kind: 'heading', level: 3, text: 'Från problem till åtgärd' } as const]],
  ])
  const of = {
    meeting,
    sequence: 2,
    municipality: 'Provby',
    invented: true,
    summaries,
    at: meeting.calledAt ?? '',
    language: 'sv',
  }
  const document = drawPapers(of, { said: sv, document: documentSv })
  assert.deepEqual(checkDocument(document), [])
  const html = renderHtml(document)
  for (const wanted of [
    'href="#punkt-1"',
    'id="punkt-1"',
    'Från problem till åtgärd',
    'plan.pdf',
    '2,3 MB',
    'Kallelse 2',
  ])
    assert.ok(html.includes(wanted), wanted)
})

test('the decision list: one row an item, and no text that a sheet would compute', () => {
  const rows = listDecisionsCsv(minutes, sv, documentSv).trim().split('\r\n')
  assert.equal(rows.length, 3)
  assert.ok(rows[1]?.startsWith('1;Åtgärdsplan: Plan 2027, utgåva 1;Åtgärdsplan;Beslutat;;kommundirektör: Ordningen'))
  assert.ok(rows[2]?.startsWith("2;'=SUM(A1);"))
})

test('a calendar: the same id for ever, a sequence that rises, instants in UTC; cancelled is told so', () => {
  const invitation = {
    uid: 'm@samlad',
    sequence: 3,
    isCancelled: false,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    summary: 'Möte; åäö, med tecken',
    place: 'Stadshuset',
    description: 'Dagordning\n1. Planen',
    stamp: '2026-11-16T08:00:00.000Z',
    organiser: { name: 'Provby kommun', email: 'k@provby.example' },
    attendee: 'p@provby.example',
  }
  const lines = writeCalendar(invitation).replace(/\r\n /g, '').split('\r\n')
  for (const wanted of [
    'METHOD:REQUEST',
    'UID:m@samlad',
    'SEQUENCE:3',
    'DTSTAMP:20261116T080000Z',
    'DTSTART:20261123T080000Z',
    'DTEND:20261123T100000Z',
    'SUMMARY:Möte\\; åäö\\, med tecken',
    'STATUS:CONFIRMED',
  ]) {
    assert.ok(lines.includes(wanted), `${wanted}\n${lines.join('\n')}`)
  }
  assert.equal(lines.at(-1), '', 'ends with a line end')
  const cancelled = writeCalendar({ ...invitation, isCancelled: true, sequence: 4 })
  for (const wanted of ['METHOD:CANCEL', 'STATUS:CANCELLED', 'UID:m@samlad', 'SEQUENCE:4'])
    assert.ok(cancelled.includes(wanted), wanted)
})
