// Pairs of events near in space, the half of the near-repeat test that no shuffle changes.
// What: every pair within the largest finite distance, with its distance bin; the table of pairs by distance and time; its margins.
// For: near-repeat.ts, which shuffles the times over these pairs.
// Source: Knox 1964. Table against NearRepeat 0.1.1 and surveillance 1.20.3, exact.
// Cost: memory 4 bytes a near pair; 10,000 events with half a million near pairs in about 50 ms.
//
// Distances on a break: a pair 150 m apart can be computed as 149.9999999999 when coordinates are large. `edges` 'as_computed'
// compares the number as it comes, as R does, so that tables agree; 'as_written' first rounds to the micrometre, so that
// centimetre coordinates fall where their decimals say and moving the map changes nothing. `onEdge` counts the pairs it concerns.
import { AnalysisError } from '../analysis-error.ts'
import { findBounds, makePlanarPoints, type PlanarPoints } from '../map/planar-points.ts'
import { type BinAxis, type Bins, countEdges, makeBins } from './near-repeat-bins.ts'
import { judgeDates, type NearRepeatQuality } from './near-repeat-quality.ts'
import { findCellRuns, type PointCells, sortIntoCells } from './point-cells.ts'
import { orderAscending } from './radix-order.ts'
import { checkTimes } from './st-dbscan.ts'

export interface NearRepeatOptions {
  /** metres; default same place, then 100 m steps to 400 m: [0, 0.1), [0.1, 100) … */
  readonly distance?: BinAxis
  /** days; default [0, 7), [7, 14), [14, 21), [21, 28) */
  readonly time?: BinAxis
  /** 'manhattan' (default, as NearRepeat) or 'euclidean' */
  readonly metric?: 'manhattan' | 'euclidean'
  readonly edges?: 'as_computed' | 'as_written'
  /** fewer pairs than this in the finite distance bins: nothing is told; default 20 */
  readonly minNearPairs?: number
  /** memory: 4 bytes a pair; default 100 million */
  readonly mostNearPairs?: number
}

export interface NearRepeatPairs {
  readonly outcome: 'prepared'
  readonly events: number
  readonly nearPairs: number
  readonly rows: number
  readonly columns: number
  /** row * columns + column */
  readonly observed: Float64Array
  readonly rowMargin: Float64Array
  readonly columnMargin: Float64Array
  readonly pairs: number
  readonly quality: NearRepeatQuality
  readonly distance: Bins
  readonly time: Bins
  readonly metric: 'manhattan' | 'euclidean'
  readonly edges: 'as_computed' | 'as_written'
  /** places in an order of their own; partners of place k from starts[k]: number of the other + distance class * 2^24 */
  readonly starts: Int32Array
  readonly partners: Uint32Array
  readonly sortedTimes: Float64Array
}

/** Fewer than two events · all at one time or one place (a shuffle changes nothing) · no pair within the time bins · few near pairs. */
export interface NearRepeatUntold {
  readonly outcome: 'cannot_tell'
  readonly reason: 'no_events' | 'one_time' | 'one_place' | 'no_close_times' | 'too_few_near_pairs'
}

const partnerBits = 24
const micrometre = 1e6

/**
 * `days`: days since 1970-01-01, local calendar, one an event; whole days unless the hour is truly known.
 * @throws AnalysisError `length_mismatch`, `not_finite`, `bad_breaks`, `too_many_events`, `too_many_pairs` (shorten the largest
 *   distance or the period)
 */
export function prepareNearRepeat(
  points: PlanarPoints,
  days: ArrayLike<number>,
  options: NearRepeatOptions = {},
): NearRepeatPairs | NearRepeatUntold {
  const distance = makeBins('distance', options.distance ?? { breaks: [0, 0.1, 100, 200, 300, 400] })
  const time = makeBins('time', options.time ?? { breaks: [0, 7, 14, 21, 28] })
  const { metric = 'manhattan', edges = 'as_computed', minNearPairs = 20, mostNearPairs = 1e8 } = options
  const times = checkTimes(points, days)
  const events = times.length
  if (events >= 2 ** partnerBits) throw new AnalysisError('too_many_events', `${events} events; at most 16 million`)
  const bounds = findBounds(points)
  if (!bounds || events < 2) return { outcome: 'cannot_tell', reason: 'no_events' }
  const timeOrder = orderAscending(times)
  const sortedTimes = times.map((_, k) => times[timeOrder[k]!]!)
  if (sortedTimes[0] === sortedTimes[events - 1]) return { outcome: 'cannot_tell', reason: 'one_time' }
  const extent = Math.max(bounds.east - bounds.west, bounds.north - bounds.south)
  if (extent === 0) return { outcome: 'cannot_tell', reason: 'one_place' }

  const placed = orderByPlace(points)
  const finite = distance.edges.filter((edge) => edge < Infinity)
  const reach = finite[finite.length - 1]!
  // Never so small beside the area that cell numbers run out; a trifle over reach, rounding included.
  const cells = sortIntoCells(placed.points, Math.max(reach * (1 + 1e-6) + 1e-5, extent / 2 ** 20))
  const near = findNearPairs(cells, { edges: finite, metric, isRounded: edges === 'as_written' }, mostNearPairs)
  const timeOf = Float64Array.from(cells.order, (k) => times[placed.order[k]!]!)

  const pairs = (events * (events - 1)) / 2
  const columnMargin = countByTime(sortedTimes, time.edges)
  const rowMargin = countByDistance(near.classSizes, distance, pairs)
  const nearPairs = near.classSizes.reduce((sum, size, at) => (at === 0 ? sum : sum + size), 0)
  if (columnMargin.every((count) => count === 0)) return { outcome: 'cannot_tell', reason: 'no_close_times' }
  if (nearPairs < minNearPairs) return { outcome: 'cannot_tell', reason: 'too_few_near_pairs' }
  const rows = distance.breaks.length - 1
  const columns = time.breaks.length - 1
  const prepared = { rows, columns, columnMargin, distance, time, starts: near.starts, partners: near.partners }
  return {
    outcome: 'prepared',
    events,
    nearPairs,
    ...prepared,
    observed: tabulatePairs(prepared, timeOf),
    rowMargin,
    pairs,
    quality: { ...judgeDates(cells, timeOf), onEdge: near.onEdge },
    metric,
    edges,
    sortedTimes,
  }
}

/** By easting, then northing: the shuffles then depend on the events alone, not on the order they came in. */
function orderByPlace(points: PlanarPoints): { points: PlanarPoints; order: Int32Array } {
  const byNorth = orderAscending(points.n)
  const order = orderAscending(Float64Array.from(byNorth, (at) => points.e[at]!)).map((k) => byNorth[k]!)
  const pick = (values: Float64Array) => Float64Array.from(order, (at) => values[at]!)
  return { order, points: makePlanarPoints(pick(points.e), pick(points.n)) }
}

interface NearPairs {
  readonly starts: Int32Array
  readonly partners: Uint32Array
  /** pairs by distance class: 0 = under the first break, then the finite bins */
  readonly classSizes: Float64Array
  readonly onEdge: number
}

interface DistanceRule {
  readonly edges: Float64Array
  readonly metric: 'manhattan' | 'euclidean'
  readonly isRounded: boolean
}

function findNearPairs(cells: PointCells, rule: DistanceRule, most: number): NearPairs {
  const { e, n, starts, keys } = cells
  const { height, from, to } = findCellRuns(cells, 1)
  const { edges, metric, isRounded } = rule
  const reach = edges[edges.length - 1]!
  const isEuclidean = metric === 'euclidean'
  const classSizes = new Float64Array(edges.length)
  const firsts = new Int32Array(e.length + 1)
  let partners = new Uint32Array(0)
  let onEdge = 0
  // Twice over: counted, so that the list is no longer than it must be; then written.
  for (const isWriting of [false, true]) {
    let next = 0
    for (let cell = 0; cell < keys.length; cell++) {
      for (let k = starts[cell]!; k < starts[cell + 1]!; k++) {
        firsts[k] = next
        for (let run = cell * height; run < (cell + 1) * height; run++) {
          const end = starts[to[run]!]!
          for (let q = Math.max(k + 1, starts[from[run]!]!); q < end; q++) {
            const x = Math.abs(e[k]! - e[q]!)
            const y = Math.abs(n[k]! - n[q]!)
            const computed = isEuclidean ? Math.sqrt(x * x + y * y) : x + y
            const apart = isRounded ? Math.round(computed * micrometre) / micrometre : computed
            if (apart >= reach) {
              if (isWriting && apart - reach < 1 / micrometre) onEdge++
              continue
            }
            if (isWriting) {
              const kind = countEdges(edges, apart)
              classSizes[kind]!++
              partners[next] = q + kind * 2 ** partnerBits
              if (isOnEdge(edges, apart)) onEdge++
            }
            next++
          }
        }
      }
      if (next > most) throw new AnalysisError('too_many_pairs', `over ${most} pairs of events within ${reach} m`)
    }
    firsts[e.length] = next
    if (!isWriting) partners = new Uint32Array(next)
  }
  return { starts: firsts, partners, classSizes, onEdge }
}

/** Within a micrometre of a break; the same place is 0 for certain. */
function isOnEdge(edges: Float64Array, apart: number): boolean {
  if (apart === 0) return false
  for (const edge of edges) if (Math.abs(apart - edge) < 1 / micrometre) return true
  return false
}

/** Pairs of all events in each time bin: two fingers along the sorted times. */
function countByTime(sorted: Float64Array, edges: Float64Array): Float64Array {
  const below = edges.map((edge) => {
    let [count, first] = [0, 0]
    for (let k = 0; k < sorted.length; k++) {
      while (first < k && sorted[k]! - sorted[first]! >= edge) first++
      count += k - first
    }
    return count
  })
  return below.subarray(1).map((count, column) => count - below[column]!)
}

function countByDistance(classSizes: Float64Array, distance: Bins, pairs: number): Float64Array {
  const margin = new Float64Array(distance.breaks.length - 1)
  margin.set(classSizes.subarray(1))
  // The last bin without an end: whatever is not near.
  if (distance.edges[margin.length] === Infinity) {
    margin[margin.length - 1] = classSizes.reduce((left, size) => left - size, pairs)
  }
  return margin
}

type Tabulated = Pick<
  NearRepeatPairs,
  'rows' | 'columns' | 'columnMargin' | 'distance' | 'time' | 'starts' | 'partners'
>

/** Pairs by distance bin and time bin when place k has time `timeOf[k]`. */
export function tabulatePairs(prepared: Tabulated, timeOf: Float64Array): Float64Array {
  const { rows, columns, starts, partners, distance, columnMargin } = prepared
  const { edges } = prepared.time
  const longest = edges[columns]!
  // One column and one row more than the table, for times and distances under the first break.
  const width = columns + 1
  const counts = new Int32Array(width * (rows + 2))
  const mask = 2 ** partnerBits - 1
  for (let k = 0; k < timeOf.length; k++) {
    const time = timeOf[k]!
    const end = starts[k + 1]!
    for (let at = starts[k]!; at < end; at++) {
      const partner = partners[at]!
      const lag = Math.abs(time - timeOf[partner & mask]!)
      if (lag >= longest) continue
      let column = 0
      while (column < columns && edges[column]! <= lag) column++
      counts[(partner >>> partnerBits) * width + column]!++
    }
  }
  const table = new Float64Array(rows * columns)
  const isOpen = distance.edges[rows] === Infinity
  for (let column = 0; column < columns; column++) {
    let rest = columnMargin[column]!
    for (let kind = 0; kind <= rows; kind++) {
      const count = counts[kind * width + column + 1]!
      rest -= count
      if (kind > 0) table[(kind - 1) * columns + column] = count
    }
    if (isOpen) table[(rows - 1) * columns + column] = rest
  }
  return table
}
