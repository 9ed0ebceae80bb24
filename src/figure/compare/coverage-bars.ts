import { colour } from '../colour-tokens.ts'
import { type Figure, type FigureTheme, numberCell, phoneWidth } from '../figure.ts'
import { listColumns, makeFigure } from '../make-figure.ts'
import { drawText, element } from '../svg.ts'
import { cutText, measureText } from '../text-width.ts'

export type CoverageState = 'usual' | 'more' | 'fewer' | 'silent' | 'new' | 'unknown'

export interface CoverageRow {
  name: string
  /** Reports in the period. */
  received: number
  /** What the organisation usually sends in such a period; null for one without a habit yet. */
  usual: number | null
  state: CoverageState
  /** Periods in a row without a report, for a silent organisation. */
  silentPeriods?: number
}

export interface CoverageData {
  rows: CoverageRow[]
}

export interface CoverageWords {
  title: string
  describe: (reporting: number, silent: CoverageRow[], all: number) => string
  sentence?: (reporting: number, silent: CoverageRow[], all: number) => string
  columns: { name: string; received: string; usual: string; state: string }
  state: (row: CoverageRow) => string
  unknown: string
  /** That silence does not mean that nothing happened: stands under the rows. */
  note: string
  empty: string
}

/** Who reported, each against its own habit: a full bar is a usual period. */
export function drawCoverage(data: CoverageData, words: CoverageWords, theme: FigureTheme): Figure {
  const { rows } = data
  const silent = rows.filter((row) => row.received === 0)
  const facts = [rows.length - silent.length, silent, rows.length] as const
  const description = words.describe(...facts)
  const width = theme.width ?? 640
  const drawn = drawRows(rows, words, width)
  const sentence = words.sentence?.(...facts)
  return makeFigure(theme, {
    title: words.title,
    description,
    sentence,
    drawn,
    columns: listColumns(words.columns, { name: 'start', received: 'end', usual: 'end', state: 'start' }),
    rows: rows.map((row) => ({
      name: row.name,
      received: numberCell(row.received, theme.formatNumber(row.received)),
      usual: numberCell(
        row.usual,
        row.usual === null ? words.unknown : theme.formatNumber(row.usual, Number.isInteger(row.usual) ? 0 : 1),
      ),
      state: words.state(row),
    })),
  })
}

function drawRows(rows: CoverageRow[], words: CoverageWords, width: number) {
  const phone = width < phoneWidth
  const rowHeight = phone ? 52 : 34
  const stateRoom = Math.max(0, ...rows.map((row) => measureText(words.state(row), 13, true))) + 4
  const nameRoom = phone
    ? width - stateRoom - 10
    : Math.min(width * 0.36, Math.max(0, ...rows.map((row) => measureText(row.name, 13))) + 18)
  const left = phone ? 0 : nameRoom
  const barWidth = phone ? width : Math.max(40, width - nameRoom - stateRoom - 18)
  let svg = rows.length === 0 ? drawText(words.empty, 0, 18, { fill: colour('muted') }) : ''
  rows.forEach((row, index) => {
    const y = index * rowHeight
    const text = y + (phone ? 20 : rowHeight / 2 + 4.5)
    const news = row.state === 'silent' || row.state === 'fewer'
    svg += drawText(cutText(row.name, nameRoom - 8, 13), 0, text)
    svg += drawText(words.state(row), width, text, {
      'text-anchor': 'end',
      'font-weight': row.state === 'silent' ? 700 : undefined,
      fill: news ? undefined : colour('muted'),
    })
    svg += drawBar(row, left, phone ? y + 32 : y + rowHeight / 2 - 4, barWidth)
    svg += element('line', { x1: 0, x2: width, y1: y + rowHeight, y2: y + rowHeight, stroke: colour('rule') })
  })
  const bottom = Math.max(1, rows.length) * rowHeight
  svg += drawText(words.note, 0, bottom + 20, { fill: colour('muted'), 'font-size': 12.5 })
  return { svg, height: bottom + 28 }
}

function drawBar(row: CoverageRow, x: number, y: number, width: number): string {
  const track = element('rect', {
    x,
    y,
    width,
    height: 8,
    rx: 4,
    fill: colour('empty'),
    stroke: colour('rule'),
    'stroke-width': 0.5,
  })
  if (row.received === 0) return track
  // Without a habit there is nothing to fill up to: a small mark says only that reports came.
  if (row.usual === null || row.usual <= 0)
    return track + element('circle', { cx: x + 4, cy: y + 4, r: 4, fill: colour('q3') })
  const share = Math.min(1, row.received / row.usual)
  return track + element('rect', { x, y, width: Math.max(8, width * share), height: 8, rx: 4, fill: colour('q3') })
}
