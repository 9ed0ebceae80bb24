// Concentration of events at places: Gini coefficients and share of places.
// What: how unevenly events lie over places: 0 when they lie as evenly as so few events can, 1 when one place has all.
// For: choosing between work at a few places and work everywhere. The figure depends on the unit (address, street, square)
//   and on whether empty places count, so both come back with it; two figures with different units must not be compared.
// Source: Gini 1912; generalised for fewer events than places, G' = max(1, N/C)(G − 1) + 1: Bernasco & Steenbeek 2017.
//   Against lorenzgini 0.1.2 and DescTools 0.99.59.
// Cost: one pass; 1 M places in a few milliseconds.
import { AnalysisError } from '../analysis-error.ts'
import { findSmallestShare, type ShareOfPlaces } from './lorenz.ts'
import { type Tally, tallyPlaces } from './tally.ts'

export interface ConcentrationOptions {
  /** what a place is, in the caller's words; comes back with the result */
  readonly unit: string
  /** default counted */
  readonly emptyPlaces?: 'counted' | 'left_out'
  /** shares of the events to find places for; default a quarter, half, four fifths */
  readonly shares?: readonly number[]
}

export interface GiniCoefficients {
  /** plain: near 1 by necessity when events are fewer than places */
  readonly gini: number
  /** N / (N − 1) times it */
  readonly giniUnbiased: number
  /** the one to show */
  readonly generalised: number
  readonly generalisedUnbiased: number
}

export interface Concentration extends GiniCoefficients {
  readonly outcome: 'computed'
  readonly parameters: Required<ConcentrationOptions>
  readonly places: number
  readonly events: number
  readonly placesWithEvents: number
  readonly shares: readonly ShareOfPlaces[]
}

export type ConcentrationResult =
  | Concentration
  | { readonly outcome: 'cannot_tell'; readonly reason: 'too_few_places' | 'too_few_events' }

/** Events per place, in any order. @throws AnalysisError `bad_counts`, `bad_option`, `overflow` */
export function measureConcentration(counts: ArrayLike<number>, options: ConcentrationOptions): ConcentrationResult {
  const { unit, emptyPlaces = 'counted', shares = [0.25, 0.5, 0.8] } = options
  if (unit === '') throw new AnalysisError('bad_option', 'a concentration needs its unit')
  const tally = tallyPlaces(counts, emptyPlaces)
  if (tally.places <= 1) return { outcome: 'cannot_tell', reason: 'too_few_places' }
  if (tally.events <= 1) return { outcome: 'cannot_tell', reason: 'too_few_events' }
  return {
    outcome: 'computed',
    parameters: { unit, emptyPlaces, shares },
    places: tally.places,
    events: tally.events,
    placesWithEvents: tally.placesWithEvents,
    ...computeGini(tally),
    shares: shares.map((share) => findSmallestShare(tally, share)),
  }
}

/** For a tally of two places and two events or more. */
export function computeGini(tally: Tally): GiniCoefficients {
  const { values, multiplicities, places } = tally
  let [difference, before] = [0, 0]
  for (let i = 0; i < values.length; i++) {
    const times = multiplicities[i]!
    // The sum of 2 · rank − N − 1 over the places with this count: whole numbers all the way.
    difference += values[i]! * times * (2 * before + times - places)
    before += times
  }
  return fromDifference(difference, places, tally.events)
}

/** All four from the sum of (2 · rank − N − 1) · count, ascending. */
export function fromDifference(difference: number, places: number, events: number): GiniCoefficients {
  const gini = difference / (places * events)
  // In this form events that all lie alone give exactly 0.
  const generalised = events < places ? (difference - places * events + events * events) / (events * events) : gini
  const fewest = Math.min(places, events)
  return {
    gini,
    giniUnbiased: (gini * places) / (places - 1),
    generalised,
    generalisedUnbiased: (generalised * fewest) / (fewest - 1),
  }
}
