import { number } from '#words/en.ts'
import type { UploadWords } from './upload-sv.ts'

const plural = (count: number, one: string, more: string) => `${number(count)} ${count === 1 ? one : more}`

export const uploadEn: UploadWords = {
  title: 'Take in evidence',
  file: 'File',
  fileHint:
    'XLSX, CSV, PX or JSON from Brå, NTU, Kolada, Statistics Sweden, the police or the municipality. Drop the file here or choose it.',
  address: 'Where was the file fetched?',
  addressHint: 'The page’s address, so that others find the source.',
  retrieved: 'When was it fetched?',
  retrievedHint: 'Leave empty if it was today.',
  optional: '(optional)',
  reading: 'The file is being read',
  keep: 'Take in',
  keeping: 'The numbers are being taken in',
  another: 'Choose another file',
  failed: 'The file could not be read just now. Nothing is changed, try again.',
  unreachable: 'Samlad cannot be reached just now. Nothing is changed.',
  wouldKeep: (title, format) => `${title} (${format})`,
  holds: (series, observations) =>
    `${plural(series, 'series', 'series')} with ${plural(observations, 'number', 'numbers')}.`,
  changes: (added, changed, refined, unchanged) =>
    [
      added > 0 ? `${number(added)} new` : '',
      changed > 0 ? `${number(changed)} changed` : '',
      refined > 0 ? `${number(refined)} with a new margin of error or kind` : '',
      unchanged > 0 ? `${number(unchanged)} as before` : '',
    ]
      .filter(Boolean)
      .join(', '),
  nothingNew: 'There is nothing new in the file.',
  passedOver: 'This is left out',
  passed: {
    otherAreas: (rows) => `${plural(rows, 'row', 'rows')} about other municipalities and areas`,
    emptyRows: (rows) => plural(rows, 'empty row', 'empty rows'),
    footnotes: (rows) => plural(rows, 'footnote', 'footnotes'),
    unknownPeriods: (rows) => `${plural(rows, 'row', 'rows')} with a period that cannot be read`,
    totalsOfOthers: (rows) => `${plural(rows, 'total', 'totals')} counted elsewhere`,
  },
  passedOther: (rows) => plural(rows, 'row', 'rows'),
  kept: 'Taken in. Pictures that are decided do not change.',
  alreadyThere: 'This very file was taken in before. Nothing is changed.',
  refused: (count) =>
    count === 1
      ? 'The file cannot be taken in. Nothing is changed.'
      : `The file cannot be taken in: ${number(count)} faults. Nothing is changed.`,
  notFetched: 'It could not be fetched. Nothing is changed.',
  moreFaults: (count) => `and ${plural(count, 'more fault', 'more faults')}`,
  fetchTitle: 'Fetch directly',
  fetchHint: 'Needs the server to reach the internet. Without it, files do just as well.',
  fetch: { kolada: 'Fetch from Kolada', scb: 'Fetch from Statistics Sweden', polisen: 'Fetch from polisen.se' },
  fetching: 'Fetching, it may take a while',
}
