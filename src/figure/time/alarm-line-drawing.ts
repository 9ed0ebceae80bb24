import { max } from 'd3-array'
import { colour } from '../colour-tokens.ts'
import { drawLegend } from '../draw-legend.ts'
import { drawNothing } from '../draw-notes.ts'
import { drawTriangle } from '../draw-triangle.ts'
import type { FigureTheme } from '../figure.ts'
import type { LinearScale } from '../linear-scale.ts'
import { drawHaloText, drawText, element } from '../svg.ts'
import type { AlarmLineData, AlarmLineWords } from './alarm-line.ts'
import type { AlarmLimits, SumPanel } from './alarm-series.ts'
import { axisRoom, makeTimeFrame, plotSize, type TimeFrame } from './time-frame.ts'
import { drawSeriesLine, legendMarks, lineStyles } from './time-marks.ts'

const panelHeight = 62

export function drawAlarms(
  data: AlarmLineData,
  words: AlarmLineWords,
  theme: FigureTheme,
): { svg: string; height: number } {
  const { counts, labels, axis, limits, sums } = data
  const { width, plotHeight } = plotSize(theme)
  if (counts.length === 0) return drawNothing(words.empty, width)
  const isTold = limits !== null || sums !== undefined
  const key = drawLegend(listMarks(data, words), 0, 0, width)
  const highest = Math.max(max(counts) ?? 0, limits ? (max(limits.upper, (value) => value ?? 0) ?? 0) : 0)
  const panels = sums ? (sums.below ? 2 : 1) : 0
  const frame = makeTimeFrame({
    // The periods stand under the lowest panel.
    labels: panels > 0 ? labels.map(() => '') : labels,
    axis: panels > 0 ? undefined : axis,
    highest,
    top: key.height + (isTold ? 16 : 34),
    plotHeight,
    width,
    write: theme.formatNumber,
  })
  const { x, y, step } = frame
  const isAlarm = (index: number) => limits?.alarm[index - limits.first] === true
  const dots = counts
    .map((count, i) => {
      if (isAlarm(i)) return drawTriangle(x(i), y(count), 6.5, colour('rust'))
      return step < 5
        ? ''
        : element('circle', { cx: x(i), cy: y(count), r: Math.min(3, step / 3), fill: colour('muted') })
    })
    .join('')
  let svg = key.svg + frame.svg + drawSeriesLine(counts, 0, x, y, lineStyles.observed)
  if (limits) svg += drawSteps(limits, frame)
  svg += dots
  if (!isTold) svg += drawText(words.untold, frame.right, key.height + 18, { 'text-anchor': 'end', 'font-weight': 700 })
  let bottom = frame.bottom
  if (sums) {
    svg += drawPanel(sums.above, sums.first, words.panel.above, frame, bottom + 34)
    bottom += 34 + panelHeight
    if (sums.below) {
      svg += drawPanel(sums.below, sums.first, words.panel.below, frame, bottom + 34)
      bottom += 34 + panelHeight
    }
    svg += drawAxis(data, frame, bottom, width, theme)
  }
  return { svg: svg, height: bottom + axisRoom }
}

function listMarks({ limits, sums }: AlarmLineData, { legend }: AlarmLineWords) {
  return [
    { mark: legendMarks.line('observed') + legendMarks.dot(colour('muted'), 2.6), label: legend.observed },
    ...(limits ? [{ mark: legendMarks.line('without'), label: legend.limit }] : []),
    ...(limits || sums ? [{ mark: legendMarks.triangle(colour('rust')), label: legend.alarm }] : []),
    ...(sums ? [{ mark: legendMarks.box(colour('q2')), label: legend.sum }] : []),
    ...(sums ? [{ mark: legendMarks.line('limit'), label: legend.sumLimit }] : []),
  ]
}

/** The limit holds for a whole period: flat over it, then a step. Broken where there is none. */
function drawSteps({ first, upper }: AlarmLimits, { x, y, step, left, right }: TimeFrame): string {
  let path = ''
  let isOpen = false
  const clamp = (value: number) => Math.max(left, Math.min(right, value)).toFixed(2)
  upper.forEach((value, i) => {
    if (value === null) {
      isOpen = false
      return
    }
    const [from, to, height] = [clamp(x(first + i) - step / 2), clamp(x(first + i) + step / 2), y(value).toFixed(2)]
    path += `${isOpen ? `V${height}` : `M${from},${height}`}H${to}`
    isOpen = true
  })
  return element('path', {
    d: path,
    fill: 'none',
    ...lineStyles.without,
    'stroke-dasharray': '5 3',
    'stroke-width': 1.6,
  })
}

/** A running sum as a surface, its limit dotted, an alarm where it reaches it. */
function drawPanel(
  side: SumPanel['above'],
  first: number,
  heading: string,
  { x, left, right, step }: TimeFrame,
  top: number,
): string {
  const bottom = top + panelHeight
  const highest = Math.max(side.limit * 1.15, ...side.sum.map((value) => Math.min(value, side.limit * 2)))
  // Room for a triangle on the highest bar.
  const y: LinearScale = (value) => bottom - (Math.min(value, highest) / highest) * (panelHeight - 8)
  const half = Math.max(0.8, Math.min(9, step * 0.8)) / 2
  const bars = side.sum.map((value, i) => {
    const alarm = side.alarm[i] === true
    const bar = { x: x(first + i) - half, width: half * 2, y: y(value), height: bottom - y(value) }
    return value > 0 ? element('rect', { ...bar, fill: colour(alarm ? 'q4' : 'q2') }) : ''
  })
  const alarms = side.sum.map((value, i) =>
    side.alarm[i] === true ? drawTriangle(x(first + i), y(value), 5.5, colour('rust')) : '',
  )
  const line = (at: number, style: object) => element('line', { x1: left, x2: right, y1: at, y2: at, ...style })
  return (
    line(bottom, { stroke: colour('boundary') }) +
    bars.join('') +
    line(y(side.limit), lineStyles.limit) +
    alarms.join('') +
    drawHaloText(heading, 0, top - 8, { fill: colour('muted') })
  )
}

/** Names of the periods alone, under the last panel. */
function drawAxis(
  { labels, axis }: AlarmLineData,
  frame: TimeFrame,
  bottom: number,
  width: number,
  theme: FigureTheme,
): string {
  const place = { top: bottom, plotHeight: 1, highest: 1, width, left: frame.left }
  return makeTimeFrame({ labels, axis, ...place, write: theme.formatNumber }).labels
}
