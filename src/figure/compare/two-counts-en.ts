import { capital, joinNames } from '#words/names-en.ts'
import { between, hiddenWord, sayHidden, sayRest, strokesNote, untoldWord, verdicts } from '../words-en.ts'
import { intervalWords } from './interval-words-en.ts'
import type { ComparedRow, TwoCountsFacts, TwoCountsWords } from './two-counts.ts'

export const twoCounts: TwoCountsWords = {
  ...intervalWords,
  title: ({ what, now, before }) => `${capital(what)}: ${now} against ${before}`,
  describe: ({ rows, now, before }) =>
    rows.length === 0
      ? 'No numbers to compare.'
      : `${now} against ${before}: ${rows
          .slice(0, 12)
          .map((row) => `${row.name} ${row.now} against ${row.before}`)
          .join(', ')}.`,
  sentence,
  columns: {
    name: 'What',
    value: 'Ratio',
    interval: "The ratio's uncertainty",
    judgement: 'Judgement',
    p: 'p (exact)',
  },
  head: { value: 'Numbers', interval: "The ratio's uncertainty" },
  counts: (now, before) => `${now} v ${before}`,
  axis: 'times as many, 1 = as many',
  reference: 'as many',
  nothing: '0 against 0: there is nothing to compare',
  judgement: {
    ...verdicts,
    alone: '',
    suppressed: hiddenWord,
    untold: untoldWord,
  },
  notes: ({ unequal }, level) => [
    strokesNote(level),
    ...(unequal ? ['The ratio allows for periods (or areas) of different size.'] : []),
  ],
  empty: 'No numbers to compare.',
}

function sentence({ what, now, before, rows, suppressed }: TwoCountsFacts): string {
  const hidden = sayHidden(suppressed)
  const told = rows.filter((row) => row.side !== null)
  const [only] = rows
  if (told.length === 0) {
    if (only) return `It cannot be told: 0 against 0 leaves nothing to compare.${hidden}`
    return `It cannot be told: ${suppressed.length > 0 ? 'the numbers are too small to be shown' : 'there are no numbers'}.${hidden}`
  }
  if (rows.length === 1 && only) {
    return `${only.name}: ${only.now} ${what} ${now} against ${only.before} ${before}. ${judge(only)}${hidden}`
  }
  const say = (row: ComparedRow) => `${row.name} (${row.now} against ${row.before})`
  const more = told.filter(({ side }) => side === 'above').map(say)
  const fewer = told.filter(({ side }) => side === 'below').map(say)
  if (more.length + fewer.length === 0) {
    return `None of the ${told.length} differences between ${now} and ${before} is larger than chance can make.${hidden}`
  }
  const parts = [
    more.length > 0 ? `More ${what} ${now} than ${before}, more than chance explains: ${joinNames(more)}.` : '',
    fewer.length > 0 ? `Fewer than chance explains: ${joinNames(fewer)}.` : '',
    sayRest(told.length - more.length - fewer.length).trimStart(),
  ]
  return parts.filter((part) => part !== '').join(' ') + hidden
}

function judge({ side, ratio }: ComparedRow): string {
  const small = 'The numbers are so small that only the counts can be said'
  if (side === 'open') {
    return ratio === null
      ? `${small}; the difference may be chance.`
      : `The difference may be chance: anything ${between(ratio.low, ratio.high)} times as many is possible.`
  }
  const word = side === 'above' ? 'more' : 'fewer'
  if (ratio === null) return `${small}, but it is ${word} than chance explains.`
  return `That is ${ratio.value} times as many (${between(ratio.low, ratio.high)}), ${word} than chance explains.`
}
