/** Words of a meeting's documents in English. */
import { day, instant, number } from '#words/en.ts'
import type { MeetingDocumentWords } from './document-sv.ts'

const clock = (at: string) => instant(at).slice(-5)

export const en: MeetingDocumentWords = {
  papersTitle: (bodyName, startsAt) => `${bodyName} ${day(startsAt)}: papers`,
  minutesTitle: (bodyName, startsAt) => `${bodyName} ${day(startsAt)}: minutes`,
  when: (startsAt, endsAt) => `${clock(startsAt)}–${clock(endsAt)}`,
  subtitle: (municipality, title) => `${municipality} · ${title}`,
  papersEdition: (sequence, calledAt) =>
    calledAt === null ? 'Not called yet' : `Call ${number(sequence)}, ${instant(calledAt)}`,
  minutesEdition: (approvedAt, closedAt) => {
    if (approvedAt !== null) return `Approved ${instant(approvedAt)}`
    return closedAt === null ? 'Not ended' : `Closed ${instant(closedAt)}, not approved`
  },
  marks: { planned: 'Draft', open: 'Draft', closed: 'Not approved' },
  invented: 'Example: the meeting, the matters and the decisions are invented.',
  page: 'Page',
  of: 'of',
  skip: 'To the content',
  showTable: 'Show as table',
  contents: 'Contents',
  facts: { body: 'Body', when: 'Time', place: 'Place' },
  agenda: 'Agenda',
  agendaCaption: 'The matters in order',
  agendaColumns: { number: 'No', title: 'Matter', kind: 'Kind', lies: 'To be decided' },
  yes: 'yes',
  no: 'no',
  toNote: 'to be noted',
  attendance: 'Attendance',
  attendanceColumns: { office: 'Seat', party: 'Party', present: 'Attendance' },
  attendanceCaption: 'Attendance by seat in the body',
  presence: { member: 'member', deputy: 'deputy', absent: 'absent' },
  parties: { municipality: 'municipality', police: 'police' },
  presenters: 'Presenters',
  presenterRoles: {
    coordinator: 'the municipality’s coordinator for crime prevention',
    communityPoliceOfficer: 'the community police officer',
  },
  others: 'Others present',
  nobody: 'nobody recorded',
  quorate: 'Both parties were present.',
  notQuorate: 'Both parties were not present, so nothing could be decided.',
  item: (at, title) => `${at}. ${title}`,
  lay: 'What lay on the table: ',
  checksum: 'Checksum of the minutes (SHA-256): ',
  version: (hash) => `content with checksum ${hash}`,
  papers: 'Papers',
  papersColumns: { name: 'File', bytes: 'Size', sum: 'Checksum (SHA-256)' },
  papersCaption: (at) => `Papers for item ${at}`,
  papersNote:
    'The files lie by the item in Samlad and in the archive bundle. The checksum shows that it is the same file.',
  noSummary: 'The item has no text and no papers.',
  size: (bytes) =>
    bytes < 1024 * 1024 ? `${number(Math.max(1, Math.round(bytes / 1024)))} kB` : `${number(bytes / 1048576, 1)} MB`,
  decisions: {
    decide: 'Decision: the group decides as proposed.',
    return: 'Decision: the matter is returned.',
    postpone: 'The matter is postponed.',
    note: 'The group takes note of the matter.',
  },
  notReached: 'The item was not reached. It comes back at the next meeting.',
  reason: 'Reason: ',
  notes: 'Notes: ',
  dissent: (office) => `Dissent, ${office}: `,
  approval: 'Approval',
  approvalAt: (at) => `approved ${instant(at)}`,
  approvalWaits: 'not approved',
  csv: {
    number: 'No',
    title: 'Matter',
    kind: 'Kind',
    decision: 'Decision',
    reason: 'Reason',
    dissent: 'Dissent',
    hash: 'Checksum of what was decided about',
    recordedAt: 'Recorded',
  },
  files: {
    minutes: 'minutes',
    papers: 'papers',
    decisions: 'decisions',
    entries: 'corrections',
    bundle: 'bundle',
    call: 'invitation',
  },
}
