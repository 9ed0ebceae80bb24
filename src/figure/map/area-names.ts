import { colour } from '../colour-tokens.ts'
import { drawHaloText, drawText, element } from '../svg.ts'
import { cutText, measureText } from '../text-width.ts'
import { labelSize, type PlacedLabel } from './place-labels.ts'

/** A name over its area; a number stands plain, or as `drawNumber` has it. */
export function drawName(label: PlacedLabel, drawNumber = drawPlainNumber): string {
  if (label.kind === 'number') return drawNumber(label)
  const style = { 'text-anchor': 'middle', 'font-size': labelSize, 'font-weight': 700 }
  const top = label.y - ((label.lines.length - 1) * 14) / 2 + 4.5
  return label.lines.map((line, index) => drawHaloText(line, label.x, top + index * 14, style)).join('')
}

function drawPlainNumber({ lines, x, y }: PlacedLabel): string {
  const style = { 'text-anchor': 'middle', 'font-size': 12, 'font-weight': 700, fill: colour('muted') }
  return drawHaloText(lines[0]!, x, y + 4, style)
}

/** The names behind the numbers, flowing under the map. */
export function drawNameKey(key: readonly { number: number; text: string }[], y: number, width: number) {
  let [x, line, svg] = [0, 0, '']
  for (const { number, text } of key) {
    const head = `${number}`
    const headWidth = measureText(head, 12.5, true) + 5
    const name = cutText(text, width - headWidth, 12.5)
    const itemWidth = headWidth + measureText(name, 12.5)
    if (x > 0 && x + itemWidth > width) [x, line] = [0, line + 1]
    svg += drawText(head, x, y + line * 18, { 'font-size': 12.5, 'font-weight': 700 })
    svg += drawText(name, x + headWidth, y + line * 18, { 'font-size': 12.5, fill: colour('muted') })
    x += itemWidth + 14
  }
  return { svg: element('g', { 'data-part': 'key' }, svg), height: key.length === 0 ? 0 : (line + 1) * 18 }
}
