import { capital, joinNames } from '#words/names-sv.ts'
import { between, hiddenWord, sayHidden, sayRest, strokesNote, untoldWord, verdicts } from '../words-sv.ts'
import { intervalWords } from './interval-words-sv.ts'
import type { ComparedRow, TwoCountsFacts, TwoCountsWords } from './two-counts.ts'

export const twoCounts: TwoCountsWords = {
  ...intervalWords,
  title: ({ what, now, before }) => `${capital(what)}: ${now} mot ${before}`,
  describe: ({ rows, now, before }) =>
    rows.length === 0
      ? 'Inga tal att jämföra.'
      : `${now} mot ${before}: ${rows
          .slice(0, 12)
          .map((row) => `${row.name} ${row.now} mot ${row.before}`)
          .join(', ')}.`,
  sentence,
  columns: { name: 'Vad', value: 'Kvot', interval: 'Kvotens osäkerhet', judgement: 'Bedömning', p: 'p (exakt)' },
  head: { value: 'Antal', interval: 'Kvotens osäkerhet' },
  counts: (now, before) => `${now} mot ${before}`,
  axis: 'gånger så många, 1 = lika många',
  reference: 'lika många',
  nothing: '0 mot 0: det finns inget att jämföra',
  judgement: {
    ...verdicts,
    alone: '',
    suppressed: hiddenWord,
    untold: untoldWord,
  },
  notes: ({ unequal }, level) => [
    strokesNote(level),
    ...(unequal ? ['Kvoten tar hänsyn till att perioderna (eller områdena) är olika stora.'] : []),
  ],
  empty: 'Inga tal att jämföra.',
}

function sentence({ what, now, before, rows, suppressed }: TwoCountsFacts): string {
  const hidden = sayHidden(suppressed)
  const told = rows.filter((row) => row.side !== null)
  const [only] = rows
  if (told.length === 0) {
    if (only) return `Det går inte att säga: 0 mot 0 ger inget att jämföra.${hidden}`
    return `Det går inte att säga: ${suppressed.length > 0 ? 'talen är för små för att visas' : 'det finns inga tal'}.${hidden}`
  }
  if (rows.length === 1 && only) {
    return `${only.name}: ${only.now} ${what} ${now} mot ${only.before} ${before}. ${judge(only)}${hidden}`
  }
  const say = (row: ComparedRow) => `${row.name} (${row.now} mot ${row.before})`
  const more = told.filter(({ side }) => side === 'above').map(say)
  const fewer = told.filter(({ side }) => side === 'below').map(say)
  if (more.length + fewer.length === 0) {
    return `Ingen av de ${told.length} skillnaderna mellan ${now} och ${before} är större än vad slumpen kan ge.${hidden}`
  }
  const parts = [
    more.length > 0 ? `Fler ${what} ${now} än ${before}, mer än slumpen förklarar: ${joinNames(more)}.` : '',
    fewer.length > 0 ? `Färre, mer än slumpen förklarar: ${joinNames(fewer)}.` : '',
    sayRest(told.length - more.length - fewer.length).trimStart(),
  ]
  return parts.filter((part) => part !== '').join(' ') + hidden
}

function judge({ side, ratio }: ComparedRow): string {
  const small = 'Talen är så små att bara själva antalen går att säga'
  if (side === 'open') {
    return ratio === null
      ? `${small}; skillnaden kan vara slump.`
      : `Skillnaden kan vara slump: allt ${between(ratio.low, ratio.high)} gånger så många är möjligt.`
  }
  const word = side === 'above' ? 'fler' : 'färre'
  if (ratio === null) return `${small}, men det är ${word} än slumpen förklarar.`
  return `Det är ${ratio.value} gånger så många (${between(ratio.low, ratio.high)}), ${word} än slumpen förklarar.`
}
