// Lorenz curve of events over places.
// What: which share of the events the busiest so-and-so many places hold, busiest first.
// For: drawing concentration, and reading any point of it: "the top 5 % of the places hold 33 % of the robberies".
// Source: Lorenz 1905; for crime at places Weisburd 2015, Bernasco & Steenbeek 2017. Against lorenzgini 0.1.2.
// Cost: as many points as there are different counts, since the curve is straight between them.
import { AnalysisError } from '../analysis-error.ts'
import type { Tally } from './tally.ts'

/** Corners of the curve from (0, 0) to (1, 1); straight lines between them are exact. */
export interface LorenzCurve {
  /** share of the places, the busiest first, rising */
  readonly places: Float64Array
  /** share of the events they hold, rising */
  readonly events: Float64Array
}

/** Null where there is no place or no event: then there is no curve. */
export function drawLorenz(tally: Tally): LorenzCurve | null {
  if (tally.places === 0 || tally.events === 0) return null
  const size = tally.values.length
  const [places, events] = [new Float64Array(size + 1), new Float64Array(size + 1)]
  let [placesSoFar, eventsSoFar] = [0, 0]
  for (let i = 1; i <= size; i++) {
    const times = tally.multiplicities[size - i]!
    placesSoFar += times
    eventsSoFar += times * tally.values[size - i]!
    places[i] = placesSoFar / tally.places
    events[i] = eventsSoFar / tally.events
  }
  return { places, events }
}

/** Events in the `number` busiest places. @throws AnalysisError `bad_option` (no whole number from 0 to all) */
export function sumBusiest(tally: Tally, number: number): number {
  if (!(Number.isInteger(number) && number >= 0 && number <= tally.places)) {
    throw new AnalysisError('bad_option', `${number} of ${tally.places} places`)
  }
  let [left, sum] = [number, 0]
  for (let i = tally.values.length - 1; left > 0; i--) {
    const times = Math.min(left, tally.multiplicities[i]!)
    sum += times * tally.values[i]!
    left -= times
  }
  return sum
}

export interface ShareOfPlaces {
  /** of the events, as asked */
  readonly share: number
  /** the fewest places that hold at least this share */
  readonly places: number
  readonly shareOfPlaces: number
  readonly shareOfPlacesWithEvents: number
  /** the last place counted in part */
  readonly interpolatedPlaces: number
}

/** `share` above 0, at most 1; the tally must hold events. @throws AnalysisError `bad_option` */
export function findSmallestShare(tally: Tally, share: number): ShareOfPlaces {
  if (!(share > 0 && share <= 1)) throw new AnalysisError('bad_option', `${share} is no share of the events`)
  if (tally.events === 0) throw new AnalysisError('bad_option', 'no events to hold a share of')
  // 0.07 of 100 is a speck above 7 in binary; that speck must not cost a place.
  const wanted = share * tally.events * (1 - 1e-12)
  let [places, events] = [0, 0]
  for (let i = tally.values.length - 1; i >= 0; i--) {
    const [value, times] = [tally.values[i]!, tally.multiplicities[i]!]
    if (events + times * value < wanted) {
      places += times
      events += times * value
      continue
    }
    const needed = Math.ceil((wanted - events) / value)
    const exactly = places + (share * tally.events - events) / value
    places += needed
    return {
      share,
      places,
      shareOfPlaces: places / tally.places,
      shareOfPlacesWithEvents: places / tally.placesWithEvents,
      interpolatedPlaces: Math.min(exactly, places),
    }
  }
  throw new AnalysisError('bad_option', `${share} of ${tally.events} events is not reached`)
}
