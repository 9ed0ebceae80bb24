import { colour } from '../colour-tokens.ts'
import { element, roundPixel } from '../svg.ts'
import type { Axis } from './interval-axis.ts'
import type { IntervalRow, IntervalSide } from './interval-dots.ts'

const hiddenUnderDot = 13

/** The interval, with a stroke at each end, or an arrow where it goes on beyond the axis. */
export function drawInterval(row: IntervalRow, y: number, { place, domain }: Axis): string {
  if (row.low === null || row.high === null) return ''
  const style = { stroke: colour('muted'), 'stroke-width': 2, fill: 'none' }
  const [from, to] = [place(row.low), place(row.high)]
  // Under the dot its end strokes would only fray the dot.
  if (to - from < hiddenUnderDot) return ''
  const end = (x: number, beyond: boolean, back: number) =>
    beyond
      ? element('path', {
          d: `M${roundPixel(x + back)} ${y - 4}L${roundPixel(x)} ${y}L${roundPixel(x + back)} ${y + 4}`,
          ...style,
        })
      : element('line', { x1: x, x2: x, y1: y - 4, y2: y + 4, ...style })
  return (
    element('line', { x1: from, x2: to, y1: y, y2: y, ...style }) +
    end(from, row.low < domain[0], 5) +
    end(to, row.high > domain[1], -5)
  )
}

/** Filled where the whole interval lies beyond the reference, a ring where it reaches it; pointing outwards where the scale ends. */
export function drawDot(side: IntervalSide, news: boolean, cx: number, cy: number, beyond: -1 | 0 | 1 = 0): string {
  const fill = colour(side === 'open' ? 'card' : news ? 'rust' : 'petrol')
  const ring = side === 'open' ? { stroke: colour('petrol'), 'stroke-width': 2 } : {}
  if (beyond !== 0) {
    const d = `M${roundPixel(cx - beyond * 4)} ${cy - 6}L${roundPixel(cx + beyond * 7)} ${cy}L${roundPixel(cx - beyond * 4)} ${cy + 6}Z`
    return element('path', { d, fill, ...ring })
  }
  return element('circle', { cx, cy, r: side === 'open' ? 5 : 6, fill, ...ring })
}
