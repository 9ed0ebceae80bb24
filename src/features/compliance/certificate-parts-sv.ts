/** Intyget om efterlevnad på svenska. */
import type { EvidenceKind } from '#agreements/obligation.ts'
import { capital } from '#words/names-sv.ts'
import { day, days, instant, number } from '#words/sv.ts'
import type { CertifiedObligation } from './certificate-facts.ts'
import { pages } from './pages-sv.ts'
import type { Cycle } from './schema.ts'
import { sv } from './sv.ts'
import type { ToldObligation } from './told-obligation.ts'

const many = (count: number, one: string, more: string) => `${number(count)} ${count === 1 ? one : more}`

const restsOn: Partial<Record<EvidenceKind, string>> = {
  planFormal:
    'Beslutets organ, paragraf och diarienummer, så som de är inskrivna. Själva protokollet finns hos kommunen.',
  mapping: 'Aktörens svar, som det godkändes i Samlad.',
  causeAnalysis: 'Orsakerna i Samlad och båda parternas ja till att prioritera problemet.',
  seats: 'Uppgifterna i Samlad om vilka tjänster som har platserna.',
  council: 'Uppgifterna i Samlad om vilka tjänster som har platserna.',
  presenters: 'Uppgifterna i Samlad om vilka som har rollerna.',
  coordination: 'Uppgifterna i Samlad om vem som har rollen.',
  workingGroup: 'Uppdraget i Samlad och båda parternas ja till det.',
  recorded: 'Vad parten själv har skrivit. Ingen fil är bifogad.',
}

const fileOf: Readonly<Record<string, string>> = {
  plan: 'planens fastställda innehåll',
  agreement: 'överenskommelsens text',
  meeting: 'det justerade protokollet, PDF',
  ownEvidence: 'bifogad fil',
}

export const certificateWords = {
  title: (on: string) => `Intyg om efterlevnad ${day(on)}`,
  lead: (of: { municipality: string; on: string; overdue: number; all: number; evidence: number }) => {
    const when = `Den ${day(of.on)}`
    const rest = `${many(of.evidence, 'bevis', 'bevis')} är ${of.evidence === 1 ? 'uppräknat' : 'uppräknade'}.`
    if (of.all === 0) return `${when} fanns inga skyldigheter att intyga för ${of.municipality}.`
    return of.overdue === 0
      ? `${when} var ingen av ${many(of.all, 'skyldighet', 'skyldigheter')} i lag och överenskommelse försenad för ${of.municipality}. ${rest}`
      : `${when} var ${number(of.overdue)} av ${many(of.all, 'skyldighet', 'skyldigheter')} i lag och överenskommelse försenade för ${of.municipality}. ${rest}`
  },
  parts: {
    overdue: 'Försenade skyldigheter',
    summary: 'Sammanställning',
    obligations: 'Skyldighet för skyldighet',
    evidence: 'Bevisen',
    basis: 'Vad intyget säger och inte säger',
  },
  slots: {
    remarks: { label: 'Parternas kommentar', hint: 'Om något behöver förklaras för den som granskar.' },
  },
  noOverdue: 'Ingen skyldighet var försenad den dagen.',
  overdueLead: (count: number) => `${many(count, 'skyldighet var försenad', 'skyldigheter var försenade')} den dagen.`,
  missedTitle: 'Gånger som inte blev av under tiden',
  missed: (count: number, all: number) => `${number(count)} av ${number(all)} gånger blev inte av.`,
  facts: {
    on: 'Bedömt den',
    period: 'Tid som visas',
    known: 'Som det var känt',
    evidence: 'Bevis',
    withSum: (count: number) => `${number(count)} med kontrollsumma`,
  },
  howToCheck:
    'Kommandot samlad verify räknar om intyget ur det som var känt då och jämför varje kontrollsumma med det som finns i databasen. Filen evidence.csv i paketet har samma lista.',
  states: { ...sv.states, notBegun: 'Inte gjord, och inte försenad' },
  textOf: (one: Pick<ToldObligation, 'sv' | 'en'>) => one.sv,
  whyOf: (one: Pick<ToldObligation, 'why'>) => sv.why[one.why.code](one.why.values),
  headOf: ({ number: at, topic, sv: text, source, place }: CertifiedObligation) =>
    `${at}. ${pages.topic(topic, text)} (${pages.sources[source.kind]}, ${place})`,
  reason: (reason: string, beginsOn: string | null) =>
    `Skäl, så som det är antecknat: ${reason}${beginsOn ? ` Ska påbörjas ${day(beginsOn)}.` : ''}`,
  reading: (reading: string) => `Så läser vi den: ${reading}`,
  cycles: 'Gånger som den skulle göras',
  cycleColumns: ['Period', 'Senast', 'Gjort', 'Utfall', 'Bevis'],
  since: (from: string) => `från ${day(from)}`,
  period: pages.period,
  notDone: 'inte gjort',
  outcomes: {
    met: 'I tid',
    metLate: 'Gjort, men sent',
    missed: 'Inte gjort',
    open: 'Inte dags än',
  } satisfies Record<Cycle['outcome'], string>,
  none: '–',
  afterwards: '(skrivet efter dagen)',
  evidence: 'Bevis',
  evidenceNumber: (at: number) => `Bevis ${at}`,
  noEvidence: 'Inget bevis finns.',
  noEvidenceAtAll: 'Det finns inga bevis: inget är gjort som räknas.',
  kindOf: (kind: EvidenceKind) => capital(sv.kinds[kind]),
  countsFor: 'Räknas för',
  evidenceFacts: {
    on: 'Dag',
    known: 'Känt i Samlad',
    id: 'Beteckning',
    href: 'Läses i Samlad under',
    sum: 'SHA-256',
    restsOn: 'Vilar på',
  },
  sumOf: (subjectKind: string, kind: EvidenceKind) =>
    kind === 'published' ? 'den offentliga versionen, PDF' : (fileOf[subjectKind] ?? 'den fastställda filen, PDF'),
  restsOn: (kind: EvidenceKind) => restsOn[kind] ?? 'Uppgifterna i Samlad. Ingen fil är sparad.',
  basis: [
    'Intyget räknas fram av det som är gjort i Samlad. Det säger när något gjordes och var det går att läsa, inte hur bra det är.',
    'Allt är bedömt som det var känt när intyget räknades fram. Det som skrivs in senare ändrar ingenting i det.',
    'En kontrollsumma visar att en fil är oförändrad sedan den sparades. Bevis utan fil vilar på uppgifter som parterna har skrivit in.',
    'Där lagen inte anger någon tid står vår läsning vid skyldigheten.',
  ],
  day,
  days,
  instant: (at: string, zone: string) => instant(at, zone),
  number,
}
export type CertificateWords = typeof certificateWords
