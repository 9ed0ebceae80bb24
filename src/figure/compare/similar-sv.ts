import { joinNames } from '#words/names-sv.ts'
import { between, strokesNote } from '../words-sv.ts'
import { intervalWords } from './interval-words-sv.ts'
import { rates } from './rates-sv.ts'
import type { SimilarFacts, SimilarReason, SimilarWords } from './similar.ts'

const reason: Record<SimilarReason, string> = {
  own_number_unknown: 'kommunens eget tal är inte känt',
  too_few_others: 'för få av de liknande kommunerna har kända tal',
  nothing_expected: 'de liknande kommunerna har inte haft någon händelse att jämföra med',
}

export const similar: SimilarWords = {
  ...intervalWords,
  title: ({ what, own }) => `${own} och liknande kommuner: ${what}`,
  describe: ({ told, own, per }) =>
    told
      ? `${own} ${told.rate} per ${per} invånare, de ${told.others} liknande kommunerna tillsammans ${told.othersRate}.`
      : `${own} kan inte jämföras med liknande kommuner.`,
  sentence,
  columns: {
    name: 'Kommun',
    value: 'Nivå',
    interval: 'Osäkerhet',
    judgement: 'Jämfört med linjen',
    count: 'Antal',
    population: 'Invånare',
  },
  axis: ({ per }) => `per ${per} invånare`,
  reference: (rate) => `de liknande tillsammans ${rate}`,
  unknown: 'talet är inte känt',
  judgement: rates.judgement,
  notes: ({ group, preliminary, dayTime }, level) => [
    `Liknande kommuner enligt ${group}. ${strokesNote(level)}`,
    ...(preliminary.length > 0 ? [`Preliminära tal, som kan ändras: ${joinNames(preliminary)}.`] : []),
    ...(dayTime.length > 0 ? [`Många vistas där utan att bo där: ${joinNames(dayTime)}.`] : []),
  ],
  empty: 'Inga kommuner att jämföra med.',
}

function sentence({ what, own, per, told, reason: why, missing }: SimilarFacts): string {
  const left = missing.length > 0 ? ` Tal saknas för ${joinNames(missing)}.` : ''
  if (told === null) return `Det går inte att säga: ${why ? reason[why] : 'tal saknas'}.${left}`
  const level = `${own} har ${told.rate} ${what} per ${per} invånare, ${told.others} liknande kommuner har tillsammans ${told.othersRate}.`
  const times = `${told.ratio} gånger så många (${between(told.low, told.high)} med slumpen inräknad)`
  const against = {
    above: `Det är ${times}: fler än slumpen förklarar.`,
    below: `Det är ${times}: färre än slumpen förklarar.`,
    open: `Det är ${times}: skillnaden kan vara slump.`,
  }[told.side]
  const place =
    told.from === told.to
      ? ` Plats ${told.place} av ${told.of}, räknat från den högsta.`
      : ` Plats ${told.place} av ${told.of} från den högsta; plats ${told.from} till ${told.to} kan inte uteslutas.`
  return `${level} ${against}${place}${left}`
}
