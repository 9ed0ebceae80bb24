import { curveMonotoneX, line } from 'd3-shape'
import type { DetectableEffect, DetectableResult } from '#analysis/effect/detectable-effect.ts'
import { colour } from '../colour-tokens.ts'
import { drawLegend } from '../draw-legend.ts'
import { drawTriangle } from '../draw-triangle.ts'
import { type Figure, type FigureTheme, numberCell, phoneWidth } from '../figure.ts'
import { makeLinearScale } from '../linear-scale.ts'
import { makeFigure } from '../make-figure.ts'
import { type Attributes, drawHaloText, drawText, element } from '../svg.ts'
import { cutText, measureText, wrapText } from '../text-width.ts'
import { plotSize, type WriteNumber } from './time-frame.ts'

import type { PowerPoint } from './trace-power.ts'

export interface PowerCurve {
  name: string
  points: readonly PowerPoint[]
}

export interface DetectableCurveData {
  /** `fall`: can the measure's effect be seen · `rise`: would the alarm find it */
  change: 'fall' | 'rise'
  /** at most four, told apart by dashes and by the shape at their ends */
  curves: readonly PowerCurve[]
  /** the chance that is asked for, as a rule 0.8 */
  power: number
  /** the plan's answer; a rise takes it from the first curve */
  result?: DetectableResult
}

export type UndetectableReason = Extract<DetectableResult, { outcome: 'cannot_tell' }>['reason'] | 'never_reached'

export interface DetectableFacts {
  change: 'fall' | 'rise'
  /** per cent */
  size: number
  power: number
  /** events expected after the start; null for an alarm */
  expectedAfter: number | null
  /** the curve that is read, when there are several */
  curve: string | null
}

export interface DetectableCurveWords {
  title: (change: 'fall' | 'rise') => string
  describe: (change: 'fall' | 'rise', curves: readonly string[], power: number) => string
  sentence: (facts: DetectableFacts, write: WriteNumber) => string
  cannotTell: (reason: UndetectableReason, change: 'fall' | 'rise', power: number) => string
  axis: { fall: string; rise: string; share: string }
  /** beside the line of the power asked for */
  threshold: (power: number, write: WriteNumber) => string
  /** beside the named point */
  point: (facts: DetectableFacts, write: WriteNumber) => string
  untold: string
  columns: { size: string }
  percent: (value: string) => string
  none: string
  note: { falseAlarms: (share: string) => string }
}

/** Chance that a change is found against its true size; the line of the asked chance, and the smallest size that reaches it. */
export function drawDetectableCurve(
  data: DetectableCurveData,
  words: DetectableCurveWords,
  theme: FigureTheme,
): Figure {
  const { change, power, result, curves } = data
  const size = findSize(data)
  const expectedAfter = result?.outcome === 'computed' ? result.expectedAfter : null
  const curve = curves.length > 1 ? curves[0]!.name : null
  const facts: DetectableFacts | null = size === null ? null : { change, size, power, expectedAfter, curve }
  const reason = result?.outcome === 'cannot_tell' ? result.reason : 'never_reached'
  const write = theme.formatNumber
  const sentence = facts ? words.sentence(facts, write) : words.cannotTell(reason, change, power)
  const title = words.title(change)
  const notes = result?.outcome === 'computed' ? writeNotes(result, words, write) : []
  const names = curves.map(({ name }) => name)
  const description = words.describe(change, names, power)
  const drawn = drawBody(data, facts, words, theme)
  const sizes = [...new Set(curves.flatMap(({ points }) => points.map((point) => point.size)))].sort((a, b) => a - b)
  return makeFigure(theme, {
    title,
    description,
    sentence,
    notes,
    drawn,
    columns: [
      { key: 'size', label: words.columns.size, align: 'end' },
      ...curves.map(({ name }, i) => ({ key: `curve${i + 1}`, label: name, align: 'end' as const })),
    ],
    rows: sizes.map((at) => ({
      size: numberCell(at, words.percent(write(at))),
      ...Object.fromEntries(
        curves.map(({ points }, i) => {
          const share = points.find((point) => point.size === at)?.share
          const cell = share === undefined ? words.none : numberCell(share, words.percent(write(100 * share)))
          return [`curve${i + 1}`, cell]
        }),
      ),
    })),
  })
}

/** Smallest size that reaches the asked chance: the plan's own answer, or read from the first curve between its points. */
function findSize({ result, curves, power }: DetectableCurveData): number | null {
  if (result) return result.outcome === 'computed' ? result.percentFall : null
  const points = (curves[0]?.points ?? []).toSorted((a, b) => a.size - b.size)
  const at = points.findIndex(({ share }) => share >= power)
  if (at < 0) return null
  const [before, after] = [points[at - 1], points[at]!]
  if (!before) return after.size
  return Math.ceil(before.size + ((power - before.share) / (after.share - before.share)) * (after.size - before.size))
}

function writeNotes(result: DetectableEffect, words: DetectableCurveWords, write: WriteNumber): string[] {
  return [words.note.falseAlarms(words.percent(write(100 * result.simulatedFalseAlarms)))]
}

const dashes = [undefined, '7 4', '2 3', '10 3 2 3']
const strokes = [colour('petrol'), colour('ink'), colour('muted'), colour('q3')]

function styleOf(index: number): Attributes {
  return { stroke: strokes[index % 4], 'stroke-dasharray': dashes[index % 4], 'stroke-width': index === 0 ? 2.6 : 1.8 }
}

function drawBody(
  { curves, power, change }: DetectableCurveData,
  facts: DetectableFacts | null,
  words: DetectableCurveWords,
  theme: FigureTheme,
) {
  const { width, plotHeight } = plotSize(theme)
  const write = theme.formatNumber
  const key =
    curves.length < 2
      ? { svg: '', height: 0 }
      : drawLegend(
          curves.map(({ name }, i) => ({
            mark: element('line', { x1: 0, x2: 14, y1: 7, y2: 7, ...styleOf(i) }) + drawEnd(i, 7, 7),
            label: cutText(name, width - 24, 13),
          })),
          0,
          0,
          width,
        )
  const shareAxis = wrapText(words.axis.share, width, 13)
  const top = key.height + shareAxis.length * 18 + (width < phoneWidth ? 26 : 12)
  const bottom = top + plotHeight
  const left = Math.ceil(measureText(words.percent(write(100)), 13)) + 8
  const right = width - 14
  const largest = Math.max(
    curves.length === 0 ? 90 : 10,
    ...curves.flatMap(({ points }) => points.map(({ size }) => size)),
  )
  const x = makeLinearScale([0, largest], [left, right])
  const y = makeLinearScale([0, 1], [bottom, top])
  let svg = key.svg
  shareAxis.forEach((text, row) => {
    svg += drawText(text, 0, key.height + 13 + row * 18, { fill: colour('muted') })
  })
  for (const share of [0, 0.2, 0.4, 0.6, 0.8, 1]) {
    svg += element('line', { x1: left, x2: right, y1: y(share), y2: y(share), stroke: colour('rule') })
    const text = words.percent(write(100 * share))
    svg += drawText(text, left - 6, y(share) + 4.5, { 'text-anchor': 'end', fill: colour('muted') })
  }
  const step = largest <= 50 ? 10 : largest <= 100 ? (width < phoneWidth ? 20 : 10) : Math.ceil(largest / 500) * 100
  for (let size = 0; size <= largest; size += step) {
    const text = words.percent(write(size))
    const half = measureText(text, 13) / 2
    const at = Math.min(x(size), width - half)
    svg += drawText(text, at, bottom + 20, { 'text-anchor': 'middle', fill: colour('muted') })
  }
  svg += drawText(words.axis[change], (left + right) / 2, bottom + 40, {
    'text-anchor': 'middle',
    fill: colour('muted'),
  })
  const limit = { x1: left, x2: right, y1: y(power), y2: y(power), stroke: colour('ink'), 'stroke-width': 1.4 }
  svg += element('line', { ...limit, 'stroke-dasharray': '3 3' })
  svg += drawCurves(curves, x, y)
  const name = words.threshold(power, write)
  // At the left over its line; where the point stands there, at the right under it.
  const isTaken = facts !== null && x(facts.size) < left + 16 + measureText(name, 13)
  svg += isTaken
    ? drawHaloText(name, right - 8, y(power) + 18, { 'text-anchor': 'end', fill: colour('ink') })
    : drawHaloText(name, left + 6, y(power) - 7, { fill: colour('ink') })
  svg += facts
    ? drawPoint(facts, { x, y, left, right, bottom, below: isTaken ? 46 : 24 }, words, write)
    : drawUntold(words.untold, left, right, top)
  return { svg: svg, height: bottom + 48 }
}

function drawCurves(curves: readonly PowerCurve[], x: (size: number) => number, y: (share: number) => number): string {
  const shape = line<PowerPoint>()
    .x(({ size }) => x(size))
    .y(({ share }) => y(share))
    .curve(curveMonotoneX)
    .digits(2)
  return curves
    .map(({ points }, i) => {
      const sorted = points.toSorted((a, b) => a.size - b.size)
      const last = sorted.at(-1)
      const end = last && curves.length > 1 ? drawEnd(i, x(last.size), y(last.share)) : ''
      return element('path', { d: shape(sorted) ?? '', fill: 'none', ...styleOf(i) }) + end
    })
    .reverse()
    .join('')
}

function drawEnd(index: number, cx: number, cy: number): string {
  const fill = strokes[index % 4]!
  if (index % 4 === 0) return element('circle', { cx, cy, r: 4, fill })
  if (index % 4 === 1) return element('rect', { x: cx - 4, y: cy - 4, width: 8, height: 8, fill })
  if (index % 4 === 2) return drawTriangle(cx, cy, 5, fill)
  return element('circle', { cx, cy, r: 4, fill: colour('card'), stroke: fill, 'stroke-width': 1.8 })
}

/** The named size: a dot on the asked chance, a plumb line to the axis, the words below the curve. */
function drawPoint(
  facts: DetectableFacts,
  {
    x,
    y,
    left,
    right,
    bottom,
    below,
  }: Record<'x' | 'y', (value: number) => number> & Record<'left' | 'right' | 'bottom' | 'below', number>,
  words: DetectableCurveWords,
  write: WriteNumber,
): string {
  const [cx, cy] = [Math.min(x(facts.size), right), y(facts.power)]
  const text = words.point(facts, write)
  // To the right below the curve; without room there, to the left above it.
  const isRight = right - cx >= 84
  const lines = wrapText(text, (isRight ? right - cx : cx - left) - 14, 14, true)
  const style = {
    'font-weight': 700,
    'font-size': 14,
    'text-anchor': isRight ? 'start' : 'end',
    fill: colour('petrol'),
  }
  const first = isRight ? cy + below : cy - 25 - (lines.length - 1) * 19
  return (
    element('line', { x1: cx, x2: cx, y1: cy, y2: bottom, stroke: colour('petrol'), 'stroke-width': 1.4 }) +
    element('circle', { cx, cy, r: 6, fill: colour('petrol'), stroke: colour('card'), 'stroke-width': 2 }) +
    lines.map((row, i) => drawHaloText(row, cx + (isRight ? 10 : -10), first + i * 19, style)).join('')
  )
}

function drawUntold(text: string, left: number, right: number, top: number): string {
  return drawHaloText(text, (left + right) / 2, top + 90, {
    'text-anchor': 'middle',
    'font-weight': 700,
    'font-size': 14,
  })
}
