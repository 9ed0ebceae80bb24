import { max } from 'd3-array'
import { colour } from '../colour-tokens.ts'
import { drawNothing } from '../draw-notes.ts'
import { type Figure, type FigureTheme, numberCell, phoneWidth } from '../figure.ts'
import { makeLinearScale } from '../linear-scale.ts'
import { listColumns, makeFigure } from '../make-figure.ts'
import { drawText, element } from '../svg.ts'
import { cutText, measureText } from '../text-width.ts'
import { type BandSide, judgePoint } from '../time/band-line.ts'

export interface ExpectedRow {
  name: string
  /** Null where the number is suppressed or unknown. */
  observed: number | null
  /** Expected range, both ends included. */
  low: number | null
  high: number | null
}

export interface ExpectedRowsData {
  rows: ExpectedRow[]
}

export interface ExpectedRowsWords {
  title: string
  /** `outside` holds the rows that left their range. */
  describe: (rows: number, outside: ExpectedRow[]) => string
  sentence?: (rows: number, outside: ExpectedRow[]) => string
  columns: { name: string; observed: string; expected: string; judgement: string }
  range: (low: string, high: string) => string
  judgement: Record<BandSide, string>
  hidden: string
  unknown: string
  empty: string
}

/** One row a category: the observed number as a dot on its expected range, all rows on one scale. */
export function drawExpectedRows(data: ExpectedRowsData, words: ExpectedRowsWords, theme: FigureTheme): Figure {
  const { rows } = data
  const outside = rows.filter((row) => ['above', 'below'].includes(judgeRow(row)))
  const description = words.describe(rows.length, outside)
  const width = theme.width ?? 640
  const drawn = rows.length === 0 ? drawNothing(words.empty, width) : drawRows(rows, words, theme, width)
  const sentence = words.sentence?.(rows.length, outside)
  return makeFigure(theme, {
    title: words.title,
    description,
    sentence,
    drawn,
    columns: listColumns(words.columns, { name: 'start', observed: 'end', expected: 'end', judgement: 'start' }),
    rows: rows.map((row) => ({
      name: row.name,
      observed: numberCell(row.observed, row.observed === null ? words.hidden : theme.formatNumber(row.observed)),
      expected: writeExpected(row, words, theme),
      judgement: words.judgement[judgeRow(row)],
    })),
  })
}

function judgeRow(row: ExpectedRow): BandSide {
  return judgePoint({ label: row.name, observed: row.observed, low: row.low, high: row.high })
}

function writeExpected(row: ExpectedRow, words: ExpectedRowsWords, theme: FigureTheme): string {
  if (row.low === null || row.high === null) return words.unknown
  return words.range(theme.formatNumber(row.low), theme.formatNumber(row.high))
}

function drawRows(rows: ExpectedRow[], words: ExpectedRowsWords, theme: FigureTheme, width: number) {
  const phone = width < phoneWidth
  const observedRoom = measureText(words.columns.observed, 12.5) + 14
  const expectedRoom =
    Math.max(
      ...rows.map((row) => measureText(writeExpected(row, words, theme), 13)),
      measureText(words.columns.expected, 12.5),
    ) + 14
  const nameRoom = phone ? width - observedRoom - expectedRoom : Math.min(width * 0.32, widestName(rows) + 16)
  const rowHeight = phone ? 54 : 32
  const left = phone ? 6 : nameRoom + 6
  const right = phone ? width - 6 : width - observedRoom - expectedRoom - 10
  const highest = (max(rows, (row) => Math.max(row.observed ?? 0, row.high ?? 0)) ?? 0) || 1
  const x = makeLinearScale([0, highest], [left, right])
  const top = 22
  const head = { fill: colour('muted'), 'font-size': 12.5, 'text-anchor': 'end' }
  let svg =
    drawText(words.columns.name, 0, 12, { fill: colour('muted'), 'font-size': 12.5 }) +
    drawText(words.columns.observed, width - expectedRoom, 12, head) +
    drawText(words.columns.expected, width, 12, head)
  rows.forEach((row, index) => {
    const y = top + index * rowHeight
    const text = y + (phone ? 22 : rowHeight / 2 + 4.5)
    const side = judgeRow(row)
    const out = side === 'above' || side === 'below'
    svg += element('line', { x1: 0, x2: width, y1: y, y2: y, stroke: colour('rule') })
    svg += drawText(cutText(row.name, nameRoom - 8, 13, out), 0, text, { 'font-weight': out ? 700 : undefined })
    const observed = row.observed === null ? words.hidden : theme.formatNumber(row.observed)
    svg += drawText(observed, width - expectedRoom, text, {
      'text-anchor': 'end',
      'font-weight': 700,
      fill: out ? colour('rust') : undefined,
    })
    svg += drawText(writeExpected(row, words, theme), width, text, { 'text-anchor': 'end', fill: colour('muted') })
    svg += drawRange(row, x, phone ? y + 40 : y + rowHeight / 2, out)
  })
  return { svg, height: top + rows.length * rowHeight + 2 }
}

function widestName(rows: ExpectedRow[]): number {
  return Math.max(...rows.map((row) => measureText(row.name, 13, true)))
}

function drawRange(row: ExpectedRow, x: (value: number) => number, y: number, out: boolean): string {
  let svg = element('line', { x1: x(0), x2: x(0), y1: y - 8, y2: y + 8, stroke: colour('boundary') })
  if (row.low !== null && row.high !== null) {
    const from = x(row.low)
    svg += element('rect', {
      x: from,
      y: y - 6,
      width: Math.max(3, x(row.high) - from),
      height: 12,
      rx: 3,
      fill: colour('band'),
    })
  }
  if (row.observed !== null) {
    svg += element('circle', { cx: x(row.observed), cy: y, r: 5, fill: colour(out ? 'rust' : 'petrol') })
  }
  return svg
}
