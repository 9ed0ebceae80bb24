import { colour } from '../colour-tokens.ts'
import { drawLegend } from '../draw-legend.ts'
import { drawNothing } from '../draw-notes.ts'
import { type Figure, type FigureTheme, numberCell } from '../figure.ts'
import { listColumns, makeFigure } from '../make-figure.ts'
import { drawText, element } from '../svg.ts'
import { cutText } from '../text-width.ts'
import { type AxisMark, axisRoom, makeTimeFrame, plotSize } from './time-frame.ts'
import { legendMarks, lineStyles } from './time-marks.ts'

export interface CoursePoint {
  /** Which period it belongs to, from 0; two points may share one. */
  at: number
  /** As it stands in the table. */
  label: string
  /** Null leaves a hole in the line. */
  value: number | null
  low?: number | null
  high?: number | null
  /** May still change: drawn as a ring. */
  open?: boolean
  /** Written in the table's last column. */
  note?: string
}

export interface CourseLineData {
  /** In the order of time. */
  points: readonly CoursePoint[]
  /** One a period, also for those without a point: time runs evenly. */
  labels: readonly string[]
  /** Labels under the axis, when not all of them. */
  axis?: readonly AxisMark[]
  /** The series is another from this period on: the line stops before it and begins anew. */
  breaks: readonly { at: number; label: string }[]
}

export interface CourseLineWords {
  title: string
  description: string
  sentence?: string
  columns: { period: string; value: string; interval: string; note: string }
  legend: { value: string; open: string; interval: string; break: string }
  /** A number with its decimals. */
  write: (value: number) => string
  range: (low: string, high: string) => string
  unknown: string
  notes: readonly string[]
  empty: string
}

/** Values over time, with their intervals where they have one: rings for what may still change, an upright line where the series breaks. */
export function drawCourseLine(data: CourseLineData, words: CourseLineWords, theme: FigureTheme): Figure {
  const { points } = data
  const hasIntervals = points.some((one) => one.low != null && one.high != null)
  const hasNotes = points.some((one) => one.note) || data.breaks.length > 0
  const breaks = new Map(data.breaks.map((one) => [one.at, one.label]))
  return makeFigure(theme, {
    title: words.title,
    description: words.description,
    sentence: words.sentence,
    notes: points.length === 0 ? [] : words.notes,
    drawn: drawBody(data, words, theme),
    columns: listColumns(words.columns, {
      period: 'start',
      value: 'end',
      ...(hasIntervals ? { interval: 'end' } : {}),
      ...(hasNotes ? { note: 'start' } : {}),
    }),
    rows: points.map((one, index) => {
      // A break is told at the first point from it on.
      const isFirst = points.findIndex((other) => other.at === one.at) === index
      const broken = isFirst ? breaks.get(one.at) : undefined
      const told = [one.note, broken].filter(Boolean).join('; ')
      return {
        period: one.label,
        value: numberCell(one.value, one.value === null ? words.unknown : words.write(one.value)),
        ...(hasIntervals ? { interval: writeInterval(one, words) } : {}),
        ...(hasNotes ? { note: told } : {}),
      }
    }),
  })
}

function writeInterval({ low, high }: CoursePoint, words: CourseLineWords): string {
  return low == null || high == null ? words.unknown : words.range(words.write(low), words.write(high))
}

function drawBody(data: CourseLineData, words: CourseLineWords, theme: FigureTheme) {
  const { points, labels, axis, breaks } = data
  const { width, plotHeight } = plotSize(theme)
  const known = points.filter((one) => one.value !== null)
  if (known.length === 0) return drawNothing(words.empty, width)
  const key = drawLegend(legendOf(data, words), 0, 0, width)
  const breakRoom = breaks.length > 0 ? 18 : 0
  const highest = Math.max(...known.flatMap((one) => [one.value ?? 0, one.high ?? 0]))
  const frame = makeTimeFrame({
    labels,
    axis,
    lowest: Math.min(0, ...known.flatMap((one) => [one.value ?? 0, one.low ?? 0])),
    highest: highest > 0 ? highest : 1,
    top: key.height + 10 + breakRoom,
    plotHeight,
    width,
    write: theme.formatNumber,
  })
  const { x, y, step } = frame
  const radius = Math.max(2, Math.min(4, step / 2.6))
  const marks = breaks.map(({ at, label }) => {
    const left = at > 0 ? x(at) - step / 2 : x(at)
    const style = { stroke: colour('ink'), 'stroke-width': 1.2, 'stroke-dasharray': '3 3' }
    const anchor = left > width / 2 ? 'end' : 'start'
    const room = anchor === 'end' ? left - 4 : width - left - 4
    return (
      element('line', { x1: left, x2: left, y1: frame.top - 4, y2: frame.bottom, ...style }) +
      // With more than one only the lines stand: their reasons are in the table and would lie over each other.
      (breaks.length > 1
        ? ''
        : drawText(cutText(label, room, 12.5), left + (anchor === 'end' ? -4 : 4), frame.top - 8, {
            'text-anchor': anchor,
            'font-size': 12.5,
            fill: colour('muted'),
          }))
    )
  })
  const whiskers = known.map(({ at, low, high }) =>
    low == null || high == null
      ? ''
      : element('line', {
          x1: x(at),
          x2: x(at),
          y1: y(low),
          y2: y(high),
          stroke: colour('q3'),
          'stroke-width': 3,
          'stroke-opacity': 0.6,
        }),
  )
  const dots = known.map(({ at, value, open }) =>
    element('circle', {
      cx: x(at),
      cy: y(value ?? 0),
      r: radius,
      fill: colour(open ? 'card' : 'petrol'),
      stroke: colour('petrol'),
      'stroke-width': 1.6,
    }),
  )
  const path = drawPath(data, x, y)
  return {
    svg: key.svg + frame.svg + marks.join('') + whiskers.join('') + path + dots.join(''),
    height: frame.bottom + axisRoom,
  }
}

/** Through the points in order; a hole, or a break of the series, lifts the pen. */
function drawPath({ points, breaks }: CourseLineData, x: (at: number) => number, y: (value: number) => number): string {
  let d = ''
  let last: number | null = null
  for (const { at, value } of points) {
    if (value === null) {
      last = null
      continue
    }
    // A second value of the same period is a dot beside the line.
    if (last === at) continue
    const before = last
    const lifted = before === null || breaks.some((one) => one.at > before && one.at <= at)
    d += `${lifted ? 'M' : 'L'}${x(at).toFixed(2)},${y(value).toFixed(2)}`
    last = at
  }
  return element('path', { d, fill: 'none', 'stroke-linejoin': 'round', ...lineStyles.observed })
}

function legendOf({ points, breaks }: CourseLineData, { legend }: CourseLineWords) {
  const items = [{ mark: legendMarks.line('observed') + legendMarks.dot(colour('petrol'), 3.4), label: legend.value }]
  if (points.some((one) => one.open && one.value !== null)) {
    const ring = { cx: 7, cy: 7, r: 3.6, fill: colour('card'), stroke: colour('petrol'), 'stroke-width': 1.6 }
    items.push({ mark: element('circle', ring), label: legend.open })
  }
  if (points.some((one) => one.low != null && one.high != null)) {
    const bar = { x1: 7, x2: 7, y1: 0, y2: 14, stroke: colour('q3'), 'stroke-width': 3, 'stroke-opacity': 0.6 }
    items.push({ mark: element('line', bar), label: legend.interval })
  }
  if (breaks.length > 0) {
    const bar = { x1: 7, x2: 7, y1: 0, y2: 14, stroke: colour('ink'), 'stroke-width': 1.2, 'stroke-dasharray': '3 3' }
    items.push({ mark: element('line', bar), label: legend.break })
  }
  return items
}
