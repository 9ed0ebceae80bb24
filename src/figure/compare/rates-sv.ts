import { capital, joinNames } from '#words/names-sv.ts'
import { hiddenWord, levelVerdicts, sayLeftOut, sayRest, strokesNote, untoldWord } from '../words-sv.ts'
import { intervalWords } from './interval-words-sv.ts'
import type { RatesFacts, RatesWords } from './rates.ts'

const reason: RatesWords['reason'] = {
  count_unknown: 'antalet är inte känt',
  population_unknown: 'folkmängden är inte känd',
  population_zero: 'ingen bor där',
}

export const rates: RatesWords = {
  ...intervalWords,
  title: ({ what, per }) => `${capital(what)} per ${per} invånare`,
  describe: ({ rows, above, below, reference }) =>
    `${rows} rader med nivå och osäkerhet.${
      reference ? ` Högre än ${reference.name}, mer än slumpen förklarar: ${count(above)}. Lägre: ${count(below)}.` : ''
    }`,
  sentence: (facts) => (facts.own ? sayOwn(facts, facts.own) : sayAll(facts)),
  columns: {
    name: 'Område',
    value: 'Nivå',
    interval: 'Osäkerhet',
    judgement: 'Jämfört med linjen',
    count: 'Antal',
    population: 'Invånare',
  },
  axis: ({ per }) => `per ${per} invånare`,
  reference: (name, rate) => `${name} ${rate}`,
  reason,
  judgement: {
    ...levelVerdicts,
    alone: 'inget att jämföra med',
    suppressed: hiddenWord,
    untold: untoldWord,
  },
  notes: ({ dayTime }, level) => [
    strokesNote(level),
    ...(dayTime.length > 0
      ? [`${joinNames(dayTime)}: många vistas där utan att bo där. Talet per invånare blir då missvisande högt.`]
      : []),
  ],
  empty: 'Inga tal att visa.',
}

function sayOwn({ what, per, reference, dayTime }: RatesFacts, own: NonNullable<RatesFacts['own']>): string {
  const level = `${own.name}: ${own.rate} ${what} per ${per} invånare (${own.count} i antal). Med slumpen inräknad ligger nivån mellan ${own.low} och ${own.high}.`
  const care = dayTime.includes(own.name)
    ? ' Många vistas där utan att bo där, så talet per invånare blir missvisande högt.'
    : ''
  if (reference === null) return level + care
  const against = {
    above: `Det är högre än för ${reference.name} (${reference.rate}), mer än slumpen förklarar.`,
    below: `Det är lägre än för ${reference.name} (${reference.rate}), mer än slumpen förklarar.`,
    open: `Skillnaden mot ${reference.name} (${reference.rate}) kan vara slump.`,
    alone: '',
    suppressed: '',
    untold: '',
  }[own.side]
  return `${level} ${against}${care}`
}

function sayAll({ rows, above, below, suppressed, untold, reference, what, per }: RatesFacts): string {
  const told = rows - suppressed.length - untold.length
  if (rows === 0) return 'Det går inte att säga: det finns inga tal.'
  if (told === 0) {
    const why = untold[0] ? reason[untold[0].reason] : 'talen är för små för att visas'
    return `Det går inte att säga: ${why}.`
  }
  const rest = sayLeftOut(suppressed, untold, reason)
  if (reference === null)
    return `${capital(what)} per ${per} invånare på ${told} rader, var och en med sin osäkerhet.${rest}`
  if (above.length + below.length === 0) {
    return `Ingen av de ${told} skiljer sig från ${reference.name} (${reference.rate} per ${per} invånare) mer än slumpen förklarar.${rest}`
  }
  const parts = [
    above.length > 0
      ? `Högre än för ${reference.name} (${reference.rate} per ${per} invånare), mer än slumpen förklarar: ${joinNames(above)}.`
      : '',
    below.length > 0
      ? `Lägre${above.length > 0 ? '' : ` än för ${reference.name} (${reference.rate} per ${per} invånare)`}, mer än slumpen förklarar: ${joinNames(below)}.`
      : '',
  ]
  const left = sayRest(told - above.length - below.length)
  return `${parts.filter((part) => part !== '').join(' ')}${left}${rest}`
}

const count = (list: readonly unknown[]) =>
  list.length === 0 ? 'ingen' : list.length === 1 ? 'en' : String(list.length)
