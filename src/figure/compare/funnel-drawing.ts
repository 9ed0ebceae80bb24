import { line } from 'd3-shape'
import type { Funnel, FunnelUnit } from '#analysis/count/funnel.ts'
import { computeFunnelLimits, type FunnelLimits } from '#analysis/count/funnel-limits.ts'
import { type Box, isInside, isOver } from '../box.ts'
import { colour } from '../colour-tokens.ts'
import { drawLegend } from '../draw-legend.ts'
import { drawTriangle } from '../draw-triangle.ts'
import { type FigureTheme, phoneWidth } from '../figure.ts'
import { makeLinearScale } from '../linear-scale.ts'
import { drawHaloText, drawText, element } from '../svg.ts'
import { measureText } from '../text-width.ts'
import { chooseFunnelAxes, type FunnelData, type FunnelFacts, type FunnelWords } from './funnel-plot.ts'

const muted = { fill: colour('muted'), 'font-size': 12.5 }
const steps = 160

interface Place {
  unit: FunnelUnit
  x: number
  y: number
  own: boolean
}

export function drawFunnelBody(
  data: FunnelData,
  result: Funnel,
  facts: FunnelFacts,
  words: FunnelWords,
  theme: FigureTheme,
  width: number,
): { svg: string; height: number } {
  const { populations, rates, marks, rateTicks } = chooseFunnelAxes(result)
  const height = width < phoneWidth ? 300 : 380
  const write = (tick: number) => theme.formatNumber(tick, rateTicks.every(Number.isInteger) ? 0 : 1)
  const left = Math.max(...rateTicks.map((tick) => measureText(write(tick), 12.5))) + 10
  const frame = { x: left, y: 26, width: width - left - 4, height: height - 26 - 44 }
  const bottom = frame.y + frame.height
  const along = makeLinearScale([Math.log(populations[0]), Math.log(populations[1])], [left, left + frame.width])
  const x = (population: number) => along(Math.log(population))
  const y = makeLinearScale(rates, [bottom, frame.y])

  let svg = drawText(words.axis.rate(facts.per), 0, 12, muted)
  for (const tick of rateTicks) {
    svg += element('line', { x1: left, x2: left + frame.width, y1: y(tick), y2: y(tick), stroke: colour('rule') })
    svg += drawText(write(tick), left - 6, y(tick) + 4.5, { ...muted, 'text-anchor': 'end' })
  }
  let free = -Infinity
  for (const mark of marks) {
    const text = theme.formatNumber(mark)
    const half = measureText(text, 12.5) / 2
    if (x(mark) - half < Math.max(0, free) || x(mark) + half > width) continue
    svg += element('line', { x1: x(mark), x2: x(mark), y1: bottom, y2: bottom + 4, stroke: colour('boundary') })
    svg += drawText(text, x(mark), bottom + 17, { ...muted, 'text-anchor': 'middle' })
    free = x(mark) + half + 12
  }
  svg += drawText(words.axis.population, width, bottom + 36, { ...muted, 'text-anchor': 'end' })
  svg += drawLimits(result, populations, rates, x, y)
  const level = y(result.baseline)
  svg += element('line', {
    x1: left,
    x2: left + frame.width,
    y1: level,
    y2: level,
    stroke: colour('ink'),
    'stroke-width': 1.4,
  })

  const places = result.units.map((unit) => ({
    unit,
    x: x(unit.population),
    y: y(unit.rate),
    own: unit.id === data.own,
  }))
  const importance = ({ unit, own }: Place) =>
    own ? 3 : unit.position.startsWith('far') ? 2 : unit.position === 'within' ? 0 : 1
  const drawn = places.toSorted((a, b) => importance(a) - importance(b))
  svg += drawn.map(drawUnit).join('')
  svg += nameUnits(drawn.toReversed(), data.names, frame)
  const foot = drawFoot(result, facts, words, drawn, height, width)
  return { svg: svg + foot.svg, height: foot.bottom }
}

/** The judged limits as smooth curves: the inner as a band, the outer as a broken line. */
function drawLimits(
  { baseline, widening, parameters }: Funnel,
  [from, to]: [number, number],
  rates: [number, number],
  x: (population: number) => number,
  y: (rate: number) => number,
): string {
  const curve = Array.from({ length: steps + 1 }, (_, step) => {
    const population = from * (to / from) ** (step / steps)
    const scale = parameters.per / population
    const limits = computeFunnelLimits((baseline * population) / parameters.per, 'interpolated', widening)
    const rate = (name: keyof FunnelLimits) => Math.min(rates[1], limits[name] * scale)
    return {
      x: x(population),
      ...{ low: rate('low95'), high: rate('high95'), least: rate('low998'), most: rate('high998') },
    }
  })
  type Point = (typeof curve)[number]
  const path = (points: Point[], at: (point: Point) => number) =>
    line<Point>()
      .x((point) => point.x)
      .y((point) => y(at(point)))
      .digits(2)(points) ?? ''
  const back = path(curve.toReversed(), (point) => point.low).replace(/^M/, 'L')
  const band = element('path', { d: `${path(curve, (point) => point.high)}${back}Z`, fill: colour('band') })
  const style = { fill: 'none', stroke: colour('muted'), 'stroke-width': 1.2, 'stroke-dasharray': '5 4' }
  const within = (at: (point: Point) => number) => curve.filter((point) => at(point) < rates[1])
  return (
    band +
    element('path', {
      d: path(
        within((point) => point.most),
        (point) => point.most,
      ),
      ...style,
    }) +
    element('path', { d: path(curve, (point) => point.least), ...style })
  )
}

/** Dot inside, ring between the limits, a triangle pointing outwards beyond the outer; the own unit has a ring around it. */
function drawUnit({ unit, x, y, own }: Place): string {
  const { position } = unit
  const mark =
    position === 'within'
      ? element('circle', {
          cx: x,
          cy: y,
          r: own ? 5 : 3,
          fill: colour(own ? 'petrol' : 'q3'),
          stroke: colour('card'),
          'stroke-width': 0.6,
        })
      : position === 'above' || position === 'below'
        ? element('circle', { cx: x, cy: y, r: 4, fill: colour('card'), stroke: colour('petrol'), 'stroke-width': 1.8 })
        : drawFar(x, y, position)
  return own
    ? mark + element('circle', { cx: x, cy: y, r: 9, fill: 'none', stroke: colour('ink'), 'stroke-width': 1.8 })
    : mark
}

const drawFar = (x: number, y: number, position: FunnelUnit['position']) =>
  position === 'far_above'
    ? drawTriangle(x, y, 5.5, colour('rust'), 'up')
    : drawTriangle(x, y, 5.5, colour('petrol'), 'down')

/** Names of the own unit and those outside, most telling first, where there is room for them. */
function nameUnits(places: Place[], names: FunnelData['names'], frame: Box): string {
  const told = places.filter(({ unit, own }) => own || unit.position !== 'within')
  const taken: Box[] = told.map(({ x, y, own }) => ({
    x: x - (own ? 10 : 6),
    y: y - (own ? 10 : 6),
    width: own ? 20 : 12,
    height: own ? 20 : 12,
  }))
  const quiet: Box[] = places
    .filter(({ unit, own }) => !own && unit.position === 'within')
    .map(({ x, y }) => ({ x: x - 3, y: y - 3, width: 6, height: 6 }))
  const ordered = told.toSorted((a, b) => Number(b.own) - Number(a.own) || Math.abs(b.unit.z) - Math.abs(a.unit.z))
  let svg = ''
  for (const { unit, x, y, own } of ordered) {
    const text = names[unit.id] ?? unit.id
    const [wide, gap] = [measureText(text, 12.5, own), own ? 12 : 8]
    const spots: Box[] = [
      { x: x + gap, y: y - 7, width: wide, height: 15 },
      { x: x - gap - wide, y: y - 7, width: wide, height: 15 },
      { x: x - wide / 2, y: y - gap - 16, width: wide, height: 15 },
      { x: x - wide / 2, y: y + gap + 1, width: wide, height: 15 },
    ]
    // The own unit and those far out may cover quiet points; those just outside are named only where nothing is covered.
    const avoided = own || unit.position.startsWith('far') ? taken : [...taken, ...quiet]
    const spot = spots.find((box) => isInside(box, frame) && !avoided.some((other) => isOver(box, other)))
    if (spot === undefined) continue
    taken.push({ x: spot.x - 3, y: spot.y, width: spot.width + 6, height: spot.height })
    svg += drawHaloText(text, spot.x, spot.y + 11.5, { 'font-size': 12.5, 'font-weight': own ? 700 : undefined })
  }
  return svg
}

function drawFoot(result: Funnel, facts: FunnelFacts, words: FunnelWords, places: Place[], top: number, width: number) {
  const has = (...wanted: FunnelUnit['position'][]) => result.units.some(({ position }) => wanted.includes(position))
  const dashed = { y1: 7, y2: 7, stroke: colour('muted'), 'stroke-width': 1.4 }
  const dot = { cx: 7, cy: 7 }
  const items = [
    {
      mark: element('line', { x1: 0, x2: 14, ...dashed, stroke: colour('ink') }),
      label: words.baseline(facts.baseline),
    },
    { mark: element('rect', { width: 14, height: 14, fill: colour('band') }), label: words.inner },
    { mark: element('line', { x1: 0, x2: 14, ...dashed, 'stroke-dasharray': '4 3' }), label: words.outer },
  ]
  if (has('within'))
    items.push({ mark: element('circle', { ...dot, r: 3, fill: colour('q3') }), label: words.legend.within })
  if (has('above', 'below')) {
    const ring = { ...dot, r: 4, fill: colour('card'), stroke: colour('petrol'), 'stroke-width': 1.8 }
    items.push({ mark: element('circle', ring), label: words.legend.outside })
  }
  if (has('far_above', 'far_below'))
    items.push({ mark: drawFar(7, 7, has('far_above') ? 'far_above' : 'far_below'), label: words.legend.far })
  if (places.some(({ own }) => own)) {
    const ring = { ...dot, r: 6, fill: 'none', stroke: colour('ink'), 'stroke-width': 1.8 }
    items.push({ mark: element('circle', ring), label: words.legend.own })
  }
  const legend = drawLegend(items, 0, top + 4, width)
  return { svg: legend.svg, bottom: top + 6 + legend.height }
}
