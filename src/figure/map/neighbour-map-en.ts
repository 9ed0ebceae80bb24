import { capital, joinNames } from '#words/names-en.ts'
import { hiddenWord, sayHidden, sayRest } from '../words-en.ts'
import type { NeighbourFacts, NeighbourMapWords } from './neighbour-map.ts'

export const thinReason = {
  no_places: 'there are no areas with a number',
  too_few_places: 'the areas are too few to be compared with their neighbours',
  no_neighbours: 'no area has a neighbour with a number',
  all_equal: 'all areas have the same number',
}

const state: NeighbourMapWords['state'] = {
  high_high: 'high among high',
  high_low: 'high among low',
  low_low: 'low among low',
  low_high: 'low among high',
  open: 'may be chance',
  island: 'no neighbour to compare with',
  suppressed: hiddenWord,
  missing: 'number missing',
}

export const neighbourMap: NeighbourMapWords = {
  title: ({ what }) => `Areas and their neighbours: ${what}`,
  describe: ({ areas, names, reason }) =>
    reason
      ? `Map of ${areas} areas without a judgement: ${thinReason[reason]}.`
      : `Map of ${areas} areas. ${(['high_high', 'high_low', 'low_low', 'low_high'] as const)
          .map((one) => `${capital(state[one])}: ${names[one].length === 0 ? 'none' : joinNames(names[one])}.`)
          .join(' ')}`,
  sentence,
  columns: {
    area: 'Area',
    value: 'Own number',
    neighbours: "Neighbours' mean",
    judgement: 'Judgement',
    p: 'Adjusted p',
  },
  state,
  unknown: '–',
  notes: ({ reason, level, names }) => [
    ...(reason === null && sureOf(names).length > 0
      ? [`Of the hatched areas at most ${level} % are expected to be chance.`]
      : []),
  ],
  empty: 'No areas to show.',
}

const sureOf = (names: NeighbourFacts['names']) => [
  ...names.high_high,
  ...names.high_low,
  ...names.low_low,
  ...names.low_high,
]

function sentence({ names, reason, areas }: NeighbourFacts): string {
  const rest = [
    names.island.length > 0 ? ` Without a neighbour to compare with: ${joinNames(names.island)}.` : '',
    sayHidden(names.suppressed),
    names.missing.length > 0 ? ` Numbers are missing for ${joinNames(names.missing)}.` : '',
  ].join('')
  if (reason !== null) return `It cannot be told: ${thinReason[reason]}.${rest}`
  const sure = sureOf(names)
  if (sure.length === 0) {
    return `None of the ${areas} areas is like its neighbours, or differs from them, more than chance explains.${rest}`
  }
  const parts = [
    names.high_high.length > 0 ? ` High, with high neighbours: ${joinNames(names.high_high)}.` : '',
    names.low_low.length > 0 ? ` Low, with low neighbours: ${joinNames(names.low_low)}.` : '',
    names.high_low.length > 0 ? ` High, though the neighbours are low: ${joinNames(names.high_low)}.` : '',
    names.low_high.length > 0 ? ` Low, though the neighbours are high: ${joinNames(names.low_high)}.` : '',
  ].join('')
  const one = sure.length === 1
  const open = sayRest(names.open.length, 'the pattern')
  return `${one ? 'One' : sure.length} of ${areas} areas ${one ? 'is like its' : 'are like their'} neighbours, or ${one ? 'differs' : 'differ'} from them, more than chance explains.${parts}${open}${rest}`
}
