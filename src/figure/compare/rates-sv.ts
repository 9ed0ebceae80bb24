import { intervalWords, joinNames } from './interval-words-sv.ts'
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
      reference ? ` Säkert över ${reference.name}: ${count(above)}. Säkert under: ${count(below)}.` : ''
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
    above: 'säkert högre',
    below: 'säkert lägre',
    open: 'kan inte skiljas',
    alone: 'inget att jämföra med',
    suppressed: 'visas inte (ej noll)',
    untold: 'går inte att säga',
  },
  notes: ({ dayTime }, level) => [
    `Strecken visar vad slumpen lämnar öppet (${level} %).`,
    ...(dayTime.length > 0
      ? [`${joinNames(dayTime)}: många vistas där utan att bo där. Talet per invånare blir då missvisande högt.`]
      : []),
  ],
  empty: 'Inga tal att visa.',
}

function sayOwn({ what, per, reference, dayTime }: RatesFacts, own: NonNullable<RatesFacts['own']>): string {
  const level = `${own.name}: ${own.rate} ${what} per ${per} invånare (${own.count} i antal). Med slumpen inräknad ligger nivån mellan ${own.low} och ${own.high}.`
  const care = dayTime.includes(own.name)
    ? ' Många vistas där utan att bo där, så talet säger mindre än det ser ut.'
    : ''
  if (reference === null) return level + care
  const against = {
    above: `Det är mer än ${reference.name} (${reference.rate}), och mer än slumpen förklarar.`,
    below: `Det är mindre än ${reference.name} (${reference.rate}), och mer än slumpen skiljer dem åt.`,
    open: `Det går inte att skilja från ${reference.name} (${reference.rate}): skillnaden kan vara slump.`,
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
  const rest = [
    suppressed.length > 0 ? ` ${capital(count(suppressed))} visas inte, vilket inte betyder noll.` : '',
    untold.length > 0 ? ` För ${count(untold)} går det inte att säga.` : '',
  ].join('')
  if (reference === null)
    return `${capital(what)} per ${per} invånare på ${told} rader, var och en med sin osäkerhet.${rest}`
  if (above.length + below.length === 0) {
    return `Ingen av de ${told} skiljer sig säkert från ${reference.name} (${reference.rate} per ${per} invånare): skillnaderna kan vara slump.${rest}`
  }
  const parts = [
    above.length > 0
      ? `Säkert över ${reference.name} (${reference.rate} per ${per} invånare): ${joinNames(above)}.`
      : '',
    below.length > 0
      ? `Säkert under${above.length > 0 ? '' : ` ${reference.name} (${reference.rate})`}: ${joinNames(below)}.`
      : '',
  ]
  const open = told - above.length - below.length
  const left = open > 0 ? ` De övriga ${open} kan inte skiljas därifrån.` : ''
  return `${parts.filter((part) => part !== '').join(' ')}${left}${rest}`
}

const count = (list: readonly unknown[]) =>
  list.length === 0 ? 'ingen' : list.length === 1 ? 'en' : String(list.length)

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('sv') + text.slice(1)
}
