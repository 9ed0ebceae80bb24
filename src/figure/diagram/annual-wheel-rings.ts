import { colour } from '../colour-tokens.ts'
import { drawText, element, roundPixel } from '../svg.ts'
import { measureText } from '../text-width.ts'
import {
  type AnnualWheelData,
  type AnnualWheelFacts,
  type AnnualWheelWords,
  type WheelRhythm,
  wheelRhythms,
} from './annual-wheel-data.ts'
import { drawMeetingMark, ringPath, seasonFill, styleOutcome } from './annual-wheel-marks.ts'
import { spreadTurns } from './annual-wheel-places.ts'
import { clipSpan, monthTurns, pointAt, turnOf, weekTurns } from './annual-wheel-year.ts'

export interface WheelFrame {
  readonly centre: { readonly x: number; readonly y: number }
  /** Outer edge of the ring of months, pixels. */
  readonly radius: number
}

/** Radii in pixels: the names of months keep their size, everything else shrinks with the wheel. */
function measureRings({ radius }: WheelFrame) {
  const k = Math.max(0.45, Math.min(1.15, radius / 230))
  const months = { outer: radius, inner: radius - Math.max(22, 28 * k) }
  let edge = months.inner - 10 * k
  const take = (width: number, gap: number) => {
    const ring = { outer: edge, inner: edge - width }
    edge = ring.inner - gap
    return ring
  }
  const week = take(15 * k, 5 * k)
  const month = take(8 * k, 5 * k)
  const quarter = take(11 * k, 5 * k)
  const meetings = edge - 8 * k
  const seasons = { outer: edge - 17 * k, inner: Math.max(radius * 0.235, 24) }
  return { k, months, bands: { week, month, quarter }, meetings, seasons }
}

const draw = (d: string, style: Record<string, string | number>) => element('path', { d, ...style })
const thin = { fill: 'none', stroke: colour('rule'), 'stroke-width': 1 }

/** Half a pixel's gap between neighbours, in turns. */
const gapOf = (radius: number, pixels = 1.2) => pixels / (2 * Math.PI * radius)

export function drawRings(
  data: AnnualWheelData,
  facts: AnnualWheelFacts,
  words: AnnualWheelWords,
  frame: WheelFrame,
): string {
  const rings = measureRings(frame)
  const { centre } = frame
  return [
    drawMonths(data, words, frame),
    ...wheelRhythms.map((rhythm) => drawRhythm(data, rhythm, rings.bands[rhythm], centre)),
    drawSeasons(data, rings.seasons, centre),
    element('circle', { cx: centre.x, cy: centre.y, r: rings.meetings, ...thin }),
    ...placeMeetings(data, rings.meetings, 9 * rings.k).map((turn) => {
      const { x, y } = pointAt(turn, rings.meetings, centre)
      return drawMeetingMark(x, y, Math.max(7, 9 * rings.k))
    }),
    drawMiddle(facts, words, centre, rings.seasons.inner),
  ].join('')
}

const placeMeetings = ({ meetings, year }: AnnualWheelData, radius: number, size: number): number[] =>
  spreadTurns(
    meetings.map(({ on }) => turnOf(on, year)),
    gapOf(radius, size),
  )

/** The band of months, this month strong, with a tick at every Monday inside it. */
function drawMonths({ year, today }: AnnualWheelData, words: AnnualWheelWords, frame: WheelFrame): string {
  const { centre } = frame
  const { outer, inner } = measureRings(frame).months
  const turns = monthTurns(year)
  const now = turnOf(today, year)
  const gap = gapOf(outer, 1.5)
  const bands = words.months.map((name, at) => {
    const [from, to] = [turns[at]!, turns[at + 1]!]
    const isNow = now >= from && now < to
    const { x, y } = pointAt((from + to) / 2, (inner + outer) / 2, centre)
    const label = { 'text-anchor': 'middle', 'font-size': 12.5, 'font-weight': isNow ? 700 : undefined }
    return (
      draw(ringPath(from + gap, to - gap, inner, outer, centre), { fill: colour(isNow ? 'ink' : 'band') }) +
      drawText(name, x, y + 4.4, { ...clean(label), fill: colour(isNow ? 'card' : 'ink') })
    )
  })
  const ticks = weekTurns(year).map((turn) => {
    const [a, b] = [pointAt(turn, inner - 2, centre), pointAt(turn, inner - 6, centre)]
    return `M${roundPixel(a.x)} ${roundPixel(a.y)}L${roundPixel(b.x)} ${roundPixel(b.y)}`
  })
  return bands.join('') + draw(ticks.join(''), { fill: 'none', stroke: colour('boundary'), 'stroke-width': 1 })
}

const clean = (style: Record<string, string | number | undefined>) =>
  Object.fromEntries(Object.entries(style).filter((one): one is [string, string | number] => one[1] !== undefined))

function drawRhythm(
  { spans, year }: AnnualWheelData,
  rhythm: WheelRhythm,
  { outer, inner }: { outer: number; inner: number },
  centre: WheelFrame['centre'],
): string {
  const own = spans.filter((one) => one.rhythm === rhythm)
  if (own.length === 0) return element('circle', { cx: centre.x, cy: centre.y, r: (outer + inner) / 2, ...thin })
  const gap = gapOf(outer)
  return own
    .flatMap(({ from, to, outcome }) => {
      const clipped = clipSpan(from, to, year)
      if (!clipped || clipped[1] - clipped[0] <= 2.2 * gap) return []
      if (rhythm === 'month') {
        const { x, y } = pointAt((clipped[0] + clipped[1]) / 2, (outer + inner) / 2, centre)
        return [element('circle', { cx: x, cy: y, r: (outer - inner) / 2, ...styleOutcome(outcome) })]
      }
      const inset = outcome === 'missed' ? 0.8 : 0
      const path = ringPath(clipped[0] + gap, clipped[1] - gap, inner + inset, outer - inset, centre)
      return [draw(path, styleOutcome(outcome))]
    })
    .join('')
}

/** The scale ends at the longest bar, at the least and most here; a longer one is cut, and the table has its number. */
const [leastShown, mostShown] = [1.6, 2.5]

/** One or two rings of bars round the middle; a broken circle is the even year. */
function drawSeasons(
  { seasons, year }: AnnualWheelData,
  { outer, inner }: { outer: number; inner: number },
  centre: WheelFrame['centre'],
): string {
  const turns = monthTurns(year)
  const step = (outer - inner) / Math.max(1, seasons.length)
  return seasons
    .map(({ months, notable }, ring) => {
      if (!months) return ''
      const base = inner + ring * step
      const end = Math.min(mostShown, Math.max(leastShown, ...months))
      const unit = (step - (seasons.length > 1 ? 5 : 0)) / end
      const even = element('circle', {
        ...{ cx: centre.x, cy: centre.y, r: base + unit },
        ...{ fill: 'none', stroke: colour('boundary'), 'stroke-width': 1, 'stroke-dasharray': '3 3' },
      })
      const gap = gapOf(base, 1)
      const bars = months.map((share, at) => {
        const height = Math.max(1, Math.min(end, share) * unit)
        const path = ringPath(turns[at]! + gap, turns[at + 1]! - gap, base, base + height, centre)
        return draw(path, { fill: seasonFill(notable.includes(at + 1)) })
      })
      return bars.join('') + even
    })
    .join('')
}

function drawMiddle(
  facts: AnnualWheelFacts,
  words: AnnualWheelWords,
  centre: WheelFrame['centre'],
  room: number,
): string {
  const text = words.middle(facts)
  const size = Math.max(16, Math.min(40, room * 0.5))
  const chord = 2 * Math.sqrt(Math.max(0, room ** 2 - (size * 0.75) ** 2)) - 10
  const fits = text !== '' && measureText(text, 12) <= chord
  const style = { 'text-anchor': 'middle', 'font-size': size, 'font-weight': 700 }
  const year = drawText(String(facts.year), centre.x, centre.y + (fits ? size * 0.12 : size * 0.36), style)
  if (!fits) return year
  const small = { 'text-anchor': 'middle', 'font-size': 12, fill: colour('muted') }
  return year + drawText(text, centre.x, centre.y + size * 0.12 + 17, small)
}

/** From the middle's edge to the ring of months: today. Nothing in another year. */
export function drawHand({ today, year }: AnnualWheelData, frame: WheelFrame): string {
  const turn = turnOf(today, year)
  if (turn < 0 || turn >= 1) return ''
  const { seasons, months } = measureRings(frame)
  const [from, to] = [pointAt(turn, seasons.inner, frame.centre), pointAt(turn, months.inner - 3, frame.centre)]
  const line = { x1: from.x, y1: from.y, x2: to.x, y2: to.y, 'stroke-linecap': 'round' }
  return (
    element('line', { ...line, stroke: colour('card'), 'stroke-width': 5 }) +
    element('line', { ...line, stroke: colour('rust'), 'stroke-width': 2 }) +
    element('circle', { cx: from.x, cy: from.y, r: 3.5, fill: colour('rust') })
  )
}
