import type { LorenzFacts, LorenzWords } from './lorenz-curve.ts'

const reason: Record<NonNullable<LorenzFacts['reason']>, string> = {
  too_few_places: 'there are too few places',
  too_few_events: 'there are too few events',
}

export const lorenzCurve: LorenzWords = {
  title: ({ what }) => `How ${what} gather at few places`,
  describe: (facts) =>
    facts.half
      ? `Curve of the share of places against the share of events: ${sayHalf(facts)}.`
      : 'There is too little to show.',
  sentence,
  columns: {
    share: 'Share of the events',
    places: 'Number of places',
    shareOfPlaces: 'Share of the places',
    shareOfBusy: 'Share of those with events',
  },
  percent: (number) => `${number} %`,
  point: sayHalf,
  axis: { places: (unit) => `share of the ${unit}, busiest first`, events: 'share of the events' },
  legend: {
    curve: 'the events as they lie',
    even: 'had all places as many',
    chance: 'had chance spread them',
    range: 'the half, had chance spread them',
  },
  notes: ({ unit, emptyCounted }) => [
    `The figure depends on what counts as a place (${unit})${
      emptyCounted ? ' and on places without events being counted too' : ' and on only places with events being counted'
    }. Compare only with figures counted alike.`,
  ],
}

function sayHalf({ half, places }: LorenzFacts): string {
  if (half === null) return ''
  return half.percent === null
    ? `half of the events at ${half.places} of ${places} places`
    : `half of the events at ${half.percent} % of the places`
}

function sentence(facts: LorenzFacts): string {
  const { what, unit, places, events, half, reason: why } = facts
  if (why !== null) return `It cannot be told: ${reason[why]}.`
  if (half === null) return `${events} ${what} at ${places} ${unit}.`
  const share = half.percent === null ? '' : `, ${half.percent} % of the places`
  const first = `Half of all ${events} ${what} happened at ${half.places} of ${places} ${unit}${share}.`
  if (half.chance === null) return first
  const range = `between ${half.chance.low} and ${half.chance.high} ${half.chance.percent ? '% of the places' : 'places'}`
  return half.chance.beyond
    ? `${first} Chance alone would have given ${range}: the events gather more than chance explains.`
    : `${first} But chance alone gives ${range}: it cannot be told that some places are hit more than others.`
}
