import type { Certainty, Kind } from './marking.ts'
import type { GuardRefusalCode } from './override.ts'

export interface GuardWords {
  /** Above the list of markings. */
  heading(count: number): string
  intro: string
  kind: Record<Kind, string>
  /** What was found. */
  found: Record<Kind, (words: string) => string>
  certainty: Record<Certainty, string>
  /** Why it may not stay. */
  why: Record<Kind, string>
  /** What stands in the text afterwards. */
  replacement: Record<Kind, string>
  remove: Record<Kind, string>
  removeAll: string
  keep: string
  noPointing: string
  /** Opens why the words may not stay. */
  ask: string
  /** Once a reason is given. */
  kept(words: string): string
  undoKeep: string
  reasonLabel: string
  reasonHelp: string
  neverKeep: string
  refusal: Record<GuardRefusalCode, (words: string) => string>
  nothingFound: string
}

const register = 'pekar ut en bestämd person. Det som skrivs här handlar om platser och händelser, aldrig om personer.'

export const sv: GuardWords = {
  heading: (count) =>
    count === 1 ? 'En uppgift i texten kan peka ut en person' : `${count} uppgifter i texten kan peka ut personer`,
  intro:
    'Det du skriver kan bli allmän handling. Ta bort det som pekar ut någon, eller skriv varför det måste stå kvar.',
  kind: {
    personalNumber: 'personnummer',
    coordinationNumber: 'samordningsnummer',
    reserveNumber: 'reservnummer',
    phone: 'telefonnummer',
    email: 'e-postadress',
    plate: 'registreringsnummer',
    name: 'namn',
  },
  found: {
    personalNumber: (words) => `”${words}” är ett personnummer.`,
    coordinationNumber: (words) => `”${words}” är ett samordningsnummer.`,
    reserveNumber: (words) => `”${words}” är ett reservnummer.`,
    phone: (words) => `”${words}” är ett telefonnummer.`,
    email: (words) => `”${words}” är en e-postadress.`,
    plate: (words) => `”${words}” är ett registreringsnummer.`,
    name: (words) => `”${words}” är ett namn.`,
  },
  certainty: { certain: 'Säker träff', likely: 'Trolig träff – titta själv' },
  why: {
    personalNumber: `Ett personnummer ${register}`,
    coordinationNumber: `Ett samordningsnummer ${register}`,
    reserveNumber: `Ett reservnummer ${register}`,
    phone: 'Ett telefonnummer leder till den som har det. Skriv ”telefonnummer lämnat till polisen” om det är viktigt.',
    email: 'En e-postadress leder till den som har den.',
    plate:
      'Ett registreringsnummer leder till fordonets ägare. Beskriv bilen i stället: färg, märke, åt vilket håll den körde.',
    name: 'Ett namn pekar ut en person. Skriv ”en person”, ”en grupp” eller ”ägaren till butiken” i stället.',
  },
  replacement: {
    personalNumber: '[personnummer borttaget]',
    coordinationNumber: '[samordningsnummer borttaget]',
    reserveNumber: '[reservnummer borttaget]',
    phone: '[telefonnummer borttaget]',
    email: '[e-postadress borttagen]',
    plate: '[registreringsnummer borttaget]',
    name: 'en person',
  },
  remove: {
    personalNumber: 'Ta bort personnumret',
    coordinationNumber: 'Ta bort samordningsnumret',
    reserveNumber: 'Ta bort reservnumret',
    phone: 'Ta bort telefonnumret',
    email: 'Ta bort e-postadressen',
    plate: 'Ta bort registreringsnumret',
    name: 'Byt till ”en person”',
  },
  removeAll: 'Ta bort alla',
  keep: 'Behåll, med ett skäl',
  noPointing: 'Texten får inte peka ut någon.',
  ask: 'Varför?',
  kept: (words) => `”${words}” står kvar. Ditt skäl sparas i loggen.`,
  undoKeep: 'Ångra',
  reasonLabel: 'Varför måste det stå kvar?',
  reasonHelp: 'Minst 10 tecken. Skälet sparas i loggen. Exempel: ”Det är namnet på en butik.”',
  neverKeep: 'Det här kan inte stå kvar, inte heller med ett skäl.',
  refusal: {
    notAnswered: (words) => `Ta bort ”${words}”, eller skriv varför det måste stå kvar.`,
    neverAllowed: (words) => `”${words}” måste tas bort. Sådana nummer får aldrig stå kvar.`,
    reasonTooShort: (words) => `Skälet till att behålla ”${words}” är för kort. Skriv minst 10 tecken.`,
    noSuchMarking: (words) => `Texten har ändrats sedan du skrev skälet för ”${words}”. Läs igenom den igen.`,
    answeredTwice: (words) => `”${words}” har fått två skäl. Skriv ett.`,
  },
  nothingFound: 'Inget i texten ser ut att peka ut en person. Läs gärna igenom den själv också.',
}
