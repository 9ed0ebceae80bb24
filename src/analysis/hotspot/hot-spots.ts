// Hot spots: significant clusters of events in an area during a window of days.
// What: events are counted on a fixed grid clipped to the area; cells whose neighbourhood holds more than chance gives
//   (Gi*, and an exact binomial test, whichever is the less sure; false discovery rate over all cells) are merged with
//   the hot cells they touch. Each cluster tells its events, places, cells and how sure we are.
// For: "where should we be next week?" Nothing is named on fewer events than `leastEvents`; a cluster resting on one
//   repeated place is reported as that, since an address is another problem than an area.
// Source: Ord & Getis 1995; Benjamini & Hochberg 1995; binomial tail because Gi*'s normal curve calls chance hot when
//   cells are nearly empty (measured in the test). Its parts are checked against their peers in their own files.
// Cost: 1 million events on 10,000 cells about 0.35 s, most of it looking up areas; 300 events 3 ms.
import { AnalysisError } from '../analysis-error.ts'
import type { AreaIndex } from '../map/area-index.ts'
import { findCellCentre, type Grid, listNeighbours, locateInGrid, makeGrid, nameCell } from '../map/grid.ts'
import { clipGrid } from '../map/grid-clip.ts'
import { countPlaces } from '../map/one-place.ts'
import { filterPoints, type PlanarPoints } from '../map/planar-points.ts'
import { findAreas } from '../map/point-in-area.ts'
import { binomial, upperTail } from '../maths/count-distributions.ts'
import { adjustFalseDiscovery } from '../maths/false-discovery-rate.ts'
import { asMetres, type Metres } from '../units.ts'
import { computeGiStar, type GiStar } from './gi-star.ts'

export interface HotSpotInput {
  readonly points: PlanarPoints
  /** day number of each event, any origin */
  readonly day: ArrayLike<number>
  /** first and last day counted, both included */
  readonly window: { readonly firstDay: number; readonly lastDay: number }
  readonly area: AreaIndex
  /**
   * Events of a long past. Given, only cells that ever had one, or touch one that had, are compared: woods and water do
   * not lower the average. Give the same ones for all windows that are to be compared.
   */
  readonly reference?: PlanarPoints
  readonly settings?: Partial<HotSpotSettings>
}

export interface HotSpotSettings {
  readonly kind: Grid['kind']
  /** edge of the hexagon or side of the square */
  readonly cellSize: Metres
  readonly alpha: number
  readonly leastEvents: number
  /** a cluster with at least this share of its events at one place is one place */
  readonly onePlaceShare: number
}

const DEFAULT_HOT_SPOT_SETTINGS: HotSpotSettings = {
  kind: 'hex',
  cellSize: asMetres(200),
  alpha: 0.05,
  leastEvents: 5,
  onePlaceShare: 0.5,
}

export interface HotSpot {
  /** area: several places · one_place: half its events or more at one, or too few left without that one */
  readonly kind: 'area' | 'one_place'
  readonly cells: readonly number[]
  readonly cellIds: readonly string[]
  readonly events: number
  /** events the same cells would hold if all cells were alike */
  readonly expected: number
  readonly places: number
  readonly commonestShare: number
  /** the surest cell's z and adjusted p */
  readonly z: number
  readonly p: number
  /** mean of the cells' centres weighted by events: never an event's own coordinate */
  readonly centre: { readonly e: Metres; readonly n: Metres }
}

export type HotSpotResult =
  | {
      readonly outcome: 'computed'
      /** most events first */
      readonly spots: readonly HotSpot[]
      /** significant clusters not named because they hold fewer than `leastEvents` */
      readonly withheld: number
      readonly grid: Grid
      /** events by cell index, and which cells were compared */
      readonly counts: Int32Array
      readonly active: Uint8Array
      readonly coverage: HotSpotCoverage
      readonly parameters: HotSpotSettings & HotSpotInput['window'] & { readonly cells: number }
    }
  | {
      readonly outcome: 'cannot_tell'
      readonly reason: 'too_few_events' | 'no_cells' | 'too_few_cells' | 'all_equal'
      readonly coverage: HotSpotCoverage
    }

export interface HotSpotCoverage {
  readonly counted: number
  readonly outsideWindow: number
  readonly outsideArea: number
  /** in the area, but in cells not compared (no event there in the reference) */
  readonly outsideCells: number
}

/**
 * Find hot spots. Deterministic; the order of events does not matter.
 * @throws AnalysisError `length_mismatch`, `bad_settings`, and those of makeGrid
 */
export function findHotSpots(input: HotSpotInput): HotSpotResult {
  const settings = { ...DEFAULT_HOT_SPOT_SETTINGS, ...input.settings }
  checkInput(input, settings)
  const grid = makeGrid(settings.kind, settings.cellSize, input.area)
  const active = clipGrid(grid, input.area)
  if (input.reference) keepReferenceCells(grid, active, input.reference)
  const windowed = selectWindow(input)
  const inArea = findAreas(input.area, windowed).area
  const cells = locateInGrid(grid, windowed)
  const counts = new Int32Array(active.length)
  let [outsideArea, outsideCells, counted] = [0, 0, 0]
  for (let i = 0; i < cells.length; i++) {
    if (inArea[i]! < 0) outsideArea++
    else if (cells[i]! < 0 || active[cells[i]!] === 0) outsideCells++
    else {
      counts[cells[i]!]!++
      counted++
    }
    if (inArea[i]! < 0) cells[i] = -1
  }
  const coverage = { counted, outsideArea, outsideCells, outsideWindow: input.points.e.length - cells.length }
  if (counted < settings.leastEvents) return { outcome: 'cannot_tell', reason: 'too_few_events', coverage }
  const gi = computeGiStar(grid, counts, active)
  if (gi.outcome === 'cannot_tell') return { ...gi, coverage }
  const hot = findHotCells(gi, counted, settings.alpha)
  const clusters = mergeCells(grid, hot)
  const spots = describe(grid, clusters, { windowed, cells, counts, hot, mean: gi.mean, settings })
  const named = spots.filter((spot) => spot.events >= settings.leastEvents)
  return {
    outcome: 'computed',
    spots: named.sort((a, b) => b.events - a.events || a.p - b.p || a.cells[0]! - b.cells[0]!),
    withheld: spots.length - named.length,
    grid,
    counts,
    active,
    coverage,
    parameters: { ...settings, ...input.window, cells: gi.cells.length },
  }
}

function checkInput({ points, day, window }: HotSpotInput, settings: HotSpotSettings): void {
  if (day.length !== points.e.length) throw new AnalysisError('length_mismatch', 'one day an event is needed')
  const { alpha, leastEvents, onePlaceShare } = settings
  const isSound = alpha > 0 && alpha < 1 && leastEvents >= 1 && onePlaceShare > 0 && onePlaceShare <= 1
  if (!isSound || !(window.firstDay <= window.lastDay)) {
    throw new AnalysisError('bad_settings', `alpha ${alpha}, least ${leastEvents}, one place ${onePlaceShare}`)
  }
}

function selectWindow({ points, day, window }: HotSpotInput): PlanarPoints {
  return filterPoints(points, (i) => day[i]! >= window.firstDay && day[i]! <= window.lastDay)
}

function keepReferenceCells(grid: Grid, active: Uint8Array, reference: PlanarPoints): void {
  const keep = new Uint8Array(active.length)
  for (const cell of new Set(locateInGrid(grid, reference))) {
    if (cell < 0) continue
    keep[cell] = 1
    for (const near of listNeighbours(grid, cell)) keep[near] = 1
  }
  for (let cell = 0; cell < active.length; cell++) active[cell]! &= keep[cell]!
}

type HotCells = Map<number, { z: number; p: number }>

function findHotCells(gi: GiStar, total: number, alpha: number): HotCells {
  const p = gi.p.map((value, k) => {
    // Above alpha the cell is out already, and a larger p there changes no other cell's verdict.
    if (value > alpha || gi.z[k]! <= 0) return value
    return Math.max(value, Math.min(1, upperTail(gi.sums[k]!, binomial(total, gi.weights[k]! / gi.cells.length))))
  })
  const hot: HotCells = new Map()
  adjustFalseDiscovery(p).forEach((adjusted, k) => {
    if (gi.z[k]! > 0 && adjusted <= alpha) hot.set(gi.cells[k]!, { z: gi.z[k]!, p: adjusted })
  })
  return hot
}

function mergeCells(grid: Grid, hot: HotCells): number[][] {
  const left = new Set(hot.keys())
  const clusters: number[][] = []
  for (const first of hot.keys()) {
    if (!left.delete(first)) continue
    const cluster = [first]
    // The list grows while it is walked: breadth first.
    for (const cell of cluster) {
      for (const near of listNeighbours(grid, cell)) if (left.delete(near)) cluster.push(near)
    }
    clusters.push(cluster.sort((a, b) => a - b))
  }
  return clusters
}

interface Found {
  readonly windowed: PlanarPoints
  readonly cells: Int32Array
  readonly counts: Int32Array
  readonly hot: HotCells
  readonly mean: number
  readonly settings: HotSpotSettings
}

function describe(grid: Grid, clusters: readonly number[][], found: Found): HotSpot[] {
  const clusterOf = new Int32Array(found.counts.length).fill(-1)
  clusters.forEach((cluster, at) => {
    for (const cell of cluster) clusterOf[cell] = at
  })
  const group = found.cells.map((cell) => (cell < 0 ? -1 : clusterOf[cell]!))
  const places = countPlaces(found.windowed, group, clusters.length)
  return clusters.map((cluster, at) => {
    const { events, places: distinct, commonest } = places[at]!
    const { onePlaceShare, leastEvents } = found.settings
    const isOnePlace = commonest >= onePlaceShare * events || events - commonest < leastEvents
    const surest = cluster.map((cell) => found.hot.get(cell)!).reduce((a, b) => (b.z > a.z ? b : a))
    return {
      kind: isOnePlace ? 'one_place' : 'area',
      cells: cluster,
      cellIds: cluster.map((cell) => nameCell(grid, cell)),
      events,
      expected: found.mean * cluster.length,
      places: distinct,
      commonestShare: events > 0 ? commonest / events : 0,
      z: surest.z,
      p: surest.p,
      centre: findCentre(grid, cluster, found.counts),
    }
  })
}

function findCentre(grid: Grid, cluster: readonly number[], counts: Int32Array): { e: Metres; n: Metres } {
  let [e, n, weight] = [0, 0, 0]
  for (const cell of cluster) {
    const centre = findCellCentre(grid, cell)
    // Half an event a cell keeps the centre defined and inside the cluster whatever the counts.
    const share = counts[cell]! + 0.5
    e += centre.e * share
    n += centre.n * share
    weight += share
  }
  return { e: asMetres(e / weight), n: asMetres(n / weight) }
}
