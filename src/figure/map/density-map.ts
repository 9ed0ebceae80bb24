import { drawContours } from '#analysis/density/contours.ts'
import type { Density } from '#analysis/density/density.ts'
import { findMassRadius } from '#analysis/density/kernel.ts'
import { findCellCentre, type Grid } from '#analysis/map/grid.ts'
import { colour } from '../colour-tokens.ts'
import { drawNothing } from '../draw-notes.ts'
import { type Figure, type FigureTheme, numberCell } from '../figure.ts'
import { listColumns, makeFigure } from '../make-figure.ts'
import { element } from '../svg.ts'
import { type ContourPieces, splitContours } from './density-pieces.ts'
import { closeMap, drawBorders, drawGround, type MapData, openMap, writeDistance, writeSmall } from './map-frame.ts'
import { findNearestAreas } from './name-places.ts'
import { classFill } from './quantity-classes.ts'

export interface DensityMapData extends MapData {
  coordinates: 'metres'
  /** What was spread, as it stands in a sentence, in the plural. */
  what: string
  grid: Grid
  density: Density
  /** At most four parts of the whole (default 25, 50, 75 and 90 %), or densities per km² instead. */
  shares?: readonly number[]
  thresholds?: readonly number[]
  /** A piece with fewer events than this is not drawn. */
  smallCell: number
}

export interface DensityFacts {
  what: string
  events: string
  smallCell: string
  /** Pieces that were left out because too few events lie there. */
  withheld: number
  outside: number
  radius: string
  kernel: 'quartic' | 'gaussian'
  edge: 'none' | 'mass_inside'
  told: {
    /** Events per km² where it is densest. */
    peak: string
    /** Names of the densest parts, the densest first; empty where no area is near. */
    where: string[]
    share: string
    km2: string
  } | null
  reason: DensityReason | null
}

/** No events · so few that a map would show single ones · no place holds enough of them. */
export type DensityReason = 'no_events' | 'too_few_events' | 'nowhere_enough'

export interface DensityMapWords {
  title: (facts: DensityFacts) => string
  describe: (facts: DensityFacts) => string
  sentence: (facts: DensityFacts) => string
  columns: { class: string; where: string; km2: string; share: string; least: string }
  legendTitle: (by: 'share' | 'threshold', facts: DensityFacts) => string
  shareLabel: (percent: string) => string
  thresholdLabel: (perKm2: string) => string
  /** Printed on the map. */
  stamp: (facts: DensityFacts) => string
  notes: (facts: DensityFacts) => string[]
  noArea: string
  empty: string
}

/** Fewer are a list, not a density; and a share of them would say more than they hold. */
const leastEvents = 10

/** Where it gathers: parts of the map that hold a quarter, half, three quarters and nine tenths of the density. */
export function drawDensityMap(data: DensityMapData, words: DensityMapWords, theme: FigureTheme): Figure {
  const { drawn, facts } = findFacts(data, theme)
  const width = theme.width ?? 640
  const { svg, height } =
    data.areas.length === 0 ? drawNothing(words.empty, width) : drawMap(data, drawn, facts, words, theme, width)
  const [title, description] = [words.title(facts), words.describe(facts)]
  return makeFigure(theme, {
    title,
    description,
    sentence: words.sentence(facts),
    notes: data.areas.length === 0 ? [] : [...words.notes(facts), ...(data.notes ?? [])],
    drawn: { svg, height },
    columns: listColumns(words.columns, { class: 'start', where: 'start', km2: 'end', share: 'end', least: 'end' }),
    rows: [...drawn].reverse().map((one) => ({
      class: labelClass(one, data, words, theme),
      where: nameWhere(one, data).join(', ') || words.noArea,
      km2: numberCell(one.km2, writeSmall(one.km2, theme)),
      share: numberCell(one.events / sumEvents(data), `${theme.formatNumber(shareOf(one, data) * 100)} %`),
      least: numberCell(one.threshold, writeSmall(one.threshold, theme)),
    })),
  })
}

/** Events on the map by the density: what its cells add up to. */
function sumEvents({ density, grid }: DensityMapData): number {
  return density.perKm2.reduce((sum, value) => sum + value, 0) * (grid.size ** 2 / 1e6)
}

const shareOf = (one: ContourPieces, data: DensityMapData) => one.events / sumEvents(data)

function findFacts(data: DensityMapData, theme: FigureTheme): { drawn: ContourPieces[]; facts: DensityFacts } {
  const { parameters, perKm2 } = data.density
  const base = {
    what: data.what,
    events: theme.formatNumber(parameters.events),
    smallCell: theme.formatNumber(data.smallCell),
    withheld: 0,
    outside: parameters.outsideArea,
    radius: writeDistance(
      parameters.kind === 'quartic' ? parameters.bandwidth : findMassRadius(parameters, 0.9),
      theme,
    ),
    kernel: parameters.kind,
    edge: parameters.edge,
  }
  const none = (reason: DensityReason, withheld = 0) => ({
    drawn: [],
    facts: { ...base, withheld, told: null, reason },
  })
  if (parameters.events === 0) return none('no_events')
  if (parameters.events < Math.max(leastEvents, data.smallCell)) return none('too_few_events')
  const found = drawContours(data.grid, perKm2, pickLevels(data))
  if (found.outcome === 'cannot_tell') return none('no_events')
  const { drawn, withheld } = splitContours(found.contours, data.grid, perKm2, data.smallCell)
  const densest = drawn.at(-1)
  if (densest === undefined) return none('nowhere_enough', withheld)
  // The class nearest to half is the one most easily grasped.
  const half = drawn.reduce((best, one) =>
    Math.abs(shareOf(one, data) - 0.5) < Math.abs(shareOf(best, data) - 0.5) ? one : best,
  )
  const told = {
    peak: writeSmall(perKm2[densest.pieces[0]!.peak]!, theme),
    where: nameWhere(densest, data),
    share: theme.formatNumber(shareOf(half, data) * 100),
    km2: writeSmall(half.km2, theme),
  }
  return { drawn, facts: { ...base, withheld, told, reason: null } }
}

const pickLevels = ({ thresholds, shares }: DensityMapData) =>
  thresholds !== undefined ? { thresholds } : shares !== undefined ? { shares } : {}

/** Areas in which a contour's pieces have their peaks, each once, the densest first. */
function nameWhere({ pieces }: ContourPieces, { grid, areas }: DensityMapData): string[] {
  const found = findNearestAreas(
    areas,
    pieces.map(({ peak }) => findCellCentre(grid, peak)),
  )
  return [...new Set(found.flatMap((area) => (area === undefined ? [] : [area.name])))]
}

function labelClass(one: ContourPieces, data: DensityMapData, words: DensityMapWords, theme: FigureTheme): string {
  if (data.thresholds !== undefined) return words.thresholdLabel(writeSmall(one.threshold, theme))
  // One cell more or less: called by the share that was asked for, unless the cells are too coarse for that.
  const asked = (data.shares ?? [0.25, 0.5, 0.75, 0.9]).find((share) => Math.abs(share - one.share) < 0.02)
  return words.shareLabel(theme.formatNumber((asked ?? one.share) * 100))
}

function drawMap(
  data: DensityMapData,
  drawn: ContourPieces[],
  facts: DensityFacts,
  words: DensityMapWords,
  theme: FigureTheme,
  width: number,
) {
  const map = openMap(data, width)
  const levels = drawn.map(({ threshold }) => threshold)
  const fillOf = (index: number) => classFill(index + 1, levels)
  const contours = drawn.map(({ shape }) => map.projection.path(shape))
  const last = contours.length - 1
  // Over the water too: shores of a coarse ground must not hide what was reported beside them.
  const paths = contours.map((d, k) =>
    element('path', {
      ...{ d, fill: fillOf(k), 'fill-rule': 'evenodd', 'stroke-linejoin': 'round' },
      ...{ stroke: colour(k === last ? 'ink' : 'q4'), 'stroke-width': k === last ? 1.2 : 0.8 },
    }),
  )
  const by = data.thresholds === undefined ? 'share' : 'threshold'
  const first = new Set(data.areas.filter(({ name }) => facts.told?.where[0] === name).map(({ id }) => id))
  return closeMap(map, {
    body: drawGround(map) + element('g', { 'data-part': 'contours' }, ...paths) + drawBorders(map),
    marks: [],
    stamp: words.stamp(facts),
    insist: first,
    legendTitle: words.legendTitle(by, facts),
    legend: drawn
      .map((one, k) => ({
        mark: element('rect', { x: 0.5, y: 0.5, width: 13, height: 13, rx: 1, fill: fillOf(k), stroke: colour('q4') }),
        label: labelClass(one, data, words, theme),
      }))
      .reverse(),
    theme,
  })
}
