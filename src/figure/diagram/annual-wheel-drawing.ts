import { drawLegend, type LegendItem } from '../draw-legend.ts'
import { element } from '../svg.ts'
import {
  type AnnualWheelData,
  type AnnualWheelFacts,
  type AnnualWheelWords,
  type SpanOutcome,
  wheelStates,
} from './annual-wheel-data.ts'
import { drawColumns, drawNumbers, layColumns, listNumbered } from './annual-wheel-labels.ts'
import { drawMeetingMark, drawStateMark, seasonFill, styleOutcome } from './annual-wheel-marks.ts'
import { groupDays } from './annual-wheel-places.ts'
import { drawHand, drawRings, type WheelFrame } from './annual-wheel-rings.ts'

/** Labels beside the wheel need so many pixels in all; below, marks are numbered and told under it. */
const columnsFrom = 720
/** From the ring of months to the middle of the marks outside it, pixels. */
const trackRoom = 13
const largest = 300
/** The wheel does not give way to its list further than to this radius. */
const smallest = 150
/** What stands under the legend, and the gaps. */
const notesRoom = 64

interface Room {
  readonly width: number
  readonly tallest: number
}

/** Numbers need their room round the wheel. */
const mostGroups = (radius: number) => Math.floor((2 * Math.PI * radius) / 24)

/** The whole picture: with columns of labels where they fit, else numbered. */
export function drawWheel(
  data: AnnualWheelData,
  facts: AnnualWheelFacts,
  words: AnnualWheelWords,
  { width, tallest }: Room,
): { svg: string; height: number } {
  const legend = (top: number) => drawLegend(listLegend(data, words), 0, top, width)
  const wide = width >= columnsFrom ? drawWide(data, facts, words, width) : null
  const left = tallest - legend(0).height - notesRoom
  const drawn = wide ?? drawNumbered(data, facts, words, { width, tallest: left })
  const under = legend(drawn.height + 14)
  return { svg: drawn.svg + under.svg, height: drawn.height + 14 + under.height }
}

function drawWide(data: AnnualWheelData, facts: AnnualWheelFacts, words: AnnualWheelWords, width: number) {
  const column = Math.round(Math.min(230, width * 0.235))
  const radius = Math.min(largest, (width - 2 * column - 2 * 44) / 2)
  const height = Math.round(2 * (radius + trackRoom + 26))
  const frame: WheelFrame = { centre: { x: width / 2, y: height / 2 }, radius }
  const groups = groupDays(data.due, data.year, Math.floor((2 * Math.PI * radius) / 16))
  const laid = layColumns(groups, frame, { words, today: data.today, year: data.year, width, column, height })
  if (!laid) return null
  const svg = drawRings(data, facts, words, frame) + drawHand(data, frame) + drawColumns(laid)
  return { svg, height }
}

function drawNumbered(
  data: AnnualWheelData,
  facts: AnnualWheelFacts,
  words: AnnualWheelWords,
  { width, tallest }: Room,
) {
  const roomy = Math.max(56, Math.min(largest, width / 2 - trackRoom - 24))
  const listed = listNumbered(groupDays(data.due, data.year, mostGroups(roomy)), words, 0, width).height
  const low = (tallest - listed - 12) / 2 - trackRoom - 24
  const radius = Math.min(roomy, Math.max(smallest, low))
  const edge = radius + trackRoom + 24
  const frame: WheelFrame = { centre: { x: width / 2, y: edge }, radius }
  const groups = groupDays(data.due, data.year, mostGroups(radius))
  const list = listNumbered(groups, words, 2 * edge + 12, width)
  const numbers = drawNumbers(groups, frame)
  const svg = drawRings(data, facts, words, frame) + drawHand(data, frame) + numbers + list.svg
  return { svg, height: 2 * edge + 12 + list.height }
}

const half = 7
const block = (style: Record<string, string | number>) =>
  element('rect', { x: 1, y: 2, width: 12, height: 10, rx: 1.5, ...style })

/** Only what is in the picture. */
function listLegend(data: AnnualWheelData, words: AnnualWheelWords): LegendItem[] {
  const states = wheelStates.filter((state) => data.due.some((one) => one.state === state))
  const outcomes = (['met', 'missed', 'coming'] as const).filter((outcome) =>
    data.spans.some((one) => one.outcome === outcome),
  )
  return [
    ...states.map((state) => ({ mark: drawStateMark(state, half, half), label: words.states[state] })),
    ...outcomes.map((outcome: SpanOutcome) => ({ mark: block(styleOutcome(outcome)), label: words.outcomes[outcome] })),
    ...(data.meetings.length > 0 ? [{ mark: drawMeetingMark(half, half), label: words.meetings }] : []),
    ...data.seasons.flatMap((one) =>
      one.months ? [{ mark: block({ fill: seasonFill(false) }), label: words.season(one.title) }] : [],
    ),
    ...(data.seasons.some((one) => one.months && one.notable.length > 0)
      ? [{ mark: block({ fill: seasonFill(true) }), label: words.notable }]
      : []),
  ]
}
