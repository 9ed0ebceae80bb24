import type { HotSpot, HotSpotResult } from '#analysis/hotspot/hot-spots.ts'
import { drawCell, type Grid } from '#analysis/map/grid.ts'
import { colour } from '../colour-tokens.ts'
import type { LegendItem } from '../draw-legend.ts'
import { drawNothing } from '../draw-notes.ts'
import { type Figure, type FigureTheme, numberCell } from '../figure.ts'
import { drawHatchLines, hatchRings, writeRings } from '../hatch.ts'
import { listColumns, makeFigure } from '../make-figure.ts'
import { element } from '../svg.ts'
import { type CellState, findCellStates } from './cell-states.ts'
import {
  boundRings,
  closeMap,
  drawBorders,
  drawGround,
  drawWaterOver,
  type MapData,
  type MapMark,
  markLimit,
  type OpenMap,
  openMap,
  writeDistance,
  writeSmall,
} from './map-frame.ts'
import { findNearestAreas } from './name-places.ts'

export interface CellMapData extends MapData {
  coordinates: 'metres'
  /** What was counted, as it stands in a sentence, in the plural. */
  what: string
  result: HotSpotResult
  /** Cells that disclosure protection keeps back. */
  hidden?: ReadonlySet<number>
  /** A cell that with its neighbours holds fewer events than this tells nothing. */
  smallCell: number
}

export type CellReason = Extract<HotSpotResult, { outcome: 'cannot_tell' }>['reason']

/** A concentration of several places, as it is said. */
export interface SpotFacts {
  letter: string
  where: string | null
  events: string
  /** What the same cells would hold if all cells were alike. */
  expected: string
  km2: string
}

export interface CellFacts {
  what: string
  events: string
  smallCell: string
  /** Null when it cannot be told. */
  told: {
    spots: SpotFacts[]
    /** Sure concentrations at one single place. */
    onePlace: number
    withheld: number
    cells: Record<CellState, string>
    all: string
    cell: string
    kind: 'square' | 'hex'
    level: string
  } | null
  reason: CellReason | null
}

export interface CellMapWords {
  title: (facts: CellFacts) => string
  describe: (facts: CellFacts) => string
  sentence: (facts: CellFacts) => string
  columns: { place: string; events: string; expected: string; cells: string; km2: string }
  spot: (spot: SpotFacts, what: string) => string
  spotRow: (spot: SpotFacts) => string
  state: (state: CellState, facts: CellFacts) => string
  notes: (facts: CellFacts) => string[]
  untold: string
  empty: string
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const states: CellState[] = ['hot', 'ordinary', 'thin', 'hidden']

/** Cells of a grid by what can be said of them: shape and line tell the states apart, not the colour alone. */
export function drawCellMap(data: CellMapData, words: CellMapWords, theme: FigureTheme): Figure {
  const { result } = data
  const told = result.outcome === 'computed' ? result : null
  const cells = told ? findCellStates(told, data.smallCell, data.hidden) : new Map<number, CellState>()
  const spots = told ? told.spots.filter(({ kind }) => kind === 'area') : []
  const facts = findFacts(data, spots, cells, theme)
  const width = theme.width ?? 640
  const drawn =
    data.areas.length === 0 ? drawNothing(words.empty, width) : drawMap(data, spots, cells, facts, words, theme, width)
  const [title, description] = [words.title(facts), words.describe(facts)]
  const blank = { expected: '', km2: '' }
  return makeFigure(theme, {
    title,
    description,
    sentence: words.sentence(facts),
    notes: data.areas.length === 0 ? [] : [...words.notes(facts), ...(data.notes ?? [])],
    drawn,
    columns: listColumns(words.columns, { place: 'start', events: 'end', expected: 'end', cells: 'end', km2: 'end' }),
    rows: [
      ...spots.map((spot, k) => {
        const { events, expected, km2, ...said } = facts.told!.spots[k]!
        return {
          place: words.spotRow({ events, expected, km2, ...said }),
          events: numberCell(spot.events, events),
          expected: numberCell(spot.expected, expected),
          cells: numberCell(spot.cells.length, theme.formatNumber(spot.cells.length)),
          km2: numberCell(spot.cells.length * cellKm2(told!.grid), km2),
        }
      }),
      ...states
        .filter((state) => state !== 'hot' && countState(cells, state) > 0)
        .map((state) => ({
          place: words.state(state, facts),
          events: numberCell(null, words.untold),
          ...blank,
          cells: numberCell(countState(cells, state), theme.formatNumber(countState(cells, state))),
        })),
    ],
  })
}

const cellKm2 = ({ kind, size }: Grid) => ((kind === 'square' ? 1 : 1.5 * Math.sqrt(3)) * size ** 2) / 1e6

function countState(cells: ReadonlyMap<number, CellState>, state: CellState): number {
  let count = 0
  for (const each of cells.values()) if (each === state) count += 1
  return count
}

function findFacts(data: CellMapData, spots: HotSpot[], cells: Map<number, CellState>, theme: FigureTheme): CellFacts {
  const { result } = data
  const base = {
    what: data.what,
    events: theme.formatNumber(result.coverage.counted),
    smallCell: theme.formatNumber(data.smallCell),
  }
  if (result.outcome === 'cannot_tell') return { ...base, told: null, reason: result.reason }
  const { grid, parameters } = result
  const found = findNearestAreas(
    data.areas,
    spots.map(({ centre }) => centre),
  )
  const write = (state: CellState) => theme.formatNumber(countState(cells, state))
  const told = {
    spots: spots.map((spot, k) => ({
      letter: letters[k] ?? String(k + 1),
      where: found[k]?.name ?? null,
      events: theme.formatNumber(spot.events),
      expected: theme.formatNumber(spot.expected, spot.expected < 9.95 ? 1 : 0),
      km2: writeSmall(spot.cells.length * cellKm2(grid), theme),
    })),
    onePlace: result.spots.length - spots.length,
    withheld: result.withheld,
    cells: { hot: write('hot'), ordinary: write('ordinary'), thin: write('thin'), hidden: write('hidden') },
    all: theme.formatNumber(cells.size),
    cell: writeDistance(Math.round(grid.kind === 'square' ? grid.size : grid.size * Math.sqrt(3)), theme),
    kind: grid.kind,
    level: theme.formatNumber(parameters.alpha * 100, Number.isInteger(parameters.alpha * 100) ? 0 : 1),
  }
  return { ...base, told, reason: null }
}

function drawMap(
  data: CellMapData,
  spots: HotSpot[],
  cells: Map<number, CellState>,
  facts: CellFacts,
  words: CellMapWords,
  theme: FigureTheme,
  width: number,
) {
  const map = openMap(data, width)
  const grid = data.result.outcome === 'computed' ? data.result.grid : null
  const shown = grid === null ? [] : placeSpots(spots, grid, map)
  return closeMap(map, {
    body: (grid === null ? drawGround(map) : drawCells(cells, grid, map)) + drawBorders(map),
    marks: shown.slice(0, markLimit).map(({ at, box }): MapMark => {
      const said = facts.told!.spots[at]!
      // Beside its cells, not on them.
      const corner = { x: box.x + box.width, y: box.y }
      const target = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
      const text = words.spot(said, facts.what)
      return { letter: said.letter, at: { x: corner.x + 4, y: corner.y - 2 }, target, text }
    }),
    keepClear: shown.map(({ box }) => box),
    legend: states
      .filter((state) => countState(cells, state) > 0)
      .map((state) => ({ mark: drawCellMark(state, grid?.kind ?? 'hex'), label: words.state(state, facts) })),
    theme,
  })
}

/** The boxes on screen of the spots that fall in the frame. */
function placeSpots(spots: HotSpot[], grid: Grid, map: OpenMap) {
  return spots.flatMap((spot, at) => {
    const box = boundRings(spot.cells.flatMap((cell) => ringsOf(cell, grid, map)))
    return box === undefined ? [] : [{ at, box }]
  })
}

const ringsOf = (cell: number, grid: Grid, map: OpenMap, size = 1) =>
  map.projection.rings({ type: 'Polygon', coordinates: [shrink(drawCell(grid, cell), size)] })

function shrink(ring: [number, number][], size: number): [number, number][] {
  const open = ring.slice(1)
  const [x, y] = [0, 1].map((axis) => open.reduce((sum, point) => sum + point[axis]!, 0) / open.length) as [
    number,
    number,
  ]
  return ring.map(([px, py]) => [x + (px - x) * size, y + (py - y) * size])
}

/** Cells smaller than this many pixels get no dots: they would run into a shade of their own. */
const leastDotted = 4
const dot = { fill: 'none', stroke: colour('boundary'), 'stroke-linecap': 'round', 'stroke-width': 1.5 }

function drawCells(cells: ReadonlyMap<number, CellState>, grid: Grid, map: OpenMap): string {
  const path = { hot: '', ordinary: '', thin: '', hidden: '', hatch: '' }
  const dotted = grid.size * map.projection.pixelsPerMetre >= leastDotted
  for (let cell = 0; cell < grid.columns * grid.rows; cell += 1) {
    // A cell that was not compared looks like a thin one: else the rim of the compared would show where single events were.
    const state = cells.get(cell) ?? 'thin'
    if (state === 'thin' && !dotted) continue
    // Hot cells meet; the others stand apart, so that one sees that they are cells.
    const rings = ringsOf(cell, grid, map, state === 'hot' ? 1 : 0.86)
    if (rings.length === 0) continue
    if (state === 'thin') path.thin += drawPoint(rings[0]!)
    else path[state] += writeRings(rings)
    if (state === 'hidden') path.hatch += hatchRings(rings, 'rising', 4)
  }
  const layer = (state: CellState, ...parts: string[]) =>
    path[state] === '' ? '' : element('g', { 'data-state': state }, ...parts)
  return (
    drawGround(map) +
    layer('thin', element('path', { d: path.thin, ...dot })) +
    (path.thin === '' ? '' : drawWaterOver(map)) +
    layer(
      'ordinary',
      element('path', { d: path.ordinary, fill: colour('q1'), stroke: colour('q2'), 'stroke-width': 0.6 }),
    ) +
    layer(
      'hidden',
      element('path', { d: path.hidden, fill: colour('empty'), stroke: colour('boundary'), 'stroke-width': 0.8 }),
      drawHatchLines(path.hatch, 'boundary'),
    ) +
    layer('hot', element('path', { d: path.hot, fill: colour('rust'), stroke: colour('card'), 'stroke-width': 1.4 }))
  )
}

function drawPoint(ring: [number, number][]): string {
  const open = ring.slice(1)
  const middle = (axis: 0 | 1) => open.reduce((sum, point) => sum + point[axis], 0) / open.length
  return `M${middle(0).toFixed(1)} ${middle(1).toFixed(1)}h0`
}

function drawCellMark(state: CellState, kind: Grid['kind']): LegendItem['mark'] {
  const d = kind === 'hex' ? 'M7 0L13 3.5V10.5L7 14L1 10.5V3.5Z' : 'M1 1H13V13H1Z'
  if (state === 'hot') return element('path', { d, fill: colour('rust') })
  if (state === 'ordinary') return element('path', { d, fill: colour('q1'), stroke: colour('q2') })
  if (state === 'thin') return element('path', { d: 'M3 4h0M10 4h0M6.5 10h0M13.5 10h0', ...dot })
  const lines = { d: 'M2 10L10 2M4 13L13 4', stroke: colour('boundary'), fill: 'none' }
  return element('path', { d, fill: colour('empty'), stroke: colour('boundary') }) + element('path', lines)
}
