import { extent, ticks } from 'd3-array'
import { type Box, isInside, isOver } from '../box.ts'
import { colour } from '../colour-tokens.ts'
import type { FigureTheme } from '../figure.ts'
import { type LinearScale, makeLinearScale } from '../linear-scale.ts'
import { drawHaloText, drawText, element } from '../svg.ts'
import { cutText, measureText, wrapText } from '../text-width.ts'
import type { MoranFacts, MoranScatterData, MoranScatterWords } from './moran-scatter.ts'

export interface PlotPoint {
  name: string
  value: number
  mean: number
}

interface Room {
  left: number
  right: number
  top: number
  bottom: number
  x: LinearScale
  y: LinearScale
}

/** All inside the outer SVG element, and its height in pixels. */
export function drawPlot(
  data: MoranScatterData,
  points: PlotPoint[],
  centre: number,
  facts: MoranFacts,
  words: MoranScatterWords,
  theme: FigureTheme,
  width: number,
) {
  const write = (tick: number) => theme.formatNumber(tick, Number.isInteger(tick) ? 0 : (data.decimals ?? 1))
  const xs = widen(extent([...points.map(({ value }) => value), centre]) as [number, number])
  const ys = widen(extent([...points.map(({ mean }) => mean), centre]) as [number, number])
  const yTicks = ticks(...ys, 5)
  const left = Math.ceil(Math.max(...yTicks.map((tick) => measureText(write(tick), 13)))) + 10
  const [top, right] = [26, width - 8]
  const xTicks = chooseTicks(xs, right - left, write)
  const bottom = top + Math.round(Math.min(380, Math.max(230, width * 0.56)))
  const room: Room = {
    ...{ left, right, top, bottom },
    x: makeLinearScale(xs, [left, right]),
    // Room above and below for the names of the corners.
    y: makeLinearScale(ys, [bottom - 22, top + 22]),
  }
  const below = wrapText(words.axis.value(facts), width - 12, 13)
  const axes =
    yTicks.map((tick) => drawText(write(tick), left - 7, room.y(tick) + 4.5, tickStyle('end'))).join('') +
    xTicks.map((tick) => drawXTick(write(tick), tick, room)).join('') +
    drawText(cutText(words.axis.neighbours, width, 13), 0, 13, { fill: colour('muted') }) +
    below.map((line, at) => drawText(line, right, bottom + 38 + at * 17, tickStyle('end'))).join('')
  const { svg: corners, boxes } = drawCorners(room, centre, words)
  const names = nameFarthest(points, centre, room, boxes)
  const dots = points.map((point) => drawDot(point, centre, room)).join('')
  return {
    svg: drawField(room, centre) + corners + axes + drawLine(points, room) + dots + names,
    height: bottom + 31 + below.length * 17,
  }
}

/** As many round numbers as stand beside each other without touching. */
function chooseTicks(domain: [number, number], room: number, write: (tick: number) => string): number[] {
  for (let count = 6; count > 1; count -= 1) {
    const found = ticks(...domain, count)
    const widest = Math.max(0, ...found.map((tick) => measureText(write(tick), 13))) + 16
    const step = (room * ((found[1] ?? domain[1]) - (found[0] ?? domain[0]))) / (domain[1] - domain[0])
    // The outermost are moved in from the edge by up to half their width.
    if (step >= 1.25 * widest) return found
  }
  return ticks(...domain, 1).slice(0, 1)
}

const tickStyle = (anchor: string) => ({ 'text-anchor': anchor, fill: colour('muted') })

function widen([low, high]: [number, number]): [number, number] {
  const spread = high - low || Math.abs(low) || 1
  return [low - spread * 0.08, high + spread * 0.08]
}

function drawXTick(text: string, tick: number, { x, left, right, bottom }: Room): string {
  const half = measureText(text, 13) / 2
  const at = Math.max(left + half, Math.min(right - half, x(tick)))
  return drawText(text, at, bottom + 18, tickStyle('middle'))
}

/** The two alike corners shaded, and the mean as lines. */
function drawField({ left, right, top, bottom, x, y }: Room, centre: number): string {
  const [cx, cy] = [x(centre), y(centre)]
  const shade = { fill: colour('band'), 'fill-opacity': 0.6 }
  const line = { stroke: colour('boundary'), 'stroke-width': 1 }
  return (
    element('rect', { x: cx, y: top, width: right - cx, height: cy - top, ...shade }) +
    element('rect', { x: left, y: cy, width: cx - left, height: bottom - cy, ...shade }) +
    element('line', { x1: cx, x2: cx, y1: top, y2: bottom, ...line }) +
    element('line', { x1: left, x2: right, y1: cy, y2: cy, ...line }) +
    element('line', { x1: left, x2: right, y1: bottom, y2: bottom, stroke: colour('rule') })
  )
}

function drawCorners({ left, right, top, bottom, x }: Room, centre: number, words: MoranScatterWords) {
  const boxes: Box[] = []
  const place = (text: string, atRight: boolean, atTop: boolean) => {
    const room = (atRight ? right - x(centre) : x(centre) - left) - 10
    const wide = measureText(text, 13, true)
    // A corner too narrow for its name has it in the table.
    if (wide > room) return ''
    const [at, base] = [atRight ? right - 5 : left + 5, atTop ? top + 16 : bottom - 7]
    boxes.push({ x: atRight ? at - wide : at, y: base - 12, width: wide, height: 16 })
    const style = { 'text-anchor': atRight ? 'end' : 'start', 'font-weight': 700, fill: colour('muted') }
    return drawHaloText(text, at, base, style)
  }
  const { high_high, low_high, high_low, low_low } = words.quadrant
  const svg =
    place(high_high, true, true) +
    place(low_high, false, true) +
    place(high_low, true, false) +
    place(low_low, false, false)
  return { svg, boxes }
}

/** Least squares through the points; with row-standardised weights and no islands its slope is Moran's I. */
export function fitSlope(points: readonly { value: number; mean: number }[]): { slope: number; start: number } | null {
  const count = points.length
  const x = points.reduce((sum, { value }) => sum + value, 0) / count
  const y = points.reduce((sum, { mean }) => sum + mean, 0) / count
  let [products, squares] = [0, 0]
  for (const { value, mean } of points) {
    products += (value - x) * (mean - y)
    squares += (value - x) ** 2
  }
  if (!(squares > 0)) return null
  return { slope: products / squares, start: y - (products / squares) * x }
}

function drawLine(points: PlotPoint[], { x, y }: Room): string {
  const fit = points.length < 2 ? null : fitSlope(points)
  if (fit === null) return ''
  const [low, high] = extent(points, ({ value }) => value) as [number, number]
  const at = (value: number) => y(fit.start + fit.slope * value)
  const ends = { x1: x(low), x2: x(high), y1: at(low), y2: at(high) }
  return element('line', { ...ends, stroke: colour('petrol'), 'stroke-width': 2, 'data-part': 'fit' })
}

function drawDot(point: PlotPoint, centre: number, { x, y }: Room): string {
  const alike = point.value > centre === point.mean > centre
  const place = { cx: x(point.value), cy: y(point.mean), r: 4 }
  // Alike are filled, the odd ones out rings.
  const style = alike
    ? { fill: colour('petrol'), stroke: colour('card') }
    : { fill: colour('card'), stroke: colour('ink') }
  return element('circle', { ...place, ...style, 'stroke-width': alike ? 0.8 : 1.5 })
}

const mostNames = 8

/** Names of the areas farthest from the middle, where nothing is in the way. */
function nameFarthest(
  points: PlotPoint[],
  centre: number,
  { x, y, left, right, top, bottom }: Room,
  boxes: Box[],
): string {
  const taken: Box[] = [
    ...boxes,
    ...points.map(({ value, mean }) => ({ x: x(value) - 5, y: y(mean) - 5, width: 10, height: 10 })),
  ]
  const fit = points.length < 2 ? null : fitSlope(points)
  const crossesLine = (box: Box) => {
    if (fit === null) return false
    // The scales are straight, so two points give the line in pixels.
    const [x0, y0, x1, y1] = [x(0), y(fit.start), x(1), y(fit.start + fit.slope)]
    const at = (pixel: number) => y0 + ((pixel - x0) * (y1 - y0)) / (x1 - x0)
    const [one, other] = [at(box.x), at(box.x + box.width)]
    return Math.max(one, other) > box.y && Math.min(one, other) < box.y + box.height
  }
  const far = ({ value, mean }: PlotPoint) => Math.hypot(x(value) - x(centre), y(mean) - y(centre))
  const frame = { x: left, y: top, width: right - left, height: bottom - top }
  let [svg, named] = ['', 0]
  for (const point of [...points]
    .sort((a, b) => far(b) - far(a) || (a.name < b.name ? -1 : 1))
    .slice(0, 2 * mostNames)) {
    if (named === mostNames) break
    const wide = measureText(point.name, 12.5)
    for (const [dx, dy] of [
      [8, 4.5],
      [-8 - wide, 4.5],
      [-wide / 2, -9],
      [-wide / 2, 18],
    ] as const) {
      const [at, base] = [x(point.value) + dx, y(point.mean) + dy]
      const box = { x: at, y: base - 11, width: wide, height: 15 }
      if (!isInside(box, frame) || taken.some((other) => isOver(box, other)) || crossesLine(box)) continue
      taken.push(box)
      named += 1
      svg += drawHaloText(point.name, at, base, { 'font-size': 12.5 })
      break
    }
  }
  return svg
}
