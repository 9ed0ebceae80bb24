import { area, line } from 'd3-shape'
import { colour } from '../colour-tokens.ts'
import { drawTriangle } from '../draw-triangle.ts'
import type { LinearScale } from '../linear-scale.ts'
import { type Attributes, element } from '../svg.ts'
import { measureText, wrapText } from '../text-width.ts'

/** Lines and bands over periods, and the small marks that name them in a legend (14 × 14). */

export const lineStyles = {
  fitted: { stroke: colour('petrol'), 'stroke-width': 2.4 },
  without: { stroke: colour('ink'), 'stroke-width': 1.8, 'stroke-dasharray': '6 4' },
  observed: { stroke: colour('muted'), 'stroke-width': 1.6 },
  limit: { stroke: colour('ink'), 'stroke-width': 1.4, 'stroke-dasharray': '2 3' },
} satisfies Record<string, Attributes>

export type LineStyle = keyof typeof lineStyles

/** Values from the period `first` on; null breaks the line. */
export function drawSeriesLine(
  values: ArrayLike<number | null>,
  first: number,
  x: LinearScale,
  y: LinearScale,
  style: Attributes,
): string {
  const shape = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => x(index + first))
    .y((value) => y(value ?? 0))
    .digits(2)
  return element('path', { d: shape(Array.from(values)) ?? '', fill: 'none', 'stroke-linejoin': 'round', ...style })
}

export function drawSeriesBand(
  low: ArrayLike<number>,
  high: ArrayLike<number>,
  first: number,
  x: LinearScale,
  y: LinearScale,
  fill: string = colour('band'),
): string {
  const shape = area<number>()
    .x((_, index) => x(index + first))
    .y0((value) => y(value))
    .y1((_, index) => y(high[index]!))
    .digits(2)
  return element('path', { d: shape(Array.from(low)) ?? '', fill })
}

export const legendMarks = {
  line: (style: LineStyle) => element('line', { x1: 0, x2: 14, y1: 7, y2: 7, ...lineStyles[style] }),
  dot: (fill: string, radius = 3) => element('circle', { cx: 7, cy: 7, r: radius, fill }),
  box: (fill: string, stroke?: string) => element('rect', { x: 0, y: 2, width: 14, height: 10, fill, stroke }),
  triangle: (fill: string) => drawTriangle(7, 7, 6, fill),
}

/** Texts beside an upright line at `x`, on the side with more room, broken into lines that fit there. */
export function layBeside(x: number, texts: readonly string[], width: number) {
  const isRight = width - x >= x
  const wide = Math.max(0, ...texts.map((text) => measureText(text, 13, true)))
  // A short text follows the line into the time after it, also where there is less room.
  const after = isRight || width - x - 7 >= wide
  const lines = texts.flatMap((text, which) =>
    wrapText(text, (after ? width - x : x) - 7, 13, true).map((line) => ({ line, which })),
  )
  return { lines, at: after ? x + 7 : x - 7, anchor: after ? 'start' : 'end' }
}
