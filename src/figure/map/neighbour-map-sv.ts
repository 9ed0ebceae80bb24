import { capital, joinNames } from '#words/names-sv.ts'
import { hiddenWord, sayHidden, sayRest } from '../words-sv.ts'
import type { NeighbourFacts, NeighbourMapWords } from './neighbour-map.ts'

export const thinReason = {
  no_places: 'det finns inga områden med tal',
  too_few_places: 'områdena är för få för att jämföras med sina grannar',
  no_neighbours: 'inget område har någon granne med tal',
  all_equal: 'alla områden har samma tal',
}

const state: NeighbourMapWords['state'] = {
  high_high: 'högt bland höga',
  high_low: 'högt bland låga',
  low_low: 'lågt bland låga',
  low_high: 'lågt bland höga',
  open: 'kan vara slump',
  island: 'ingen granne att jämföra med',
  suppressed: hiddenWord,
  missing: 'tal saknas',
}

export const neighbourMap: NeighbourMapWords = {
  title: ({ what }) => `Områden och deras grannar: ${what}`,
  describe: ({ areas, names, reason }) =>
    reason
      ? `Karta över ${areas} områden utan bedömning: ${thinReason[reason]}.`
      : `Karta över ${areas} områden. ${(['high_high', 'high_low', 'low_low', 'low_high'] as const)
          .map((one) => `${capital(state[one])}: ${names[one].length === 0 ? 'inget' : joinNames(names[one])}.`)
          .join(' ')}`,
  sentence,
  columns: {
    area: 'Område',
    value: 'Eget tal',
    neighbours: 'Grannarnas medeltal',
    judgement: 'Bedömning',
    p: 'Justerat p',
  },
  state,
  unknown: '–',
  notes: ({ reason, level, names }) => [
    ...(reason === null && sureOf(names).length > 0
      ? [`Av de streckade områdena väntas högst ${level} % vara slump.`]
      : []),
  ],
  empty: 'Inga områden att visa.',
}

const sureOf = (names: NeighbourFacts['names']) => [
  ...names.high_high,
  ...names.high_low,
  ...names.low_low,
  ...names.low_high,
]

function sentence({ names, reason, areas }: NeighbourFacts): string {
  const rest = [
    names.island.length > 0 ? ` ${joinNames(names.island)} har ingen granne att jämföra med.` : '',
    sayHidden(names.suppressed),
    names.missing.length > 0 ? ` Tal saknas för ${joinNames(names.missing)}.` : '',
  ].join('')
  if (reason !== null) return `Det går inte att säga: ${thinReason[reason]}.${rest}`
  const sure = sureOf(names)
  if (sure.length === 0) {
    return `Inget av de ${areas} områdena liknar sina grannar, eller skiljer sig från dem, mer än slumpen förklarar.${rest}`
  }
  const parts = [
    names.high_high.length > 0 ? ` Högt, med höga grannar: ${joinNames(names.high_high)}.` : '',
    names.low_low.length > 0 ? ` Lågt, med låga grannar: ${joinNames(names.low_low)}.` : '',
    names.high_low.length > 0 ? ` Högt, fast grannarna är låga: ${joinNames(names.high_low)}.` : '',
    names.low_high.length > 0 ? ` Lågt, fast grannarna är höga: ${joinNames(names.low_high)}.` : '',
  ].join('')
  const one = sure.length === 1
  const open = sayRest(names.open.length, 'mönstret')
  return `${one ? 'Ett' : sure.length} av ${areas} områden liknar sina grannar, eller skiljer sig från dem, mer än slumpen förklarar.${parts}${open}${rest}`
}
