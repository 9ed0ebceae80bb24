import { capital, joinNames } from '#words/names-en.ts'
import type { FunnelFacts, FunnelNames, FunnelWords } from './funnel-plot.ts'

/** The funnel's words for municipalities, counties or anything else that has a size. */
export const funnelPlotOf = (names: FunnelNames): FunnelWords => ({
  title: ({ what }) => `${capital(what)}: level against ${names.size}`,
  describe: ({ units, farAbove, farBelow, between, reason: why }) =>
    why
      ? 'There is too little to show.'
      : `${units} points. ${farAbove.length} lie far above and ${farBelow.length} far below the usual, ${between} just outside.`,
  sentence: (facts) => say(facts, names),
  columns: {
    name: capital(names.one),
    count: 'Number',
    population: capital(names.people),
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
    population_unknown: names.sizeUnknown,
    population_zero: names.sizeZero,
  },
  limits: (low, high) => `${low}–${high}`,
  inner: 'usual (95 %)',
  outer: 'outer limit (99.8 %)',
  baseline: (rate) => `common level ${rate}`,
  axis: { population: names.people, rate: (per) => `per ${per} ${names.people}` },
  legend: { within: 'within', outside: 'just outside', far: 'far outside (the point shows which way)', own: 'our own' },
  notes: ({ widened, byDiscovery, unknown }) => [
    `Small ${names.many} swing most by mere chance: the funnel is wide to the left.`,
    ...(widened ? [`The limits are widened, since ${names.many} differ by more than chance for many reasons.`] : []),
    ...(byDiscovery
      ? [
          'The shape of the points follows a stricter test, in which all are compared at once. It need not follow the curves.',
        ]
      : []),
    ...(unknown > 0 ? [`${unknown} without known numbers stand in the table alone.`] : []),
  ],
})

export const funnelPlot = funnelPlotOf({
  one: 'municipality',
  many: 'municipalities',
  soLarge: 'a municipality of that size',
  people: 'inhabitants',
  size: 'population',
  sizeUnknown: 'the population is not known',
  sizeZero: 'nobody lives there',
})

function say(facts: FunnelFacts, { many, soLarge, people }: FunnelNames): string {
  const { what, per, units, baseline, farAbove, farBelow, own, reason } = facts
  if (reason !== null) {
    const why = {
      too_few_units: `too few ${many} have known numbers`,
      too_few_for_spread: `too few ${many} to know how much they usually differ`,
      all_zero: 'none of them had any event',
    }[reason]
    return `It cannot be told: ${why}.`
  }
  const others =
    farAbove.length + farBelow.length === 0
      ? `None of the ${units} lies far outside.`
      : `Of ${units}, ${farAbove.length === 0 ? 'none' : farAbove.length} far above${
          farAbove.length > 0 && farAbove.length <= 5 ? ` (${joinNames(farAbove)})` : ''
        } and ${farBelow.length === 0 ? 'none' : farBelow.length} far below${
          farBelow.length > 0 && farBelow.length <= 5 ? ` (${joinNames(farBelow)})` : ''
        } the usual.`
  if (own === null) return `${others} All together have ${baseline} ${what} per ${per} ${people}.`
  const place = {
    far_above: `far above what chance and ordinary differences between ${many} give: it needs an explanation`,
    above: `somewhat above what is usual for ${soLarge}`,
    within: `within what is usual for ${soLarge}`,
    below: `somewhat below what is usual for ${soLarge}`,
    far_below: `far below what chance and ordinary differences between ${many} give: it needs an explanation`,
  }[own.position]
  return `${own.name} has ${own.rate} ${what} per ${per} ${people} (${own.count} in number), against ${baseline} for all together. That is ${place}. ${others}`
}
