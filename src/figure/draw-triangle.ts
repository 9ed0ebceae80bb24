import { colour } from './colour-tokens.ts'
import { element, roundPixel } from './svg.ts'

/** A triangle around a place, with its tip up or down. */
export function drawTriangle(cx: number, cy: number, size: number, fill: string, tip: 'up' | 'down' = 'up'): string {
  const up = tip === 'up' ? 1 : -1
  const base = roundPixel(cy + up * size * 0.8)
  const points = `${roundPixel(cx)},${roundPixel(cy - up * size)} ${roundPixel(cx + size)},${base} ${roundPixel(cx - size)},${base}`
  return element('polygon', { points, fill, stroke: colour('card'), 'stroke-width': 1 })
}
