import { capital, joinNames } from '#words/names-en.ts'
import { hiddenWord, sayLeftOut, sayRest, strokesNote, untoldWord, verdicts } from '../words-en.ts'
import { intervalWords } from './interval-words-en.ts'
import type { StandardisedFacts, StandardisedRow, StandardisedWords } from './standardised.ts'

const reason: StandardisedWords['reason'] = {
  no_strata: 'there are no groups to count by',
  standard_has_no_population: 'one of the groups is missing in what is compared with',
  nothing_expected: 'no event was expected',
}

export const standardised: StandardisedWords = {
  ...intervalWords,
  title: ({ what, evened }) => `${capital(what)} against the expected, allowing for ${evened}`,
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
    ...verdicts,
    alone: '',
    suppressed: hiddenWord,
    untold: untoldWord,
  },
  notes: ({ standard, evened }, level) => [
    `Expected: had each group (${evened}) the same level as ${standard}. ${strokesNote(level)}`,
    'Compare each row with the line, not the rows with each other.',
  ],
  empty: 'No numbers to compare.',
}

function sentence({ what, standard, evened, rows, suppressed, untold }: StandardisedFacts): string {
  const rest = sayLeftOut(suppressed, rows.length > 0 ? untold : [], reason)
  const [only] = rows
  if (only === undefined) {
    return `It cannot be told: ${untold[0] ? reason[untold[0].reason] : 'there are no numbers that may be shown'}.${rest}`
  }
  if (rows.length === 1) {
    const against = {
      above: `more than chance and ${evened} explain`,
      below: `fewer than chance and ${evened} explain`,
      open: 'the difference may be chance',
    }[only.side]
    return `${only.name}: ${only.observed} ${what}, expected ${only.expected} with the same level as ${standard} in each group (${evened}). That is ${only.ratio} times the expected (between ${only.low} and ${only.high}): ${against}.${rest}`
  }
  const say = (row: StandardisedRow) => `${row.name} (${row.observed} against ${row.expected} expected)`
  const more = rows.filter(({ side }) => side === 'above').map(say)
  const fewer = rows.filter(({ side }) => side === 'below').map(say)
  if (more.length + fewer.length === 0) {
    return `Allowing for ${evened}, none of the ${rows.length} differs from ${standard} more than chance explains.${rest}`
  }
  const parts = [
    more.length > 0 ? `More ${what} than chance and ${evened} explain: ${joinNames(more)}.` : '',
    fewer.length > 0 ? `Fewer: ${joinNames(fewer)}.` : '',
    sayRest(rows.length - more.length - fewer.length).trimStart(),
  ]
  return parts.filter((part) => part !== '').join(' ') + rest
}
