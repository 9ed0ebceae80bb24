/** Swedish words for taking in evidence: what a file holds, what it would change, what was passed over. */
import { number } from '#words/sv.ts'

const plural = (count: number, one: string, more: string) => `${number(count)} ${count === 1 ? one : more}`

export const uploadSv = {
  title: 'Ta in underlag',
  file: 'Fil',
  fileHint:
    'XLSX, CSV, PX eller JSON från Brå, NTU, Kolada, SCB, polisen eller kommunen. Dra hit filen eller välj den.',
  address: 'Var hämtades filen?',
  addressHint: 'Sidans adress, så att andra hittar källan.',
  retrieved: 'När hämtades den?',
  retrievedHint: 'Lämna tomt om det var i dag.',
  optional: '(frivilligt)',
  reading: 'Filen läses',
  keep: 'Ta in',
  keeping: 'Talen tas in',
  another: 'Välj en annan fil',
  failed: 'Filen kunde inte läsas just nu. Inget är ändrat, försök igen.',
  unreachable: 'Det finns ingen kontakt med Samlad just nu. Inget är ändrat.',
  wouldKeep: (title: string, format: string) => `${title} (${format})`,
  holds: (series: number, observations: number) =>
    `${plural(series, 'serie', 'serier')} med ${plural(observations, 'tal', 'tal')}.`,
  changes: (added: number, changed: number, refined: number, unchanged: number) =>
    [
      added > 0 ? plural(added, 'nytt', 'nya') : '',
      changed > 0 ? plural(changed, 'ändrat', 'ändrade') : '',
      refined > 0 ? `${number(refined)} med ny felmarginal eller nytt slag` : '',
      unchanged > 0 ? `${number(unchanged)} som förut` : '',
    ]
      .filter(Boolean)
      .join(', '),
  nothingNew: 'Filen innehåller inget nytt.',
  passedOver: 'Det här lämnas utanför',
  passed: {
    otherAreas: (rows: number) => `${plural(rows, 'rad', 'rader')} om andra kommuner och områden`,
    emptyRows: (rows: number) => plural(rows, 'tom rad', 'tomma rader'),
    footnotes: (rows: number) => plural(rows, 'fotnot', 'fotnoter'),
    unknownPeriods: (rows: number) => `${plural(rows, 'rad', 'rader')} med en period som inte går att läsa`,
    totalsOfOthers: (rows: number) => `${plural(rows, 'summa', 'summor')} som räknas på annat håll`,
  } as Record<string, (rows: number) => string>,
  passedOther: (rows: number) => plural(rows, 'rad', 'rader'),
  kept: 'Intaget. Lägesbilder som är beslutade ändras inte.',
  alreadyThere: 'Just den här filen är redan intagen. Inget är ändrat.',
  refused: (count: number) =>
    count === 1
      ? 'Filen kan inte tas in. Inget är ändrat.'
      : `Filen kan inte tas in: ${number(count)} fel. Inget är ändrat.`,
  notFetched: 'Det gick inte att hämta. Inget är ändrat.',
  moreFaults: (count: number) => `och ${plural(count, 'fel', 'fel')} till`,
  fetchTitle: 'Hämta direkt',
  fetchHint: 'Kräver att servern når internet. Utan det går filer lika bra.',
  fetch: { kolada: 'Hämta från Kolada', scb: 'Hämta från SCB', polisen: 'Hämta från polisen.se' },
  fetching: 'Hämtar, det kan ta en stund',
}

export type UploadWords = typeof uploadSv
