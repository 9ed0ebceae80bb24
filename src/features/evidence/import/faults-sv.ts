import type { EvidenceFault, EvidenceFaultCode } from '../schema.ts'

export type FaultValues = EvidenceFault['values']
export type FaultWords = Readonly<Record<EvidenceFaultCode, (values: FaultValues) => string>> & {
  /** Where in the file: before the sentence. */
  readonly place: (place: { sheet: string | null; line: number | null; column: string | null }) => string
}

const said = (values: FaultValues, key: string) => {
  const value = values[key]
  return value === undefined || value === '' ? null : String(value)
}
/** Words that are added only when the value is there. */
const when = (values: FaultValues, key: string, words: (value: string) => string) => {
  const value = said(values, key)
  return value === null ? '' : words(value)
}

export const sv: FaultWords = {
  place: ({ sheet, line, column }) => {
    const parts = [
      sheet ? `bladet ${sheet}` : null,
      line === null ? null : `rad ${line}`,
      column ? `kolumnen ${column}` : null,
    ].filter((part) => part !== null)
    const text = parts.join(', ')
    return text.charAt(0).toUpperCase() + text.slice(1)
  },
  notATable: (values) => {
    if (said(values, 'empty')) return 'Filen är tom.'
    const what = said(values, 'packed') ? 'Filen är packad. Packa upp den först.' : 'Filen är ingen tabell.'
    return `${what} Det som kan läsas är CSV, Excel (.xlsx), PX, och JSON från Kolada, SCB och polisen.`
  },
  htmlPage: () =>
    'Filen är en webbsida och ingen tabell. Ofta är det ett felmeddelande som sparats i stället för filen: hämta den igen.',
  truncated: (values) =>
    said(values, 'columns')
      ? `Raden har ${said(values, 'cells') ?? ''} celler, men tabellen har ${said(values, 'columns')} kolumner. Rätta raden, eller hämta filen igen.`
      : said(values, 'openEnd')
        ? 'Filen slutar mitt i en rad och är troligen avbruten. Hämta den igen.'
        : `Filen är avbruten: slutet saknas${when(values, 'expected', (expected) => ` (${said(values, 'found') ?? 0} av ${expected} värden finns)`)}. Hämta den igen.`,
  tooLarge: (values) =>
    said(values, 'cells')
      ? `Tabellen har ${said(values, 'cells')} celler. Högst ${said(values, 'most')} kan läsas: hämta en mindre del.`
      : `Filen är för stor. Högst ${said(values, 'megabytes') ?? '60'} MB kan läsas.`,
  oldExcel: () => 'Filen är i det gamla Excelformatet .xls. Öppna den i Excel och spara den som .xlsx.',
  protectedWorkbook: () => 'Arbetsboken är låst med lösenord. Ta bort lösenordet i Excel och spara den igen.',
  unknownFormat: (values) =>
    said(values, 'json')
      ? 'Filen är JSON, men inget svar som känns igen. Det som kan läsas är svar från Kolada, SCB och polisen.'
      : `Filen är ingen av de tabeller som känns igen.${when(values, 'found', (found) => ` Första raden är: ${found.replace(/\.$/, '')}.`)} En egen tabell behöver kolumner för år eller period och för antal eller värde.`,
  columnMissing: (values) =>
    said(values, 'untitled')
      ? `Tabellen säger inte vad den räknar. Skriv det på en egen rad ovanför tabellen, eller i en kolumn som heter ${said(values, 'column') ?? 'Indikator'}.`
      : `Kolumnen ${said(values, 'column') ?? ''} saknas.${when(values, 'found', (found) => ` De kolumner som finns är: ${found.replace(/\.$/, '')}.`)}`,
  columnUnknown: (values) =>
    said(values, 'twice')
      ? `Kolumnen ${said(values, 'column') ?? ''} finns mer än en gång, och det går inte att veta vad varje kolumn räknar. Ge dem olika namn.`
      : `Kolumnen ${said(values, 'column') ?? said(values, 'found') ?? ''} känns inte igen.`,
  noRows: () => 'Filen har inga rader med siffror.',
  otherMunicipality: (values) =>
    `Filen gäller inte ${said(values, 'expected') ?? 'kommunen'} utan ${said(values, 'found') ?? 'något annat område'}.`,
  badNumber: (values) =>
    said(values, 'unclear')
      ? `”${said(values, 'found') ?? ''}” går inte att läsa säkert: tecknet kan stå för tusental eller decimaler. Skriv talet utan det.${more(values)}`
      : `”${said(values, 'found') ?? ''}” går inte att läsa som ett tal.${more(values)}`,
  footnote: (values) =>
    `”${said(values, 'found') ?? ''}” är ett tal med fotnoten ${said(values, 'mark') ?? ''}. Ta bort fotnoten ur cellen och läs in filen igen.${more(values)}`,
  badPeriod: (values) =>
    said(values, 'inName')
      ? `Filen säger inte vilken period den gäller. Skriv året, och månaden om det är en månad, i filens namn: nu heter den ”${said(values, 'found') ?? ''}”.`
      : `”${said(values, 'found') ?? ''}” är ingen period som går att läsa, till exempel 2025, 2025K1 eller augusti 2025.${more(values)}`,
  futurePeriod: (values) =>
    `Perioden ${said(values, 'found') ?? ''} är inte slut${when(values, 'today', (day) => ` den ${sayDay(day)}`)}, så talen kan inte vara färdigräknade. Kontrollera året.`,
  mergedCells: (values) =>
    `Talet ${said(values, 'found') ?? ''} står i en sammanslagen cell, och det går inte att veta vilka rader det gäller. Dela upp cellen i Excel och skriv ett tal på varje rad.`,
  twoValues: (values) =>
    `Samma sak har två värden${when(values, 'title', (title) => `: ${title}`)}${when(values, 'area', (area) => `, ${area}`)}${when(values, 'period', (period) => `, ${period}`)}${when(values, 'first', (first) => ` är både ${first} och ${said(values, 'second') ?? ''}`)}.`,
  badJson: () => 'Filen går inte att läsa som JSON.',
  wrongShape: () =>
    'Filen är ett svar från en tjänst, men inga siffror: den beskriver kanske bara en tabell eller en lista.',
  unknownEncoding: () => 'Bokstäverna i filen går inte att läsa. Spara den som CSV UTF-8.',
  identity: () => 'Tabellen har uppgifter om enskilda personer. Det som läses in får bara vara statistik.',
  serviceUnreachable: (values) =>
    `${said(values, 'host') ?? 'Tjänsten'} går inte att nå härifrån. Utan väg ut till internet går det lika bra att hämta filen på annat håll och läsa in den.`,
  serviceBusy: (values) =>
    `${said(values, 'host') ?? 'Tjänsten'} tar inte emot fler frågor just nu. Försök igen om ${when(values, 'seconds', (seconds) => `${seconds} sekunder`) || 'en stund'}.`,
  serviceRefused: () => 'Tjänsten avvisade frågan. Kontrollera det som söks, eller hämta filen på tjänstens webbplats.',
  serviceGone: () => 'Det som söks finns inte hos tjänsten.',
  serviceAnswer: () =>
    'Tjänsten svarade med något annat än siffror. Försök igen senare, eller hämta filen på tjänstens webbplats.',
}

/** «2026-11-22» as a day is written in a sentence. */
function sayDay(day: string): string {
  const date = new Date(`${day}T12:00:00Z`)
  if (Number.isNaN(date.getTime())) return day
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long', timeZone: 'UTC' }).format(date)
}

function more(values: FaultValues): string {
  return when(values, 'more', (count) => ` Likadant på ${count} rader till.`)
}
