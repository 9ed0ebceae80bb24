import { capital, joinNames } from '#words/names-sv.ts'
import type { FunnelFacts, FunnelNames, FunnelWords } from './funnel-plot.ts'

/** Trattens ord om kommuner, län eller annat som har en storlek. */
export const funnelPlotOf = (names: FunnelNames): FunnelWords => ({
  title: ({ what }) => `${capital(what)}: nivå mot ${names.size}`,
  describe: ({ units, farAbove, farBelow, between, reason: why }) =>
    why
      ? 'Det finns för lite att visa.'
      : `${units} punkter. ${farAbove.length} ligger långt över och ${farBelow.length} långt under det vanliga, ${between} strax utanför.`,
  sentence: (facts) => say(facts, names),
  columns: {
    name: capital(names.one),
    count: 'Antal',
    population: capital(names.people),
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
    population_unknown: names.sizeUnknown,
    population_zero: names.sizeZero,
  },
  limits: (low, high) => `${low}–${high}`,
  inner: 'vanligt (95 %)',
  outer: 'yttre gräns (99,8 %)',
  baseline: (rate) => `gemensam nivå ${rate}`,
  axis: { population: names.people, rate: (per) => `per ${per} ${names.people}` },
  legend: { within: 'inom', outside: 'strax utanför', far: 'långt utanför (spetsen pekar utåt)', own: 'den egna' },
  notes: ({ widened, byDiscovery, unknown }) => [
    `Små ${names.many} svänger mest av ren slump, därför är tratten bred till vänster.`,
    ...(widened ? [`Gränserna är vidgade, eftersom ${names.many} skiljer sig mer än slumpen av många skäl.`] : []),
    ...(byDiscovery
      ? [
          'Punkternas form följer en strängare prövning, där alla jämförs på en gång. Därför följer den inte alltid kurvorna.',
        ]
      : []),
    ...(unknown > 0 ? [`${unknown} utan kända tal visas bara i tabellen.`] : []),
  ],
})

export const funnelPlot = funnelPlotOf({
  one: 'kommun',
  many: 'kommuner',
  soLarge: 'en så stor kommun',
  people: 'invånare',
  size: 'folkmängd',
  sizeUnknown: 'folkmängden är inte känd',
  sizeZero: 'ingen bor där',
})

function say(facts: FunnelFacts, { many, soLarge, people }: FunnelNames): string {
  const { what, per, units, baseline, farAbove, farBelow, own, reason } = facts
  if (reason !== null) {
    const why = {
      too_few_units: `för få ${many} har kända tal`,
      too_few_for_spread: `för få ${many} för att veta hur mycket de brukar skilja sig`,
      all_zero: 'ingen av dem har haft någon händelse',
    }[reason]
    return `Det går inte att säga: ${why}.`
  }
  const others =
    farAbove.length + farBelow.length === 0
      ? `Ingen av de ${units} ligger långt utanför.`
      : `Av ${units} ligger ${farAbove.length === 0 ? 'ingen' : farAbove.length} långt över${
          farAbove.length > 0 && farAbove.length <= 5 ? ` (${joinNames(farAbove)})` : ''
        } och ${farBelow.length === 0 ? 'ingen' : farBelow.length} långt under${
          farBelow.length > 0 && farBelow.length <= 5 ? ` (${joinNames(farBelow)})` : ''
        } det vanliga.`
  if (own === null) return `${others} Alla tillsammans har ${baseline} ${what} per ${per} ${people}.`
  const place = {
    far_above: `långt över vad slump och vanliga skillnader mellan ${many} ger: det behöver en förklaring`,
    above: `något över vad som är vanligt för ${soLarge}`,
    within: `inom det vanliga för ${soLarge}`,
    below: `något under vad som är vanligt för ${soLarge}`,
    far_below: `långt under vad slump och vanliga skillnader mellan ${many} ger: det behöver en förklaring`,
  }[own.position]
  return `${own.name} har ${own.rate} ${what} per ${per} ${people} (${own.count} i antal), mot ${baseline} för alla tillsammans. Det är ${place}. ${others}`
}
