import { capital, joinNames } from '#words/names-sv.ts'
import { hiddenWord, sayLeftOut, sayRest, strokesNote, untoldWord, verdicts } from '../words-sv.ts'
import { intervalWords } from './interval-words-sv.ts'
import type { StandardisedFacts, StandardisedRow, StandardisedWords } from './standardised.ts'

const reason: StandardisedWords['reason'] = {
  no_strata: 'det finns inga grupper att räkna på',
  standard_has_no_population: 'en av grupperna saknas i det som jämförs med',
  nothing_expected: 'ingen händelse var väntad',
}

export const standardised: StandardisedWords = {
  ...intervalWords,
  title: ({ what, evened }) => `${capital(what)} mot det väntade, med hänsyn till ${evened}`,
  describe: ({ rows }) =>
    rows.length === 0
      ? 'Inga tal att jämföra.'
      : `Antal mot väntat: ${rows
          .slice(0, 12)
          .map((row) => `${row.name} ${row.observed} mot ${row.expected}`)
          .join(', ')}.`,
  sentence,
  columns: {
    name: 'Område',
    value: 'Kvot',
    interval: 'Kvotens osäkerhet',
    judgement: 'Jämfört med väntat',
    observed: 'Antal',
    expected: 'Väntat',
    p: 'p (exakt)',
  },
  head: { value: 'Antal mot väntat', interval: 'Kvotens osäkerhet' },
  counts: (observed, expected) => `${observed} mot ${expected}`,
  axis: 'gånger det väntade, 1 = som väntat',
  reference: 'som väntat',
  reason,
  judgement: {
    ...verdicts,
    alone: '',
    suppressed: hiddenWord,
    untold: untoldWord,
  },
  notes: ({ standard, evened }, level) => [
    `Väntat: om varje grupp (${evened}) hade samma nivå som ${standard}. ${strokesNote(level)}`,
    'Jämför varje rad med linjen, inte raderna med varandra.',
  ],
  empty: 'Inga tal att jämföra.',
}

function sentence({ what, standard, evened, rows, suppressed, untold }: StandardisedFacts): string {
  const rest = sayLeftOut(suppressed, rows.length > 0 ? untold : [], reason)
  const [only] = rows
  if (only === undefined) {
    const why = untold[0] ? reason[untold[0].reason] : 'det finns inga tal som får visas'
    return `Det går inte att säga: ${why}.${rest}`
  }
  if (rows.length === 1) {
    const against = {
      above: `fler än slumpen och ${evened} förklarar`,
      below: `färre än slumpen och ${evened} förklarar`,
      open: 'skillnaden kan vara slump',
    }[only.side]
    return `${only.name}: ${only.observed} ${what}, väntat ${only.expected} med samma nivå som ${standard} i varje grupp (${evened}). Det är ${only.ratio} gånger det väntade (mellan ${only.low} och ${only.high}): ${against}.${rest}`
  }
  const say = (row: StandardisedRow) => `${row.name} (${row.observed} mot väntade ${row.expected})`
  const more = rows.filter(({ side }) => side === 'above').map(say)
  const fewer = rows.filter(({ side }) => side === 'below').map(say)
  if (more.length + fewer.length === 0) {
    return `Med hänsyn till ${evened} skiljer sig ingen av de ${rows.length} från ${standard} mer än slumpen förklarar.${rest}`
  }
  const parts = [
    more.length > 0 ? `Fler ${what} än slumpen och ${evened} förklarar: ${joinNames(more)}.` : '',
    fewer.length > 0 ? `Färre: ${joinNames(fewer)}.` : '',
    sayRest(rows.length - more.length - fewer.length).trimStart(),
  ]
  return parts.filter((part) => part !== '').join(' ') + rest
}
