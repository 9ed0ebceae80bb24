import type { FaultCode, FileRefusal } from './schema.ts'

type Values = Readonly<Record<string, string | number>>

export interface ImportWords {
  /** Headers of the two columns that the file of bad rows has more than the file itself; both begin with «Samlad: ». */
  readonly addedColumns: readonly [string, string]
  readonly faultFileName: string
  readonly wholeRow: string
  readonly faults: Record<FaultCode, (values: Values) => string>
  readonly refusals: Record<FileRefusal, (values: Values) => string>
}

export const sv: ImportWords = {
  addedColumns: ['Samlad: rad', 'Samlad: fel'],
  faultFileName: 'rader-att-ratta',
  wholeRow: 'hela raden',
  faults: {
    wrongColumnCount: ({ found, expected }) => `har ${found} kolumner, rubrikraden har ${expected}`,
    missing: () => 'saknas',
    notATime: () => 'är ingen tid i det valda formatet',
    noSuchTime: () => 'finns inte: klockan ställdes om till sommartid',
    endBeforeStart: () => 'slutet ligger före början',
    tooLongInterval: () => 'början och slut ligger mer än 62 dagar isär',
    inFuture: () => 'ligger i framtiden',
    unknownCategory: () => 'motsvarar ingen kategori',
    notANumber: () => 'är inget rimligt tal',
    halfPosition: () => 'saknas, fast den andra koordinaten finns',
    notAPosition: () => 'är ingen plats i det valda koordinatsystemet',
    outsideMunicipality: () => 'ligger utanför kommunen',
    placeMissing: () => 'ingen plats, inget område och ingen koordinat',
    unknownPlace: () => 'finns inte bland kommunens platser',
    unknownArea: () => 'finns inte bland kommunens områden',
    badFelt: () => 'ska vara 0, 1, 2 eller 3',
    badAnswer: () => 'ska vara ja, nej eller vet inte',
    badState: () => 'är inget läge som en rapport kan ha',
    badId: () => 'är inget rapport-id från Samlad',
    badOverrides: () => 'kan inte läsas som skäl till markerade ord',
    textTooLong: ({ length, longest }) => `är ${length} tecken, högst ${longest} får plats`,
    wordsTooLong: ({ length, longest }) => `är ${length} tecken, högst ${longest} får plats`,
    keyTooLong: ({ longest }) => `är längre än ${longest} tecken`,
    unstorableText: () => 'innehåller ett tecken som inte går att spara',
    identityInText: ({ kind }) => `kan peka ut en person (${kinds[String(kind)] ?? kind})`,
    duplicateKey: () => 'samma nyckel finns på flera rader i filen',
    otherOrganisation: () => 'rapporten är en annan organisations och kan inte ändras',
  },
  refusals: {
    emptyFile: () => 'Filen är tom.',
    oldExcelFormat: () =>
      'Filen är i det gamla Excelformatet (.xls) eller har lösenord. Spara den som .xlsx eller CSV utan lösenord och försök igen.',
    notASpreadsheet: () => 'Filen är varken CSV eller Excel (.xlsx).',
    brokenWorkbook: () => 'Excelfilen går inte att öppna. Öppna den i Excel, spara den på nytt och försök igen.',
    workbookTooLarge: ({ megabytes }) => `Excelfilen är större än ${megabytes} MB. Spara den som CSV i stället.`,
    fileTooLarge: ({ megabytes }) => `Filen är större än ${megabytes} MB. Dela den i flera.`,
    noSuchSheet: ({ sheet }) => `Bladet ”${sheet}” finns inte i filen.`,
    noSuchColumn: ({ columns }) => `Kolumnen finns inte i filen: ${columns}.`,
    noRows: () => 'Filen har inga rader.',
    brokenQuotes: ({ line }) => `Ett citattecken på raden som börjar på rad ${line} avslutas aldrig.`,
    stateColumnMissing: () => 'Läget ska tas ur filen, men ingen kolumn är vald för läge.',
    unknownCrs: ({ crs }) => `Koordinatsystemet ${crs} är okänt.`,
    keyTaken: () => 'En rapport i filen finns redan hos en annan organisation.',
    uploadGone: () => 'Den uppladdade filen finns inte kvar. Ladda upp den igen.',
  },
}

const kinds: Readonly<Record<string, string>> = {
  personalNumber: 'personnummer',
  coordinationNumber: 'samordningsnummer',
  reserveNumber: 'reservnummer',
  phone: 'telefonnummer',
  email: 'e-postadress',
  plate: 'registreringsnummer',
  name: 'namn',
}
