import { colour } from '../colour-tokens.ts'
import { drawText, element, roundPixel } from '../svg.ts'
import { cutText, measureText, wrapText } from '../text-width.ts'
import type { AnnualWheelWords, WheelState } from './annual-wheel-data.ts'
import { drawStateMark } from './annual-wheel-marks.ts'
import { type DayGroup, spreadApart, spreadTurns, worstOf } from './annual-wheel-places.ts'
import type { WheelFrame } from './annual-wheel-rings.ts'
import { pointAt, turnOf } from './annual-wheel-year.ts'

const fontSize = 12.5
const lineHeight = 17
const markRoom = 17
/** Between two labels of a column. */
const labelGap = 8
/** How much of a label is told besides its date: the most that lets every label have its room. `lines`: of one title. */
const tellings = [
  { most: 16, lines: 3 },
  { most: 16, lines: 1 },
  { most: 8, lines: 1 },
  { most: 4, lines: 1 },
] as const
type Telling = (typeof tellings)[number]
const markSize = 12
/** From the ring of months to the middle of the marks outside it. */
const track = 13

export interface PlacedLabel {
  readonly side: 'left' | 'right'
  readonly date: string
  /** The line that today's hand ends in. */
  readonly isToday: boolean
  readonly lines: readonly { readonly text: string; readonly state: WheelState | null }[]
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  readonly mark: { readonly x: number; readonly y: number; readonly state: WheelState } | null
  /** From the mark to the label. */
  readonly leader: readonly { readonly x: number; readonly y: number }[]
}

interface Room {
  readonly words: AnnualWheelWords
  readonly today: string
  readonly year: number
  readonly width: number
  readonly column: number
  readonly height: number
}

interface Wanted {
  readonly turn: number
  readonly date: string
  readonly isToday: boolean
  readonly lines: PlacedLabel['lines']
  readonly state: WheelState | null
}

/** Labels in a column on each side, each near its mark; null: they do not fit. */
export function layColumns(groups: readonly DayGroup[], frame: WheelFrame, room: Room): PlacedLabel[] | null {
  for (const telling of tellings) {
    const placed = tryColumns(groups, frame, room, telling)
    if (placed) return placed
  }
  return null
}

function tryColumns(
  groups: readonly DayGroup[],
  frame: WheelFrame,
  room: Room,
  telling: Telling,
): PlacedLabel[] | null {
  const { words, column, height } = room
  const gap = (markSize + 3) / (2 * Math.PI * (frame.radius + track))
  const turns = spreadTurns(
    groups.map((one) => one.turn),
    gap,
  )
  const isOfToday = ({ from, to }: DayGroup) => from <= room.today && room.today <= to
  const wanted: Wanted[] = groups.map((group, at) => ({
    turn: turns[at]!,
    date: group.from === room.today && isOfToday(group) ? sayToday(room) : writeDays(group, words),
    isToday: isOfToday(group),
    lines: writeItems(group.items, words, (column - markRoom) * 0.96, telling),
    state: worstOf(group.items),
  }))
  const now = turnOf(room.today, room.year)
  if (now >= 0 && now < 1 && !groups.some(isOfToday)) {
    wanted.push({ turn: now, date: sayToday(room), isToday: true, lines: [], state: null })
  }
  const sides = (['right', 'left'] as const).map((side) => {
    const own = wanted.filter(({ turn }) => (turn < 0.5 ? 'right' : 'left') === side)
    // From the top down on both sides.
    own.sort((a, b) => (side === 'right' ? a.turn - b.turn : b.turn - a.turn))
    const sizes = own.map(({ lines }) => (lines.length + 1) * lineHeight + labelGap)
    if (sizes.reduce((sum, size) => sum + size, 0) > height) return null
    const middles = spreadApart(
      own.map(({ turn }) => pointAt(turn, frame.radius + track, frame.centre).y),
      sizes,
      0,
      height,
    )
    return own.map((one, at) => placeLabel(one, side, middles[at]! - sizes[at]! / 2, frame, room))
  })
  return sides.every((one) => one !== null) ? sides.flat() : null
}

function placeLabel(
  { turn, date, isToday, lines, state }: Wanted,
  side: PlacedLabel['side'],
  top: number,
  frame: WheelFrame,
  { width, column }: Room,
): PlacedLabel {
  const x = side === 'right' ? width - column : 0
  const box = { x, y: top + labelGap / 2, width: column, height: (lines.length + 1) * lineHeight }
  const from = pointAt(turn, frame.radius + (state ? track + markSize / 2 + 2 : 2), frame.centre)
  const bend = pointAt(turn, frame.radius + track + markSize / 2 + 8, frame.centre)
  const y = box.y + lineHeight / 2
  const end = side === 'right' ? x - 5 : column + 5
  const mark = state ? { ...pointAt(turn, frame.radius + track, frame.centre), state } : null
  const leader = [from, bend, { x: side === 'right' ? end - 8 : end + 8, y }, { x: end, y }]
  return { side, date, isToday, lines, box, mark, leader }
}

const sayToday = ({ words, today }: Room) => `${words.today}, ${words.day(today)}`

const writeDays = ({ from, to }: DayGroup, words: AnnualWheelWords) =>
  from === to ? words.day(from) : words.days(from, to)

function writeItems(
  items: DayGroup['items'],
  words: AnnualWheelWords,
  room: number,
  { most, lines }: Telling,
): PlacedLabel['lines'] {
  const isCut = items.length > most
  const told = isCut ? items.slice(0, most - 1) : items
  // One thing alone may always take two lines.
  const each = items.length === 1 ? Math.max(2, lines) : lines
  const written = told.flatMap(({ title, state }) =>
    shorten(wrapText(title, room, fontSize), each, room).map((text, at) => ({ text, state: at === 0 ? state : null })),
  )
  return isCut ? [...written, { text: words.more(items.length - told.length), state: null }] : written
}

/** At most so many lines; what is left out is shown by an ellipsis. */
function shorten(lines: readonly string[], most: number, room: number): string[] {
  if (lines.length <= most) return [...lines]
  return [...lines.slice(0, most - 1), cutText(lines.slice(most - 1).join(' '), room, fontSize)]
}

const quiet = { fill: 'none', stroke: colour('boundary'), 'stroke-width': 1 }

export function drawColumns(labels: readonly PlacedLabel[]): string {
  const leaders = labels.map(({ leader, isToday }) => {
    const d = leader.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${roundPixel(x)} ${roundPixel(y)}`).join('')
    return element('path', { d, ...quiet, ...(isToday ? { stroke: colour('rust') } : {}) })
  })
  const marks = labels.flatMap(({ mark }) => (mark ? [drawStateMark(mark.state, mark.x, mark.y, markSize)] : []))
  return [...leaders, ...marks, ...labels.map(drawLabel)].join('')
}

/** On the left, texts end at the column's edge, with their marks beside the wheel. */
function drawLabel({ side, date, isToday, lines, box }: PlacedLabel): string {
  const isLeft = side === 'left'
  const edge = isLeft ? box.x + box.width : box.x
  const anchor = isLeft ? { 'text-anchor': 'end' } : {}
  const head = { ...anchor, 'font-size': fontSize, 'font-weight': 700, fill: colour(isToday ? 'rust' : 'ink') }
  const texts = lines.map(({ text, state }, at) => {
    const y = box.y + (at + 1) * lineHeight
    const mark = state ? drawStateMark(state, isLeft ? edge - 6 : edge + 6, y + 8.5, 10) : ''
    return (
      mark + drawText(text, isLeft ? edge - markRoom : edge + markRoom, y + 13, { ...anchor, 'font-size': fontSize })
    )
  })
  return drawText(date, edge, box.y + 13, head) + texts.join('')
}

/** Numbered marks round the wheel. */
export function drawNumbers(groups: readonly DayGroup[], { centre, radius }: WheelFrame): string {
  const turns = spreadTurns(
    groups.map((one) => one.turn),
    20 / (2 * Math.PI * radius),
  )
  const marks = groups.map(({ items }, at) => {
    const [mark, number] = [pointAt(turns[at]!, radius + 9, centre), pointAt(turns[at]!, radius + 26, centre)]
    const style = { 'text-anchor': 'middle', 'font-size': 12, 'font-weight': 700 }
    return drawStateMark(worstOf(items), mark.x, mark.y, 11) + drawText(String(at + 1), number.x, number.y + 4.2, style)
  })
  return marks.join('')
}

/** What the numbers stand for, under the wheel; in two columns where there is room. */
export function listNumbered(
  groups: readonly DayGroup[],
  words: AnnualWheelWords,
  top: number,
  width: number,
): { svg: string; height: number } {
  const columns = width >= 430 ? 2 : 1
  const room = (width - (columns - 1) * 24) / columns
  const dates = groups.map((group) => writeDays(group, words))
  // Room for the widest date, but never so much that nothing is left for what it is about.
  const dateRoom = Math.min(
    room * 0.4,
    Math.max(0, ...dates.map((date) => measureText(date, fontSize, true) * 1.06)) + 8,
  )
  const blocks = groups.map((group, at) => writeBlock(group, { number: at + 1, date: dates[at] ?? '', dateRoom, room }))
  const total = blocks.reduce((sum, one) => sum + one.height, 0)
  let [column, y, highest, svg] = [0, 0, 0, '']
  for (const block of blocks) {
    if (column + 1 < columns && y + block.height / 2 > total / columns) [column, y] = [column + 1, 0]
    svg += block.draw(column * (room + 24), top + y)
    y += block.height
    highest = Math.max(highest, y)
  }
  return { svg, height: highest }
}

interface Block {
  readonly number: number
  readonly date: string
  readonly dateRoom: number
  readonly room: number
}

/** Number and date, and beside them what it is: each thing on lines of its own. */
function writeBlock({ items }: DayGroup, { number, date, dateRoom, room }: Block) {
  const indent = 26
  const left = indent + dateRoom
  const rows = items.flatMap(({ title, state }) =>
    wrapText(title, (room - left - markRoom) * 0.96, fontSize).map((text, at) => {
      return { text, state: at === 0 ? state : null }
    }),
  )
  const dates = wrapText(date, dateRoom, fontSize, true)
  const bold = { 'font-size': fontSize, 'font-weight': 700 }
  const draw = (x: number, y: number) =>
    drawText(String(number), x + 18, y + 13, { ...bold, 'text-anchor': 'end' }) +
    dates.map((line, at) => drawText(line, x + indent, y + at * lineHeight + 13, bold)).join('') +
    rows
      .map(({ text, state }, at) => {
        const line = y + at * lineHeight
        const mark = state ? drawStateMark(state, x + left + 6, line + 8.5, 10) : ''
        return mark + drawText(text, x + left + markRoom, line + 13, { 'font-size': fontSize })
      })
      .join('')
  return { draw, height: Math.max(1, rows.length, dates.length) * lineHeight + 6 }
}
