import type { Box } from '../box.ts'
import { colour } from '../colour-tokens.ts'
import { drawHaloText, element } from '../svg.ts'
import { measureText } from '../text-width.ts'

/** The longest of 1, 2, 5 times a power of ten metres that takes at most `room` pixels. */
export function chooseScaleLength(pixelsPerMetre: number, room: number): number {
  const most = room / pixelsPerMetre
  const power = 10 ** Math.floor(Math.log10(most))
  const factor = [5, 2, 1].find((step) => step * power <= most) ?? 1
  return factor * power
}

/** A bar in the lower left corner, and the space it takes. */
export function drawScaleBar(
  pixelsPerMetre: number,
  frame: Box,
  write: (metres: number) => string,
): { svg: string; box: Box } {
  const metres = chooseScaleLength(pixelsPerMetre, Math.min(110, frame.width * 0.22))
  const length = metres * pixelsPerMetre
  const label = write(metres)
  const x = frame.x + 12
  const y = frame.y + frame.height - 14
  const width = Math.max(length, measureText(label, 12)) + 8
  const bar = (stroke: string, thickness: number) =>
    element('path', {
      d: `M${x} ${y - 5}V${y}H${(x + length).toFixed(1)}V${y - 5}`,
      fill: 'none',
      stroke,
      'stroke-width': thickness,
    })
  const svg = bar(colour('card'), 4) + bar(colour('ink'), 1.5) + drawHaloText(label, x + 3, y - 6, { 'font-size': 12 })
  return { svg, box: { x: x - 4, y: y - 22, width, height: 28 } }
}
