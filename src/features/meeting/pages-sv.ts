/** Mötenas sidor på svenska. */
import { dayMonth, day as writeDay, instant as writeInstant } from '#words/sv.ts'
import type { Decision, MeetingState } from './schema.ts'

const points = (count: number) => (count === 1 ? 'en punkt' : `${count} punkter`)
const things = (count: number) => (count === 1 ? 'En sak' : `${count} saker`)
const parties = { municipality: 'Kommunen', police: 'Polisen' }

/** What the page's first sentence is made of. */
export interface MeetingLead {
  readonly state: MeetingState
  readonly open: number
  readonly quorate: boolean
  readonly waitsFor: readonly ('municipality' | 'police')[]
}

export const pages = {
  room: 'Möten',
  day: writeDay,
  instant: writeInstant,
  dayMonth,
  cancel: 'Avbryt',
  save: 'Spara',
  failed: 'Det gick inte att spara. Det du skrivit finns kvar, försök igen.',
  unreachable: 'Samlad svarar inte just nu. Det du skrivit finns kvar, försök igen.',
  faults: 'Det här behöver rättas',
  parties,
  presenters: { coordinator: 'Samordnaren', communityPoliceOfficer: 'Kommunpolisen' },
  states: {
    planned: 'planerat',
    called: 'kallelsen är skickad',
    held: 'hållet, protokollet ska justeras',
    approved: 'protokollet är justerat',
    cancelled: 'inställt',
  } satisfies Record<MeetingState, string>,
  list: {
    lead: (next: { title: string; startsAt: string } | null, waiting: number) => {
      const first = next ? `Nästa möte är ${next.title}, ${writeInstant(next.startsAt)}.` : 'Inget möte är planerat.'
      return waiting > 0 ? `${first} ${things(waiting)} väntar på kommunens formella beslut.` : first
    },
    loading: 'Hämtar mötena',
    table: 'Möten, de närmaste först',
    meeting: 'Möte',
    when: 'När',
    place: 'Plats',
    state: 'Läge',
    items: 'Punkter',
    empty: 'Inga möten än',
    emptyWrites: 'Planera det första. Dagordningen fylls av det som väntar på beslut.',
    emptyReads: 'När ett möte är planerat står det här.',
    plan: 'Planera ett möte',
    body: 'Vilket organ',
    noBodies: 'Överenskommelsen har inga organ att kalla. Lägg in den först.',
    title: 'Rubrik',
    date: 'Dag',
    from: 'Från',
    to: 'Till',
    where: 'Plats',
    whereHint: 'Lokal, eller hur man ansluter.',
    create: 'Planera mötet',
    created: 'Mötet är planerat, och det som väntar står på dagordningen.',
    faultTitle: 'Skriv en rubrik på minst tre tecken.',
    faultDate: 'Välj en dag.',
    faultTime: 'Skriv klockslag, och låt mötet sluta efter att det börjat.',
    faultPlace: 'Skriv var mötet hålls.',
  },
  formal: {
    title: 'Kommunens formella beslut',
    text: 'Styrgruppens ställningstagande följs av kommunens eget beslut. Lagens tid räknas från det.',
    waiting: 'Väntar på formellt beslut',
    record: 'Skriv in beslutet',
    of: (title: string) => `Formellt beslut om ${title}`,
    body: 'Vilket organ beslutade',
    bodyHint: 'Till exempel kommunstyrelsen eller socialnämnden.',
    on: 'Beslutsdag',
    paragraph: 'Paragraf',
    registration: 'Diarienummer',
    none: 'Inget väntar, och inget är inskrivet.',
    done: 'Beslutet är inskrivet.',
    line: (body: string, on: string, paragraph: string, number: string) =>
      `${body} ${writeDay(on)}, ${paragraph}, dnr ${number}`,
    faultBody: 'Skriv vilket organ som beslutade.',
    faultOn: 'Välj dagen för beslutet. Den kan inte ligga framåt i tiden.',
    faultParagraph: 'Skriv paragrafen som den står i protokollet.',
    faultNumber: 'Skriv diarienumret.',
  },
  view: {
    back: 'Alla möten',
    loading: 'Hämtar mötet',
    missing: 'Det mötet finns inte, eller är inte för dig.',
    lead: ({ state, open, quorate, waitsFor }: MeetingLead): string => {
      if (state === 'cancelled') return 'Mötet är inställt.'
      if (state === 'planned')
        return `Kallelsen är inte skickad. Dagordningen ${open > 0 ? `har ${points(open)}` : 'är tom'}.`
      if (state === 'approved') return 'Båda parter har justerat protokollet. Det ändras inte mer.'
      if (state === 'held') {
        const who = waitsFor.map((party) => parties[party].toLowerCase()).join(' och ')
        return `Mötet är hållet. Protokollet väntar på justering av ${who}.`
      }
      if (!quorate) return 'Båda parter måste vara på plats för att något ska kunna beslutas. Fyll i närvaron.'
      return open > 0
        ? `Båda parter är på plats. Kvar att behandla: ${points(open)}.`
        : 'Alla punkter är behandlade. Mötet kan avslutas.'
    },
    when: (from: string, to: string) => `${writeInstant(from)}–${to.replace(':', '.')}`,
    call: 'Skicka kallelse',
    callAgain: 'Skicka ny kallelse',
    callQuestion: 'Skicka kallelsen?',
    callText: 'Handlingarna fryses som de är nu, och alla ledamöter med e-postadress får kallelsen med en kalenderfil.',
    called: 'Kallelsen är skickad.',
    cancelMeeting: 'Ställ in mötet',
    cancelQuestion: 'Ställa in mötet?',
    cancelText: 'Kallade får ett återbud till sin kalender. Det som stod på dagordningen väntar till nästa möte.',
    papers: 'Alla handlingar i en PDF',
    calendar: 'Kalenderfil',
    change: 'Ändra tid och plats',
    agenda: 'Dagordning',
    agendaEmpty: 'Dagordningen är tom. Lägg till det som väntar, eller en egen punkt.',
    number: (at: number) => `${at}.`,
    moved: 'Innehållet har ändrats sedan punkten sattes upp. Sätt upp den på nytt före beslut.',
    putAgain: 'Sätt upp det nya innehållet',
    up: 'Flytta upp',
    down: 'Flytta ned',
    remove: 'Ta bort',
    read: 'Läs',
    paperFile: (name: string) => `Handling: ${name}`,
    attach: 'Bifoga en handling',
    attachOf: (title: string) => `Handling att bifoga till ${title}`,
    attachHint: 'PDF, Word, Excel, CSV eller bild, högst 10 MB. Inga namn eller personnummer.',
    attached: (name: string) => `${name} är bifogad.`,
    waiting: 'Väntar på ett möte',
    waitingNone: 'Inget mer väntar.',
    add: 'Sätt upp',
    addOf: (title: string) => `Sätt upp ${title}`,
    own: 'Egen punkt',
    ownTitle: 'Vad gäller det',
    ownText: 'Mer',
    optional: '(frivilligt)',
    ownFault: 'Skriv vad punkten gäller.',
    notTreated: 'Inte behandlad på mötet.',
    treat: 'Behandla',
    treatOf: (title: string) => `Behandla ${title}`,
    changeOutcome: 'Ändra',
    project: 'Visa för rummet',
    projectEnd: 'Tillbaka',
    next: 'Nästa punkt',
    previous: 'Föregående punkt',
    pointOf: (at: number, all: number) => `Punkt ${at} av ${all}`,
  },
  outcome: {
    title: (item: string) => `Vad blev beslutet om ${item}`,
    legend: 'Gruppen',
    decisions: {
      decide: 'beslutar enligt förslaget',
      return: 'återremitterar',
      postpone: 'bordlägger',
      note: 'tar del av det',
    } satisfies Record<Decision, string>,
    told: {
      decide: 'Beslutat',
      return: 'Återremitterat',
      postpone: 'Bordlagt',
      note: 'Noterat',
    } satisfies Record<Decision, string>,
    reason: 'Varför',
    reasonHint: 'Står i protokollet. Den som ska göra om förslaget läser det.',
    notes: 'Anteckningar',
    answer: 'Blir svaret till arbetsgruppen när protokollet stängs. Alla som är med i gruppen läser det.',
    dissent: 'Avvikande mening',
    dissentOffice: 'Befattning',
    dissentText: 'Vad den avvikande meningen är',
    addDissent: 'Lägg till avvikande mening',
    removeDissent: (office: string) => `Ta bort ${office || 'raden'}`,
    save: 'Skriv in',
    saved: 'Det står i protokollet.',
    choose: 'Välj vad gruppen gjorde.',
    reasonFault: 'Skriv varför, minst tio tecken.',
    dissentChoose: 'Välj vem',
    dissentFault: 'Välj befattning och skriv meningen, eller ta bort raden.',
    dissentNobody: 'Fyll i närvaron först: bara den som är på plats kan ha en avvikande mening.',
    notDecidable: 'Organet beslutar inte om detta enligt överenskommelsen. Det kan antecknas.',
    theirs: 'Någon annan har redan skrivit in detta',
    theirsText: 'Så står det nu. Det du skrev finns kvar här under.',
    keepMine: 'Skriv över med mitt',
  },
  attendance: {
    title: 'Närvaro',
    quorate: 'Båda parter är på plats',
    notQuorate: 'Minst en part saknas',
    office: 'Plats i gruppen',
    present: { member: 'ledamot', deputy: 'ersättare', absent: 'inte här' },
    presenters: 'Föredragande',
    here: 'är med',
    others: 'Övriga',
    othersHint: 'En funktion per rad, inga namn.',
    save: 'Spara närvaron',
    saved: 'Närvaron är sparad.',
    noSeats: 'Organet har inga platser i överenskommelsen.',
  },
  minutes: {
    title: 'Protokoll',
    close: 'Avsluta mötet',
    closeQuestion: 'Avsluta mötet?',
    closeText: 'Protokollet blir som det står nu. Det kan öppnas igen så länge ingen har justerat det.',
    openItems: (count: number) => `${points(count)} är inte behandlade. De kommer tillbaka på nästa dagordning.`,
    closed: 'Mötet är avslutat.',
    reopen: 'Öppna igen',
    approve: 'Justera protokollet',
    approveQuestion: 'Justera protokollet?',
    approveText: (party: string | null) =>
      `Du justerar för ${party ?? 'den part som din plats i gruppen hör till'}. När båda har justerat ändras det inte mer.`,
    approved: 'Protokollet är justerat av dig.',
    approvedBy: (at: string, office: string | null) => `justerade ${writeInstant(at)}${office ? ` (${office})` : ''}`,
    waits: 'har inte justerat än',
    draft: 'Utkast',
    bundle: 'Allt till diariet (ZIP med kontrollsummor)',
    checksum: 'Kontrollsumma',
    entries: 'Rättelser efter justeringen',
    entry: 'Vad som ska rättas',
    entryHint: 'Protokollet ändras inte. Rättelsen står som en egen anteckning med dag.',
    addEntry: 'Lägg till rättelse',
    entryFault: 'Skriv vad som ska rättas.',
  },
  week: {
    title: 'Möten',
    next: (title: string, at: string) => `${title}, ${writeInstant(at)}`,
    approve: (title: string) => `Protokollet från ${title} väntar på er justering`,
    none: 'Inget möte är planerat.',
    all: 'Alla möten',
  },
}

export type MeetingPageWords = typeof pages
