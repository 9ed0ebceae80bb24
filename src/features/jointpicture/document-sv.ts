/** Svenska ord i den samlade lägesbildens dokument. */
import type { Party } from '#features/access/schema.ts'
import type { Source } from '#features/evidence/schema.ts'
import { day, days, instant, number } from '#words/sv.ts'
import { shortPeriod } from './numbers-sv.ts'
import type { PublicGap } from './public-version.ts'
import type { JointState } from './schema.ts'

const things = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${number(count)} ${many}`)
const whose = { municipality: 'kommunens', police: 'polisens' } satisfies Record<Party, string>

export const sv = {
  title: (period: string, party: Party | null) =>
    party ? `Egen lägesbild ${period}, ${whose[party]}` : `Samlad lägesbild ${period}`,
  summaryTitle: (period: string) => `Samlad lägesbild ${period}: sammanfattning`,
  subtitle: (municipality: string, asOf: string) => `${municipality} · underlag till och med ${instant(asOf)}`,
  edition: (edition: number) => `Utgåva ${edition}`,
  /** On every page of what is not decided. */
  marks: { draft: 'Utkast', proposed: 'Förslag' },
  states: {
    composing: 'utkast',
    shared: 'delad med den andra parten',
    proposed: 'föreslagen till styrgruppen',
    decided: 'beslutad',
    superseded: 'ersatt av en senare utgåva',
  } satisfies Record<JointState, string>,
  invented: 'Exempel: rapporterna och omdömena är påhittade. Den publicerade statistiken är verklig.',
  page: 'Sida',
  of: 'av',
  skip: 'Till innehållet',
  showTable: 'Visa som tabell',
  contents: 'Innehåll',
  facts: {
    municipality: 'Kommun',
    period: 'Avser',
    edition: 'Utgåva',
    state: 'Läge',
    parties: 'Parter',
    bothParties: 'kommunen och polisen',
    decidedOn: 'Beslutad',
    decidedBy: 'Av',
    reference: 'Paragraf eller diarienummer',
    notDecided: 'inte än',
  },
  parties: { municipality: 'Kommunen', police: 'Polisen' } satisfies Record<Party, string>,
  partyRoles: { municipality: 'Samordnare', police: 'Kommunpolis' } satisfies Record<Party, string>,
  corrects: (edition: number, reason: string) => `Rättar utgåva ${edition}: ${reason}`,
  leftOut: (reason: string) => `Delen är utelämnad. Skäl: ${reason}`,
  empty: 'Här är inget skrivet än.',
  edited: 'redigerad',
  editedHeading: 'Redigerade meningar',
  editedLead: 'Meningarna nedan är räknade ur underlaget och har skrivits om. Här står vad som först räknades.',
  editedBy: (organisation: string | null, title: string) =>
    `${title}, redigerad${organisation ? ` av ${organisation}` : ''}. Beräknad mening: `,
  struck: (count: number) =>
    `${things(count, 'räknad mening', 'räknade meningar')} har strukits av parterna och visas inte.`,
  differences: 'Här ser parterna olika',
  saysNothing: 'säger inget om detta',
  both: 'Båda',
  sourceAsAbove: 'Källa: som ovan.',
  source: (list: readonly string[]) => `Källa: ${list.join('; ')}.`,
  /** Some publications begin with who publishes them, and attributions with the word that stands before them here. */
  publicationOf: (attribution: string, publication: string) => {
    const publisher = attribution.replace(/^Källa:\s*/, '')
    return publication.startsWith(publisher) ? publication : `${publisher}, ${publication}`
  },
  sourceOf: (publication: string, retrievedOn: string) => `${publication}, hämtad ${day(retrievedOn)}`,
  sourcesOf: (publications: readonly string[], retrievedOn: string) =>
    `${publications.join('; ')}, hämtade ${day(retrievedOn)}`,
  status: {
    preliminary: 'Preliminära uppgifter.',
    final: 'Slutliga uppgifter.',
    mixed: (periods: readonly string[]) => `Preliminärt för ${periods.map(shortPeriod).join(', ')}, annars slutligt.`,
  },
  boundary: (version: string) => `Områdesindelning: ${version}.`,
  sources: 'Källor',
  methods: 'Så är det räknat',
  basis: (series: number, engine: string, hash: string) =>
    series === 0
      ? `Bilden vilar inte på någon statistik än. Beräkning ${engine}, underlagets kontrollsumma: ${hash}`
      : `Räknad ur ${things(series, 'leverans', 'leveranser')} med beräkning ${engine}. Underlagets kontrollsumma: ${hash}`,
  suppressed: 'Ett tal som källan inte lämnar ut visas som dolt. Det är inte noll.',
  revisions: 'Ändrat sedan bilden räknades',
  revisionsLead:
    'Senare leveranser har ändrat tal som bilden bygger på. I bilden står de tal som gällde när den räknades.',
  revisionColumns: { what: 'Uppgift', period: 'Period', before: 'Stod', after: 'Är nu', at: 'Ändrad' },
  gone: 'finns inte längre',
  notThere: 'fanns inte',
  decision: 'Beslut',
  confirmations: 'Båda parter',
  given: (at: string) => `Godkänd ${instant(at)}`,
  waiting: 'Väntar på godkännande',
  table: {
    hidden: 'dolt',
    missing: 'saknas',
    area: 'Område',
    value: 'Värde',
    whole: 'Hela kommunen',
    period: 'Period',
    what: 'Vad',
    where: 'Var',
    howMuch: 'Hur mycket',
    knownBy: 'Hur det är känt',
    uncertain: 'Osäkert',
    source: 'Källa',
    from: 'Från',
    to: 'Till',
    retrieved: 'Hämtad',
    number: 'Antal',
    old: 'äldre',
    outcome: 'Utfall',
  },
  knownBy: {
    ownStatistics: 'egen statistik',
    survey: 'enkät',
    documentation: 'dokumentation',
    observation: 'egna iakttagelser',
    dialogue: 'samtal',
    impression: 'intryck',
  } as Record<string, string>,
  consequences: 'Konsekvenser',
  sourcesUsed: 'Använda källor',
  sourcesRejected: 'Källor som valts bort',
  summary: {
    lead: (municipality: string, period: string) =>
      `Det viktigaste ur ${municipality}s samlade lägesbild ${period}. Källor, metoder och resten av innehållet står i hela dokumentet.`,
    findings: 'Det viktigaste',
    priorities: 'Prioriteringar',
    lacking: 'Det vi inte vet',
    nothingPinned: 'Inget är framlyft än.',
    noPriorities: 'Inga prioriteringar är skrivna än.',
    nothingLacking: 'Inget som en bild som denna brukar bygga på saknas.',
    cannotTell: (count: number) =>
      `För ${things(count, 'uppgift', 'uppgifter')} går det inte att säga om ändringen är mer än slump.`,
    differences: (count: number) =>
      `${things(count, 'skillnad', 'skillnader')} mellan kommunens och polisens bild står kvar som skillnad${count === 1 ? '' : 'er'}.`,
    leftOut: (parts: readonly string[]) => `Utelämnat: ${parts.join(', ')}.`,
    more: (count: number) => `Ytterligare ${things(count, 'punkt', 'punkter')} står i hela dokumentet.`,
  },
  public: {
    title: (period: string, municipality: string) => `Så ser tryggheten ut i ${municipality} ${period}`,
    lead: 'Det här är den öppna versionen av den lägesbild som kommunen och polisen har tagit fram tillsammans. Den beskriver brott, otrygghet och vad det beror på.',
    actors: (count: number) => `${things(count, 'aktör', 'aktörer')} har bidragit med sin egen kartläggning.`,
    small: 'Små antal visas inte, och inte heller tal som skulle avslöja dem. Ett dolt tal är inte noll.',
    lacking: 'Det här vet vi inte',
    lackingLead: 'Sådant som en lägesbild brukar bygga på men som saknas i den här:',
    gaps: {
      crime: 'Hur många brott som anmäls i kommunen.',
      currentCrime: 'Hur många brott som har anmälts det senaste året.',
      crimeTypes: 'Hur de anmälda brotten fördelar sig på olika slags brott.',
      country: 'Hur kommunen ligger till jämfört med hela landet.',
      population: 'Hur många som bor i kommunen.',
      ntu: 'Hur många som har utsatts för brott utan att anmäla: Nationella trygghetsundersökningen är inte med.',
      localSurvey: 'Hur trygga invånarna själva känner sig: kommunen har ingen egen trygghetsmätning med.',
      areaStatistics: 'Hur det skiljer sig mellan olika delar av kommunen.',
    } satisfies Record<PublicGap, string>,
    method: 'Så har vi gjort',
    sources: 'Källor',
    addresses: {
      bra: 'https://bra.se',
      ntu: 'https://bra.se',
      kolada: 'https://www.kolada.se',
      scb: 'https://www.scb.se',
      polisen: 'https://polisen.se',
      survey: null,
      own: null,
    } as Readonly<Record<Source, string | null>>,
    contact: 'Frågor om lägesbilden ställs till kommunen.',
  },
  dates: { day, days, instant },
  number,
}
export type JointDocumentWords = typeof sv
