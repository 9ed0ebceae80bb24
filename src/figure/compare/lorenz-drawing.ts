import { line } from 'd3-shape'
import type { LorenzCurve } from '#analysis/count/lorenz.ts'
import { colour } from '../colour-tokens.ts'
import { drawLegend } from '../draw-legend.ts'
import { type FigureTheme, phoneWidth } from '../figure.ts'
import { makeLinearScale } from '../linear-scale.ts'
import { drawHaloText, drawText, element } from '../svg.ts'
import { measureText, wrapText } from '../text-width.ts'
import type { LorenzData, LorenzFacts, LorenzWords } from './lorenz-curve.ts'

const muted = { fill: colour('muted'), 'font-size': 12.5 }
const marks = [0, 0.25, 0.5, 0.75, 1]

export function drawLorenzBody(
  data: LorenzData & { curve: LorenzCurve },
  point: { x: number; y: number } | undefined,
  facts: LorenzFacts,
  words: LorenzWords,
  theme: FigureTheme,
  width: number,
): { svg: string; height: number } {
  const height = width < phoneWidth ? 300 : 380
  const write = (share: number) => words.percent(theme.formatNumber(share * 100))
  const left = measureText(write(1), 12.5) + 10
  const [top, bottom] = [26, height - 44]
  const right = width - 8
  const x = makeLinearScale([0, 1], [left, right])
  const y = makeLinearScale([0, 1], [bottom, top])
  let svg = drawText(words.axis.events, 0, 12, muted)
  for (const mark of marks) {
    svg += element('line', { x1: left, x2: right, y1: y(mark), y2: y(mark), stroke: colour('rule') })
    svg += element('line', { x1: x(mark), x2: x(mark), y1: top, y2: bottom, stroke: colour('rule') })
    svg += drawText(write(mark), left - 6, y(mark) + 4.5, { ...muted, 'text-anchor': 'end' })
    const anchor = mark === 0 ? 'start' : mark === 1 ? 'end' : 'middle'
    svg += drawText(write(mark), mark === 1 ? width : x(mark), bottom + 17, { ...muted, 'text-anchor': anchor })
  }
  svg += drawText(words.axis.places(facts.unit), width, bottom + 36, { ...muted, 'text-anchor': 'end' })
  const dashed = { stroke: colour('muted'), 'stroke-width': 1.3 }
  svg += element('line', { x1: x(0), y1: y(0), x2: x(1), y2: y(1), ...dashed, 'stroke-dasharray': '2 4' })
  const path = (curve: LorenzCurve) =>
    line<number>()
      .x((share) => x(share))
      .y((_, index) => y(curve.events[index]!))
      .digits(2)(Array.from(curve.places)) ?? ''
  if (data.chanceCurve)
    svg += element('path', { d: path(data.chanceCurve), fill: 'none', ...dashed, 'stroke-dasharray': '7 4' })
  const range = data.chance?.outcome === 'computed' ? data.chance.shareOfPlaces : null
  if (range && point) {
    const box = { x: x(range.low), y: y(point.y) - 6, width: Math.max(4, x(range.high) - x(range.low)), height: 12 }
    svg += element('rect', { ...box, rx: 3, fill: colour('band'), stroke: colour('boundary') })
  }
  svg += element('path', {
    d: path(data.curve),
    fill: 'none',
    stroke: colour('petrol'),
    'stroke-width': 2.4,
    'stroke-linejoin': 'round',
  })
  if (point) svg += drawPoint(x(point.x), y(point.y), { left, right, bottom }, words.point(facts))
  const foot = drawFoot(data, range !== null && point !== undefined, words, height, width)
  return { svg: svg + foot.svg, height: foot.bottom }
}

/** The half: down to its share of places, and named below the curve, where there is always room. */
function drawPoint(
  px: number,
  py: number,
  frame: { left: number; right: number; bottom: number },
  text: string,
): string {
  const guide = { stroke: colour('ink'), 'stroke-width': 1.2, 'stroke-dasharray': '3 3' }
  const room = Math.min(320, Math.max(px - frame.left, frame.right - px) - 16)
  const lines = wrapText(text, room, 14, true)
  // Right of the guide line unless the point lies so far out that the left side is roomier.
  const leftwards = frame.right - px < 180
  const style = { 'font-size': 14, 'font-weight': 700, 'text-anchor': leftwards ? 'end' : 'start' }
  const start = py + 40
  return (
    element('line', { x1: frame.left, x2: px, y1: py, y2: py, ...guide }) +
    element('line', { x1: px, x2: px, y1: py, y2: frame.bottom, ...guide }) +
    element('circle', { cx: px, cy: py, r: 6, fill: colour('petrol'), stroke: colour('card'), 'stroke-width': 1.5 }) +
    lines.map((each, index) => drawHaloText(each, px + (leftwards ? -10 : 10), start + index * 19, style)).join('')
  )
}

function drawFoot(data: LorenzData, ranged: boolean, words: LorenzWords, top: number, width: number) {
  const stroke = { x1: 0, x2: 14, y1: 7, y2: 7, stroke: colour('muted'), 'stroke-width': 1.4 }
  const items = [
    { mark: element('line', { ...stroke, stroke: colour('petrol'), 'stroke-width': 2.4 }), label: words.legend.curve },
    { mark: element('line', { ...stroke, 'stroke-dasharray': '2 3' }), label: words.legend.even },
  ]
  if (data.chanceCurve)
    items.push({ mark: element('line', { ...stroke, 'stroke-dasharray': '6 3' }), label: words.legend.chance })
  if (ranged) {
    const box = { y: 1, width: 14, height: 12, rx: 3, fill: colour('band'), stroke: colour('boundary') }
    items.push({ mark: element('rect', box), label: words.legend.range })
  }
  const legend = drawLegend(items, 0, top + 4, width)
  return { svg: legend.svg, bottom: top + 6 + legend.height }
}
