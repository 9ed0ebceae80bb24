/** English in and around the figures of the samlad picture. */
import { inSentence } from '#words/names-en.ts'
import type { figures as swedish } from './figures-sv.ts'
import { join, titleOf } from './numbers-en.ts'

const hidden = 'not shown (not zero)'
const rhythms = {
  year: '',
  twoYears: ', two years at a time',
  quarter: ', quarter by quarter',
  month: ', month by month',
  day: '',
}

const unit: typeof swedish.unit = {
  count: 'Number',
  per100000: 'Per 100,000 inhabitants',
  per1000: 'Per 1,000 inhabitants',
  percent: 'Per cent',
  index: 'Value',
  persons: 'Persons',
  amount: 'Value',
}

const map: (typeof swedish)['map'] = {
  title: (what) => `${what}, on a map`,
  describe: (what, areas) => `${what}: ${areas} areas by value, darker the higher. The numbers stand in the table.`,
  columns: { area: 'Area', value: 'Value', note: 'Note' },
  flagged: '',
  hotSpot: '',
  suppressed: hidden,
  missing: 'missing',
  empty: 'No areas to show',
  distance: (metres) => (metres < 1000 ? `${metres} m` : `${metres / 1000} km`),
  classLabel: (low, high) => (high === null ? `${low} and more` : `${low}–${high}`),
}

export const figures: typeof swedish = {
  map,
  unit,
  count: 'Number',
  population: 'Inhabitants',
  unknown: 'missing',
  suppressed: hidden,
  preliminary: 'preliminary',
  cannotTell: 'cannot be told',
  empty: 'No numbers to show',
  range: (low, high) => `${low}–${high}`,
  lessThan: (share) => `less than ${share}`,
  percent: (value) => `${value}\u00a0%`,
  trendTitle: (name, area, of, frequency) =>
    `${name} in ${area}${rhythms[frequency]}${of === 'per100000' ? ', per 100,000 inhabitants' : ''}`,
  trendDescription: (from, to) => `Values from ${from} to ${to}, one for each period.`,
  surveyTitle: (name, area) => `${name}, ${area}`,
  courseColumns: { period: 'Period', interval: 'Uncertainty', note: 'Note' },
  courseLegend: {
    value: 'final number',
    open: 'preliminary, may change',
    interval: 'uncertainty (95 %)',
    break: 'series broken: before and after do not compare',
  },
  trendNotes: ({ judged, verdict, breaks, frequency }) => [
    ...(judged && verdict !== 'cannotTell' && frequency === 'year'
      ? [`Judged: ${judged.from.slice(0, 4)}–${judged.to.slice(0, 4)}.`]
      : []),
    ...(breaks.length > 1
      ? [`The series is broken in ${join(breaks.map((one) => `${one.period} (${one.reason})`))}.`]
      : []),
  ],
  surveyNotes: ({ cautions }) => [
    ...(cautions.includes('noMargin') ? ['The margin of error is not published for all waves.'] : []),
    ...(cautions.includes('disagreement') ? ['Two points for one year: the sources give different values.'] : []),
  ],
  comparisonTitle: (name, when) => `${name} compared with others, per 100,000 inhabitants ${when}`,
  comparisonDescription: (own, others) => `${own} and ${others} others to compare with.`,
  comparisonNotes: ({ cautions }) => [
    ...(cautions.includes('impliedPopulation')
      ? ['The population is computed from the count and the published number.']
      : []),
    ...(cautions.includes('preliminary') ? ['Some numbers are preliminary.'] : []),
    ...(cautions.includes('dayTimePopulation') ? ['For those who live there, not those who are present.'] : []),
  ],
  place: ({ name, kind, code }) =>
    code === 'similar' ? `Similar municipalities (${name})` : kind === 'country' ? 'The country' : name,
  ownLine: (name, value) => `${name} ${value}`,
  dots: {
    columns: { name: 'Area', interval: 'Uncertainty', judgement: 'Against the municipality' },
    between: (low, high) =>
      low !== null && high !== null
        ? `${low}–${high}`
        : low !== null
          ? `at least ${low}`
          : high === null
            ? 'unknown'
            : `at most ${high}`,
    judgement: {
      above: 'higher than chance explains',
      below: 'lower than chance explains',
      open: 'may be chance',
      alone: '',
      suppressed: hidden,
      untold: 'cannot be told',
    },
    legend: {
      apart: 'differs more than chance explains',
      open: 'may be chance',
      suppressed: hidden,
      band: 'uncertainty',
    },
    hidden: 'not shown',
    empty: 'None to compare with',
  },
  barColumns: { name: 'What', share: 'Share' },
  subset: (name) => `of which ${inSentence(name)}`,
  compositionTitle: (area, when) => `What reported crime is made of, ${area} ${when}`,
  compositionDescription: (rows) => `${rows} kinds of crime, each under the one that it belongs to.`,
  compositionNotes: ({ rows, cautions }, more) => [
    ...(rows.some((one) => one.isSubset) ? ['“Of which” is part of the row above and is not added to it.'] : []),
    ...(cautions.includes('preliminary') ? ['The numbers are preliminary.'] : []),
    ...(more > 0 ? [`${more} smaller ${more === 1 ? 'kind is' : 'kinds are'} in the table alone.`] : []),
  ],
  areasTitle: (title, when, of) =>
    `${titleOf(title)}${of === 'per100000' || of === 'per1000' ? ` ${inSentence(unit[of])}` : ''} ${when}, by area`,
  areasDescription: (rows) => `${rows} rows, the largest first.`,
  whole: (value, ofAreas) => `${ofAreas ? 'the areas together' : 'the whole municipality'} ${value}`,
  reportsTitle: { category: 'Reports in Samlad by kind', area: 'Reports in Samlad by area' },
  reportsNote: 'That nobody reported does not mean that nothing happened.',
}
