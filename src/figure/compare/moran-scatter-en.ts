import { capital, joinNames } from '#words/names-en.ts'
import { thinReason } from '../map/neighbour-map-en.ts'
import type { MoranFacts, MoranScatterWords } from './moran-scatter.ts'

const quadrant: MoranScatterWords['quadrant'] = {
  high_high: 'high among high',
  low_low: 'low among low',
  high_low: 'high among low',
  low_high: 'low among high',
}

export const moranScatter: MoranScatterWords = {
  title: ({ what }) => `Are areas like their neighbours? ${capital(what)}`,
  describe: ({ compared, alike }) =>
    `${compared} areas, each against the mean of its neighbours. ${alike} lie on the same side of the mean as their neighbours.`,
  sentence,
  columns: { area: 'Area', value: 'Own number', neighbours: "Neighbours' mean", quadrant: 'Position' },
  axis: { value: ({ what }) => `the area itself: ${what}`, neighbours: "the neighbours' mean" },
  quadrant,
  island: 'no neighbour',
  unknown: '–',
  notes: ({ told }) => [
    'The cross is the mean of all areas. Filled dots lie on the same side as their neighbours, rings on the other.',
    ...(told
      ? [
          `How it was computed: Moran's I ${told.statistic}, ${told.expectation} expected without a pattern, p ${told.rarer ? 'below 0.001' : told.p}.`,
        ]
      : []),
  ],
  empty: 'No areas with neighbours to show.',
}

function sentence({ told, reason, alike, compared, islands }: MoranFacts): string {
  const left = islands.length > 0 ? ` Without a neighbour to compare with: ${joinNames(islands)}.` : ''
  if (told === null) return `It cannot be told: ${reason ? thinReason[reason] : 'numbers are missing'}.${left}`
  const often =
    told.once === null
      ? 'chance gives as clear a pattern more often than every other time'
      : told.rarer
        ? `chance gives as clear a pattern more rarely than once in ${told.once}`
        : `chance gives as clear a pattern about once in ${told.once}`
  const count = `${alike} of ${compared} lie on the same side of the mean as their neighbours`
  const said = {
    alike: 'Areas are like their neighbours more than chance explains',
    unlike: 'Areas differ from their neighbours more than chance explains',
    open: 'It is not sure that areas are like their neighbours',
  }[told.side]
  return `${said}: ${count}, and ${often}.${left}`
}
