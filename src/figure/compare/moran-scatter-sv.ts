import { capital, joinNames } from '#words/names-sv.ts'
import { thinReason } from '../map/neighbour-map-sv.ts'
import type { MoranFacts, MoranScatterWords } from './moran-scatter.ts'

const quadrant: MoranScatterWords['quadrant'] = {
  high_high: 'högt bland höga',
  low_low: 'lågt bland låga',
  high_low: 'högt bland låga',
  low_high: 'lågt bland höga',
}

export const moranScatter: MoranScatterWords = {
  title: ({ what }) => `Liknar områden sina grannar? ${capital(what)}`,
  describe: ({ compared, alike }) =>
    `${compared} områden, vart och ett mot grannarnas medeltal. ${alike} ligger på samma sida om medeltalet som sina grannar.`,
  sentence,
  columns: { area: 'Område', value: 'Eget tal', neighbours: 'Grannarnas medeltal', quadrant: 'Läge' },
  axis: { value: ({ what }) => `området självt: ${what}`, neighbours: 'grannarnas medeltal' },
  quadrant,
  island: 'ingen granne',
  unknown: '–',
  notes: ({ told }) => [
    'Korset är medeltalet för alla områden. Fyllda punkter ligger på samma sida som sina grannar, ringar på den andra.',
    ...(told
      ? [
          `Så är det räknat: Morans I ${told.statistic}, väntat ${told.expectation} utan mönster, p ${told.rarer ? 'under 0,001' : told.p}.`,
        ]
      : []),
  ],
  empty: 'Inga områden med grannar att visa.',
}

function sentence({ told, reason, alike, compared, islands }: MoranFacts): string {
  const left = islands.length > 0 ? ` Utan granne att jämföra med: ${joinNames(islands)}.` : ''
  if (told === null) return `Det går inte att säga: ${reason ? thinReason[reason] : 'tal saknas'}.${left}`
  const often =
    told.once === null
      ? 'slumpen ger ett lika tydligt mönster oftare än varannan gång'
      : told.rarer
        ? `slumpen ger ett lika tydligt mönster mer sällan än en gång på ${told.once}`
        : `slumpen ger ett lika tydligt mönster omkring en gång på ${told.once}`
  const count = `${alike} av ${compared} ligger på samma sida om medeltalet som sina grannar`
  const said = {
    alike: 'Områden liknar sina grannar mer än slumpen förklarar',
    unlike: 'Områden skiljer sig från sina grannar mer än slumpen förklarar',
    open: 'Det är inte säkert att områden liknar sina grannar',
  }[told.side]
  return `${said}: ${count}, och ${often}.${left}`
}
