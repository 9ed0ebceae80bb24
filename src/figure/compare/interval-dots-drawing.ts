import { colour } from '../colour-tokens.ts'
import { drawLegend, type LegendItem } from '../draw-legend.ts'
import { drawNothing } from '../draw-notes.ts'
import { type FigureTheme, phoneWidth } from '../figure.ts'
import { drawHatchedBox } from '../hatch.ts'
import { type Attributes, drawText, element } from '../svg.ts'
import { cutText, measureText, wrapText } from '../text-width.ts'
import { type Axis, chooseAxis } from './interval-axis.ts'
import {
  type IntervalDotsData,
  type IntervalDotsWords,
  type IntervalRow,
  type IntervalSide,
  judgeInterval,
  writeInterval,
  writeValue,
} from './interval-dots.ts'
import { drawDot, drawInterval } from './interval-marks.ts'

const muted = { fill: colour('muted'), 'font-size': 12.5 }

/** Where things stand in the drawing, worked out once. */
interface Frame {
  width: number
  phone: boolean
  nameRoom: number
  valueRoom: number
  intervalRoom: number
  left: number
  right: number
  top: number
  rowHeight: number
  /** Lines of a name, two when any needs it. */
  nameLines: number
  bottom: number
}

export function drawIntervalRows(
  data: IntervalDotsData,
  words: IntervalDotsWords,
  theme: FigureTheme,
  width: number,
): { svg: string; height: number } {
  const { rows } = data
  if (rows.length === 0) return drawNothing(words.empty, width)
  const frame = layOut(data, words, theme, width)
  const knownRows = rows.filter((row) => row.state === 'known' && row.value !== null)
  const { reference } = data
  const references = reference ? [reference.value, reference.low, reference.high].filter((end) => end !== null) : []
  const axis = chooseAxis(
    {
      scale: data.scale,
      values: [...knownRows.map((row) => row.value!), ...references],
      ends: knownRows.flatMap((row) => [row.low, row.high].filter((end) => end !== null)),
      fromZero: data.fromZero === true,
    },
    [frame.left + 10, frame.right - 10],
  )
  const drawn = rows.map((row, index) => drawRow(row, index, data, words, theme, frame, axis)).join('')
  const svg =
    drawHead(words, frame) +
    drawGround(data, words, theme, frame, axis, knownRows.length > 0) +
    drawn +
    element('line', { x1: 0, x2: width, y1: frame.bottom, y2: frame.bottom, stroke: colour('rule') })
  const foot = drawFoot(data, words, frame)
  return { svg: svg + foot.svg, height: foot.bottom }
}

function layOut(data: IntervalDotsData, words: IntervalDotsWords, theme: FigureTheme, width: number): Frame {
  const phone = width < phoneWidth
  const { rows } = data
  const told = rows.filter((row) => row.state !== 'untold')
  const widest = (texts: string[], size: number, bold = false) =>
    Math.max(0, ...texts.map((text) => measureText(text, size, bold)))
  const head = words.head ?? words.columns
  const valueRoom =
    Math.max(
      widest([head.value], 12.5),
      widest(
        told.map((row) => row.text ?? writeValue(row, data, words, theme)),
        13,
        true,
      ),
    ) + 6
  const intervalWish =
    Math.max(
      widest([head.interval], 12.5),
      widest(
        told.map((row) => row.intervalText ?? writeInterval(row, data, words, theme)),
        13,
      ),
    ) + 16
  // Where numbers are so long that names or dots would drown, the interval is read from its stroke and the table.
  const intervalRoom = valueRoom + intervalWish > width * (phone ? 0.62 : 0.5) ? 0 : intervalWish
  const nameRoom = phone
    ? width - valueRoom - intervalRoom - 8
    : Math.min(
        width * 0.32,
        Math.max(
          widest([words.columns.name], 12.5),
          widest(
            rows.map((row) => row.name),
            13,
            true,
          ),
        ) + 14,
      )
  // A line of its own for the name of the reference, when there is one.
  const top = (phone ? 26 : 22) + (words.reference === undefined ? 0 : 16)
  const nameLines = rows.some(
    (row) => row.state !== 'untold' && wrapText(row.name, nameRoom - 8, 13, row.own === true).length > 1,
  )
    ? 2
    : 1
  const rowHeight = phone ? 38 + 16 * nameLines : nameLines === 1 ? 30 : 38
  return {
    width,
    phone,
    nameRoom,
    valueRoom,
    intervalRoom,
    left: phone ? 0 : nameRoom,
    right: phone ? width : width - valueRoom - intervalRoom,
    top,
    rowHeight,
    nameLines,
    bottom: top + rows.length * rowHeight,
  }
}

function drawHead(words: IntervalDotsWords, { width, nameRoom, intervalRoom, top, phone }: Frame): string {
  const y = phone ? 12 : top - 10
  const end = { ...muted, 'text-anchor': 'end' }
  const head = words.head ?? words.columns
  return (
    drawText(cutText(words.columns.name, nameRoom, 12.5), 0, y, muted) +
    drawText(head.value, width - intervalRoom, y, end) +
    (intervalRoom > 0 ? drawText(head.interval, width, y, end) : '')
  )
}

/** Reference band and line, scale and its numbers: all that lies under the rows. */
function drawGround(
  data: IntervalDotsData,
  words: IntervalDotsWords,
  theme: FigureTheme,
  frame: Frame,
  axis: Axis,
  hasRows: boolean,
): string {
  if (!hasRows) return ''
  const { left, right, top, bottom, phone, width } = frame
  let svg = ''
  let free = -Infinity
  for (const tick of axis.ticks) {
    const x = axis.place(tick)
    const text = theme.formatNumber(tick, tickDecimals(axis.ticks))
    const half = measureText(text, 12.5) / 2
    const middle = Math.min(width - half, Math.max(half, x))
    svg += drawThrough(data, frame, x, { stroke: colour('rule') })
    if (middle - half < free) continue
    svg += drawText(text, middle, bottom + 17, { ...muted, 'text-anchor': 'middle' })
    free = middle + half + 8
  }
  svg += drawText(cutText(words.axis, phone ? width : width - left, 12.5), phone ? 0 : left + 10, bottom + 35, muted)
  const { reference } = data
  if (reference === undefined) return svg
  const x = axis.place(reference.value)
  if (reference.low !== null && reference.high !== null) {
    const from = axis.place(reference.low)
    const to = Math.max(from + 2, axis.place(reference.high))
    svg += drawThrough(data, frame, (from + to) / 2, { stroke: colour('band'), 'stroke-width': to - from })
  }
  svg += drawThrough(data, frame, x, { stroke: colour('ink'), 'stroke-width': 1.4 })
  if (words.reference === undefined) return svg
  const label = cutText(words.reference, right - left, 12.5, true)
  const half = measureText(label, 12.5, true) / 2 + 1
  const middle = Math.min(right - half, Math.max(left + half, x))
  const style = { 'text-anchor': 'middle', 'font-size': 12.5, 'font-weight': 700 }
  return svg + drawText(label, middle, phone ? top - 10 : 12, style)
}

/** An upright line past the dots of all rows, but past no text: rows without a dot are left out, and on a phone the names. */
function drawThrough({ rows }: IntervalDotsData, frame: Frame, x: number, style: Attributes): string {
  const { top, rowHeight, phone, nameLines } = frame
  return rows
    .map((row, index) => {
      if (row.state !== 'known' || row.value === null) return ''
      const y = top + index * rowHeight
      return element('line', { x1: x, x2: x, y1: phone ? y + 10 + 16 * nameLines : y, y2: y + rowHeight, ...style })
    })
    .join('')
}

function tickDecimals(ticks: number[]): number {
  return (
    [0, 1, 2, 3].find((digits) =>
      ticks.every((tick) => Math.abs(tick * 10 ** digits - Math.round(tick * 10 ** digits)) < 1e-6),
    ) ?? 3
  )
}

function drawRow(
  row: IntervalRow,
  index: number,
  data: IntervalDotsData,
  words: IntervalDotsWords,
  theme: FigureTheme,
  frame: Frame,
  axis: Axis,
): string {
  const { width, phone, nameRoom, intervalRoom, rowHeight, left, right, nameLines } = frame
  const y = frame.top + index * rowHeight
  const text = y + (phone ? 20 : rowHeight / 2 + 4.5)
  const middle = phone ? y + 23 + 16 * nameLines : y + rowHeight / 2
  const side = judgeInterval(row, data)
  const news = isNews(side, data)
  const room = row.state === 'untold' && phone ? width : nameRoom - 8
  let svg = element('line', { x1: 0, x2: width, y1: y, y2: y, stroke: colour('rule') })
  const lines = wrapText(row.name, room, 13, row.own === true)
  const [first = '', ...others] = lines
  const shown = others.length === 0 ? [first] : [first, cutText(others.join(' '), room, 13, row.own === true)]
  shown.forEach((line, at) => {
    const up = phone ? 0 : ((shown.length - 1) * 16) / 2
    svg += drawText(line, 0, text - up + at * 16, { 'font-weight': row.own ? 700 : undefined })
  })
  if (row.state === 'untold') {
    const [x, y2, space] = phone ? [0, text + 19, width] : [left + 10, text, width - left - 10]
    const [line = ''] = wrapText(row.reason ?? words.judgement.untold, space, 13)
    return svg + drawText(line, x, y2, { fill: colour('muted'), 'font-style': 'italic' })
  }
  svg += drawText(row.text ?? writeValue(row, data, words, theme), width - intervalRoom, text, {
    'text-anchor': 'end',
    'font-weight': row.state === 'suppressed' ? undefined : 700,
    fill: row.state === 'suppressed' ? colour('muted') : news ? colour('rust') : undefined,
  })
  if (row.state === 'suppressed') {
    return svg + drawHatchedBox({ x: left + 10, y: middle - 6, width: right - left - 20, height: 12 })
  }
  const interval = intervalRoom === 0 ? '' : (row.intervalText ?? writeInterval(row, data, words, theme))
  svg += drawText(interval, width, text, { 'text-anchor': 'end', fill: colour('muted') })
  const beyond = row.value! < axis.domain[0] ? -1 : row.value! > axis.domain[1] ? 1 : 0
  return svg + drawInterval(row, middle, axis) + drawDot(side, news, axis.place(row.value!), middle, beyond)
}

function isNews(side: IntervalSide, { worse }: IntervalDotsData): boolean {
  return side === worse
}

function drawFoot(data: IntervalDotsData, words: IntervalDotsWords, { width, bottom }: Frame) {
  const sides = data.rows.map((row) => judgeInterval(row, data))
  const has = (...wanted: IntervalSide[]) => sides.some((side) => wanted.includes(side))
  const items: LegendItem[] = []
  if (has('above', 'below')) {
    const colours = new Set(
      sides.filter((side) => side === 'above' || side === 'below').map((side) => isNews(side, data)),
    )
    const dots = [...colours].map((news, at) =>
      element('circle', {
        cx: colours.size === 1 ? 7 : 4 + at * 8,
        cy: 7,
        r: colours.size === 1 ? 6 : 4,
        fill: colour(news ? 'rust' : 'petrol'),
      }),
    )
    items.push({ mark: dots.join(''), label: words.legend.apart })
  }
  if (has('open')) items.push({ mark: drawDot('open', false, 7, 7), label: words.legend.open })
  if (data.reference && data.reference.low !== null) {
    items.push({ mark: element('rect', { width: 14, height: 14, fill: colour('band') }), label: words.legend.band })
  }
  if (has('suppressed')) {
    items.push({ mark: drawHatchedBox({ x: 0, y: 1, width: 14, height: 12 }), label: words.legend.suppressed })
  }
  const hasRows = has('above', 'below', 'open', 'alone')
  const top = bottom + (hasRows ? 46 : 10)
  const legend = drawLegend(items, 0, top, width)
  return { svg: legend.svg, bottom: top + legend.height + 2 }
}
