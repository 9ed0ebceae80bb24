import type { FaultValues, FaultWords } from './faults-sv.ts'

const said = (values: FaultValues, key: string) => {
  const value = values[key]
  return value === undefined || value === '' ? null : String(value)
}
const when = (values: FaultValues, key: string, words: (value: string) => string) => {
  const value = said(values, key)
  return value === null ? '' : words(value)
}
const more = (values: FaultValues) => when(values, 'more', (count) => ` The same on ${count} more rows.`)

export const en: FaultWords = {
  place: ({ sheet, line, column }) => {
    const parts = [
      sheet ? `sheet ${sheet}` : null,
      line === null ? null : `row ${line}`,
      column ? `column ${column}` : null,
    ].filter((part) => part !== null)
    const text = parts.join(', ')
    return text.charAt(0).toUpperCase() + text.slice(1)
  },
  notATable: (values) => {
    if (said(values, 'empty')) return 'The file is empty.'
    const what = said(values, 'packed') ? 'The file is packed. Unpack it first.' : 'The file is not a table.'
    return `${what} CSV, Excel (.xlsx), PX, and JSON from Kolada, SCB and the police can be read.`
  },
  htmlPage: () =>
    'The file is a web page and not a table. Often it is an error message that was saved instead of the file: fetch it again.',
  truncated: (values) =>
    said(values, 'columns')
      ? `The row has ${said(values, 'cells') ?? ''} cells, but the table has ${said(values, 'columns')} columns. Mend the row, or fetch the file again.`
      : said(values, 'openEnd')
        ? 'The file ends in the middle of a row and is probably cut short. Fetch it again.'
        : `The file is cut short: its end is missing${when(values, 'expected', (expected) => ` (${said(values, 'found') ?? 0} of ${expected} values are there)`)}. Fetch it again.`,
  tooLarge: (values) =>
    said(values, 'cells')
      ? `The table has ${said(values, 'cells')} cells. At most ${said(values, 'most')} can be read: fetch a smaller part.`
      : `The file is too large. At most ${said(values, 'megabytes') ?? '60'} MB can be read.`,
  oldExcel: () => 'The file is in the old Excel format .xls. Open it in Excel and save it as .xlsx.',
  protectedWorkbook: () => 'The workbook is locked with a password. Remove the password in Excel and save it again.',
  unknownFormat: (values) =>
    said(values, 'json')
      ? 'The file is JSON, but no answer that is known. Answers from Kolada, SCB and the police can be read.'
      : `The file is none of the tables that are known.${when(values, 'found', (found) => ` Its first row is: ${found}.`)} A table of your own needs columns for year or period and for number or value.`,
  columnMissing: (values) =>
    said(values, 'untitled')
      ? `The table does not say what it counts. Write it on a row of its own above the table, or in a column called ${said(values, 'column') ?? 'Indikator'}.`
      : `The column ${said(values, 'column') ?? ''} is missing.${when(values, 'found', (found) => ` The columns that are there: ${found}.`)}`,
  columnUnknown: (values) =>
    said(values, 'twice')
      ? `The column ${said(values, 'column') ?? ''} is there more than once, and what each of them counts cannot be told. Give them different names.`
      : `The column ${said(values, 'column') ?? said(values, 'found') ?? ''} is not known.`,
  noRows: () => 'The file has no rows with numbers.',
  otherMunicipality: (values) =>
    `The file is not about ${said(values, 'expected') ?? 'the municipality'} but about ${said(values, 'found') ?? 'another area'}.`,
  badNumber: (values) =>
    said(values, 'unclear')
      ? `“${said(values, 'found') ?? ''}” cannot be read for sure: the sign may stand for thousands or decimals. Write the number without it.${more(values)}`
      : `“${said(values, 'found') ?? ''}” cannot be read as a number.${more(values)}`,
  footnote: (values) =>
    `“${said(values, 'found') ?? ''}” is a number with the footnote ${said(values, 'mark') ?? ''}. Take the footnote out of the cell and read the file again.${more(values)}`,
  badPeriod: (values) =>
    said(values, 'inName')
      ? `The file does not say which period it is about. Write the year, and the month if it is a month, in its name: now it is called “${said(values, 'found') ?? ''}”.`
      : `“${said(values, 'found') ?? ''}” is not a period that can be read, such as 2025, 2025K1 or augusti 2025.${more(values)}`,
  futurePeriod: (values) =>
    `The period ${said(values, 'found') ?? ''} has not ended${when(values, 'today', (day) => ` on ${day}`)}, so its numbers cannot be complete. Check the year.`,
  mergedCells: (values) =>
    `The number ${said(values, 'found') ?? ''} stands in merged cells, and nobody can tell which rows it is for. Split the cells in Excel.`,
  twoValues: (values) =>
    `The same thing has two values${when(values, 'title', (title) => `: ${title}`)}${when(values, 'area', (area) => `, ${area}`)}${when(values, 'period', (period) => `, ${period}`)}${when(values, 'first', (first) => ` is both ${first} and ${said(values, 'second') ?? ''}`)}.`,
  badJson: () => 'The file cannot be read as JSON.',
  wrongShape: () => 'The file is an answer from a service, but no numbers: it may only describe a table or a list.',
  unknownEncoding: () => 'The letters in the file cannot be read. Save it as CSV UTF-8.',
  identity: () => 'The table is about single persons. Only statistics may be read in.',
  serviceUnreachable: (values) =>
    `${said(values, 'host') ?? 'The service'} cannot be reached from here. Without a way out to the internet, fetch the file elsewhere and read it in.`,
  serviceBusy: (values) =>
    `${said(values, 'host') ?? 'The service'} takes no more questions for now. Try again in ${when(values, 'seconds', (seconds) => `${seconds} seconds`) || 'a while'}.`,
  serviceRefused: () => 'The service refused the question. Check what is asked for, or fetch the file on its website.',
  serviceGone: () => 'The service does not have what is asked for.',
  serviceAnswer: () =>
    'The service answered with something that is not numbers. Try again later, or fetch the file on its website.',
}
