import { colour } from '../colour-tokens.ts'
import { drawLegend } from '../draw-legend.ts'
import { type FigureTheme, phoneWidth } from '../figure.ts'
import { drawHatchedBox } from '../hatch.ts'
import { drawText, element } from '../svg.ts'
import { cutText, measureText, wrapText } from '../text-width.ts'
import type { HiddenFacts, HiddenTableData, HiddenTableWords } from './hidden-table.ts'

const rowHeight = 30
const headSize = 12.5

type Shown = HiddenTableData & { cells: NonNullable<HiddenTableData['cells']> }

/** The table in as many parts, one under the other, as its columns ask for. */
export function drawHiddenCells(
  data: Shown,
  facts: HiddenFacts,
  words: HiddenTableWords,
  theme: FigureTheme,
  width: number,
): { svg: string; height: number } {
  const names = [...data.rows, words.total]
  const heads = [...data.columns, words.total]
  const widestName = Math.max(
    measureText(words.columns.name, headSize),
    ...names.map((name) => measureText(name, 13, true)),
  )
  const nameRoom = Math.min(width * (width < phoneWidth ? 0.42 : 0.34), widestName + 14)
  const widths = heads.map((head, column) => {
    const parts = head.split(' ').map((word) => measureText(word, headSize, column === heads.length - 1))
    const numbers = data.cells.map((row) => {
      const value = row[column] ?? null
      return value === null ? 0 : measureText(theme.formatNumber(value), 13, true)
    })
    return Math.min(width - nameRoom, Math.max(46, ...[...numbers, ...parts].map((wide) => wide + 12)))
  })
  let svg = ''
  let top = 0
  for (const columns of splitColumns(widths, width - nameRoom)) {
    const used = columns.reduce((sum, column) => sum + widths[column]!, 0)
    const spare = Math.min(22, (width - nameRoom - used) / columns.length)
    const rooms = columns.map((column) => widths[column]! + spare)
    const drawn = drawPart(data, columns, { names, heads, words, theme, nameRoom, rooms, top })
    svg += drawn.svg
    top = drawn.bottom + 14
  }
  const mark = drawHatchedBox({ x: 0, y: 1, width: 14, height: 12 })
  const legend = drawLegend(facts.hidden > 0 ? [{ mark, label: words.hidden }] : [], 0, top - 4, width)
  return { svg: svg + legend.svg, height: top - 4 + legend.height }
}

/** Columns in as few parts as the room allows, in order. */
function splitColumns(widths: number[], room: number): number[][] {
  const parts: number[][] = [[]]
  let used = 0
  widths.forEach((wide, column) => {
    if (used > 0 && used + wide > room + 0.01) {
      parts.push([])
      used = 0
    }
    parts.at(-1)!.push(column)
    used += wide
  })
  // The totals alone would be read as a table of their own.
  const before = parts.at(-2)
  if (parts.at(-1)!.length === 1 && before && before.length > 1) {
    const moved = before.at(-1)!
    if (widths[moved]! + used <= room) parts.at(-1)!.unshift(before.pop()!)
  }
  return parts
}

interface Part {
  names: string[]
  heads: string[]
  words: HiddenTableWords
  theme: FigureTheme
  nameRoom: number
  rooms: number[]
  top: number
}

function drawPart(
  { cells }: Shown,
  columns: number[],
  { names, heads, words, theme, nameRoom, rooms, top }: Part,
): { svg: string; bottom: number } {
  const last = heads.length - 1
  const lines = columns.map((column, at) => wrapText(heads[column]!, rooms[at]! - 8, headSize, column === last))
  const first = top + Math.max(...lines.map((each) => each.length)) * 15 + 8
  const ends = rooms.map((_, at) => rooms.slice(0, at + 1).reduce((sum, room) => sum + room, nameRoom))
  const right = ends.at(-1)!
  let svg = drawText(words.columns.name, 0, first - 8, { 'font-size': headSize, fill: colour('muted') })
  lines.forEach((each, at) => {
    const bold = columns[at] === last
    const style = { 'font-weight': bold ? 700 : undefined, fill: bold ? undefined : colour('muted') }
    each.forEach((line, index) => {
      const y = first - 8 - (each.length - 1 - index) * 15
      svg += drawText(line, ends[at]! - 6, y, { 'font-size': headSize, 'text-anchor': 'end', ...style })
    })
  })
  cells.forEach((row, at) => {
    const y = first + at * rowHeight
    const total = at === cells.length - 1
    const rule = { stroke: colour(total ? 'ink' : 'rule'), 'stroke-width': total ? 1.2 : 1 }
    svg += element('line', { x1: 0, x2: right, y1: y, y2: y, ...rule })
    svg += drawText(cutText(names[at]!, nameRoom - 8, 13, total), 0, y + 19.5, {
      'font-weight': total ? 700 : undefined,
    })
    columns.forEach((column, place) => {
      const value = row[column] ?? null
      const x = ends[place]! - 6
      const wide = Math.min(40, rooms[place]! - 12)
      const weight = total || column === last ? 700 : undefined
      svg +=
        value === null
          ? drawHatchedBox({ x: x - wide, y: y + 6, width: wide, height: rowHeight - 12 })
          : drawText(theme.formatNumber(value), x, y + 19.5, { 'text-anchor': 'end', 'font-weight': weight })
    })
  })
  return { svg, bottom: first + cells.length * rowHeight }
}
