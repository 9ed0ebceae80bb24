import { min } from 'd3-array'
import type { InterruptedResult, InterruptedSeries } from '#analysis/effect/interrupted-series.ts'
import { colour } from '../colour-tokens.ts'
import { drawLegend } from '../draw-legend.ts'
import { drawNothing } from '../draw-notes.ts'
import { type Figure, type FigureRow, type FigureTheme, numberCell } from '../figure.ts'
import { listColumns, makeFigure } from '../make-figure.ts'
import { drawText, element } from '../svg.ts'
import {
  type AxisMark,
  axisRoom,
  makeRoom,
  makeTimeFrame,
  plotSize,
  type TimeFrame,
  type TimeUnit,
  type WriteNumber,
  writeAmount,
} from './time-frame.ts'
import { drawSeriesBand, drawSeriesLine, layBeside, legendMarks, lineStyles } from './time-marks.ts'

export interface InterruptedLineData {
  counts: readonly number[]
  /** one a period */
  labels: readonly string[]
  axis?: readonly AxisMark[]
  unit: TimeUnit
  /** what is counted, in the plural: "reports" */
  subject: string
  /** the measure in running text: "the new lights" */
  measure: string
  /** index of the first period with the measure */
  start: number
  result: InterruptedResult
}

/** What the words need to know, numbers not yet written. */
export interface InterruptedFacts {
  subject: string
  measure: string
  unit: TimeUnit
  /** periods from the start on */
  periods: number
  /** `unsure`: no change lies within the interval */
  side: 'fewer' | 'more' | 'unsure'
  /** of all periods from the start together; null on a small base and for differences */
  percent: { estimate: number; low: number; high: number } | null
  observed: number
  expected: { value: number; low: number; high: number }
}

export type InterruptedReason = Extract<InterruptedResult, { outcome: 'cannot_tell' }>['reason']

export interface InterruptedLineWords {
  title: (subject: string) => string
  describe: (facts: InterruptedFacts | null, from: string, to: string) => string
  sentence: (facts: InterruptedFacts, write: WriteNumber) => string
  cannotTell: (reason: InterruptedReason, subject: string, measure: string) => string
  /** short, beside the line of the start */
  gap: (facts: InterruptedFacts, write: WriteNumber) => string
  untold: string
  startLabel: (measure: string) => string
  legend: { observed: string; fitted: string; without: string; band: string }
  columns: { period: string; observed: string; fitted: string; without: string; interval: string }
  range: (low: string, high: string) => string
  total: (periods: number, unit: TimeUnit) => string
  rows: { overall: string; level: string; slope: string }
  ratio: (value: string) => string
  none: string
  empty: string
  note: {
    autocorrelated: string
    cut: string
    oneArea: string
    season: string
    trend: string
    smallBase: string
  }
}

/** Observed periods, the fitted course, and the course without the measure with its interval. */
export function drawInterruptedLine(
  data: InterruptedLineData,
  words: InterruptedLineWords,
  theme: FigureTheme,
): Figure {
  const { result, labels, subject, measure } = data
  const told = result.outcome === 'computed' ? result : null
  const facts = told && readFacts(told, data)
  const title = words.title(subject)
  const sentence = facts
    ? words.sentence(facts, theme.formatNumber)
    : words.cannotTell((result as { reason: InterruptedReason }).reason, subject, measure)
  const notes = told ? readNotes(data, told, words) : []
  const description = words.describe(facts, labels[0] ?? '', labels.at(-1) ?? '')
  const drawn = drawBody(data, told, facts, words, theme)
  return makeFigure(theme, {
    title,
    description,
    sentence,
    notes,
    drawn,
    columns: listColumns(words.columns, {
      period: 'start',
      observed: 'end',
      fitted: 'end',
      without: 'end',
      interval: 'end',
    }),
    rows: [...writePeriods(data, told, words, theme), ...writeResults(told, data, words, theme)],
  })
}

function readFacts(result: InterruptedSeries, { subject, measure, unit, counts, start }: InterruptedLineData) {
  const { overall, percentChange: percent, observedSum: observed, counterfactual } = result
  const side = overall.high < 0 ? 'fewer' : overall.low > 0 ? 'more' : 'unsure'
  const { sum: value, sumLow: low, sumHigh: high } = counterfactual
  const expected = { value, low: Math.max(0, low), high }
  return { subject, measure, unit, periods: counts.length - start, side, percent, observed, expected } as const
}

function roomOf({ counts }: InterruptedLineData, told: InterruptedSeries | null) {
  return makeRoom(
    [...counts, ...(told ? [...told.fitted, ...told.counterfactual.expected] : [])],
    told ? [...told.counterfactual.high] : [],
  )
}

function readNotes(data: InterruptedLineData, result: InterruptedSeries, words: InterruptedLineWords): string[] {
  const has = (what: string, why?: string) =>
    result.leftOut.some((left) => left.what === what && (why === undefined || left.why === why))
  return [
    ...(roomOf(data, result).isCut ? [words.note.cut] : []),
    ...(result.isAutocorrelated ? [words.note.autocorrelated] : []),
    ...(has('season') ? [words.note.season] : []),
    ...(has('slope') ? [words.note.trend] : []),
    ...(has('percentChange') ? [words.note.smallBase] : []),
    ...(result.parameters.treatedAreas < 2 ? [words.note.oneArea] : []),
  ]
}

function drawBody(
  data: InterruptedLineData,
  told: InterruptedSeries | null,
  facts: InterruptedFacts | null,
  words: InterruptedLineWords,
  theme: FigureTheme,
) {
  const { width, plotHeight } = plotSize(theme)
  if (data.counts.length === 0) return drawNothing(words.empty, width)
  const { legend } = words
  const named = [{ mark: legendMarks.dot(colour('muted'), 2.6), label: legend.observed }]
  if (told) {
    named.push(
      { mark: legendMarks.line('fitted'), label: legend.fitted },
      { mark: legendMarks.line('without'), label: legend.without },
      { mark: legendMarks.box(colour('band')), label: legend.band },
    )
  }
  const key = drawLegend(named, 0, 0, width)
  const gap = facts ? words.gap(facts, theme.formatNumber) : words.untold
  const options = {
    labels: data.labels,
    axis: data.axis,
    highest: roomOf(data, told).highest,
    lowest: Math.min(0, told ? (min(told.counterfactual.low) ?? 0) : 0),
    top: 0,
    plotHeight,
    width,
    write: theme.formatNumber,
  }
  const startsAt = makeTimeFrame(options).x(data.start - 0.5)
  const beside = layBeside(startsAt, [words.startLabel(data.measure), gap], width)
  const frame = makeTimeFrame({ ...options, top: key.height + 12 + beside.lines.length * 18 })
  const { x, y, bottom } = frame
  const names = beside.lines.map(({ line, which }, row) =>
    drawText(line, beside.at, key.height + 18 + row * 18, {
      'text-anchor': beside.anchor,
      'font-weight': 700,
      fill: which === 0 || !facts ? undefined : colour(facts.side === 'more' ? 'rust' : 'petrol'),
    }),
  )
  const startLine = { x1: startsAt, x2: startsAt, y1: key.height + 6, y2: bottom, stroke: colour('ink') }
  const radius = Math.max(1.8, Math.min(3.4, frame.step / 2.2))
  const dots = data.counts.map((count, index) =>
    element('circle', { cx: x(index), cy: y(count), r: radius, fill: colour('muted') }),
  )
  const svg =
    key.svg +
    frame.svg +
    (told ? drawCourse(told, frame) : '') +
    element('line', { ...startLine, 'stroke-width': 1.2 }) +
    dots.join('') +
    (told ? drawLines(told, data.start, frame) : '') +
    names.join('')
  return { svg, height: bottom + axisRoom }
}

/** The band, and a thin stem from the fitted course to the one without the measure: the gap itself. */
function drawCourse({ counterfactual, fitted }: InterruptedSeries, { x, y }: TimeFrame): string {
  const { start, low, high, expected } = counterfactual
  const stems = Array.from(expected, (value, i) =>
    element('line', {
      x1: x(start + i),
      x2: x(start + i),
      y1: y(value),
      y2: y(fitted[start + i]!),
      stroke: colour('q3'),
      'stroke-width': 1,
    }),
  )
  return drawSeriesBand(low, high, start, x, y) + stems.join('')
}

function drawLines({ counterfactual, fitted }: InterruptedSeries, start: number, { x, y }: TimeFrame): string {
  const before = drawSeriesLine(fitted.subarray(0, start), 0, x, y, lineStyles.fitted)
  const after = drawSeriesLine(fitted.subarray(start), start, x, y, lineStyles.fitted)
  return drawSeriesLine(counterfactual.expected, start, x, y, lineStyles.without) + before + after
}

function writePeriods(
  { counts, labels, start }: InterruptedLineData,
  told: InterruptedSeries | null,
  words: InterruptedLineWords,
  theme: FigureTheme,
): FigureRow[] {
  const amount = (value: number) => writeAmount(value, theme.formatNumber)
  return counts.map((count, index) => {
    const after = told && index >= start ? told.counterfactual : null
    const i = index - start
    return {
      period: labels[index] ?? '',
      observed: numberCell(count, theme.formatNumber(count)),
      fitted: told ? numberCell(told.fitted[index]!, amount(told.fitted[index]!)) : words.none,
      without: after ? numberCell(after.expected[i]!, amount(after.expected[i]!)) : words.none,
      interval: after ? words.range(amount(after.low[i]!), amount(after.high[i]!)) : words.none,
    }
  })
}

/** The sums after the start, then the changes as ratios (differences for a Gaussian series) with their limits. */
function writeResults(
  told: InterruptedSeries | null,
  { unit }: InterruptedLineData,
  words: InterruptedLineWords,
  theme: FigureTheme,
): FigureRow[] {
  if (!told) return []
  const { counterfactual: line, overall, level, slope, observedSum, fitted } = told
  const amount = (value: number) => writeAmount(value, theme.formatNumber)
  const fittedSum = fitted.subarray(line.start).reduce((sum, value) => sum + value, 0)
  const total = {
    period: words.total(fitted.length - line.start, unit),
    observed: numberCell(observedSum, amount(observedSum)),
    fitted: numberCell(fittedSum, amount(fittedSum)),
    without: numberCell(line.sum, amount(line.sum)),
    interval: words.range(amount(line.sumLow), amount(line.sumHigh)),
  }
  const changes = [
    { name: words.rows.overall, change: overall },
    { name: words.rows.level, change: level },
    ...(slope ? [{ name: words.rows.slope, change: slope }] : []),
  ]
  const decimals = (value: number) => theme.formatNumber(value, 3)
  return [
    total,
    ...changes.map(({ name, change }) => {
      const { low, high } = change.ratio ?? change
      const value = change.ratio?.ratio ?? change.estimate
      return {
        period: name,
        observed: words.none,
        fitted: numberCell(value, change.ratio ? words.ratio(decimals(value)) : decimals(value)),
        without: words.none,
        interval: words.range(decimals(low), decimals(high)),
      }
    }),
  ]
}
