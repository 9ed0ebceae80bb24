import { colour } from '../colour-tokens.ts'
import { drawNothing } from '../draw-notes.ts'
import type { Figure, FigureTheme } from '../figure.ts'
import { makeLinearScale } from '../linear-scale.ts'
import { listColumns, makeFigure } from '../make-figure.ts'
import { drawText, element } from '../svg.ts'
import { cutText, measureText } from '../text-width.ts'

export interface TimelineRow {
  name: string
  /** Who does it; null: nobody yet. */
  owner: string | null
  /** First and last day, YYYY-MM-DD; null where none is set. */
  from: string | null
  to: string | null
}

export interface PlanTimelineData {
  /** In the order they are to be read. */
  rows: readonly TimelineRow[]
  /** The plan's own first and last day. */
  from: string
  to: string
}

export interface PlanTimelineWords {
  title: string
  describe: (rows: number, undated: number) => string
  columns: { name: string; owner: string; from: string; to: string }
  day: (date: string) => string
  /** Under the axis, at the first day of a month: the year in January, else the month. */
  tick: (date: string) => string
  undated: string
  nobody: string
  empty: string
}

const rowHeight = 40
const barHeight = 12
const labelSize = 13

/** One bar for each measure from its first to its last day, its name above it; the plan's own period lies behind them. */
export function drawPlanTimeline(data: PlanTimelineData, words: PlanTimelineWords, theme: FigureTheme): Figure {
  const { rows } = data
  const width = theme.width ?? 640
  const undated = rows.filter((row) => !hasPeriod(row)).length
  const writeDay = (date: string | null) => (date === null ? words.undated : words.day(date))
  return makeFigure(theme, {
    title: words.title,
    description: words.describe(rows.length, undated),
    drawn: rows.length === 0 ? drawNothing(words.empty, width) : drawBody(data, words, width),
    columns: listColumns(words.columns, { name: 'start', owner: 'start', from: 'start', to: 'start' }),
    rows: rows.map(({ name, owner, from, to }) => ({
      name,
      owner: owner ?? words.nobody,
      from: writeDay(from),
      to: writeDay(to),
    })),
  })
}

type Dated = TimelineRow & { from: string; to: string }
const hasPeriod = (row: TimelineRow): row is Dated => row.from !== null && row.to !== null && row.from <= row.to

/** Days since 1970. */
const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000

function drawBody({ rows, from, to }: PlanTimelineData, words: PlanTimelineWords, width: number) {
  const dated = rows.filter(hasPeriod)
  const first = [from, ...dated.map((row) => row.from)].reduce((one, other) => (one < other ? one : other))
  const last = [to, ...dated.map((row) => row.to)].reduce((one, other) => (one > other ? one : other))
  // A last day is over at its end.
  const x = makeLinearScale([dayNumber(first), Math.max(dayNumber(last), dayNumber(first)) + 1], [1, width - 1])
  const bottom = rows.length * rowHeight + 8
  const period = element('rect', {
    x: x(dayNumber(from)),
    y: 0,
    width: Math.max(1, x(dayNumber(to) + 1) - x(dayNumber(from))),
    height: bottom,
    fill: colour('empty'),
  })
  const bars = rows.map((row, index) => drawRow(row, index * rowHeight, x, words, width))
  return { svg: period + drawMonths(first, last, x, bottom, width, words) + bars.join(''), height: bottom + 26 }
}

function drawRow(
  row: TimelineRow,
  top: number,
  x: (day: number) => number,
  words: PlanTimelineWords,
  width: number,
): string {
  const isDated = hasPeriod(row)
  const name = isDated ? row.name : `${row.name} (${words.undated})`
  const label = drawText(cutText(name, width - 12, labelSize), 4, top + 17, { 'font-size': labelSize })
  if (!isDated) return label
  const start = x(dayNumber(row.from))
  const bar = { x: start, y: top + 24, width: Math.max(3, x(dayNumber(row.to) + 1) - start), height: barHeight, rx: 2 }
  return label + element('rect', { ...bar, fill: colour('q3') })
}

/** First days of months between two days, every `step` months from a January. */
function listMonths(first: string, last: string, step: number): string[] {
  const months: string[] = []
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1) {
    for (let month = 1; month <= 12; month += step) {
      const day = `${year}-${String(month).padStart(2, '0')}-01`
      if (day >= first && day <= last) months.push(day)
    }
  }
  return months
}

function drawMonths(
  first: string,
  last: string,
  x: (day: number) => number,
  bottom: number,
  width: number,
  words: PlanTimelineWords,
): string {
  const labels = [1, 3, 6, 12]
    .map((step) => listMonths(first, last, step).map((day) => ({ text: words.tick(day), at: x(dayNumber(day)) })))
    .find((each) => doFit(each, width))
  return (labels ?? [])
    .map(({ text, at }) => {
      const half = measureText(text, labelSize) / 2
      const line = { x1: at, x2: at, y1: 0, y2: bottom, stroke: colour('rule'), 'stroke-width': 1 }
      const middle = Math.max(half + 1, Math.min(at, width - half - 1))
      return (
        element('line', line) + drawText(text, middle, bottom + 18, { 'text-anchor': 'middle', fill: colour('muted') })
      )
    })
    .join('')
}

function doFit(labels: readonly { text: string; at: number }[], width: number): boolean {
  let free = 0
  return labels.every(({ text, at }) => {
    const wide = measureText(text, labelSize)
    const start = Math.max(1, Math.min(at - wide / 2, width - wide - 1))
    const fits = start >= free
    free = start + wide + 10
    return fits
  })
}
