import { colour } from '../colour-tokens.ts'
import { drawLegend } from '../draw-legend.ts'
import { drawNothing } from '../draw-notes.ts'
import { type Figure, type FigureTheme, numberCell, phoneWidth } from '../figure.ts'
import { drawHatchedBox } from '../hatch.ts'
import { listColumns, makeFigure } from '../make-figure.ts'
import { drawText, element } from '../svg.ts'
import { cutText, measureText } from '../text-width.ts'

export interface PlainBar {
  name: string
  /** Under the row above that is one less deep, and part of it. */
  depth?: number
  /** Null when hidden or missing. */
  value: number | null
  state: 'known' | 'suppressed' | 'missing'
  /** Of the whole, as it is written; stands in the table. */
  share?: string
}

export interface PlainBarsData {
  rows: readonly PlainBar[]
  /** What stands in the table, where it holds more than is drawn. */
  tabled?: readonly PlainBar[]
  /** An upright line: the whole municipality's number. */
  reference?: { value: number; label: string }
}

export interface PlainBarsWords {
  title: string
  description: string
  sentence?: string
  columns: { name: string; value: string; share: string }
  write: (value: number) => string
  suppressed: string
  missing: string
  notes: readonly string[]
  empty: string
}

/** Named numbers as bars on one scale from 0. A hidden number has a hatched box, a missing one only its word: neither is 0. */
export function drawPlainBars(data: PlainBarsData, words: PlainBarsWords, theme: FigureTheme): Figure {
  const { rows, tabled = rows } = data
  const hasShares = tabled.some((one) => one.share !== undefined)
  return makeFigure(theme, {
    title: words.title,
    description: words.description,
    sentence: words.sentence,
    notes: rows.length === 0 ? [] : words.notes,
    drawn: drawRows(data, words, theme),
    columns: listColumns(words.columns, { name: 'start', value: 'end', ...(hasShares ? { share: 'end' } : {}) }),
    rows: tabled.map((row) => ({
      name: `${'\u2003'.repeat(row.depth ?? 0)}${row.name}`,
      value: numberCell(row.state === 'known' ? row.value : null, writeValue(row, words)),
      ...(hasShares ? { share: row.share ?? '' } : {}),
    })),
  })
}

const writeValue = ({ state, value }: PlainBar, words: PlainBarsWords): string =>
  state === 'suppressed' ? words.suppressed : value === null ? words.missing : words.write(value)

const indent = 14
/** More than these stand closer, so that they share a page with their table. */
const manyRows = 20

function drawRows({ rows, reference }: PlainBarsData, words: PlainBarsWords, theme: FigureTheme) {
  const width = theme.width ?? 640
  if (rows.length === 0) return drawNothing(words.empty, width)
  const phone = width < phoneWidth
  const key = reference
    ? drawLegend(
        [
          {
            mark: element('line', { x1: 7, x2: 7, y1: 0, y2: 14, stroke: colour('ink'), 'stroke-width': 1.6 }),
            label: reference.label,
          },
        ],
        0,
        0,
        width,
      )
    : { svg: '', height: 0 }
  const rowHeight = phone ? 46 : rows.length > manyRows ? 17 : 28
  const valueRoom = Math.max(...rows.map((row) => measureText(writeValue(row, words), 13, true))) + 4
  const names = rows.map((row) => measureText(row.name, 13) + indent * (row.depth ?? 0))
  const nameRoom = phone ? width - valueRoom - 10 : Math.min(width * 0.5, Math.max(...names) + 14)
  const left = phone ? 0 : nameRoom
  const right = phone ? width : width - valueRoom - 10
  const most = Math.max(...rows.map((row) => row.value ?? 0), reference?.value ?? 0)
  const scale = (value: number) => (most > 0 ? (Math.max(0, value) / most) * (right - left) : 0)
  const top = key.height === 0 ? 0 : key.height + 6
  const drawn = rows.map((row, index) => {
    const y = top + index * rowHeight
    const text = y + (phone ? 18 : rowHeight / 2 + 4.5)
    const thickness = phone || rowHeight < 20 ? 10 : 12
    const bar = { x: left, y: phone ? y + 28 : y + rowHeight / 2 - thickness / 2, height: thickness }
    const inset = indent * (row.depth ?? 0)
    const mark =
      row.state === 'suppressed'
        ? drawHatchedBox({ ...bar, width: Math.min(42, right - left) })
        : row.value === null
          ? ''
          : element('rect', {
              ...bar,
              width: Math.max(row.value > 0 ? 1.5 : 0, scale(row.value)),
              rx: 2,
              fill: colour((row.depth ?? 0) > 0 ? 'q2' : 'q3'),
            })
    return (
      drawText(cutText(row.name, nameRoom - inset - 8, 13), inset, text) +
      drawText(writeValue(row, words), width, text, {
        'text-anchor': 'end',
        'font-weight': row.state === 'known' ? 700 : undefined,
        fill: row.state === 'known' ? undefined : colour('muted'),
      }) +
      mark
    )
  })
  const bottom = top + rows.length * rowHeight
  const line = reference
    ? element('line', {
        x1: left + scale(reference.value),
        x2: left + scale(reference.value),
        y1: top,
        y2: bottom,
        stroke: colour('ink'),
        'stroke-width': 1.6,
      })
    : ''
  return { svg: key.svg + drawn.join('') + line, height: bottom + 4 }
}
