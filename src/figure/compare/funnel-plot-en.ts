import { capital, joinNames } from '../words-en.ts'
import type { FunnelFacts, FunnelWords } from './funnel-plot.ts'

const reason: Record<NonNullable<FunnelFacts['reason']>, string> = {
  too_few_units: 'too few municipalities have known numbers',
  too_few_for_spread: 'too few municipalities to know how much they usually differ',
  all_zero: 'none of them had any event',
}

export const funnelPlot: FunnelWords = {
  title: ({ what }) => `${capital(what)}: level against population`,
  describe: ({ units, farAbove, farBelow, between, reason: why }) =>
    why
      ? 'There is too little to show.'
      : `${units} points. ${farAbove.length} lie far above and ${farBelow.length} far below the usual, ${between} just outside.`,
  sentence,
  columns: {
    name: 'Municipality',
    count: 'Number',
    population: 'Inhabitants',
    rate: 'Level',
    limits: 'Usual (95 %)',
    outer: 'Outer limit (99.8 %)',
    position: 'Place',
  },
  position: {
    far_above: 'far above the usual',
    above: 'just above the usual',
    within: 'within the usual',
    below: 'just below the usual',
    far_below: 'far below the usual',
  },
  unknown: {
    count_unknown: 'the count is not known',
    population_unknown: 'the population is not known',
    population_zero: 'nobody lives there',
  },
  limits: (low, high) => `${low}–${high}`,
  inner: 'usual (95 %)',
  outer: 'outer limit (99.8 %)',
  baseline: (rate) => `common level ${rate}`,
  axis: { population: 'inhabitants', rate: (per) => `per ${per} inhabitants` },
  legend: { within: 'within', outside: 'just outside', far: 'far outside (the point shows which way)', own: 'our own' },
  notes: ({ widened, byDiscovery, unknown }) => [
    'Small municipalities swing most by mere chance: the funnel is wide to the left.',
    ...(widened ? ['The limits are widened, since municipalities differ by more than chance for many reasons.'] : []),
    ...(byDiscovery
      ? [
          'The shape of the points follows a stricter test, in which all are compared at once. It need not follow the curves.',
        ]
      : []),
    ...(unknown > 0 ? [`${unknown} without known numbers stand in the table alone.`] : []),
  ],
}

function sentence({ what, per, units, baseline, farAbove, farBelow, own, reason: why }: FunnelFacts): string {
  if (why !== null) return `It cannot be told: ${reason[why]}.`
  const others =
    farAbove.length + farBelow.length === 0
      ? `None of the ${units} lies far outside.`
      : `Of ${units}, ${farAbove.length === 0 ? 'none' : farAbove.length} far above${
          farAbove.length > 0 && farAbove.length <= 5 ? ` (${joinNames(farAbove)})` : ''
        } and ${farBelow.length === 0 ? 'none' : farBelow.length} far below${
          farBelow.length > 0 && farBelow.length <= 5 ? ` (${joinNames(farBelow)})` : ''
        } the usual.`
  if (own === null) return `${others} All together have ${baseline} ${what} per ${per} inhabitants.`
  const place = {
    far_above: 'far above what chance and ordinary differences between municipalities give: it needs an explanation',
    above: 'somewhat above what is usual for a municipality of that size',
    within: 'within what is usual for a municipality of that size',
    below: 'somewhat below what is usual for a municipality of that size',
    far_below: 'far below what chance and ordinary differences between municipalities give: it needs an explanation',
  }[own.position]
  return `${own.name} has ${own.rate} ${what} per ${per} inhabitants (${own.count} in number), against ${baseline} for all together. That is ${place}. ${others}`
}
