import { colour } from '../colour-tokens.ts'
import { element, roundPixel } from '../svg.ts'

/** What a cause rests on, the firmest first. */
export const markedGrades = ['research', 'data', 'experience', 'assumed'] as const
export type MarkedGrade = (typeof markedGrades)[number]

/** A shape of its own for each grade, from filled to open, told apart in grey too. `size` is the width in pixels. */
export function drawGradeMark(grade: MarkedGrade, cx: number, cy: number, size = 11): string {
  const half = size / 2
  const line = { stroke: colour('ink'), 'stroke-width': 1.4 }
  if (grade === 'research') return element('circle', { cx, cy, r: half - 0.4, fill: colour('ink') })
  if (grade === 'data') {
    const side = size - 1.6
    return element('rect', { x: cx - side / 2, y: cy - side / 2, width: side, height: side, fill: colour('ink') })
  }
  if (grade === 'assumed') {
    return element('circle', { cx, cy, r: half - 0.9, fill: colour('card'), ...line, 'stroke-dasharray': '2 1.6' })
  }
  const [x, y] = [roundPixel(cx), roundPixel(cy)]
  const at = (dx: number, dy: number) => `${roundPixel(x + dx)},${roundPixel(y + dy)}`
  const points = `${at(0, -half)} ${at(half, 0)} ${at(0, half)} ${at(-half, 0)}`
  const lower = `${at(half, 0)} ${at(0, half)} ${at(-half, 0)}`
  return (
    element('polygon', { points, fill: colour('card'), ...line }) +
    element('polygon', { points: lower, fill: colour('ink') })
  )
}
