/** Redogörelsernas sidor på svenska. */
import type { Party } from '#features/access/schema.ts'
import { capital, joinNames } from '#words/names-sv.ts'
import { day, days, instant } from '#words/sv.ts'
import type { StatementKind } from './schema.ts'

const small = ['ingen', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv']
const some = (count: number) => small[count] ?? String(count)
const texts = (count: number) => `${some(count)} ${count === 1 ? 'text' : 'texter'}`
const statements = (count: number) => `${some(count)} ${count === 1 ? 'redogörelse' : 'redogörelser'}`
const parties: Record<Party, string> = { municipality: 'kommunen', police: 'polisen' }
const all = (who: readonly Party[]) => joinNames(who.map((one) => parties[one]))

export const pages = {
  room: 'Redogörelser',
  span: days,
  cancel: 'Avbryt',
  failed: 'Det gick inte att spara. Det du skrivit finns kvar, försök igen.',
  unreachable: 'Samlad svarar inte just nu. Det du skrivit finns kvar, försök igen.',
  faults: 'Det här behöver rättas',
  optional: '(frivilligt)',
  parties: { municipality: 'Kommunen', police: 'Polisen' } satisfies Record<Party, string>,
  edition: (edition: number) => `utgåva ${edition}`,
  list: {
    loading: 'Hämtar redogörelserna',
    lead: (writing: number, waiting: number, done: number) => {
      if (writing + waiting + done === 0) return 'Ingen redogörelse är påbörjad än.'
      const open = [
        writing > 0 ? `${statements(writing)} skrivs` : null,
        waiting > 0 ? `${writing > 0 ? some(waiting) : statements(waiting)} väntar på ett steg till` : null,
      ].filter((one) => one !== null)
      const first = open.length > 0 ? capital(joinNames(open)) : 'Inget väntar'
      return `${first}. ${capital(some(done))} är ${done > 1 ? 'klara' : done === 1 ? 'klar' : 'klar än'}.`
    },
    empty: 'Ingen redogörelse än',
    emptyWrites: 'Välj vad som ska skrivas. Siffrorna räknas ur det som redan är gjort, orden skriver ni.',
    emptyReads: 'När en redogörelse är klar står den här.',
    forbidden: 'Redogörelserna är inte för din roll',
    forbiddenText: 'Samordnaren och kommunpolisen skriver dem. Styrgruppen och de som har läsrätt kan läsa dem.',
    writing: 'Skrivs nu',
    waiting: 'Väntar',
    done: 'Klara',
    earlier: 'Tidigare utgåvor',
    missing: (count: number) => `${capital(texts(count))} saknas`,
    waitsForYes: (some: readonly Party[]) => `Väntar på ${all(some)}`,
    note: 'Väntar på styrgruppen',
    deliver: 'Ska lämnas',
    sealedOn: (at: string) => `fastställd ${instant(at)}`,
    notedOn: (on: string) => `noterad ${day(on)}`,
    deliveredOn: (on: string) => `lämnad ${day(on)}`,
  },
  proposals: {
    title: 'Kan skrivas nu',
    loading: 'Ser efter vad som kan skrivas',
    none: 'Allt som kan skrivas är påbörjat eller klart.',
    failed: 'Det gick inte att se vad som kan skrivas.',
    retry: 'Försök igen',
    start: 'Börja skriva',
    dialog: (kind: string) => `Börja skriva: ${kind}`,
    text: 'Siffrorna räknas ur det som är gjort under tiden. De kan räknas om så länge den skrivs.',
    name: 'Vad den ska heta',
    from: 'Från och med',
    to: 'Till och med',
    make: 'Räkna och börja',
    made: 'Redogörelsen är påbörjad.',
    faults: {
      needTitle: 'Skriv vad den ska heta, minst tre tecken.',
      needFrom: 'Ange första dagen.',
      needTo: 'Ange sista dagen.',
      wrongOrder: 'Sista dagen ligger före den första.',
    },
  },
  view: {
    back: 'Alla redogörelser',
    loading: 'Hämtar redogörelsen',
    missing: 'Redogörelsen finns inte, eller är inte klar för dig att läsa',
    missingText: 'Det som skrivs ser bara samordnaren och kommunpolisen. Styrgruppen ser det som är fastställt.',
    document: 'Redogörelsen',
    contents: 'Innehåll',
    emptySlot: 'Inget skrivet än.',
    showTable: 'Visa som tabell',
    asOf: (at: string) => `räknad ${instant(at)}`,
    returned: 'Skickad tillbaka',
    superseded: 'Det finns en senare utgåva',
    openNext: 'Läs den senaste',
    corrects: 'Den här rättar en tidigare utgåva.',
    openEarlier: 'Läs den tidigare',
    downloads: 'Hämta',
    draftDownloads: 'Filerna visar den som den är nu och är märkta som utkast.',
    formats: {
      pdf: 'PDF',
      docx: 'Word',
      json: 'Data (JSON)',
      package: 'Allt med bevis (ZIP med kontrollsummor)',
    },
    checksums: 'Kontrollsummor',
  },
  slot: {
    save: 'Spara texten',
    undo: 'Ångra det jag skrev',
    saved: 'Texten är sparad.',
    left: (count: number) => `${count} tecken kvar`,
  },
  next: {
    title: 'Nästa steg',
    write: (count: number) => `${capital(texts(count))} saknas innan den kan fastställs:`,
    confirm: (needs: readonly Party[]) =>
      needs.length > 1
        ? 'Båda parter säger ja till samma innehåll. När den andra har sagt ja är redogörelsen fastställd.'
        : `Den fastställs när ${all(needs)} säger ja.`,
    note: 'Den är fastställd. Styrgruppen ska notera den på ett möte.',
    toMeetings: 'Till mötena',
    deliver: (kind: StatementKind): string =>
      kind === 'councilReport'
        ? 'Den är fastställd. Lämna den till fullmäktige och skriv in när det är gjort.'
        : 'Den är fastställd. Skicka in den och skriv in när det är gjort.',
    noted: (on: string | null, body: string | null) => `Noterad${on ? ` ${day(on)}` : ''}, ${body ?? 'styrgruppen'}.`,
    delivered: (on: string | null, to: string | null, reference: string | null) =>
      `Lämnad${to ? ` till ${to}` : ''}${on ? ` ${day(on)}` : ''}${reference ? `, ${reference}` : ''}.`,
    sealed: (at: string | null) => `Fastställd${at ? ` ${instant(at)}` : ''}. Innehållet ändras inte mer.`,
    replaced: 'En senare utgåva gäller.',
    openMeeting: 'Till mötet',
    given: (at: string) => `sa ja ${instant(at)}`,
    stale: 'sa ja till ett tidigare innehåll',
    waiting: 'har inte sagt ja än',
    others: (some: readonly Party[]) => `${capital(all(some))} säger ja till den här. Du kan läsa och skriva i den.`,
    approve: { municipality: 'Säg ja för kommunen', police: 'Säg ja för polisen' } satisfies Record<Party, string>,
    seal: 'Säg ja och fastställ',
    sealQuestion: 'Fastställ redogörelsen?',
    sealText: 'Siffror och texter blir som de står nu, och filerna sparas med kontrollsummor.',
    approved: 'Ditt ja är sparat.',
    sealedNow: 'Redogörelsen är fastställd.',
    takeBack: 'Ta tillbaka mitt ja',
    takenBack: 'Ditt ja är tillbakataget.',
    unsaved: (count: number) =>
      `${capital(texts(count))} som du skrivit är inte sparad${count === 1 ? '' : 'e'}. Spara eller ångra först.`,
  },
  recompute: {
    news: 'Det har hänt saker sedan talen räknades',
    newsText: 'Texterna står kvar. Ett ja som redan är sagt gäller inte längre om talen ändras.',
    button: 'Räkna om',
    done: 'Talen är räknade på nytt.',
  },
  reopen: {
    button: 'Öppna igen',
    title: 'Öppna redogörelsen igen?',
    text: 'Den skrivs på nytt och måste få ja igen innan den fastställs.',
    reason: 'Varför',
    reasonHint: 'Minst fem tecken. Skälet står kvar vid redogörelsen.',
    needReason: 'Skriv varför, minst fem tecken.',
    done: 'Redogörelsen är öppen igen.',
  },
  deliver: {
    button: 'Skriv in att den är lämnad',
    title: 'När lämnades den?',
    day: 'Dag',
    to: 'Till vem',
    toOf: {
      councilReport: 'Kommunfullmäktige',
      survey: 'Brottsförebyggande rådet',
      grant: 'Brottsförebyggande rådet',
    } satisfies Partial<Record<StatementKind, string>> as Partial<Record<StatementKind, string>>,
    reference: 'Paragraf eller diarienummer',
    save: 'Skriv in',
    done: 'Det är inskrivet att den är lämnad.',
    faults: {
      needDay: 'Ange vilken dag den lämnades.',
      dayAhead: 'Dagen har inte varit än.',
      dayBefore: 'Dagen ligger före den dag då redogörelsen fastställdes.',
      needTo: 'Skriv till vem den lämnades.',
    },
  },
  correct: {
    button: 'Rätta i en ny utgåva',
    question: 'Börja på en ny utgåva?',
    text: 'Den får samma texter, och talen räknas på nytt. Den här utgåvan gäller tills den nya har kommit lika långt.',
    done: 'Den nya utgåvan är påbörjad.',
  },
  week: {
    title: 'Redogörelser',
    lead: (answers: number, rest: number) =>
      answers > 0
        ? `${capital(statements(answers))} väntar på ditt ja.`
        : `${capital(statements(rest))} behöver ett steg till.`,
    why: {
      other: 'Den andra parten har sagt ja',
      confirm: 'Alla texter är skrivna, ditt ja saknas',
      deliver: 'Fastställd, ska lämnas',
      note: 'Fastställd, ska noteras av styrgruppen',
    },
    write: (count: number) => `${capital(texts(count))} saknas`,
    waits: 'Väntar på dig',
    all: 'Alla redogörelser',
  },
}

export type StatementPageWords = typeof pages
