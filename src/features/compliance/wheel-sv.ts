/** Svenska ord på årshjulets sida, i dess dokument och i rutan för kalendrar. */
import type { Refusal } from '#platform/http/endpoint.ts'
import { day, month, number } from '#words/sv.ts'

type Values = Refusal['values']
const things = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${number(count)} ${many}`)

export const wheelWords = {
  room: 'Årshjul',
  title: (year: number) => `Årshjul ${year}`,
  loading: 'Hämtar årshjulet',
  forbidden: 'Sidan är för dem som arbetar med överenskommelsen',
  forbiddenText: 'Samordnaren, kommunpolisen, styrgruppen och läsare kommer åt den.',
  failed: 'Det gick inte att spara. Försök igen om en stund.',
  loadFailed: 'Årshjulet gick inte att hämta.',
  retry: 'Försök igen',
  unreachable: 'Det gick inte att nå servern. Försök igen om en stund.',
  lead: {
    late: (count: number) => things(count, 'skyldighet är försenad', 'skyldigheter är försenade'),
    soon: (count: number) => things(count, 'ska göras snart', 'ska göras snart'),
    nothingLate: 'Inget är försenat',
    next: (title: string, on: string) => `Närmast i tid: ${title}, ${day(on)}.`,
    none: (year: number) => `Inget är inplanerat ${year}.`,
  },
  subtitle: (today: string) => `Läget ${day(today)}`,
  years: 'Välj år',
  yearBefore: (year: number) => `Visa ${year}`,
  yearAfter: (year: number) => `Visa ${year}`,
  views: 'Visa som',
  tabs: { wheel: 'Hjul', list: 'Lista', table: 'Tabell' },
  print: 'Skriv ut',
  pdf: 'Hämta som PDF',
  subscribe: 'Lägg till i kalendern',
  empty: 'Inget är inplanerat det här året',
  emptyText: 'När det finns en överenskommelse eller ett möte står det här.',
  showTable: 'Visa som tabell',
  showFigure: 'Visa hjulet',
  month: (label: string) => month(label),
  day,
  number: (value: number, decimals?: number) => number(value, decimals),
  rhythmsTitle: 'Det som återkommer',
  rhythms: { week: 'Varje vecka', month: 'Varje månad', quarter: 'Varje kvartal' },
  rhythm: (done: number, missed: number, coming: number) =>
    [
      `${number(done)} gjorda`,
      ...(missed > 0 ? [`${number(missed)} missade`] : []),
      ...(coming > 0 ? [`${number(coming)} väntar`] : []),
    ].join(', '),
  states: {
    overdue: 'Försenat',
    dueSoon: 'Ska göras snart',
    notBegun: 'Inte påbörjat',
    underWay: 'På väg',
    coming: 'Kommande',
    met: 'Klart',
  },
  kinds: { due: 'Ska vara klart', meeting: 'Möte', statement: 'Redogörelse', agreement: 'Överenskommelse' },
  columns: { on: 'Dag', title: 'Vad', kind: 'Slag', state: 'Läge' },
  table: (year: number) => `Allt på årshjulet ${year}`,
  seasons: {
    title: 'När på året rapporteras det mest?',
    untold: 'Går inte att säga',
    rest: (count: number) =>
      `För ${count === 1 ? 'en kategori till' : `${number(count)} kategorier till`} går det inte att säga.`,
    untoldText: 'Det behövs minst två hela år med i snitt fem rapporter i månaden.',
    allEven: (count: number) =>
      `Ingen månad skiljer sig mer än slumpen förklarar${count === 1 ? '.' : ', varken för alla rapporter eller för någon kategori för sig.'}`,
    restEven: (count: number) =>
      `I ${count === 1 ? 'en kategori till' : `${number(count)} kategorier till`} skiljer sig ingen månad mer än slumpen förklarar.`,
    told: (months: readonly string[]) => `Skiljer sig från ett jämnt år: ${months.join(', ')}.`,
    month: (number: number, share: string) => `${monthNames[number - 1] ?? ''} (${share} gånger)`,
    basis: (years: number, reports: number) =>
      `Bygger på ${things(years, 'helt år', 'hela år')} och ${things(reports, 'rapport', 'rapporter')}.`,
  },
  feeds: {
    title: 'Kalendern i Outlook och telefonen',
    text: 'En egen adress som kalendern hämtar från varje timme. Den visar dagar och rubriker, aldrig dagordningar eller handlingar.',
    about: 'Vad ska finnas i kalendern?',
    abouts: {
      person: 'Mitt: möten där jag har en plats, mina uppgifter och det min part ansvarar för',
      body: 'Ett organ: dess möten och det som hör till det',
      municipality: 'Allt: hela årshjulet',
    },
    shortAbouts: { person: 'Mitt', body: 'Ett organ', municipality: 'Allt' },
    body: 'Vilket organ?',
    make: 'Skapa en adress',
    made: 'Adressen är skapad',
    once: 'Kopiera adressen nu. Den visas bara den här gången.',
    secret: 'Den som har adressen ser kalendern. Skicka den inte vidare; skapa hellre en till.',
    address: 'Adress',
    copy: 'Kopiera adressen',
    copied: 'Adressen är kopierad',
    notCopied: 'Det gick inte att kopiera. Markera adressen och kopiera den.',
    how: 'Så lägger du till den',
    steps: {
      outlook:
        'Outlook: öppna kalendern, välj Lägg till kalender och Prenumerera från webben, klistra in adressen och spara.',
      iphone:
        'Iphone: öppna Inställningar, välj Appar, Kalender, Kalenderkonton, Lägg till konto, Annat och Lägg till kalenderprenumeration. Klistra in adressen.',
      android:
        'Android: öppna Google Kalender på en dator, välj plustecknet vid Andra kalendrar och Från webbadress. Klistra in adressen, sedan syns den i telefonen.',
    },
    delay: 'Ändringar syns när programmet hämtar nästa gång. Det kan ta några timmar.',
    mine: 'Mina adresser',
    none: 'Du har inga adresser än.',
    since: (about: string, at: string) => `${about}, skapad ${day(at)}`,
    revoke: 'Ta bort',
    revokeYes: 'Ta bort adressen',
    revokeAsk: 'Ska adressen sluta fungera?',
    revokeText: 'Kalendrar som hämtar från den blir tomma eller slutar uppdateras.',
    revoked: 'Adressen fungerar inte längre',
    cancel: 'Avbryt',
    close: 'Stäng',
  },
  refusals: {
    notReadable: () => 'Du kan inte skapa en kalender med det innehållet.',
    unknownBody: () => 'Välj ett organ som finns i överenskommelsen.',
    tooManyFeeds: (values?: Values) => `Du har redan ${values?.most ?? 20} adresser. Ta bort någon av dem först.`,
  },
  document: {
    running: (municipality: string, year: number) => `Årshjul ${year} · ${municipality}`,
    edition: (on: string) => `Så som det såg ut ${day(on)}`,
    invented: 'Rapporterna är påhittade och visar hur Samlad fungerar.',
    skip: 'Till innehållet',
    page: 'Sida',
    of: 'av',
    file: (year: number) => `arshjul-${year}`,
  },
}

const monthNames = ['januari', 'februari', 'mars', 'april', 'maj', 'juni'].concat([
  ...['juli', 'augusti', 'september', 'oktober', 'november', 'december'],
])

export type WheelWords = typeof wheelWords
