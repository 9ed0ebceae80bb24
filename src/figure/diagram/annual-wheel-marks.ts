import { type ColourName, colour } from '../colour-tokens.ts'
import { element, roundPixel } from '../svg.ts'
import type { SpanOutcome, WheelState } from './annual-wheel-data.ts'
import { pointAt } from './annual-wheel-year.ts'

/** A shape of its own for each state, told apart in grey too. `size` is the width in pixels. */
export function drawStateMark(state: WheelState, cx: number, cy: number, size = 12): string {
  const half = size / 2
  const at = (dx: number, dy: number) => `${roundPixel(cx + dx)},${roundPixel(cy + dy)}`
  const edge = { stroke: colour('card'), 'stroke-width': 1.2 }
  const open = { fill: colour('card'), stroke: colour('ink'), 'stroke-width': 1.6 }
  switch (state) {
    case 'overdue': {
      const side = size * 0.92
      return element('rect', {
        x: cx - side / 2,
        y: cy - side / 2,
        width: side,
        height: side,
        fill: colour('rust'),
        ...edge,
      })
    }
    case 'dueSoon': {
      const points = `${at(0, -half * 1.1)} ${at(half * 1.1, half * 0.85)} ${at(-half * 1.1, half * 0.85)}`
      return element('polygon', { points, fill: colour('amber'), ...edge })
    }
    case 'met':
      return element('circle', { cx, cy, r: half, fill: colour('green'), ...edge })
    case 'underWay':
      return (
        element('circle', { cx, cy, r: half - 0.8, ...open }) +
        element('path', {
          d: `M${at(0, -half + 0.8)}A${roundPixel(half - 0.8)} ${roundPixel(half - 0.8)} 0 0 1 ${at(0, half - 0.8)}Z`,
          fill: colour('ink'),
        })
      )
    case 'notBegun':
      return element('circle', { cx, cy, r: half - 0.8, ...open, 'stroke-dasharray': '2.2 1.6' })
    case 'coming':
      return element('circle', { cx, cy, r: half - 0.8, ...open, stroke: colour('boundary') })
    case 'event': {
      const points = `${at(0, -half)} ${at(half, 0)} ${at(0, half)} ${at(-half, 0)}`
      return element('polygon', { points, fill: colour('petrol'), ...edge })
    }
  }
}

/** A meeting: a small pin head with a ring. */
export const drawMeetingMark = (cx: number, cy: number, size = 9): string =>
  element('circle', { cx, cy, r: size / 2, fill: colour('card'), stroke: colour('petrol'), 'stroke-width': 2.4 })

/** Between two turns and two radii. */
export function ringPath(
  from: number,
  to: number,
  inner: number,
  outer: number,
  centre: { readonly x: number; readonly y: number },
): string {
  const write = (turn: number, radius: number) => {
    const { x, y } = pointAt(turn, radius, centre)
    return `${roundPixel(x)} ${roundPixel(y)}`
  }
  const large = to - from > 0.5 ? 1 : 0
  const [a, b] = [roundPixel(outer), roundPixel(inner)]
  return (
    `M${write(from, outer)}A${a} ${a} 0 ${large} 1 ${write(to, outer)}` +
    `L${write(to, inner)}A${b} ${b} 0 ${large} 0 ${write(from, inner)}Z`
  )
}

const outcomeFill: Record<SpanOutcome, ColourName> = { met: 'q3', missed: 'card', coming: 'empty' }

/** Fill and edge of a period: done is full, missed is open with a strong edge, coming is pale. */
export function styleOutcome(outcome: SpanOutcome) {
  const fill = colour(outcomeFill[outcome])
  if (outcome === 'missed') return { fill, stroke: colour('rust'), 'stroke-width': 1.6 }
  return outcome === 'coming' ? { fill, stroke: colour('rule'), 'stroke-width': 1 } : { fill }
}

export const seasonFill = (isNotable: boolean): string => colour(isNotable ? 'q4' : 'q1')
