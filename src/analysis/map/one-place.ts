// Share of the commonest place.
// What: of a group's events, how many carry the same coordinate (to the metre), and how many places there are.
// For: not calling one address, one camera or one geocoder's default point an area with a problem.
// Source: own rule, from the trap that geocoding to an address or block makes points coincide (Chainey & Ratcliffe 2005).
// Cost: one sort of the group's events.
import type { PlanarPoints } from './planar-points.ts'

export interface PlaceCount {
  readonly events: number
  readonly places: number
  /** events at the commonest place; 0 when there are no events */
  readonly commonest: number
  /** events with no other at their place */
  readonly alone: number
}

/** How far events pile up on one another. */
export interface Coincidence {
  readonly events: number
  readonly places: number
  /** share of the events that have at least one other at the same metre; 0 when there are no events */
  readonly coincidentShare: number
  /** share of the events that lie at the commonest place; 0 when there are no events */
  readonly commonestShare: number
}

/** Coincidence of all events: to be told beside a density, which a pile of events dominates when it is narrow. */
export function measureCoincidence(points: PlanarPoints): Coincidence {
  const [count] = countPlaces(points, new Int32Array(points.e.length), 1)
  const { events, places, commonest, alone } = count!
  const of = Math.max(1, events)
  return { events, places, coincidentShare: (events - alone) / of, commonestShare: commonest / of }
}

/** Count places in each group. `group` gives the group of each event, -1 = in none; groups are 0 .. groups - 1. */
export function countPlaces(points: PlanarPoints, group: Int32Array, groups: number): PlaceCount[] {
  const start = new Int32Array(groups + 1)
  for (const at of group) if (at >= 0) start[at + 1]!++
  for (let at = 0; at < groups; at++) start[at + 1]! += start[at]!
  const next = start.slice()
  const keys = new Float64Array(start[groups]!)
  for (let i = 0; i < group.length; i++) {
    // Metres stay far below 2^25 in any projection, so a pair fits in one exact integer.
    if (group[i]! >= 0) keys[next[group[i]!]!++] = Math.round(points.e[i]!) * 2 ** 25 + Math.round(points.n[i]!)
  }
  return Array.from({ length: groups }, (_, at) => countRuns(keys.subarray(start[at], start[at + 1]).sort()))
}

function countRuns(sorted: Float64Array): PlaceCount {
  let [places, commonest, run, alone] = [0, 0, 0, 0]
  for (let i = 0; i < sorted.length; i++) {
    run = i > 0 && sorted[i] === sorted[i - 1] ? run + 1 : 1
    if (run === 1) places++
    if (run === 1 && sorted[i] !== sorted[i + 1]) alone++
    if (run > commonest) commonest = run
  }
  return { events: sorted.length, places, commonest, alone }
}
