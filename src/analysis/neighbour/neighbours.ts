// Neighbour lists: which places are beside which.
// What: for n places their neighbours in compressed rows: by number in a grid, k nearest, within a distance band, or (in
//   contiguity.ts) areas with a common border.
// For: every statistic of whether high values lie together. Who counts as a neighbour is a choice and is told with the answer.
// Source: Bivand & Wong 2018; the same lists as spdep 1.2-7 (knearneigh, dnearneigh, poly2nb). In a grid neighbours come from
//   cell numbers: a distance of side * sqrt 2 loses diagonal ones to rounding at Swedish coordinates.
// Cost: grid 0.1 µs a link; k nearest and bands about 2 µs a point, once the points are indexed.
import KDBush from 'kdbush'
import { AnalysisError } from '../analysis-error.ts'
import { type Grid, listSteps } from '../map/grid.ts'
import { findBounds, type PlanarPoints } from '../map/planar-points.ts'

/** Neighbours of place i: `neighbour[start[i] … start[i + 1] - 1]`, ascending, each once. */
export interface Neighbours {
  /** number of places */
  readonly size: number
  readonly start: Int32Array
  readonly neighbour: Int32Array
  /** every place is in its own list, else none is */
  readonly hasSelf: boolean
  /** places without any other in their list, ascending */
  readonly islands: Int32Array
  /** how the neighbours were chosen */
  readonly parameters: Readonly<Record<string, number | string>>
}

/**
 * Neighbour lists that come from elsewhere, places counted from 0; any order, repeated ones count once. Nobody may list
 * itself: see {@link includeSelf}.
 * @throws AnalysisError `bad_neighbours`
 */
export function makeNeighbours(
  lists: readonly ArrayLike<number>[],
  parameters: Neighbours['parameters'] = { rule: 'given' },
): Neighbours {
  const size = lists.length
  const start = new Int32Array(size + 1)
  const rows = lists.map((list, place) => {
    const row = Int32Array.from(new Set(Array.from(list))).sort()
    for (const other of Array.from(list)) {
      if (!(Number.isInteger(other) && other >= 0 && other < size && other !== place)) {
        throw new AnalysisError('bad_neighbours', `place ${place} has neighbour ${other} among ${size} places`)
      }
    }
    start[place + 1] = start[place]! + row.length
    return row
  })
  const neighbour = new Int32Array(start[size]!)
  for (const [place, row] of rows.entries()) neighbour.set(row, start[place])
  return finish(start, neighbour, parameters)
}

/** Every place added to its own list, for Gi*. */
export function includeSelf(neighbours: Neighbours): Neighbours {
  if (neighbours.hasSelf) return neighbours
  const { size, start: before } = neighbours
  const start = before.map((at, place) => at + place)
  const neighbour = new Int32Array(neighbours.neighbour.length + size)
  for (let place = 0; place < size; place++) {
    let at = start[place]!
    let isWritten = false
    for (let k = before[place]!; k < before[place + 1]!; k++) {
      if (!isWritten && neighbours.neighbour[k]! > place) {
        neighbour[at++] = place
        isWritten = true
      }
      neighbour[at++] = neighbours.neighbour[k]!
    }
    if (!isWritten) neighbour[at] = place
  }
  return { ...neighbours, start, neighbour, hasSelf: true }
}

/**
 * Grid cells that share a side or a corner (`rook`: a side only; hexagons have no difference), among the cells where
 * `active` is not 0 (default all). Place k is the k-th of those cells, as in computeGiStar.
 * @throws AnalysisError `length_mismatch`
 */
export function listGridNeighbours(grid: Grid, active?: Uint8Array, contact: 'queen' | 'rook' = 'queen'): Neighbours {
  const count = grid.columns * grid.rows
  if (active && active.length !== count) {
    throw new AnalysisError('length_mismatch', `the grid has ${count} cells, got ${active.length} flags`)
  }
  const place = new Int32Array(count).fill(-1)
  let size = 0
  for (let cell = 0; cell < count; cell++) if (active?.[cell] !== 0) place[cell] = size++
  const isNear = ([dc, dr]: readonly [number, number]) => grid.kind === 'hex' || contact === 'queen' || dc * dr === 0
  const steps = [0, 1].map((row) => listSteps(grid.kind, row).filter(isNear))
  const start = new Int32Array(size + 1)
  const found = new Int32Array(size * 8)
  let links = 0
  for (let row = 0; row < grid.rows; row++) {
    const near = steps[(row + grid.firstRow) & 1]!
    for (let column = 0; column < grid.columns; column++) {
      const own = place[row * grid.columns + column]!
      if (own < 0) continue
      for (const [dc, dr] of near) {
        const [c, r] = [column + dc, row + dr]
        if (c < 0 || c >= grid.columns || r < 0 || r >= grid.rows) continue
        const other = place[r * grid.columns + c]!
        if (other >= 0) found[links++] = other
      }
      start[own + 1] = links
    }
  }
  return finish(start, found.slice(0, links), { rule: 'grid', kind: grid.kind, contact, size: grid.size })
}

/**
 * The k nearest others of each point; of equally near ones the first in the list. Not always mutual.
 * @throws AnalysisError `bad_option` (k no whole number from 1 to points - 1)
 */
export function listNearest(points: PlanarPoints, k: number): Neighbours {
  const size = points.e.length
  if (!(Number.isInteger(k) && k >= 1 && k < size)) {
    throw new AnalysisError('bad_option', `${size} points cannot have ${k} neighbours each`)
  }
  const index = indexPoints(points)
  const guess = guessRadius(points, k)
  const neighbour = new Int32Array(size * k)
  for (let i = 0; i < size; i++) {
    const [x, y] = [points.e[i]!, points.n[i]!]
    let near: number[] = []
    for (let radius = guess; near.length <= k; radius *= 2) near = index.within(x, y, radius)
    const distance = (j: number) => (points.e[j]! - x) ** 2 + (points.n[j]! - y) ** 2
    const nearest = near.filter((j) => j !== i).sort((a, b) => distance(a) - distance(b) || a - b)
    neighbour.set(Int32Array.from(nearest.slice(0, k)).sort(), i * k)
  }
  const start = Int32Array.from({ length: size + 1 }, (_, i) => i * k)
  return finish(start, neighbour, { rule: 'nearest', k })
}

/**
 * The others at `from` to `to` metres, both included.
 * @throws AnalysisError `bad_option`, `too_many_links` (over 100 million)
 */
export function listWithinBand(points: PlanarPoints, to: number, from = 0): Neighbours {
  if (!(from >= 0 && to >= from && to < Infinity))
    throw new AnalysisError('bad_option', `no band from ${from} to ${to}`)
  const size = points.e.length
  const start = new Int32Array(size + 1)
  const rows: Int32Array[] = []
  const index = size > 0 ? indexPoints(points) : null
  for (let i = 0; i < size; i++) {
    const [x, y] = [points.e[i]!, points.n[i]!]
    const isIn = (j: number) => {
      const squared = (points.e[j]! - x) ** 2 + (points.n[j]! - y) ** 2
      return j !== i && squared >= from * from && squared <= to * to
    }
    // The index asks in its own rounding: a hair more, then the test that counts.
    const row = Int32Array.from(index!.within(x, y, to * (1 + 1e-12)).filter(isIn)).sort()
    start[i + 1] = start[i]! + row.length
    if (start[i + 1]! > 1e8) throw new AnalysisError('too_many_links', `a band to ${to} m links nearly all places`)
    rows.push(row)
  }
  const neighbour = new Int32Array(start[size]!)
  for (const [i, row] of rows.entries()) neighbour.set(row, start[i])
  return finish(start, neighbour, { rule: 'band', from, to })
}

function finish(start: Int32Array, neighbour: Int32Array, parameters: Neighbours['parameters']): Neighbours {
  const size = start.length - 1
  const islands: number[] = []
  for (let place = 0; place < size; place++) if (start[place] === start[place + 1]) islands.push(place)
  return { size, start, neighbour, hasSelf: false, islands: Int32Array.from(islands), parameters }
}

function indexPoints(points: PlanarPoints): KDBush {
  const index = new KDBush(points.e.length)
  for (let i = 0; i < points.e.length; i++) index.add(points.e[i]!, points.n[i]!)
  return index.finish()
}

/** Half the radius that holds k + 1 points if they lie evenly over their box; doubled later where it holds too few. */
function guessRadius(points: PlanarPoints, k: number): number {
  const { west, south, east, north } = findBounds(points)!
  const area = Math.max(east - west, 1) * Math.max(north - south, 1)
  return Math.sqrt((area * (k + 1)) / (points.e.length * Math.PI)) / 2
}
