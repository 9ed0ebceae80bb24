import { nice, ticks } from 'd3-array'
import { colour } from '../colour-tokens.ts'
import type { FigureTheme } from '../figure.ts'
import { type LinearScale, makeLinearScale } from '../linear-scale.ts'
import { drawText, element } from '../svg.ts'
import { measureText } from '../text-width.ts'

export type WriteNumber = FigureTheme['formatNumber']

/** What one period of a series is; the words know its names. */
export type TimeUnit = 'day' | 'week' | 'month' | 'quarter' | 'year'

export interface UnitWords {
  one: string
  many: string
  /** As it stands in a sentence. */
  average: string
}

/** A label under the axis, at the period with this index. */
export interface AxisMark {
  index: number
  label: string
}

export interface FrameOptions {
  /** one a period */
  labels: readonly string[]
  /** chosen labels, for example the years at their first month; thinned from the newest when absent */
  axis?: readonly AxisMark[] | undefined
  lowest?: number
  highest: number
  top: number
  plotHeight: number
  width: number
  write: WriteNumber
  /** how a number on the upright axis is written, when not plainly */
  writeTick?: (value: number) => string
  /** periods as bars: half a step of air at both ends */
  bars?: boolean
  /** left edge, when it must be that of another frame above */
  left?: number
}

/** The room of a chart over time: scales, grid, numbers on the upright axis, periods under it. */
export interface TimeFrame {
  left: number
  right: number
  top: number
  bottom: number
  /** room between two periods */
  step: number
  x: LinearScale
  /** stays within the plot: what lies outside is drawn at its edge */
  y: LinearScale
  svg: string
  /** the periods' names alone, without the grid */
  labels: string
}

/** Space that the labels under the axis take. */
export const axisRoom = 28
const fontSize = 13

export function makeTimeFrame(options: FrameOptions): TimeFrame {
  const { labels, lowest = 0, top, plotHeight, width } = options
  const [low, high] = nice(lowest, options.highest > lowest ? options.highest : lowest + 1, 4)
  const bottom = top + plotHeight
  const scale = makeLinearScale([low, high], [bottom, top])
  const y = (value: number) => scale(Math.max(low, Math.min(high, value)))
  const shown = ticks(low, high, 4).filter((tick) => high - low < 4 || Number.isInteger(tick))
  const writeTick =
    options.writeTick ?? ((value: number) => options.write(value, Number.isInteger(value) ? 0 : decimalsOf(value)))
  const numbers = shown.map((tick) => ({ tick, text: writeTick(tick) }))
  const numberRoom = Math.ceil(Math.max(0, ...numbers.map(({ text }) => measureText(text, fontSize)))) + 8
  const [left, right] = [options.left ?? numberRoom, width - 8]
  const count = Math.max(1, labels.length)
  const step = (right - left - (options.bars ? 0 : 12)) / Math.max(1, options.bars ? count : count - 1)
  const start = options.bars ? left + step / 2 : count > 1 ? left + 6 : (left + right) / 2
  const x = (index: number) => start + index * step
  const grid = numbers.map(
    ({ tick, text }) =>
      element('line', { x1: left, x2: right, y1: y(tick), y2: y(tick), stroke: colour('rule'), 'stroke-width': 1 }) +
      drawText(text, left - 6, y(tick) + 4.5, { 'text-anchor': 'end', fill: colour('muted') }),
  )
  const names = placeLabels(options, x, width)
    .map(({ label, at }) => drawText(label, at, bottom + 20, { 'text-anchor': 'middle', fill: colour('muted') }))
    .join('')
  return { left, right, top, bottom, step, x, y, svg: grid.join('') + names, labels: names }
}

function decimalsOf(value: number): number {
  return Number.isInteger(Math.round(value * 1e6) / 1e5) ? 1 : 2
}

/** Labels that fit, none over another and none outside: the newest first, as it is the one that is read. */
function placeLabels({ labels, axis }: FrameOptions, x: LinearScale, width: number) {
  const marks = axis ?? labels.map((label, index) => ({ index, label }))
  const widest = Math.max(0, ...marks.map(({ label }) => measureText(label, fontSize))) + 14
  const gap = marks.length > 1 ? (x(marks.at(-1)!.index) - x(marks[0]!.index)) / (marks.length - 1) : widest
  const every = Math.max(1, Math.ceil(widest / Math.max(0.01, gap)))
  const placed: { label: string; at: number }[] = []
  let free = Infinity
  for (let i = marks.length - 1; i >= 0; i -= every) {
    const { index, label } = marks[i]!
    const half = measureText(label, fontSize) / 2
    const at = Math.max(half, Math.min(x(index), width - half))
    if (label === '' || at + half > free || half * 2 > width) continue
    placed.push({ label, at })
    free = at - half - 8
  }
  return placed
}

/** Width and height of the plot for a theme. */
export function plotSize(theme: FigureTheme): { width: number; plotHeight: number } {
  const width = theme.width ?? 640
  return { width, plotHeight: Math.round(Math.min(220, Math.max(160, width * 0.36))) }
}

/** Decimals with which a count or mean is read: one below 10 when it is not whole. */
export function writeAmount(value: number, write: WriteNumber): string {
  return write(value, Math.abs(value) >= 10 || Number.isInteger(value) ? 0 : 1)
}

/** Highest number to make room for; a limit far above all else is cut, and then a note must say so. */
export function makeRoom(values: readonly number[], limits: readonly number[]): { highest: number; isCut: boolean } {
  const [value, limit] = [Math.max(1, ...values), Math.max(0, ...limits)]
  const highest = Math.max(value, Math.min(limit, 3 * value))
  return { highest, isCut: limit > nice(0, highest, 4)[1] }
}
