/** Svenska ord i mötets dokument: handlingar och protokoll. */
import type { Party } from '#features/access/schema.ts'
import { day, instant, number } from '#words/sv.ts'
import type { Attendance, Decision } from './schema.ts'

const clock = (at: string) => instant(at).replace(/^.* kl\. /, '')

export const sv = {
  papersTitle: (bodyName: string, startsAt: string) => `${bodyName} ${day(startsAt)}: handlingar`,
  minutesTitle: (bodyName: string, startsAt: string) => `${bodyName} ${day(startsAt)}: protokoll`,
  when: (startsAt: string, endsAt: string) => `kl. ${clock(startsAt)}–${clock(endsAt)}`,
  subtitle: (municipality: string, title: string) => `${municipality} · ${title}`,
  papersEdition: (sequence: number, calledAt: string | null) =>
    calledAt === null ? 'Ännu inte kallat' : `Kallelse ${number(sequence)}, ${instant(calledAt)}`,
  minutesEdition: (approvedAt: string | null, closedAt: string | null) => {
    if (approvedAt !== null) return `Justerat ${instant(approvedAt)}`
    return closedAt === null ? 'Inte avslutat' : `Stängt ${instant(closedAt)}, inte justerat`
  },
  marks: { planned: 'Utkast', open: 'Utkast', closed: 'Ojusterat' },
  invented: 'Exempel: mötet, ärendena och besluten är påhittade.',
  page: 'Sida',
  of: 'av',
  skip: 'Till innehållet',
  showTable: 'Visa som tabell',
  contents: 'Innehåll',
  facts: { body: 'Organ', when: 'Tid', place: 'Plats' },
  agenda: 'Dagordning',
  agendaCaption: 'Ärendena i ordning',
  agendaColumns: { number: 'Nr', title: 'Ärende', kind: 'Slag', lies: 'Ska beslutas' },
  yes: 'ja',
  no: 'nej',
  toNote: 'ska antecknas',
  attendance: 'Närvaro',
  attendanceColumns: { office: 'Plats', party: 'Part', present: 'Närvaro' },
  attendanceCaption: 'Närvaro efter plats i organet',
  presence: { member: 'ledamot', deputy: 'ersättare', absent: 'frånvarande' } satisfies Record<
    Attendance['seats'][number]['present'],
    string
  >,
  parties: { municipality: 'kommunen', police: 'polisen' } satisfies Record<Party, string>,
  presenters: 'Föredragande',
  presenterRoles: {
    coordinator: 'kommunens samordnare för brottsförebyggande arbete',
    communityPoliceOfficer: 'kommunpolisen',
  },
  others: 'Övriga närvarande',
  nobody: 'ingen antecknad',
  quorate: 'Båda parterna var närvarande.',
  notQuorate: 'Båda parterna var inte närvarande, så inget kunde beslutas.',
  item: (at: number, title: string) => `${at}. ${title}`,
  lay: 'Det som låg på bordet: ',
  checksum: 'Protokollets kontrollsumma (SHA-256): ',
  version: (hash: string) => `innehåll med kontrollsumma ${hash}`,
  papers: 'Handlingar',
  papersColumns: { name: 'Fil', bytes: 'Storlek', sum: 'Kontrollsumma (SHA-256)' },
  papersCaption: (at: number) => `Handlingar till punkt ${at}`,
  papersNote: 'Filerna ligger vid punkten i Samlad och i arkivpaketet. Kontrollsumman visar att det är samma fil.',
  noSummary: 'Punkten har ingen text och inga handlingar.',
  size: (bytes: number) =>
    bytes < 1024 * 1024 ? `${number(Math.max(1, Math.round(bytes / 1024)))} kB` : `${number(bytes / 1048576, 1)} MB`,
  decisions: {
    decide: 'Beslut: gruppen beslutar enligt förslaget.',
    return: 'Beslut: ärendet återremitteras.',
    postpone: 'Ärendet bordläggs.',
    note: 'Gruppen tar del av ärendet.',
  } satisfies Record<Decision, string>,
  notReached: 'Punkten behandlades inte. Den kommer tillbaka på nästa möte.',
  reason: 'Skäl: ',
  notes: 'Anteckningar: ',
  dissent: (office: string) => `Avvikande mening, ${office}: `,
  approval: 'Justering',
  approvalAt: (at: string) => `justerat ${instant(at)}`,
  approvalWaits: 'inte justerat',
  csv: {
    number: 'Nr',
    title: 'Ärende',
    kind: 'Slag',
    decision: 'Beslut',
    reason: 'Skäl',
    dissent: 'Avvikande mening',
    hash: 'Kontrollsumma för det som beslutet gäller',
    recordedAt: 'Antecknat',
  },
  files: {
    minutes: 'protokoll',
    papers: 'handlingar',
    decisions: 'beslut',
    entries: 'rattelser',
    bundle: 'arkivpaket',
    call: 'kallelse',
  },
}

export type MeetingDocumentWords = typeof sv
