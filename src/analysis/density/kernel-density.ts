// Kernel density with the quartic (biweight) kernel.
// What: at each cell's centre, the sum over events within the bandwidth of (1 - (d/bandwidth)²)², and the same as
//   incidents per km². Every event is reckoned from its own place; nothing is rounded to cells.
// For: the smooth map "where does it gather". It says nothing of significance: hot-spots.ts does. The bandwidth is a
//   choice that must stand beside the map: bandwidth.ts. Near the municipality's border and the shore density is low
//   unless density.ts corrects it.
// Source: Silverman 1986 p. 76; Chainey, Tompson & Uhlig 2008. Against SpatialKDE 0.8.2 (raw) and spatstat (per m²).
// Cost: events times the cells within a bandwidth, some 4 ns each: a million events that reach 13 of 2,500 cells about
//   0.07 s. From six cells wide quartic-moments.ts takes the cells well inside: a million events and 12 cells wide 0.3 s.
import { AnalysisError } from '../analysis-error.ts'
import { findLattice, type Grid } from '../map/grid.ts'
import type { PlanarPoints } from '../map/planar-points.ts'
import type { Metres } from '../units.ts'
import { checkWeights, findPeak, requireReach } from './kernel.ts'
import { addMoments, makeMoments, spreadMoments } from './quartic-moments.ts'

export interface KernelDensity {
  /** by cell index; no unit */
  readonly raw: Float64Array
  /** by cell index; incidents per square kilometre */
  readonly perKm2: Float64Array
  readonly parameters: { readonly kernel: 'quartic'; readonly bandwidth: Metres; readonly cellSize: Metres }
}

/**
 * Density at the centres of a grid's cells. No events: all zero. `weights`: how many each event counts for (default 1).
 * @throws AnalysisError `not_positive`; `bandwidth_too_small` when under the distance between centres, where events
 *   would fall between them unseen; `bandwidth_too_wide` when over 200 of them; `length_mismatch`, `not_finite`, `negative_weight` for weights
 */
export function estimateQuarticDensity(
  grid: Grid,
  points: PlanarPoints,
  bandwidth: Metres,
  weights?: ArrayLike<number>,
): KernelDensity {
  const peak = findPeak({ kind: 'quartic', bandwidth })
  checkWeights(weights, points.e.length)
  const { stepEast, stepNorth } = findLattice(grid)
  requireReach({ kind: 'quartic', bandwidth }, Math.max(stepEast, stepNorth) * grid.size)
  if (bandwidth > WIDEST * Math.min(stepEast, stepNorth) * grid.size) {
    throw new AnalysisError('bandwidth_too_wide', `${bandwidth} m is over ${WIDEST} cells: choose larger cells`)
  }
  const stencil = makeStencil(grid, bandwidth)
  const padded = new Float64Array(stencil.across * stencil.up)
  addEvents(padded, grid, stencil, points, bandwidth, weights)
  const raw = new Float64Array(grid.columns * grid.rows)
  for (let row = 0; row < grid.rows; row++) {
    const from = (row + stencil.rim) * stencil.across + stencil.rim
    // Moments may leave a sum of nothing a rounding below 0.
    for (let k = 0; k < grid.columns; k++) raw[row * grid.columns + k] = Math.max(0, padded[from + k]!)
  }
  return {
    raw,
    perKm2: raw.map((sum) => sum * peak),
    parameters: { kernel: 'quartic', bandwidth, cellSize: grid.size },
  }
}

/** In cells: from here moments pay, and beyond here the cells are needlessly small. */
const [WIDE, WIDEST] = [6, 200]

/** Which centres an event can reach, looked up by where in its box (one step by one step, cut in parts) it lies. */
export interface Stencil {
  readonly stepEast: number
  readonly stepNorth: number
  /** rows and columns of boxes that a kernel reaches at most */
  readonly reach: number
  /** boxes to spare on each side of the grid, so that no event near its border needs a test */
  readonly rim: number
  readonly across: number
  readonly up: number
  /** each box is cut in `parts` x `parts` */
  readonly parts: number
  /** by row parity, then part: its centres begin here; those that all of the part reaches come before `doubtful` */
  readonly start: Int32Array
  readonly doubtful: Int32Array
  /** of each centre: index from the event's box, and bandwidths from the box's lower left corner */
  readonly offset: Int32Array
  readonly east: Float64Array
  readonly north: Float64Array
  /** the centres that all of a box reaches are reckoned from the moments of its events */
  readonly isWide: boolean
}

function makeStencil(grid: Grid, bandwidth: number): Stencil {
  const lattice = findLattice(grid)
  const [stepEast, stepNorth] = [lattice.stepEast * grid.size, lattice.stepNorth * grid.size]
  const reach = Math.ceil(bandwidth / Math.min(stepEast, stepNorth)) + 1
  const rim = 2 * reach + 1
  const across = grid.columns + 2 * rim
  // The finer the parts, the fewer the centres that only some of a part reaches.
  const isWide = bandwidth >= WIDE * Math.max(stepEast, stepNorth)
  const parts = isWide ? 1 : Math.max(1, Math.min(8, Math.ceil((16 * Math.max(stepEast, stepNorth)) / bandwidth)))
  const [width, height] = [stepEast / parts, stepNorth / parts]
  const start = new Int32Array(2 * parts * parts + 1)
  const doubtful = new Int32Array(2 * parts * parts)
  const centres: Centre[] = []
  for (let list = 0; list < doubtful.length; list++) {
    const left = (list % parts) * width
    const low = (Math.floor(list / parts) % parts) * height
    const parity = list < parts * parts ? 0 : 1
    const doubts: Centre[] = []
    for (let row = -reach; row <= reach; row++) {
      const y = row * stepNorth
      for (let column = -reach; column <= reach; column++) {
        const x = (column + lattice.shift(parity + row)) * stepEast
        const nearest = Math.hypot(Math.max(0, left - x, x - left - width), Math.max(0, low - y, y - low - height))
        if (nearest >= bandwidth) continue
        const farthest = Math.hypot(Math.max(x - left, left + width - x), Math.max(y - low, low + height - y))
        const centre = { offset: row * across + column, east: x / bandwidth, north: y / bandwidth }
        if (farthest < bandwidth * (1 - 1e-8)) centres.push(centre)
        else doubts.push(centre)
      }
    }
    doubtful[list] = centres.length
    for (const centre of doubts) centres.push(centre)
    start[list + 1] = centres.length
  }
  const [offset, east, north] = [
    Int32Array.from(centres, (centre) => centre.offset),
    Float64Array.from(centres, (centre) => centre.east),
    Float64Array.from(centres, (centre) => centre.north),
  ]
  const up = grid.rows + 2 * rim
  return { stepEast, stepNorth, reach, rim, across, up, parts, start, doubtful, offset, east, north, isWide }
}

interface Centre {
  readonly offset: number
  readonly east: number
  readonly north: number
}

function addEvents(
  padded: Float64Array,
  grid: Grid,
  stencil: Stencil,
  { e, n }: PlanarPoints,
  bandwidth: number,
  weights: ArrayLike<number> | undefined,
): void {
  const { stepEast, stepNorth, reach, rim, across, up, parts, start, doubtful, offset, east, north } = stencil
  const { originEast, originNorth } = findLattice(grid)
  const west = (grid.firstColumn - rim) * stepEast + originEast * grid.size
  const south = (grid.firstRow - rim) * stepNorth + originNorth * grid.size
  const parity = (grid.firstRow - rim) & 1
  const perBandwidth = 1 / bandwidth
  const moments = stencil.isWide ? makeMoments(stencil) : null
  const perEast = 1 / stepEast
  const perNorth = 1 / stepNorth
  // A hair less, so that rounding never names the part after the last.
  const perPartEast = (parts / stepEast) * (1 - 1e-9)
  const perPartNorth = (parts / stepNorth) * (1 - 1e-9)
  for (let i = 0; i < e.length; i++) {
    const x = e[i]! - west
    const y = n[i]! - south
    const column = Math.floor(x * perEast)
    const row = Math.floor(y * perNorth)
    if (!(column >= reach && column < across - reach && row >= reach && row < up - reach)) continue
    const inEast = x - column * stepEast
    const inNorth = y - row * stepNorth
    const list = (((row + parity) & 1) * parts + ((inNorth * perPartNorth) | 0)) * parts + ((inEast * perPartEast) | 0)
    const at = row * across + column
    const u = inEast * perBandwidth
    const v = inNorth * perBandwidth
    const weight = weights ? weights[i]! : 1
    const sure = doubtful[list]!
    const end = start[list + 1]!
    let k = moments ? sure : start[list]!
    if (moments) addMoments(moments, at, u - 0.5 * stepEast * perBandwidth, v - 0.5 * stepNorth * perBandwidth, weight)
    for (; k < sure; k++) {
      const dx = u - east[k]!
      const dy = v - north[k]!
      const term = 1 - dx * dx - dy * dy
      padded[at + offset[k]!]! += weight * term * term
    }
    for (; k < end; k++) {
      const dx = u - east[k]!
      const dy = v - north[k]!
      const term = 1 - dx * dx - dy * dy
      if (term > 0) padded[at + offset[k]!]! += weight * term * term
    }
  }
  if (moments) spreadMoments(padded, stencil, moments, parity, bandwidth)
}
