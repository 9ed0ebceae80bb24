import { capital, joinNames } from '../words-sv.ts'
import type { FunnelFacts, FunnelWords } from './funnel-plot.ts'

const reason: Record<NonNullable<FunnelFacts['reason']>, string> = {
  too_few_units: 'för få kommuner har kända tal',
  too_few_for_spread: 'för få kommuner för att veta hur mycket de brukar skilja sig',
  all_zero: 'ingen av dem har haft någon händelse',
}

export const funnelPlot: FunnelWords = {
  title: ({ what }) => `${capital(what)}: nivå mot folkmängd`,
  describe: ({ units, farAbove, farBelow, between, reason: why }) =>
    why
      ? 'Det finns för lite att visa.'
      : `${units} punkter. ${farAbove.length} ligger långt över och ${farBelow.length} långt under det vanliga, ${between} strax utanför.`,
  sentence,
  columns: {
    name: 'Kommun',
    count: 'Antal',
    population: 'Invånare',
    rate: 'Nivå',
    limits: 'Vanligt (95 %)',
    outer: 'Yttre gräns (99,8 %)',
    position: 'Läge',
  },
  position: {
    far_above: 'långt över det vanliga',
    above: 'strax över det vanliga',
    within: 'inom det vanliga',
    below: 'strax under det vanliga',
    far_below: 'långt under det vanliga',
  },
  unknown: {
    count_unknown: 'antalet är inte känt',
    population_unknown: 'folkmängden är inte känd',
    population_zero: 'ingen bor där',
  },
  limits: (low, high) => `${low}–${high}`,
  inner: 'vanligt (95 %)',
  outer: 'yttre gräns (99,8 %)',
  baseline: (rate) => `gemensam nivå ${rate}`,
  axis: { population: 'invånare', rate: (per) => `per ${per} invånare` },
  legend: { within: 'inom', outside: 'strax utanför', far: 'långt utanför (spetsen pekar utåt)', own: 'den egna' },
  notes: ({ widened, byDiscovery, unknown }) => [
    'Små kommuner svänger mest av ren slump, därför är tratten bred till vänster.',
    ...(widened ? ['Gränserna är vidgade, eftersom kommuner skiljer sig mer än slumpen av många skäl.'] : []),
    ...(byDiscovery
      ? [
          'Punkternas form följer en strängare prövning, där alla jämförs på en gång. Därför följer den inte alltid kurvorna.',
        ]
      : []),
    ...(unknown > 0 ? [`${unknown} utan kända tal visas bara i tabellen.`] : []),
  ],
}

function sentence({ what, per, units, baseline, farAbove, farBelow, own, reason: why }: FunnelFacts): string {
  if (why !== null) return `Det går inte att säga: ${reason[why]}.`
  const others =
    farAbove.length + farBelow.length === 0
      ? `Ingen av de ${units} ligger långt utanför.`
      : `Av ${units} ligger ${farAbove.length === 0 ? 'ingen' : farAbove.length} långt över${
          farAbove.length > 0 && farAbove.length <= 5 ? ` (${joinNames(farAbove)})` : ''
        } och ${farBelow.length === 0 ? 'ingen' : farBelow.length} långt under${
          farBelow.length > 0 && farBelow.length <= 5 ? ` (${joinNames(farBelow)})` : ''
        } det vanliga.`
  if (own === null) return `${others} Alla tillsammans har ${baseline} ${what} per ${per} invånare.`
  const place = {
    far_above: 'långt över vad slump och vanliga skillnader mellan kommuner ger: det behöver en förklaring',
    above: 'något över vad som är vanligt för en så stor kommun',
    within: 'inom det vanliga för en så stor kommun',
    below: 'något under vad som är vanligt för en så stor kommun',
    far_below: 'långt under vad slump och vanliga skillnader mellan kommuner ger: det behöver en förklaring',
  }[own.position]
  return `${own.name} har ${own.rate} ${what} per ${per} invånare (${own.count} i antal), mot ${baseline} för alla tillsammans. Det är ${place}. ${others}`
}
