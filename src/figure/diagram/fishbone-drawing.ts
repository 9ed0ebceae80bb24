import type { Box } from '../box.ts'
import { colour } from '../colour-tokens.ts'
import { drawLegend } from '../draw-legend.ts'
import { drawText, element } from '../svg.ts'
import { measureText } from '../text-width.ts'
import { breakWords } from './break-words.ts'
import type { FishboneData, FishboneWords } from './fishbone.ts'
import {
  boneFont,
  fontSize,
  headPadding,
  layFishbone,
  lineHeight,
  type PlacedBone,
  type PlacedCause,
  stackCauses,
} from './fishbone-layout.ts'
import { drawGradeMark, markedGrades } from './grade-mark.ts'

interface Drawn {
  readonly svg: string
  readonly height: number
}

const drawLine = (
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  width: number,
  stroke: 'ink' | 'muted' | 'boundary',
) => element('line', { x1, y1, x2, y2, stroke: colour(stroke), 'stroke-width': width, 'stroke-linecap': 'round' })

/** Two bones over the spine, one under it. */
export function drawWideFishbone(data: FishboneData, words: FishboneWords, width: number): Drawn {
  const { bones, head, spine, height } = layFishbone(data, words, width)
  const [x1, y, x2] = spine
  const svg = [
    drawLine(x1, y, x2 - 10, y, 4, 'ink'),
    element('polygon', { points: `${x2},${y} ${x2 - 13},${y - 8} ${x2 - 13},${y + 8}`, fill: colour('ink') }),
    ...bones.map((bone) => drawBone(bone)),
    drawHead(head.box, head.lines),
  ].join('')
  return addLegend({ svg, height }, words, width)
}

/** On a phone: the problem first, then one bone under the other along the spine. */
export function drawNarrowFishbone(data: FishboneData, words: FishboneWords, width: number): Drawn {
  const lines = breakWords(data.head, width - 2 * headPadding - 2, boneFont, true)
  const head = { x: 1, y: 1, width: width - 2, height: lines.length * 19 + 2 * headPadding }
  const left = 26
  let y = head.height + 14
  let last = y
  let svg = ''
  for (const bone of data.bones) {
    const label = { x: left - 6, y, width: measureText(bone.name, boneFont, true) + 20, height: 26 }
    last = y + 13
    const stack = stackCauses(bone, left, width - left - 4, y + 36, words)
    svg += drawLine(10, last, label.x, last, 2.5, 'ink') + drawLabel(bone.name, label)
    svg += stack.causes.map(drawCause).join('')
    svg += stack.ribYs.map((rib) => drawLine(left, rib, width - 4, rib, 1, 'boundary')).join('')
    y += 36 + stack.height + 8
  }
  return addLegend(
    { svg: drawLine(10, head.height, 10, last, 3.5, 'ink') + svg + drawHead(head, lines), height: y },
    words,
    width,
  )
}

function drawBone({ name, label, causes, line, ribs }: PlacedBone): string {
  return [
    drawLine(...line, 2.5, 'ink'),
    ...ribs.map(([from, to, y]) => drawLine(from, y, to, y, 1.2, 'muted')),
    ...causes.map(drawCause),
    drawLabel(name, label),
  ].join('')
}

function drawLabel(name: string, box: Box): string {
  const frame = { fill: colour('band'), stroke: colour('ink'), 'stroke-width': 1, rx: 4 }
  const style = { 'font-size': boneFont, 'font-weight': '700', 'text-anchor': 'middle' }
  return element('rect', { ...box, ...frame }) + drawText(name, box.x + box.width / 2, box.y + 18, style)
}

function drawHead(box: Box, lines: readonly string[]): string {
  const style = { 'font-size': boneFont, 'font-weight': '700', 'text-anchor': 'middle' }
  const frame = { fill: colour('card'), stroke: colour('ink'), 'stroke-width': 2, rx: 8 }
  return (
    element('rect', { ...box, ...frame }) +
    lines.map((line, at) => drawText(line, box.x + box.width / 2, box.y + headPadding + 14 + at * 19, style)).join('')
  )
}

function drawCause({ grade, lines, count, box, textX, from }: PlacedCause): string {
  const middle = box.y + 8.5
  const twig =
    from === null
      ? ''
      : element('path', {
          d: `M${from.x} ${from.y}V${middle}H${box.x}`,
          fill: 'none',
          stroke: colour('boundary'),
          'stroke-width': 1,
        })
  const style = { 'font-size': fontSize, ...(grade === null ? { fill: colour('muted') } : {}) }
  return (
    twig +
    (grade === null ? '' : drawGradeMark(grade, box.x + 6, middle)) +
    lines.map((line, at) => drawText(line, textX, box.y + 13 + at * lineHeight, style)).join('') +
    (count === null || count.text === ''
      ? ''
      : drawText(count.text, count.x, count.y, { 'font-size': 12, fill: colour('muted') }))
  )
}

function addLegend({ svg, height }: Drawn, words: FishboneWords, width: number): Drawn {
  const items = markedGrades.map((grade) => ({ mark: drawGradeMark(grade, 7, 7), label: words.grades[grade] }))
  const legend = drawLegend(items, 0, height + 14, width)
  return { svg: svg + legend.svg, height: height + 14 + legend.height }
}
