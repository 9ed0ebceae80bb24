/** Swedish in and around the figures of the samlad picture. */
import type { EvidenceArea, Frequency, Unit } from '#features/evidence/schema.ts'
import { inSentence } from '#words/names-sv.ts'
import type { FindingOf } from './finding-schema.ts'
import { join } from './numbers-sv.ts'

const unit: Record<Unit, string> = {
  count: 'Antal',
  per100000: 'Per 100\u202f000 invånare',
  per1000: 'Per 1000 invånare',
  percent: 'Procent',
  index: 'Värde',
  persons: 'Personer',
  amount: 'Värde',
}

const rhythms: Record<Frequency, string> = {
  year: '',
  twoYears: ', två år i taget',
  quarter: ', kvartal för kvartal',
  month: ', månad för månad',
  day: '',
}
const hidden = 'visas inte (ej noll)'

const map = {
  title: (what: string) => `${what}, på karta`,
  describe: (what: string, areas: number) =>
    `${what}: ${areas} områden efter värde, mörkare ju högre. Talen står i tabellen.`,
  columns: { area: 'Område', value: 'Värde', note: 'Anmärkning' },
  flagged: '',
  hotSpot: '',
  suppressed: hidden,
  missing: 'saknas',
  empty: 'Inga områden att visa',
  distance: (metres: number) => (metres < 1000 ? `${metres} m` : `${metres / 1000} km`),
  classLabel: (low: string, high: string | null) => (high === null ? `${low} och mer` : `${low}–${high}`),
}

export const figures = {
  map,
  unit,
  count: 'Antal',
  population: 'Invånare',
  unknown: 'saknas',
  suppressed: hidden,
  preliminary: 'preliminärt',
  cannotTell: 'går inte att säga',
  empty: 'Inga tal att visa',
  range: (low: string, high: string) => `${low}–${high}`,
  lessThan: (share: string) => `mindre än ${share}`,
  percent: (value: string) => `${value}\u00a0%`,
  trendTitle: (name: string, area: string, of: Unit, frequency: Frequency) =>
    `${name} i ${area}${rhythms[frequency]}${of === 'per100000' ? ', per 100\u202f000 invånare' : ''}`,
  trendDescription: (from: string, to: string) => `Värden från ${from} till ${to}, ett för varje period.`,
  surveyTitle: (name: string, area: string) => `${name}, ${area}`,
  courseColumns: { period: 'Period', interval: 'Osäkerhet', note: 'Anmärkning' },
  courseLegend: {
    value: 'slutligt tal',
    open: 'preliminärt, kan ändras',
    interval: 'osäkerhet (95 %)',
    break: 'serien bruten: före och efter kan inte jämföras rakt av',
  },
  trendNotes: ({ judged, verdict, breaks, frequency }: FindingOf<'trend'>): string[] => [
    ...(judged && verdict !== 'cannotTell' && frequency === 'year'
      ? [`Bedömt: ${judged.from.slice(0, 4)}–${judged.to.slice(0, 4)}.`]
      : []),
    ...(breaks.length > 1
      ? [`Serien är bruten ${join(breaks.map((one) => `${one.period} (${inSentence(one.reason)})`))}.`]
      : []),
  ],
  surveyNotes: ({ cautions }: FindingOf<'survey'>): string[] => [
    ...(cautions.includes('noMargin') ? ['Felmarginal är inte publicerad för alla mätningar.'] : []),
    ...(cautions.includes('disagreement') ? ['Två punkter för samma år: källorna anger olika värden.'] : []),
  ],
  comparisonTitle: (name: string, when: string) => `${name} jämfört med andra, per 100\u202f000 invånare ${when}`,
  comparisonDescription: (own: string, others: number) => `${own} och ${others} andra att jämföra med.`,
  comparisonNotes: ({ cautions }: FindingOf<'comparison'>): string[] => [
    ...(cautions.includes('impliedPopulation') ? ['Folkmängden är räknad ur antalet och det publicerade talet.'] : []),
    ...(cautions.includes('preliminary') ? ['Några tal är preliminära.'] : []),
    ...(cautions.includes('dayTimePopulation') ? ['Räknat på dem som bor där, inte på dem som vistas där.'] : []),
  ],
  place: ({ name, kind, code }: EvidenceArea) =>
    code === 'similar' ? `Liknande kommuner (${name})` : kind === 'country' ? 'Riket' : name,
  ownLine: (name: string, value: string) => `${name} ${value}`,
  dots: {
    columns: { name: 'Område', interval: 'Osäkerhet', judgement: 'Mot kommunen' },
    between: (low: string | null, high: string | null) =>
      low !== null && high !== null
        ? `${low}–${high}`
        : low !== null
          ? `minst ${low}`
          : high === null
            ? 'okänt'
            : `högst ${high}`,
    judgement: {
      above: 'högre än slumpen förklarar',
      below: 'lägre än slumpen förklarar',
      open: 'kan vara slump',
      alone: '',
      suppressed: hidden,
      untold: 'går inte att säga',
    },
    legend: {
      apart: 'skiljer sig mer än slumpen förklarar',
      open: 'kan vara slump',
      suppressed: hidden,
      band: 'osäkerhet',
    },
    hidden: 'visas inte',
    empty: 'Inga att jämföra med',
  },
  barColumns: { name: 'Vad', share: 'Andel' },
  subset: (name: string) => `därav ${inSentence(name)}`,
  compositionTitle: (area: string, when: string) => `Vad anmälda brott består av, ${area} ${when}`,
  compositionDescription: (rows: number) => `${rows} slag av brott, var och ett under det som det hör till.`,
  compositionNotes: ({ rows, cautions }: FindingOf<'composition'>, more: number): string[] => [
    ...(rows.some((one) => one.isSubset) ? ['”Därav” ingår i raden ovanför och läggs inte ihop med den.'] : []),
    ...(cautions.includes('preliminary') ? ['Talen är preliminära.'] : []),
    ...(more > 0 ? [`${more} mindre slag står bara i tabellen.`] : []),
  ],
  areasTitle: (title: string, when: string, of: Unit) =>
    `${title}${of === 'per100000' || of === 'per1000' ? ` ${inSentence(unit[of])}` : ''} ${when}, efter område`,
  areasDescription: (rows: number) => `${rows} rader, den största först.`,
  whole: (value: string, ofAreas: boolean) => `${ofAreas ? 'områdena tillsammans' : 'hela kommunen'} ${value}`,
  reportsTitle: { category: 'Rapporter i Samlad efter slag', area: 'Rapporter i Samlad efter område' },
  reportsNote: 'Att ingen rapporterat betyder inte att inget hänt.',
}
