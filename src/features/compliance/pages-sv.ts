/** Svenska ord på sidorna om lagens och överenskommelsens skyldigheter: en rubrik frågar det läsaren frågar. */
import type { Obligation, Rhythm } from '#agreements/obligation.ts'
import { obligationSv } from '#features/agreement/obligation-sv.ts'
import { sayMarked } from '#features/report/guard/say-marked.ts'
import { sv as guard } from '#features/report/guard/sv.ts'
import type { Refusal } from '#platform/http/endpoint.ts'
import { day, instant, month, number } from '#words/sv.ts'
import type { Cycle } from './schema.ts'

const things = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${number(count)} ${many}`)
const calendarDays = (count: number) => things(count, 'dag', 'dagar')
const howOften = { 12: 'varje år', 24: 'minst vartannat år', 36: 'minst vart tredje år' } as Record<number, string>
const units = { week: 'varje vecka', month: 'varje månad', quarter: 'varje kvartal', year: 'varje år' } as const

/** «2026-W47» → «vecka 47 2026» */
const period = (label: string) => {
  const [year = '', part = ''] = label.split('-')
  if (part.startsWith('W')) return `vecka ${Number(part.slice(1))} ${year}`
  if (part.startsWith('Q')) return `kvartal ${part.slice(1)} ${year}`
  return part ? month(label) : year
}

export const pages = {
  room: 'Lag och överenskommelse',
  loading: 'Hämtar skyldigheterna',
  forbidden: 'Sidan är för dem som arbetar med överenskommelsen',
  forbiddenText: 'Samordnaren, kommunpolisen, styrgruppen och läsare kommer åt den.',
  failed: 'Det gick inte att spara. Det du skrev finns kvar.',
  unreachable: 'Det gick inte att nå servern. Det du skrev finns kvar, försök igen om en stund.',
  faults: 'Det här behöver rättas',
  optional: '(frivilligt)',
  cancel: 'Avbryt',
  number: (value: number, decimals?: number) => number(value, decimals),
  day,
  instant,
  period,
  checksum: (sum: string) => `kontrollsumma ${sum.slice(0, 12)}`,
  topic: (code: string, sentence: string) => obligationSv.topics[code] ?? sentence.replace(/\.$/, ''),
  sources: { law: 'lagen', agreement: 'överenskommelsen' },
  forces: obligationSv.forces,
  forceText: {
    ska: 'Ska: det är bindande.',
    bör: 'Bör: det är inte bindande, men parterna har sagt att det bör göras.',
    görs: 'Görs: parterna har skrivit att det görs.',
  } satisfies Record<Obligation['force'], string>,
  owedBy: obligationSv.owedBy,
  rhythm: (rhythm: Rhythm) => {
    if (rhythm.kind === 'every')
      return rhythm.graceDays === 0
        ? units[rhythm.unit]
        : `${units[rhythm.unit]}, klar senast ${calendarDays(rhythm.graceDays)} efter periodens slut`
    if (rhythm.kind === 'within') return howOften[rhythm.months] ?? `minst var ${number(rhythm.months)}:e månad`
    if (rhythm.kind === 'ongoing')
      return `fortlöpande, här räknat som ${howOften[rhythm.months] ?? `minst var ${number(rhythm.months)}:e månad`}`
    return rhythm.kind === 'standing' ? 'ska finnas hela tiden' : 'innan överenskommelsen går ut'
  },
  counts: obligationSv.counts,
  list: {
    lead: (all: number) => `${things(all, 'skyldighet', 'skyldigheter')}: `,
    late: (count: number) => things(count, 'är försenad', 'är försenade'),
    soon: (count: number) => `${number(count)} ska göras snart`,
    fine: 'inget är försenat.',
    empty: 'Inga skyldigheter finns inlagda',
    emptyText: 'När en överenskommelse läggs in står dess skyldigheter här bredvid lagens.',
    noneShown: 'Ingen skyldighet passar urvalet.',
    filterState: 'Läge',
    filterSource: 'Källa',
    all: (count: number) => `Alla (${number(count)})`,
    counted: (word: string, count: number) => `${word} (${number(count)})`,
    law: 'Lagen',
    agreement: 'Överenskommelsen',
    frames: 'Paragrafer utan egen skyldighet:',
    also: (places: readonly string[]) => `även ${places.join(' och ')}`,
    placeIn: (place: string, source: string) => `${place} i ${source}`,
    state: 'Läge',
    latest: 'Senast gjort',
    none: 'Ingenting än',
    due: 'Ska göras senast',
    wasDue: 'Skulle ha gjorts',
    shouldBe: (on: string) => `skulle ha gjorts ${day(on)}`,
    by: (on: string) => `senast ${day(on)}`,
    noDue: 'ingen bestämd dag',
    begun: (title: string) => `Påbörjat: ${title}`,
    reason: (reason: string) => `Skäl: ${reason}`,
  },
  known: {
    label: 'Så som det var känt den',
    show: 'Visa',
    fault: 'Välj en dag som inte ligger framåt i tiden.',
    banner: (on: string) => `Så som det var känt ${day(on)}`,
    bannerText: 'Det som har blivit känt senare är inte med. Inget kan ändras här.',
    today: 'Visa hur det är i dag',
  },
  view: {
    back: 'Lag och överenskommelse',
    missing: 'Den skyldigheten finns inte',
    missingText: 'Den kan ha tillkommit med en senare överenskommelse, eller ha hetat något annat.',
    asOf: (on: string) => `Läget ${day(on)}`,
    leadLate: (place: string, since: string) => `${place}: försenat sedan ${day(since)}.`,
    leadLateOpen: (place: string) => `${place}: försenat.`,
    leadMetBy: (place: string, on: string) => `${place}: uppfyllt, nästa gång senast ${day(on)}.`,
    leadBy: (place: string, on: string) => `${place}: ska göras senast ${day(on)}.`,
    leadMet: (place: string) => `${place}: uppfyllt.`,
    leadOpen: (place: string) => `${place}: inte påbörjat.`,
    place: (place: string, source: string) => `${place}, ${source}`,
    clocks: { law: (place: string) => `Lagens ${place}`, agreement: () => 'Överenskommelsen' },
    ownWords: 'Med våra ord. Läs lagen själv innan du handlar efter den.',
    ownWordsAgreement: 'Med våra ord.',
    quoted: 'Överenskommelsens egna ord',
    force: 'Hur bindande',
    owed: 'Vem ansvarar',
    rhythm: 'Hur ofta',
    counts: 'Vad som räknas',
    due: 'Ska vara gjort',
    lastOn: 'Senast gjort',
    never: 'aldrig',
    consequence: 'Om det inte görs',
    why: 'Visa varför',
    reading: (text: string) => `Så läser vi det: ${text}`,
    print: 'Skriv ut',
  },
  record: {
    title: 'Hur har det gått?',
    none: 'Ingen period har börjat räknas än.',
    noneDue: 'Inget behöver vara klart innan överenskommelsen går ut.',
    sum: (met: number, late: number, missed: number) =>
      met + late + missed === 0
        ? 'Inget har behövt vara klart än.'
        : `${number(met)} av ${number(met + late + missed)} i tid${late > 0 ? `, ${number(late)} för sent` : ''}${missed > 0 ? `, ${number(missed)} inte ${missed === 1 ? 'gjord' : 'gjorda'}` : ''}.`,
    afterwards: (count: number) => `${number(count)} i tid enligt eget bevis som skrevs först efter dagen.`,
    exceptions: 'Inte i tid:',
    more: (count: number) => `och ${number(count)} till`,
    run: (first: string, last: string) => `${first} till och med ${last}`,
    describe: (what: string, cycles: number) =>
      `Tidslinje för ${what} med ${things(cycles, 'period', 'perioder')}, en stapel för var och en. Hög stapel: i tid. Halvhög med skåra: för sent. Låg: inte gjord. Tom ram: inte slut än.`,
    columns: { period: 'Period', due: 'Ska vara gjort', done: 'Gjort', outcome: 'Hur det gick' },
    outcomes: { met: 'I tid', metLate: 'För sent', missed: 'Inte gjord', open: 'Inte slut än' } satisfies Record<
      Cycle['outcome'],
      string
    >,
    from: (on: string) => `från ${day(on)}`,
    should: (on: string) => `skulle ha gjorts ${day(on)}`,
    legend: {
      met: 'i tid',
      metLate: 'för sent',
      missed: 'inte gjord',
      open: 'inte slut än',
      stands: 'gäller',
      late: 'försenat',
    } satisfies Record<Cycle['outcome'] | 'stands' | 'late', string>,
    today: 'i dag',
    showTable: 'Visa som tabell',
    showFigure: 'Visa som tidslinje',
  },
  evidence: {
    title: 'Vad visar det?',
    none: 'Inget bevis än.',
    begun: 'Påbörjat, räknas inte än',
    holds: (on: string, until: string | null) =>
      until ? `gäller ${day(on)} till ${day(until)}` : `gäller sedan ${day(on)}`,
    known: (at: string) => `känt sedan ${day(at)}`,
    more: (count: number) => `Visa ${number(count)} till`,
    morePrinted: (count: number) => `${number(count)} till står i Samlad.`,
  },
  note: {
    title: 'Varför är det inte gjort?',
    titleMet: 'Skäl som angavs tidigare',
    begins: (on: string) => `Ska börja ${day(on)}.`,
    written: (at: string) => `Skrivet ${day(at)}`,
    none: 'Inget skäl är angivet.',
    write: 'Skriv varför',
    change: 'Ändra',
    reason: 'Skäl',
    reasonHint: 'Följer med i påminnelser, redogörelser och svar till Brå. Lämna tomt för att ta bort skälet.',
    beginsOn: 'När det ska börja',
    save: 'Spara skälet',
    saved: 'Skälet är sparat',
    faultReason: 'Skriv varför, eller ta bort dagen.',
    faultBegins: 'Dagen har redan varit. Välj i dag eller en senare dag.',
  },
  own: {
    title: 'Egna bevis',
    text: 'Sådant som Samlad inte ser av sig självt: ett beslut någon annanstans, ett möte, ett dokument.',
    add: 'Lägg till ett bevis',
    change: 'Ändra',
    heading: 'Nytt bevis',
    headingChange: 'Ändra beviset',
    on: 'Dag',
    until: 'Gäller till och med',
    untilHint: 'Lämna tomt om det gäller tills vidare.',
    name: 'Vad det är',
    body: 'Beskrivning',
    reference: 'Diarienummer eller var det finns',
    save: 'Spara beviset',
    saved: 'Beviset är sparat',
    remove: 'Ta bort beviset',
    removeAsk: (title: string) => `Ta bort «${title}»?`,
    removeText: 'Det finns kvar i historiken men räknas inte längre.',
    removed: 'Beviset är borttaget',
    by: (organisation: string, at: string) => `${organisation}, ${day(at)}`,
    referenceIs: (reference: string) => `Diarienummer eller plats: ${reference}`,
    files: 'Filer',
    attach: 'Lägg till en fil',
    attachOf: (title: string) => `Lägg till en fil till ${title}`,
    attachHint: 'PDF, Word, Excel, CSV eller bild, högst 10 MB.',
    attached: (name: string) => `${name} är tillagd`,
    fileSize: (bytes: number) => `${number(Math.max(1, Math.round(bytes / 1024)))} kB`,
    removeFile: 'Ta bort filen',
    removeFileAsk: (name: string) => `Ta bort filen ${name}?`,
    removedFile: 'Filen är borttagen',
    faultOn: 'Ange en dag som inte ligger framåt i tiden.',
    faultUntil: 'Sista dagen ligger före den första.',
    faultTitle: 'Skriv vad det är, minst tre tecken.',
  },
  week: {
    title: 'Lag och överenskommelse',
    lead: (late: number, soon: number) =>
      [
        late > 0 ? `${things(late, 'skyldighet är försenad', 'skyldigheter är försenade')}.` : '',
        soon > 0 ? `${things(soon, 'ska göras snart', 'ska göras snart')}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    all: 'Alla skyldigheter',
  },
  /** Om filer och ord; det som rör skyldigheten själv säger klockans egna ord. */
  refusals: {
    fileUnknown: () => 'Filer av den sorten kan inte läggas till. PDF, Word, Excel, CSV och bilder går bra.',
    fileOther: () => 'Filen är av en annan sort än namnet säger.',
    fileMacros: () => 'Filer med makron kan inte läggas till.',
    fileIdentity: () => 'I filen står något som ser ut som ett personnummer. Ta bort det och lägg till filen igen.',
    fileEmpty: () => 'Filen är tom.',
    fileTooLarge: (values) => `Filen är för stor. Högst ${values?.megabytes ?? 10} MB går bra.`,
    personInText: (values) => sayMarked(values, guard),
  } as Record<string, (values: Refusal['values']) => string>,
}

export type CompliancePageWords = typeof pages
