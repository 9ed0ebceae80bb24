import type { LorenzFacts, LorenzWords } from './lorenz-curve.ts'

const reason: Record<NonNullable<LorenzFacts['reason']>, string> = {
  too_few_places: 'det finns för få platser',
  too_few_events: 'det finns för få händelser',
}

export const lorenzCurve: LorenzWords = {
  title: ({ what }) => `Hur ${what} samlas på få platser`,
  describe: (facts) =>
    facts.half
      ? `Kurva över andelen platser mot andelen händelser. ${sayHalf(facts)}.`
      : 'Det finns för lite att visa.',
  sentence,
  columns: {
    share: 'Andel av händelserna',
    places: 'Antal platser',
    shareOfPlaces: 'Andel av platserna',
    shareOfBusy: 'Andel av dem med händelser',
  },
  percent: (number) => `${number} %`,
  point: sayHalf,
  axis: { places: (unit) => `andel av ${unit}, flest händelser först`, events: 'andel av händelserna' },
  legend: {
    curve: 'händelserna som de ligger',
    even: 'om alla platser hade lika många',
    chance: 'om slumpen fördelade dem',
    range: 'hälften, om slumpen fördelade dem',
  },
  notes: ({ unit, emptyCounted }) => [
    `Talet beror på vad som räknas som en plats (${unit})${
      emptyCounted ? ' och på att även platser utan händelser räknas' : ' och på att bara platser med händelser räknas'
    }. Jämför bara med tal räknade på samma sätt.`,
  ],
}

function sayHalf({ half, places }: LorenzFacts): string {
  if (half === null) return ''
  return half.percent === null
    ? `hälften av händelserna på ${half.places} av ${places} platser`
    : `hälften av händelserna på ${half.percent} % av platserna`
}

function sentence(facts: LorenzFacts): string {
  const { what, unit, places, events, half, reason: why } = facts
  if (why !== null) return `Det går inte att säga: ${reason[why]}.`
  if (half === null) return `${events} ${what} på ${places} ${unit}.`
  const share = half.percent === null ? '' : `, ${half.percent} % av platserna`
  const first = `Hälften av alla ${events} ${what} hände på ${half.places} av ${places} ${unit}${share}.`
  if (half.chance === null) return first
  const range = `mellan ${half.chance.low} och ${half.chance.high} ${half.chance.percent ? '% av platserna' : 'platser'}`
  return half.chance.beyond
    ? `${first} Slumpen ensam hade gett ${range}: händelserna samlas mer än slumpen förklarar.`
    : `${first} Men slumpen ensam ger ${range}: det går inte att säga att några platser är särskilt utsatta.`
}
