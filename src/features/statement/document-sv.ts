/** Svenska ord i en redogörelses dokument. */
import type { Party } from '#features/access/schema.ts'
import { day, days, instant } from '#words/sv.ts'
import type { StatementKind } from './schema.ts'
import { sv as said } from './sv.ts'

export const sv = {
  kinds: said.kinds,
  subtitle: (kind: string, municipality: string, from: string, to: string) =>
    `${kind} · ${municipality} · ${from === to ? day(from) : days(from, to)}`,
  edition: (edition: number) => `Utgåva ${edition}`,
  draft: 'Utkast',
  invented: 'Exempel: uppgifterna i redogörelsen är påhittade.',
  page: 'Sida',
  of: 'av',
  skip: 'Till innehållet',
  showTable: 'Visa som tabell',
  contents: 'Innehåll',
  notWritten: 'Inget skrivet än.',
  notWrittenRequired: 'Inget skrivet än. Behövs innan redogörelsen kan godkännas.',
  confirmation: 'Godkännande',
  parties: { municipality: 'Kommunen', police: 'Polisen' } satisfies Record<Party, string>,
  roles: {
    municipality: 'Kommunens samordnare för brottsförebyggande arbete',
    police: 'Kommunpolisen',
  } satisfies Record<Party, string>,
  confirmedAt: (at: string) => `godkänd ${instant(at)}`,
  waits: 'inte godkänd',
  sources: 'Så är redogörelsen gjord',
  computed: (asOf: string) =>
    `Siffror och datum är hämtade ur Samlad så som det var känt ${instant(asOf)}. Orden under egna rubriker har parterna skrivit.`,
  sealed: (at: string) => `Redogörelsen är fastställd ${instant(at)}. Innehållet ändras inte mer.`,
  checksum: (hash: string) => `Innehållets kontrollsumma (SHA-256): ${hash}`,
  fileNames: {
    followUp: 'uppfoljning',
    evaluation: 'utvardering',
    councilReport: 'rapport-till-fullmaktige',
    survey: 'svar-till-bra',
    grant: 'underlag-statsbidrag',
    certificate: 'intyg',
  } satisfies Record<StatementKind, string>,
  editionFile: (edition: number) => `-utgava-${edition}`,
  attachments: 'bilagor',
  checksums: 'checksums.txt',
  agendaTitle: (title: string, edition: number) => (edition === 1 ? title : `${title}, utgåva ${edition}`),
  agendaFacts: { kind: 'Slag', period: 'Period', edition: 'Utgåva' },
  period: (from: string, to: string) => (from === to ? day(from) : days(from, to)),
}

export type StatementDocumentWords = typeof sv
