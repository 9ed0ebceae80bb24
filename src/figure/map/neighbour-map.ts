import type { CannotTell, ThinReason } from '#analysis/neighbour/deviations.ts'
import type { LocalMoran, Quadrant } from '#analysis/neighbour/local-moran.ts'
import type { LocalMoranPermutation } from '#analysis/neighbour/local-moran-permutation.ts'
import type { SpatialWeights } from '#analysis/neighbour/spatial-weights.ts'
import { type ColourName, colour } from '../colour-tokens.ts'
import type { LegendItem } from '../draw-legend.ts'
import { drawNothing } from '../draw-notes.ts'
import { type Figure, type FigureTheme, numberCell } from '../figure.ts'
import { drawHatchLines, type HatchSlant, hatchRings } from '../hatch.ts'
import { listColumns, makeFigure } from '../make-figure.ts'
import { element } from '../svg.ts'
import { writeLevel } from '../write-level.ts'
import { closeMap, drawGround, type MapData, type NamedArea, openMap } from './map-frame.ts'
import { findNeighbourMeans } from './neighbour-means.ts'

export interface NeighbourArea extends NamedArea {
  value: number | 'suppressed' | 'missing'
}

export interface NeighbourMapData extends MapData {
  areas: readonly NeighbourArea[]
  /** What the values are, as they stand in a sentence: "anmälda inbrott per 1 000 invånare". */
  what: string
  decimals?: number
  /** On the areas that have a number, in their order; so are the weights. */
  weights: SpatialWeights
  result: LocalMoran | CannotTell
  /** Decides instead of the normal curve when given. */
  permutation?: LocalMoranPermutation | CannotTell
  /** False discovery rate below which an area is sure (default 0.05). */
  alpha?: number
}

/** A sure quadrant · open: could be chance · island: no neighbour with a number · suppressed and missing: no number. */
export type NeighbourState = Quadrant | 'open' | 'island' | 'suppressed' | 'missing'

export interface NeighbourFacts {
  what: string
  /** Names by state, in the order of the areas. */
  names: Record<NeighbourState, string[]>
  areas: number
  level: string
  /** Null when it can be told. */
  reason: ThinReason | null
}

export interface NeighbourMapWords {
  title: (facts: NeighbourFacts) => string
  describe: (facts: NeighbourFacts) => string
  sentence: (facts: NeighbourFacts) => string
  columns: { area: string; value: string; neighbours: string; judgement: string; p: string }
  state: Record<NeighbourState, string>
  unknown: string
  notes: (facts: NeighbourFacts) => string[]
  empty: string
}

interface Judged {
  area: NeighbourArea
  state: NeighbourState
  mean: number | null
  p: number | null
}

/** Areas and their neighbours: which are high among high, low among low, or stand out from what surrounds them. */
export function drawNeighbourMap(data: NeighbourMapData, words: NeighbourMapWords, theme: FigureTheme): Figure {
  const judged = judgeAreas(data)
  const facts = findFacts(data, judged, theme)
  const width = theme.width ?? 640
  const drawn =
    data.areas.length === 0 ? drawNothing(words.empty, width) : drawMap(data, judged, facts, words, theme, width)
  const [title, description] = [words.title(facts), words.describe(facts)]
  const write = (value: number | null) =>
    numberCell(value, value === null ? words.unknown : theme.formatNumber(value, data.decimals ?? 1))
  return makeFigure(theme, {
    title,
    description,
    sentence: words.sentence(facts),
    notes: data.areas.length === 0 ? [] : [...words.notes(facts), ...(data.notes ?? [])],
    drawn,
    columns: listColumns(words.columns, {
      area: 'start',
      value: 'end',
      neighbours: 'end',
      judgement: 'start',
      p: 'end',
    }),
    rows: judged.map(({ area, state, mean, p }) => ({
      area: area.name,
      value: typeof area.value === 'number' ? write(area.value) : numberCell(null, words.state[area.value]),
      neighbours: write(mean),
      judgement: words.state[state],
      p: numberCell(p, p === null ? words.unknown : theme.formatNumber(p, 3)),
    })),
  })
}

function judgeAreas({ areas, weights, result, permutation, alpha = 0.05 }: NeighbourMapData): Judged[] {
  const values = areas.flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
  const means = findNeighbourMeans(values, weights)
  const judge = permutation?.outcome === 'computed' ? permutation : result.outcome === 'computed' ? result : null
  let place = 0
  return areas.map((area): Judged => {
    if (typeof area.value !== 'number') return { area, state: area.value, mean: null, p: null }
    const at = place++
    const mean = means[at] ?? null
    if (mean === null) return { area, state: 'island', mean, p: null }
    if (result.outcome !== 'computed' || judge === null || judge.isTested[at] !== 1) {
      return { area, state: 'open', mean, p: null }
    }
    const p = judge.adjusted[at]!
    return { area, state: p <= alpha ? result.quadrant[at]! : 'open', mean, p }
  })
}

const states: NeighbourState[] = [
  'high_high',
  'high_low',
  'low_low',
  'low_high',
  'open',
  'island',
  'suppressed',
  'missing',
]

function findFacts(
  { what, result, alpha = 0.05 }: NeighbourMapData,
  judged: Judged[],
  theme: FigureTheme,
): NeighbourFacts {
  const namesOf = (state: NeighbourState) => judged.filter((one) => one.state === state).map(({ area }) => area.name)
  const names = Object.fromEntries(states.map((state) => [state, namesOf(state)])) as NeighbourFacts['names']
  return {
    what,
    names,
    areas: judged.length,
    level: writeLevel(alpha, theme),
    reason: result.outcome === 'computed' ? null : result.reason,
  }
}

interface Look {
  fill: ColourName
  edge: ColourName
  thick: number
  dash?: string
  hatch?: { slant: HatchSlant; step: number; stroke: ColourName; width: number }
}

/** Warm is high, cool is low; a filled ground goes with its neighbours, a bare one stands out from them. */
const looks: Record<NeighbourState, Look> = {
  high_high: { fill: 'flag', edge: 'rust', thick: 2, hatch: { slant: 'rising', step: 6, stroke: 'rust', width: 1.3 } },
  high_low: { fill: 'card', edge: 'rust', thick: 2, hatch: { slant: 'rising', step: 11, stroke: 'rust', width: 1.3 } },
  low_low: { fill: 'q2', edge: 'petrol', thick: 2, hatch: { slant: 'falling', step: 6, stroke: 'petrol', width: 1.3 } },
  low_high: {
    fill: 'card',
    edge: 'petrol',
    thick: 2,
    hatch: { slant: 'falling', step: 11, stroke: 'petrol', width: 1.3 },
  },
  open: { fill: 'empty', edge: 'boundary', thick: 0.9 },
  island: { fill: 'card', edge: 'boundary', thick: 0.9 },
  suppressed: {
    fill: 'empty',
    edge: 'boundary',
    thick: 0.9,
    hatch: { slant: 'level', step: 5, stroke: 'boundary', width: 0.9 },
  },
  missing: { fill: 'card', edge: 'boundary', thick: 0.9, dash: '2 3' },
}

const isSure = (state: NeighbourState) => looks[state].thick > 1

function drawMap(
  data: NeighbourMapData,
  judged: Judged[],
  facts: NeighbourFacts,
  words: NeighbourMapWords,
  theme: FigureTheme,
  width: number,
) {
  const map = openMap(data, width)
  const seen = judged.map((one) => ({ ...one, d: map.projection.path(one.area.shape) })).filter(({ d }) => d !== '')
  // Sure areas last, so that no neighbour covers their edge.
  const ordered = [...seen.filter(({ state }) => !isSure(state)), ...seen.filter(({ state }) => isSure(state))]
  const shapes = ordered.map(({ d, state, area }) => {
    const { fill, edge, thick, dash, hatch } = looks[state]
    const lines = hatch ? hatchRings(map.projection.rings(area.shape), hatch.slant, hatch.step) : ''
    const style = { d, fill: colour(fill), stroke: colour(edge), 'stroke-width': thick, 'stroke-dasharray': dash }
    return (
      element('path', { ...style, 'data-state': state }) +
      (hatch ? drawHatchLines(lines, hatch.stroke, hatch.width) : '')
    )
  })
  const sure = new Set(judged.filter(({ state }) => isSure(state)).map(({ area }) => area.id))
  return closeMap(map, {
    body: drawGround(map) + element('g', { 'stroke-linejoin': 'round', 'fill-rule': 'evenodd' }, ...shapes),
    marks: [],
    insist: sure,
    legend: states
      .filter((state) => facts.names[state].length > 0)
      .map((state) => ({ mark: drawStateMark(looks[state]), label: words.state[state] })),
    theme,
  })
}

const box: [number, number][] = [
  [0.5, 0.5],
  [13.5, 0.5],
  [13.5, 13.5],
  [0.5, 13.5],
]

function drawStateMark({ fill, edge, thick, dash, hatch }: Look): LegendItem['mark'] {
  const style = {
    fill: colour(fill),
    stroke: colour(edge),
    'stroke-width': Math.min(thick, 1.5),
    'stroke-dasharray': dash,
  }
  const step = hatch && (hatch.step > 6 ? 7 : 4)
  const lines = hatch && step ? drawHatchLines(hatchRings([box], hatch.slant, step), hatch.stroke, hatch.width) : ''
  return element('rect', { x: 0.5, y: 0.5, width: 13, height: 13, ...style }) + lines
}
