import { max, nice, ticks } from 'd3-array'
import { area, line } from 'd3-shape'
import { colour } from '../colour-tokens.ts'
import { type Figure, type FigureTheme, numberCell } from '../figure.ts'
import { type LinearScale, makeLinearScale } from '../linear-scale.ts'
import { listColumns, makeFigure } from '../make-figure.ts'
import { drawHaloText, drawText, element } from '../svg.ts'
import { measureText } from '../text-width.ts'

export interface BandPoint {
  label: string
  /** Null where nothing is known: the line breaks there. */
  observed: number | null
  /** Expected range, both ends included; null where none could be computed. */
  low: number | null
  high: number | null
}

export interface BandLineData {
  points: BandPoint[]
  /** `spark` stands beside a row of text; `chart` has axes and names its last point. */
  form: 'spark' | 'chart'
}

export type BandSide = 'above' | 'below' | 'within' | 'unknown'

export interface BandLineWords {
  title: string
  /** Says what the picture shows; `last` is the newest point, undefined when there is none. */
  describe: (last: BandPoint | undefined, side: BandSide) => string
  sentence?: (last: BandPoint | undefined, side: BandSide) => string
  columns: { label: string; observed: string; expected: string }
  range: (low: string, high: string) => string
  unknown: string
  empty: string
  /** Names the band in the chart form, for example "expected". */
  band: string
}

/** Where a point lies against its expected range. */
export function judgePoint(point: BandPoint | undefined): BandSide {
  if (point === undefined || point.observed === null || point.low === null || point.high === null) return 'unknown'
  if (point.observed > point.high) return 'above'
  return point.observed < point.low ? 'below' : 'within'
}

/** A line over its expected band. Only a last point that leaves the band is coloured. */
export function drawBandLine(data: BandLineData, words: BandLineWords, theme: FigureTheme): Figure {
  const { points } = data
  const last = points.at(-1)
  const side = judgePoint(last)
  const description = words.describe(last, side)
  const spark = data.form === 'spark'
  const width = theme.width ?? (spark ? 140 : 640)
  const height = spark ? 36 : Math.round(Math.min(260, Math.max(190, width * 0.42)))
  const body = points.length === 0 ? drawEmpty(words.empty, width, height) : drawBody(data, words, theme, width, height)
  const sentence = words.sentence?.(last, side)
  return makeFigure(theme, {
    title: words.title,
    description,
    sentence,
    drawn: { svg: body, height, width },
    columns: listColumns(words.columns, { label: 'start', observed: 'end', expected: 'end' }),
    rows: points.map((point) => ({
      label: point.label,
      observed: numberCell(
        point.observed,
        point.observed === null ? words.unknown : theme.formatNumber(point.observed),
      ),
      expected: writeRange(point, words, theme),
    })),
  })
}

function writeRange(point: BandPoint, words: BandLineWords, theme: FigureTheme): string {
  if (point.low === null || point.high === null) return words.unknown
  return words.range(theme.formatNumber(point.low), theme.formatNumber(point.high))
}

function drawEmpty(text: string, width: number, height: number): string {
  return drawText(text, width / 2, height / 2 + 4, { 'text-anchor': 'middle', fill: colour('muted') })
}

function drawBody(data: BandLineData, words: BandLineWords, theme: FigureTheme, width: number, height: number): string {
  const spark = data.form === 'spark'
  const { points } = data
  const top = max(points, (point) => Math.max(point.observed ?? 0, point.high ?? 0)) ?? 0
  const highest = top > 0 ? top : 1
  const domain: [number, number] = [0, spark ? highest : nice(0, highest, 4)[1]]
  const axis = spark
    ? 4
    : Math.max(...ticks(...domain, 4).map((tick) => measureText(theme.formatNumber(tick), 13))) + 10
  const right = width - (spark ? 6 : 12)
  const y = makeLinearScale(domain, spark ? [height - 5, 5] : [height - 30, 40])
  const left = spark ? axis : axis + 10
  // One point alone stands in the middle.
  const at = points.length > 1 ? makeLinearScale([0, points.length - 1], [left, right]) : () => (left + right) / 2
  const edges = spark ? '' : drawAxes(points, { y, domain, bottom: height - 30 }, at, axis, right, theme)
  const marks = points.map((point, index) => drawDot(point, at(index), y, index === points.length - 1, spark)).join('')
  const naming = spark ? '' : nameLast(points, at, y, words, theme, right)
  return edges + drawBand(points, at, y, right) + drawLine(points, at, y) + marks + naming
}

function drawBand(points: BandPoint[], at: (index: number) => number, y: LinearScale, right: number): string {
  const [only] = points
  if (points.length === 1 && only !== undefined && only.low !== null && only.high !== null) {
    // One point has no extent of its own: the band is drawn as a short bar under it.
    return element('rect', {
      x: Math.min(at(0), right) - 8,
      y: y(only.high),
      width: 16,
      height: Math.max(1, y(only.low) - y(only.high)),
      fill: colour('band'),
    })
  }
  const shape = area<BandPoint>()
    .defined((point) => point.low !== null && point.high !== null)
    .x((_, index) => at(index))
    .y0((point) => y(point.low ?? 0))
    .y1((point) => y(point.high ?? 0))
    .digits(2)
  return element('path', { d: shape(points) ?? '', fill: colour('band') })
}

function drawLine(points: BandPoint[], at: (index: number) => number, y: LinearScale): string {
  const shape = line<BandPoint>()
    .defined((point) => point.observed !== null)
    .x((_, index) => at(index))
    .y((point) => y(point.observed ?? 0))
    .digits(2)
  const style = { fill: 'none', stroke: colour('muted'), 'stroke-width': 1.6, 'stroke-linejoin': 'round' }
  return element('path', { d: shape(points) ?? '', ...style })
}

function drawDot(point: BandPoint, cx: number, y: LinearScale, last: boolean, spark: boolean): string {
  if (point.observed === null) return ''
  const side = judgePoint(point)
  const out = side === 'above' || side === 'below'
  if (!last && (spark || !out)) return ''
  const cy = y(point.observed)
  // Older points outside the band are history, not news: a ring, no colour.
  if (!last)
    return element('circle', { cx, cy, r: 3.5, fill: colour('card'), stroke: colour('muted'), 'stroke-width': 1.5 })
  return element('circle', { cx, cy, r: spark ? 3.6 : 5, fill: colour(out ? 'rust' : 'petrol') })
}

function drawAxes(
  points: BandPoint[],
  { y, domain, bottom }: { y: LinearScale; domain: [number, number]; bottom: number },
  at: (index: number) => number,
  left: number,
  right: number,
  theme: FigureTheme,
): string {
  const whole = domain[1] >= 4
  const shown = ticks(...domain, 4).filter((tick) => !whole || Number.isInteger(tick))
  const grid = shown.map((tick) => {
    const style = { x1: left, x2: right, y1: y(tick), y2: y(tick), stroke: colour('rule'), 'stroke-width': 1 }
    const number = theme.formatNumber(tick, Number.isInteger(tick) ? 0 : 1)
    return (
      element('line', style) +
      drawText(number, left - 6, y(tick) + 4.5, { 'text-anchor': 'end', fill: colour('muted') })
    )
  })
  const widest = Math.max(...points.map((point) => measureText(point.label, 13))) + 14
  const step = Math.max(1, Math.ceil((widest * points.length) / Math.max(1, right - left)))
  const labels: string[] = []
  // Counted from the newest, so that the newest always has its label.
  for (let index = points.length - 1, room = Infinity; index >= 0; index -= step) {
    const { label } = points[index]!
    const half = measureText(label, 13) / 2
    const x = Math.max(half, Math.min(at(index), right + 10 - half))
    // At the edges a label is moved inwards and may come too near the one beside it.
    if (x + half + 8 > room) continue
    room = x - half
    labels.unshift(drawText(label, x, bottom + 20, { 'text-anchor': 'middle', fill: colour('muted') }))
  }
  return grid.join('') + labels.join('')
}

function nameLast(
  points: BandPoint[],
  at: (index: number) => number,
  y: LinearScale,
  words: BandLineWords,
  theme: FigureTheme,
  right: number,
): string {
  const index = points.length - 1
  const last = points[index]!
  const range = last.low === null ? '' : `${words.band} ${writeRange(last, words, theme)}`
  const note = range === '' ? '' : drawHaloText(range, right, 13, { 'text-anchor': 'end', fill: colour('muted') })
  if (last.observed === null) return note
  const side = judgePoint(last)
  const style = {
    'text-anchor': 'end',
    'font-weight': 700,
    'font-size': 15,
    fill: colour(side === 'above' || side === 'below' ? 'rust' : 'ink'),
  }
  return note + drawHaloText(theme.formatNumber(last.observed), at(index) + 6, y(last.observed) - 11, style)
}
