import { capital, joinNames } from '#words/names-en.ts'
import { hiddenWord, levelVerdicts, sayLeftOut, sayRest, strokesNote, untoldWord } from '../words-en.ts'
import { intervalWords } from './interval-words-en.ts'
import type { RatesFacts, RatesWords } from './rates.ts'

const reason: RatesWords['reason'] = {
  count_unknown: 'the count is not known',
  population_unknown: 'the population is not known',
  population_zero: 'nobody lives there',
}

export const rates: RatesWords = {
  ...intervalWords,
  title: ({ what, per }) => `${capital(what)} per ${per} inhabitants`,
  describe: ({ rows, above, below, reference }) =>
    `${rows} rows with level and uncertainty.${
      reference
        ? ` Higher than ${reference.name}, more than chance explains: ${count(above)}. Lower: ${count(below)}.`
        : ''
    }`,
  sentence: (facts) => (facts.own ? sayOwn(facts, facts.own) : sayAll(facts)),
  columns: {
    name: 'Area',
    value: 'Level',
    interval: 'Uncertainty',
    judgement: 'Against the line',
    count: 'Number',
    population: 'Inhabitants',
  },
  axis: ({ per }) => `per ${per} inhabitants`,
  reference: (name, rate) => `${name} ${rate}`,
  reason,
  judgement: {
    ...levelVerdicts,
    alone: 'nothing to compare with',
    suppressed: hiddenWord,
    untold: untoldWord,
  },
  notes: ({ dayTime }, level) => [
    strokesNote(level),
    ...(dayTime.length > 0
      ? [`${joinNames(dayTime)}: many are there who do not live there. Per inhabitant the figure is misleadingly high.`]
      : []),
  ],
  empty: 'No figures to show.',
}

function sayOwn({ what, per, reference, dayTime }: RatesFacts, own: NonNullable<RatesFacts['own']>): string {
  const level = `${own.name}: ${own.rate} ${what} per ${per} inhabitants (${own.count} in number). Chance included, the level lies between ${own.low} and ${own.high}.`
  const care = dayTime.includes(own.name)
    ? ' Many are there who do not live there, so the number per inhabitant is misleadingly high.'
    : ''
  if (reference === null) return level + care
  const against = {
    above: `That is higher than for ${reference.name} (${reference.rate}), more than chance explains.`,
    below: `That is lower than for ${reference.name} (${reference.rate}), more than chance explains.`,
    open: `The difference from ${reference.name} (${reference.rate}) may be chance.`,
    alone: '',
    suppressed: '',
    untold: '',
  }[own.side]
  return `${level} ${against}${care}`
}

function sayAll({ rows, above, below, suppressed, untold, reference, what, per }: RatesFacts): string {
  const told = rows - suppressed.length - untold.length
  if (rows === 0) return 'It cannot be told: there are no figures.'
  if (told === 0)
    return `It cannot be told: ${untold[0] ? reason[untold[0].reason] : 'the numbers are too small to be shown'}.`
  const rest = sayLeftOut(suppressed, untold, reason)
  if (reference === null)
    return `${capital(what)} per ${per} inhabitants in ${told} rows, each with its uncertainty.${rest}`
  if (above.length + below.length === 0) {
    return `None of the ${told} differs from ${reference.name} (${reference.rate} per ${per} inhabitants) more than chance explains.${rest}`
  }
  const parts = [
    above.length > 0
      ? `Higher than for ${reference.name} (${reference.rate} per ${per} inhabitants), more than chance explains: ${joinNames(above)}.`
      : '',
    below.length > 0
      ? `Lower${above.length > 0 ? '' : ` than for ${reference.name} (${reference.rate} per ${per} inhabitants)`}, more than chance explains: ${joinNames(below)}.`
      : '',
  ]
  const left = sayRest(told - above.length - below.length)
  return `${parts.filter((part) => part !== '').join(' ')}${left}${rest}`
}

const count = (list: readonly unknown[]) => (list.length === 0 ? 'none' : String(list.length))
