import { max, min, nice, ticks } from 'd3-array'
import type { Funnel, FunnelResult, FunnelUnit } from '#analysis/count/funnel.ts'
import { drawNothing } from '../draw-notes.ts'
import { type Figure, type FigureTheme, numberCell } from '../figure.ts'
import { listColumns, makeFigure } from '../make-figure.ts'
import { drawFunnelBody } from './funnel-drawing.ts'
import { chooseDecimals } from './rates.ts'

export interface FunnelData {
  /** What is counted, as it stands in a sentence. */
  what: string
  result: FunnelResult
  /** Name by id; the id itself where there is none. */
  names: Readonly<Record<string, string>>
  /** The reader's own unit. */
  own?: string
}

export type FunnelReason = Extract<FunnelResult, { outcome: 'cannot_tell' }>['reason']
export type UnknownReason = Funnel['unknown'][number]['reason']

export interface FunnelFacts {
  what: string
  per: string
  units: number
  baseline: string
  /** The units' own common level, or one given from elsewhere. */
  given: boolean
  /** Names outside the outer limits. */
  farAbove: string[]
  farBelow: string[]
  /** How many lie between the inner and the outer limits. */
  between: number
  widened: boolean
  /** Judged by the false discovery rate: then the curves are only drawn. */
  byDiscovery: boolean
  unknown: number
  own: { name: string; rate: string; count: string; position: FunnelUnit['position'] } | null
  reason: FunnelReason | null
}

/** What the points are and what their size is counted in, as they stand in a sentence. */
export interface FunnelNames {
  /** "municipality" */
  one: string
  /** "municipalities" */
  many: string
  /** "a municipality of that size" */
  soLarge: string
  /** "inhabitants" */
  people: string
  /** "population" */
  size: string
  sizeUnknown: string
  sizeZero: string
}

export interface FunnelWords {
  title: (facts: FunnelFacts) => string
  describe: (facts: FunnelFacts) => string
  sentence: (facts: FunnelFacts) => string
  columns: {
    name: string
    count: string
    population: string
    rate: string
    limits: string
    outer: string
    position: string
  }
  position: Record<FunnelUnit['position'], string>
  unknown: Record<UnknownReason, string>
  limits: (low: string, high: string) => string
  /** Names the curves and the line beside them. */
  inner: string
  outer: string
  baseline: (rate: string) => string
  axis: { population: string; rate: (per: string) => string }
  legend: { within: string; outside: string; far: string; own: string }
  notes: (facts: FunnelFacts) => string[]
}

/** Rate against population with the limits of chance and ordinary difference. Only the own unit and those far out are named. */
export function drawFunnel(data: FunnelData, words: FunnelWords, theme: FigureTheme): Figure {
  const { result } = data
  const facts = findFacts(data, theme)
  const width = theme.width ?? 640
  const title = words.title(facts)
  const description = words.describe(facts)
  const columns = listColumns(words.columns, {
    name: 'start',
    count: 'end',
    population: 'end',
    rate: 'end',
    limits: 'end',
    outer: 'end',
    position: 'start',
  })
  const base = { title, description, sentence: words.sentence(facts) }
  if (result.outcome === 'cannot_tell') {
    return makeFigure(theme, { ...base, drawn: drawNothing(base.sentence, width), columns, rows: [] })
  }
  const { svg, height } = drawFunnelBody(data, result, facts, words, theme, width)
  return makeFigure(theme, {
    ...base,
    notes: words.notes(facts),
    drawn: { svg, height },
    columns,
    rows: listRows(data, result, words, theme),
  })
}

function listRows(
  { names }: FunnelData,
  result: Funnel,
  words: FunnelWords,
  theme: FigureTheme,
): Figure['table']['rows'] {
  const decimals = chooseDecimals(result.units.map(({ rate }) => rate))
  const write = (value: number) => theme.formatNumber(value, decimals)
  const known = result.units.map(({ id, count, population, rate, limits, position }) => ({
    name: names[id] ?? id,
    count: numberCell(count, theme.formatNumber(count)),
    population: numberCell(population, theme.formatNumber(population)),
    rate: numberCell(rate, write(rate)),
    limits: words.limits(write(limits.low95), write(limits.high95)),
    outer: words.limits(write(limits.low998), write(limits.high998)),
    position: words.position[position],
  }))
  const unknown = result.unknown.map(({ id, reason }) => ({
    ...{ name: names[id] ?? id, count: numberCell(null, '–'), population: numberCell(null, '–') },
    ...{ rate: numberCell(null, '–'), limits: '', outer: '', position: words.unknown[reason] },
  }))
  return [...known, ...unknown]
}

function findFacts({ what, result, names, own }: FunnelData, theme: FigureTheme): FunnelFacts {
  if (result.outcome === 'cannot_tell') {
    const empty = {
      units: 0,
      baseline: '',
      given: false,
      farAbove: [],
      farBelow: [],
      between: 0,
      unknown: 0,
      own: null,
    }
    return { what, per: '', ...empty, widened: false, byDiscovery: false, reason: result.reason }
  }
  const { units, parameters } = result
  const decimals = chooseDecimals(units.map(({ rate }) => rate))
  const named = (position: FunnelUnit['position']) =>
    units
      .filter((unit) => unit.position === position)
      .sort((a, b) => Math.abs(b.z) - Math.abs(a.z))
      .map(({ id }) => names[id] ?? id)
  const mine = units.find(({ id }) => id === own)
  return {
    what,
    per: theme.formatNumber(parameters.per),
    units: units.length,
    baseline: theme.formatNumber(result.baseline, decimals),
    given: result.baselineFrom === 'given',
    farAbove: named('far_above'),
    farBelow: named('far_below'),
    between: units.filter(({ position }) => position === 'above' || position === 'below').length,
    widened: result.widening > 1,
    byDiscovery: parameters.judge === 'falseDiscovery',
    unknown: result.unknown.length,
    own: mine
      ? {
          name: names[mine.id] ?? mine.id,
          rate: theme.formatNumber(mine.rate, decimals),
          count: theme.formatNumber(mine.count),
          position: mine.position,
        }
      : null,
    reason: null,
  }
}

/** Ends and ticks of the two axes: population by powers, rate from 0. */
export function chooseFunnelAxes({ units, baseline }: Funnel) {
  const smallest = min(units, ({ population }) => population) ?? 1
  const largest = max(units, ({ population }) => population) ?? 1
  const populations: [number, number] = [smallest / 1.15, largest * 1.15]
  // Curves that shoot up where the population is tiny are cut, so that the units keep their room.
  const highest = max(units, ({ rate, limits }) => Math.max(rate, Math.min(limits.high998, rate * 1.3))) ?? 0
  const rates = nice(0, Math.max(highest, baseline * 1.5), 5)
  const powers = [1, 2, 5].flatMap((step) => Array.from({ length: 9 }, (_, power) => step * 10 ** power))
  const marks = powers.filter((at) => at >= populations[0] && at <= populations[1]).sort((a, b) => a - b)
  return { populations, rates, marks, rateTicks: ticks(...rates, 5) }
}
