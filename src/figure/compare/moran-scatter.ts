import type { CannotTell, ThinReason } from '#analysis/neighbour/deviations.ts'
import type { GlobalTest } from '#analysis/neighbour/morans-i.ts'
import type { MoranPermutation } from '#analysis/neighbour/morans-permutation.ts'
import type { SpatialWeights } from '#analysis/neighbour/spatial-weights.ts'
import { drawNothing } from '../draw-notes.ts'
import { type Figure, type FigureTheme, numberCell } from '../figure.ts'
import { listColumns, makeFigure } from '../make-figure.ts'
import { findNeighbourMeans } from '../map/neighbour-means.ts'
import { drawPlot, type PlotPoint } from './moran-plot.ts'

export interface MoranScatterData {
  /** What the values are, as they stand in a sentence. */
  what: string
  decimals?: number
  /** The places of the weights, in their order. */
  areas: readonly { name: string; value: number }[]
  weights: SpatialWeights
  result: GlobalTest | MoranPermutation | CannotTell
  /** p at or below which the pattern is sure (default 0.05). */
  alpha?: number
  notes?: readonly string[]
}

export type MoranQuadrant = 'high_high' | 'low_low' | 'high_low' | 'low_high'

export interface MoranFacts {
  what: string
  areas: number
  /** Areas with neighbours, and how many of them lie on the same side of the mean as their neighbours. */
  compared: string
  alike: string
  islands: string[]
  /** Null when it cannot be told. */
  told: {
    side: 'alike' | 'unlike' | 'open'
    /** Chance gives as clear a pattern about once in so many times; null when it does so more often than not. */
    once: string | null
    /** It is rarer still: once in more than that. */
    rarer: boolean
    statistic: string
    expectation: string
    p: string
  } | null
  reason: ThinReason | null
}

export interface MoranScatterWords {
  title: (facts: MoranFacts) => string
  describe: (facts: MoranFacts) => string
  sentence: (facts: MoranFacts) => string
  columns: { area: string; value: string; neighbours: string; quadrant: string }
  axis: { value: (facts: MoranFacts) => string; neighbours: string }
  quadrant: Record<MoranQuadrant, string>
  island: string
  unknown: string
  notes: (facts: MoranFacts) => string[]
  empty: string
}

/** Each area's number against the mean of its neighbours', with the line through them and the four corners named. */
export function drawMoranScatter(data: MoranScatterData, words: MoranScatterWords, theme: FigureTheme): Figure {
  const values = data.areas.map(({ value }) => value)
  const means = findNeighbourMeans(values, data.weights)
  const centre = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
  const points = data.areas.flatMap(({ name, value }, at): PlotPoint[] => {
    const mean = means[at]
    return mean == null ? [] : [{ name, value, mean }]
  })
  const facts = findFacts(data, points, centre, theme)
  const width = theme.width ?? 640
  const drawn =
    points.length === 0 ? drawNothing(words.empty, width) : drawPlot(data, points, centre, facts, words, theme, width)
  const [title, description] = [words.title(facts), words.describe(facts)]
  const write = (value: number | null) =>
    numberCell(value, value === null ? words.unknown : theme.formatNumber(value, data.decimals ?? 1))
  return makeFigure(theme, {
    title,
    description,
    sentence: words.sentence(facts),
    notes: points.length === 0 ? [] : [...words.notes(facts), ...(data.notes ?? [])],
    drawn,
    columns: listColumns(words.columns, { area: 'start', value: 'end', neighbours: 'end', quadrant: 'start' }),
    rows: data.areas.map(({ name, value }, at) => {
      const mean = means[at] ?? null
      return {
        area: name,
        value: write(value),
        neighbours: write(mean),
        quadrant: mean === null ? words.island : words.quadrant[findQuadrant({ value, mean }, centre)],
      }
    }),
  })
}

/** As in the local statistic: at the mean counts as low. */
function findQuadrant({ value, mean }: { value: number; mean: number }, centre: number): MoranQuadrant {
  if (value > centre) return mean > centre ? 'high_high' : 'high_low'
  return mean > centre ? 'low_high' : 'low_low'
}

function findFacts(data: MoranScatterData, points: PlotPoint[], centre: number, theme: FigureTheme): MoranFacts {
  const { result, weights, alpha = 0.05 } = data
  const alike = points.filter((point) => point.value > centre === point.mean > centre)
  const base = {
    what: data.what,
    areas: data.areas.length,
    compared: theme.formatNumber(points.length),
    alike: theme.formatNumber(alike.length),
    islands: Array.from(weights.islands, (at) => data.areas[at]?.name ?? ''),
  }
  if (result.outcome === 'cannot_tell') return { ...base, told: null, reason: result.reason }
  const { statistic, p } = result
  const expectation = 'expectation' in result ? result.expectation : -1 / (points.length - 1)
  const side = p > alpha ? 'open' : statistic > expectation ? 'alike' : 'unlike'
  const told = {
    side,
    once: p > 0.5 ? null : theme.formatNumber(roundTimes(1 / Math.max(p, 0.001))),
    rarer: p < 0.001,
    statistic: theme.formatNumber(statistic, 3),
    expectation: theme.formatNumber(expectation, 3),
    p: theme.formatNumber(p, 3),
  } as const
  return { ...base, told, reason: null }
}

/** Two figures: a frequency is no more exact than that. */
function roundTimes(times: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(times)) - 1)
  return Math.round(times / step) * step
}
