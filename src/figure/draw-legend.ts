import { drawText } from './svg.ts'
import { measureText } from './text-width.ts'

export interface LegendItem {
  /** SVG of the mark, drawn in a 14 × 14 square with its corner at 0,0. */
  mark: string
  label: string
}

const fontSize = 13
const lineHeight = 22

/** Marks with labels, flowing over as many lines as the width asks for. Returns the SVG and its height in pixels. */
export function drawLegend(items: LegendItem[], x: number, y: number, width: number): { svg: string; height: number } {
  let line = 0
  let left = 0
  let svg = ''
  for (const { mark, label } of items) {
    const itemWidth = 14 + 6 + measureText(label, fontSize)
    if (left > 0 && left + itemWidth > width) {
      line += 1
      left = 0
    }
    const top = y + line * lineHeight
    svg += `<g transform="translate(${Math.round(x + left)} ${Math.round(top)})">${mark}${drawText(label, 20, 11.5, { 'font-size': fontSize })}</g>`
    left += itemWidth + 18
  }
  return { svg, height: items.length === 0 ? 0 : (line + 1) * lineHeight }
}
