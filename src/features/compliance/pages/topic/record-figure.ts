/** The record of an obligation drawn: one bar for each due date, its height telling the same as its colour. */
import { type ColourName, colour } from '#figure/colour-tokens.ts'
import { type Figure, type FigureTheme, numberCell } from '#figure/figure.ts'
import { makeLinearScale } from '#figure/linear-scale.ts'
import { listColumns, makeFigure } from '#figure/make-figure.ts'
import { drawText, element } from '#figure/svg.ts'
import { measureText } from '#figure/text-width.ts'
import type { Cycle } from '../../schema.ts'

interface RecordWords {
  readonly title: string
  readonly what: string
  readonly describe: (what: string, cycles: number) => string
  readonly columns: Record<'period' | 'due' | 'done' | 'outcome', string>
  readonly outcomes: Record<Cycle['outcome'], string>
  readonly nameOf: (cycle: Cycle) => string
  readonly day: (date: string) => string
}

interface RecordData {
  /** Oldest first, at least one. */
  readonly cycles: readonly Cycle[]
  readonly today: string
  /** What goes on after the last bar until today: what was done still stands, or is still not done. */
  readonly after: 'stands' | 'late' | null
}

type Kind = Cycle['outcome'] | 'stands' | 'late'

/** The order in which a legend tells them. */
export const recordKinds = ['met', 'metLate', 'missed', 'open', 'stands', 'late'] as const satisfies readonly Kind[]

const bottom = 44
const labelSize = 12
const shapes: Record<Kind, { height: number; fill: ColourName | null }> = {
  met: { height: 36, fill: 'q4' },
  metLate: { height: 24, fill: 'q2' },
  missed: { height: 10, fill: 'rust' },
  open: { height: 36, fill: null },
  stands: { height: 20, fill: 'q1' },
  late: { height: 4, fill: 'rust' },
}

/** Days since 1970. */
const dayNumber = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000

/** The table has the latest first. A bar goes from its own first day to the next one's, the last to its due day. */
export function drawRecord({ cycles, today, after }: RecordData, words: RecordWords, theme: FigureTheme): Figure {
  const width = theme.width ?? 640
  const now = dayNumber(today)
  const first = dayNumber(cycles[0]?.from ?? today)
  const last = Math.max(dayNumber(cycles.at(-1)?.dueOn ?? today), now)
  const x = makeLinearScale([first, Math.max(last, first + 1)], [1, width - 1])
  const ends = cycles.map((cycle, at) => dayNumber(cycles[at + 1]?.from ?? endOf(cycle)))
  const bars = cycles.map((cycle, at) => drawSpan(cycle.outcome, x(dayNumber(cycle.from)), x(ends[at] ?? now)))
  const rest = after && drawSpan(after, x(ends.at(-1) ?? now), x(now))
  return makeFigure(theme, {
    title: words.title,
    description: words.describe(words.what, cycles.length),
    drawn: {
      svg: drawYears(first, last, x, width) + bars.join('') + (rest ?? '') + drawToday(x(now)),
      height: bottom + 24,
    },
    columns: listColumns(words.columns, { period: 'start', due: 'start', done: 'start', outcome: 'start' }),
    rows: cycles.toReversed().map((cycle) => ({
      period: numberCell(dayNumber(cycle.from), words.nameOf(cycle)),
      due: dayCell(cycle.dueOn),
      done: dayCell(cycle.metOn),
      outcome: words.outcomes[cycle.outcome],
    })),
  })

  /** Sorted by day, whatever the day is called. */
  function dayCell(date: string | null) {
    return date === null ? numberCell(null, '') : numberCell(dayNumber(date), words.day(date))
  }
}

/** What was done once and stands was done on its day, not on the day it was due. */
const endOf = ({ metOn, dueOn }: Cycle) => metOn ?? dueOn

/** The same bar in small, for the words that explain it. */
export function drawSample(kind: Kind): string {
  const box = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 ${bottom - 38} 24 40`, 'aria-hidden': 'true' }
  return element('svg', box, drawSpan(kind, 2, 23.5))
}

/** The line of today in small. */
export const drawTodaySample = (): string =>
  element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 12 40', 'aria-hidden': 'true' },
    element('line', { x1: 6, x2: 6, y1: 0, y2: 40, stroke: colour('ink'), 'stroke-width': 3 }),
  )

function drawSpan(kind: Kind, left: number, right: number): string {
  const { height, fill } = shapes[kind]
  const width = Math.max(right - left - 1.5, 1.5)
  const bar = element('rect', {
    x: left,
    y: bottom - height,
    width,
    height,
    rx: width > 6 ? 2 : 0,
    fill: fill === null ? 'none' : colour(fill),
    stroke: fill === null ? colour('boundary') : undefined,
    'stroke-width': fill === null ? 1.5 : undefined,
    'stroke-dasharray': fill === null ? '3 2' : undefined,
  })
  if (kind !== 'metLate') return bar
  // A cap: late is told by height and by edge, and by no shade alone.
  return bar + element('rect', { x: left, y: bottom - height, width, height: 4, fill: colour('amber') })
}

const drawToday = (at: number) =>
  element('line', { x1: at, x2: at, y1: 0, y2: bottom + 4, stroke: colour('ink'), 'stroke-width': 1.5 })

/** The first day of each year, or as many of them as have room. */
function drawYears(first: number, last: number, x: (day: number) => number, width: number): string {
  const yearOf = (day: number) => new Date(day * 86_400_000).getUTCFullYear()
  const years = Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, at) => yearOf(first) + at)
  const room = measureText('2026', labelSize) + 12
  let free = 0
  const line = element('line', { x1: 0, x2: width, y1: bottom + 0.5, y2: bottom + 0.5, stroke: colour('rule') })
  const labels = years.map((year) => {
    const start = x(Math.max(dayNumber(`${year}-01-01`), first))
    const tick = element('line', { x1: start, x2: start, y1: bottom, y2: bottom + 6, stroke: colour('boundary') })
    if (start < free || start + room > width) return tick
    free = start + room
    return tick + drawText(String(year), start + 3, bottom + 18, { 'font-size': labelSize, fill: colour('muted') })
  })
  return line + labels.join('')
}
