import { intervalWords, joinNames } from './interval-words-en.ts'
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
      reference ? ` Surely above ${reference.name}: ${count(above)}. Surely below: ${count(below)}.` : ''
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
    above: 'surely higher',
    below: 'surely lower',
    open: 'cannot be told apart',
    alone: 'nothing to compare with',
    suppressed: 'not shown (not zero)',
    untold: 'cannot tell',
  },
  notes: ({ dayTime }, level) => [
    `The strokes show what chance leaves open (${level} %).`,
    ...(dayTime.length > 0
      ? [`${joinNames(dayTime)}: many are there who do not live there. Per inhabitant the figure is misleadingly high.`]
      : []),
  ],
  empty: 'No figures to show.',
}

function sayOwn({ what, per, reference, dayTime }: RatesFacts, own: NonNullable<RatesFacts['own']>): string {
  const level = `${own.name}: ${own.rate} ${what} per ${per} inhabitants (${own.count} in number). Chance included, the level lies between ${own.low} and ${own.high}.`
  const care = dayTime.includes(own.name) ? ' Many are there who do not live there, so it says less than it seems.' : ''
  if (reference === null) return level + care
  const against = {
    above: `That is more than ${reference.name} (${reference.rate}), and more than chance explains.`,
    below: `That is less than ${reference.name} (${reference.rate}), by more than chance.`,
    open: `It cannot be told from ${reference.name} (${reference.rate}): the difference may be chance.`,
    alone: '',
    suppressed: '',
    untold: '',
  }[own.side]
  return `${level} ${against}${care}`
}

function sayAll({ rows, above, below, suppressed, untold, reference, what, per }: RatesFacts): string {
  const told = rows - suppressed.length - untold.length
  if (rows === 0) return 'Cannot tell: there are no figures.'
  if (told === 0)
    return `Cannot tell: ${untold[0] ? reason[untold[0].reason] : 'the numbers are too small to be shown'}.`
  const rest = [
    suppressed.length > 0 ? ` Not shown, which does not mean zero: ${suppressed.length}.` : '',
    untold.length > 0 ? ` Cannot be told: ${untold.length}.` : '',
  ].join('')
  if (reference === null)
    return `${capital(what)} per ${per} inhabitants in ${told} rows, each with its uncertainty.${rest}`
  if (above.length + below.length === 0) {
    return `None of the ${told} surely differs from ${reference.name} (${reference.rate} per ${per} inhabitants): the differences may be chance.${rest}`
  }
  const parts = [
    above.length > 0
      ? `Surely above ${reference.name} (${reference.rate} per ${per} inhabitants): ${joinNames(above)}.`
      : '',
    below.length > 0
      ? `Surely below${above.length > 0 ? '' : ` ${reference.name} (${reference.rate})`}: ${joinNames(below)}.`
      : '',
  ]
  const open = told - above.length - below.length
  const left = open > 0 ? ` The other ${open} cannot be told from it.` : ''
  return `${parts.filter((part) => part !== '').join(' ')}${left}${rest}`
}

const count = (list: readonly unknown[]) => (list.length === 0 ? 'none' : String(list.length))

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
