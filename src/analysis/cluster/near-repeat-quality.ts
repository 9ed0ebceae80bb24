// What in the data can make near repeats by itself.
// What: shares and counts that a reader must be warned of.
// For: standing beside near-repeat.ts's table: places written as one point for a whole block, dates known to the month only,
//   the same event told twice.
// Source: Ratcliffe 2004 on the quality of places; Haberman & Ratcliffe 2012 on repeats in near-repeat tests.
// Cost: one pass over the events.
import type { PointCells } from './point-cells.ts'

export interface NearRepeatQuality {
  /** share of events that share their exact place with another */
  readonly samePlaceShare: number
  /** share of events at the commonest place */
  readonly largestPlaceShare: number
  /** pairs with exactly the same place and time: perhaps one event twice */
  readonly samePlaceAndTimePairs: number
  /** share of events on the commonest day of the month; some 0.03-0.05 is chance, more is dates filled in (the first, the fifteenth) */
  readonly commonestDayOfMonthShare: number
  readonly commonestDayOfMonth: number
  /** pairs whose distance lies within a micrometre of a break */
  readonly onEdge: number
}

/** Points sorted so that those of one place follow each other; times (days since 1970-01-01) in the same order. */
export function judgeDates(cells: PointCells, timeOf: Float64Array): Omit<NearRepeatQuality, 'onEdge'> {
  const { e, n } = cells
  const size = e.length
  let [shared, largest, twins] = [0, 0, 0]
  for (let first = 0; first < size; ) {
    let end = first + 1
    while (end < size && e[end] === e[first] && n[end] === n[first]) end++
    if (end - first > 1) {
      shared += end - first
      twins += countTwins(timeOf.slice(first, end))
    }
    largest = Math.max(largest, end - first)
    first = end
  }
  const days = new Int32Array(32)
  for (const time of timeOf) {
    const date = new Date(Math.floor(time) * 86_400_000).getUTCDate()
    // Beyond the calendar there is no day of the month.
    if (date >= 1) days[date]!++
  }
  const commonest = days.indexOf(days.reduce((most, count) => Math.max(most, count), 0))
  return {
    samePlaceShare: shared / size,
    largestPlaceShare: largest / size,
    samePlaceAndTimePairs: twins,
    commonestDayOfMonthShare: days[commonest]! / size,
    commonestDayOfMonth: commonest,
  }
}

function countTwins(times: Float64Array): number {
  times.sort()
  let [twins, run] = [0, 0]
  for (let k = 1; k < times.length; k++) {
    run = times[k] === times[k - 1] ? run + 1 : 0
    twins += run
  }
  return twins
}
