import type { Trend, TrendResult } from '#analysis/series/judge-trend.ts'
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
  type TimeUnit,
  type WriteNumber,
  writeAmount,
} from './time-frame.ts'
import { drawSeriesBand, drawSeriesLine, legendMarks, lineStyles } from './time-marks.ts'
import { drawTrendCourse, type TrendCourse } from './trend-course.ts'

export interface TrendLineData {
  counts: readonly number[]
  /** one a period */
  labels: readonly string[]
  axis?: readonly AxisMark[]
  unit: TimeUnit
  /** what is counted, in the plural */
  subject: string
  result: TrendResult
}

export type TrendReason = Extract<TrendResult, { outcome: 'cannot_tell' }>['reason']

export interface TrendFacts {
  subject: string
  unit: TimeUnit
  verdict: Trend['verdict']
  /** `wholeTime` when the series is shorter than a year: a yearly pace would go beyond it */
  per: 'year' | 'wholeTime'
  /** `percent` · `ends` a ratio on a base under 10, said by both ends of the line · `events` from a method by ranks */
  kind: 'percent' | 'ends' | 'events'
  /** per cent, or events; for `ends` the last end of the line with its limits */
  change: { value: number; low: number; high: number }
  /** events a year (a period, when the series is shorter) at both ends of the line */
  ends: { first: number; last: number }
  from: string
  to: string
}

export interface TrendLineWords {
  title: (subject: string) => string
  describe: (from: string, to: string, facts: TrendFacts | null) => string
  sentence: (facts: TrendFacts, write: WriteNumber) => string
  cannotTell: (reason: TrendReason, subject: string) => string
  /** short, over the plot */
  label: (facts: TrendFacts, write: WriteNumber) => string
  untold: string
  legend: { observed: string; trend: string; band: string }
  columns: { period: string; observed: string; trend: string; interval: string }
  rows: { change: (facts: TrendFacts) => string }
  range: (low: string, high: string) => string
  percent: (value: string) => string
  none: string
  empty: string
  note: { cut: string; seasonUnknown: string; season: string; ranks: string }
}

const smallestBase = 10

/** Counts with their trend and its interval; the season, where one is fitted, is not in the line. */
export function drawTrendLine(data: TrendLineData, words: TrendLineWords, theme: FigureTheme): Figure {
  const { counts, labels, subject, result } = data
  const told = result.outcome === 'computed' ? result : null
  const course = told && drawTrendCourse(counts, told)
  const facts = told && course && readFacts(told, course, data)
  const write = theme.formatNumber
  const title = words.title(subject)
  const sentence = facts
    ? words.sentence(facts, write)
    : words.cannotTell((result as { reason: TrendReason }).reason, subject)
  const notes = told ? readNotes(told, roomOf(counts, course).isCut, words) : []
  const description = words.describe(labels[0] ?? '', labels.at(-1) ?? '', facts)
  const drawn = drawBody(data, course, facts, words, theme)
  return makeFigure(theme, {
    title,
    description,
    sentence,
    notes,
    drawn,
    columns: listColumns(words.columns, { period: 'start', observed: 'end', trend: 'end', interval: 'end' }),
    rows: writeRows(data, course, facts, words, theme),
  })
}

function readFacts(
  { verdict, change, parameters, details }: Trend,
  course: TrendCourse,
  data: TrendLineData,
): TrendFacts {
  const { line } = course
  const { subject, unit, counts, labels } = data
  const year = parameters.periodsPerYear
  const per = counts.length >= year ? 'year' : 'wholeTime'
  const steps = per === 'year' ? year : counts.length - 1
  const scale = per === 'year' ? year : 1
  const ends = { first: line[0]! * scale, last: line.at(-1)! * scale }
  const shared = { subject, unit, verdict, per, ends, from: labels[0] ?? '', to: labels.at(-1) ?? '' } as const
  const { value, low, high } = change
  if (change.kind === 'slope') {
    // The seasonal slope is already one a year; a plain one is a step, of one period's count.
    const times = details.method === 'seasonalMannKendall' ? year : steps * scale
    return { ...shared, kind: 'events', change: { value: value * times, low: low * times, high: high * times } }
  }
  const percent = (ratio: number) => 100 * (ratio ** steps - 1)
  if (ends.first >= smallestBase) {
    return { ...shared, kind: 'percent', change: { value: percent(value), low: percent(low), high: percent(high) } }
  }
  const [lowest, highest] = [course.low.at(-1)! * scale, course.high.at(-1)! * scale]
  return { ...shared, kind: 'ends', change: { value: ends.last, low: lowest, high: highest } }
}

function roomOf(counts: readonly number[], course: TrendCourse | null) {
  return makeRoom([...counts, ...(course?.line ?? [])], [...(course?.high ?? [])])
}

function readNotes({ seasonUnknown, method, why }: Trend, isCut: boolean, words: TrendLineWords): string[] {
  return [
    ...(isCut ? [words.note.cut] : []),
    ...(seasonUnknown ? [words.note.seasonUnknown] : []),
    ...(method === 'seasonalQuasiPoisson' || method === 'seasonalMannKendall' ? [words.note.season] : []),
    ...(why === 'onePeriodRules' ? [words.note.ranks] : []),
  ]
}

function drawBody(
  { counts, labels, axis }: TrendLineData,
  course: TrendCourse | null,
  facts: TrendFacts | null,
  words: TrendLineWords,
  theme: FigureTheme,
) {
  const { width, plotHeight } = plotSize(theme)
  if (counts.length === 0) return drawNothing(words.empty, width)
  const items = [
    { mark: legendMarks.line('observed') + legendMarks.dot(colour('muted'), 2.6), label: words.legend.observed },
  ]
  if (course) {
    items.push({ mark: legendMarks.line('fitted'), label: words.legend.trend })
    items.push({ mark: legendMarks.box(colour('band')), label: words.legend.band })
  }
  const key = drawLegend(items, 0, 0, width)
  const frame = makeTimeFrame({
    labels,
    axis,
    highest: roomOf(counts, course).highest,
    top: key.height + 34,
    plotHeight,
    width,
    write: theme.formatNumber,
  })
  const { x, y, bottom, right, step } = frame
  const isNews = facts?.verdict === 'rising'
  const label = drawText(facts ? words.label(facts, theme.formatNumber) : words.untold, right, key.height + 18, {
    'text-anchor': 'end',
    'font-weight': 700,
    'font-size': 14,
    fill: facts ? colour(isNews ? 'rust' : 'petrol') : undefined,
  })
  const dots =
    step < 4
      ? ''
      : counts
          .map((count, i) =>
            element('circle', { cx: x(i), cy: y(count), r: Math.min(3, step / 2.4), fill: colour('muted') }),
          )
          .join('')
  const observed = drawSeriesLine(counts, 0, x, y, {
    ...lineStyles.observed,
    'stroke-width': step < 4 ? 1.1 : 1.3,
    'stroke-opacity': 0.65,
  })
  const svg =
    key.svg +
    label +
    frame.svg +
    (course ? drawSeriesBand(course.low, course.high, 0, x, y) : '') +
    observed +
    dots +
    (course ? drawSeriesLine(course.line, 0, x, y, lineStyles.fitted) : '')
  return { svg, height: bottom + axisRoom }
}

function writeRows(
  { counts, labels }: TrendLineData,
  course: TrendCourse | null,
  facts: TrendFacts | null,
  words: TrendLineWords,
  theme: FigureTheme,
): FigureRow[] {
  const amount = (value: number) => writeAmount(value, theme.formatNumber)
  const rows: FigureRow[] = counts.map((count, i) => ({
    period: labels[i] ?? '',
    observed: numberCell(count, theme.formatNumber(count)),
    trend: course ? numberCell(course.line[i]!, amount(course.line[i]!)) : words.none,
    interval: course ? words.range(amount(course.low[i]!), amount(course.high[i]!)) : words.none,
  }))
  if (!facts) return rows
  const size = (value: number) => {
    const text = theme.formatNumber(value, 1)
    return facts.kind === 'percent' ? words.percent(text) : text
  }
  const { value, low, high } = facts.change
  rows.push({
    period: words.rows.change(facts),
    observed: words.none,
    trend: numberCell(value, size(value)),
    interval: words.range(size(low), size(high)),
  })
  return rows
}
