import { intervalWords, joinNames } from './interval-words-en.ts'
import type { StandardisedFacts, StandardisedRow, StandardisedWords } from './standardised.ts'

const reason: StandardisedWords['reason'] = {
  no_strata: 'there are no groups to count by',
  standard_has_no_population: 'one of the groups is missing in what is compared with',
  nothing_expected: 'no event was expected',
}

export const standardised: StandardisedWords = {
  ...intervalWords,
  title: ({ what, evened }) =>
    `${what.charAt(0).toUpperCase()}${what.slice(1)} against the expected, ${evened} evened out`,
  describe: ({ rows }) =>
    rows.length === 0
      ? 'No numbers to compare.'
      : `Number against expected: ${rows
          .slice(0, 12)
          .map((row) => `${row.name} ${row.observed} against ${row.expected}`)
          .join(', ')}.`,
  sentence,
  columns: {
    name: 'Area',
    value: 'Ratio',
    interval: "The ratio's uncertainty",
    judgement: 'Against the expected',
    observed: 'Number',
    expected: 'Expected',
    p: 'p (exact)',
  },
  head: { value: 'Number v expected', interval: "The ratio's uncertainty" },
  counts: (observed, expected) => `${observed} v ${expected}`,
  axis: 'times the expected, 1 = as expected',
  reference: 'as expected',
  reason,
  judgement: {
    above: 'surely more than expected',
    below: 'surely fewer than expected',
    open: 'may be chance',
    alone: '',
    suppressed: 'not shown (not zero)',
    untold: 'cannot tell',
  },
  notes: ({ standard, evened }, level) => [
    `Expected: had each group (${evened}) the same level as ${standard}. The strokes show what chance leaves open (${level} %).`,
    'Compare each row with the line, not the rows with each other.',
  ],
  empty: 'No numbers to compare.',
}

function sentence({ what, standard, evened, rows, suppressed, untold }: StandardisedFacts): string {
  const rest = [
    suppressed.length > 0 ? ` Not shown, which does not mean zero: ${joinNames(suppressed)}.` : '',
    rows.length > 0 && untold.length > 0 ? ` Cannot be told: ${joinNames(untold.map(({ name }) => name))}.` : '',
  ].join('')
  const [only] = rows
  if (only === undefined) {
    return `Cannot tell: ${untold[0] ? reason[untold[0].reason] : 'there are no numbers that may be shown'}.${rest}`
  }
  if (rows.length === 1) {
    const against = {
      above: 'more than chance and make-up explain',
      below: 'fewer than chance and make-up explain',
      open: 'the difference may be chance',
    }[only.side]
    return `${only.name}: ${only.observed} ${what}, expected ${only.expected} with the same level as ${standard} in each group (${evened}). That is ${only.ratio} times the expected (between ${only.low} and ${only.high}): ${against}.${rest}`
  }
  const say = (row: StandardisedRow) => `${row.name} (${row.observed} against ${row.expected} expected)`
  const more = rows.filter(({ side }) => side === 'above').map(say)
  const fewer = rows.filter(({ side }) => side === 'below').map(say)
  if (more.length + fewer.length === 0) {
    return `With ${evened} evened out, none of the ${rows.length} surely differs from ${standard}.${rest}`
  }
  const parts = [
    more.length > 0 ? `More ${what} than ${evened} and chance explain: ${joinNames(more)}.` : '',
    fewer.length > 0 ? `Fewer: ${joinNames(fewer)}.` : '',
    rows.length > more.length + fewer.length ? `The others cannot be told from ${standard}.` : '',
  ]
  return parts.filter((part) => part !== '').join(' ') + rest
}
