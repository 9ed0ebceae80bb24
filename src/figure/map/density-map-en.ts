import { joinNames } from '#words/names-en.ts'
import type { DensityFacts, DensityMapWords, DensityReason } from './density-map.ts'

const reason: Record<DensityReason, (facts: DensityFacts) => string> = {
  no_events: ({ what }) => `there are no ${what} to show`,
  too_few_events: ({ what, events }) => `${events} ${what} are too few for a map of density`,
  nowhere_enough: ({ what, smallCell }) =>
    `nowhere do at least ${smallCell} ${what} lie so near each other that it may be shown`,
}

export const densityMap: DensityMapWords = {
  title: ({ what }) => `Where ${what} lie densest`,
  describe: (facts) =>
    facts.told
      ? `Map of the density of ${facts.events} ${facts.what}. Densest: ${joinNames(facts.told.where) || 'outside the areas'}.`
      : `Map without density: ${facts.reason ? reason[facts.reason](facts) : 'numbers are missing'}.`,
  sentence,
  columns: {
    class: 'Part of the map',
    where: 'Where it is densest',
    km2: 'Extent (km²)',
    share: 'Share of all',
    least: 'At least per km²',
  },
  legendTitle: (by, { what }) =>
    by === 'share' ? `The smallest part that holds this much of all ${what}:` : `Number of ${what} per km²:`,
  shareLabel: (percent) => `${percent} %`,
  thresholdLabel: (perKm2) => `at least ${perKm2}`,
  stamp: ({ radius, kernel }) =>
    kernel === 'quartic' ? `Every event reaches ${radius}` : `Nine tenths of every event reach ${radius}`,
  notes: ({ what, withheld, smallCell, outside, edge }) => [
    ...(withheld > 0 ? [`Parts with fewer than ${smallCell} ${what} are not drawn, which does not mean zero.`] : []),
    ...(outside > 0 ? [`${outside} outside the area are not included.`] : []),
    ...(edge === 'mass_inside' ? ['Near the border the density is scaled up, since nothing outside is known.'] : []),
  ],
  noArea: 'outside the areas',
  empty: 'No areas to show.',
}

function sentence(facts: DensityFacts): string {
  const { what, events, told } = facts
  if (told === null) return `It cannot be told: ${facts.reason ? reason[facts.reason](facts) : 'numbers are missing'}.`
  const [first = 'outside the areas', ...others] = told.where
  const where = told.where.length === 0 ? first : `in ${first}`
  const also = others.length > 0 ? ` They are also dense in ${joinNames(others)}.` : ''
  return (
    `The ${what} lie densest ${where}, about ${told.peak} per km².${also}` +
    ` About ${told.share} % of the ${events} fit into ${told.km2} km².` +
    ' The map shows where they lie, not whether they are more than chance or population explains.'
  )
}
