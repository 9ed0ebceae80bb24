import { colour } from '../colour-tokens.ts'
import { drawLegend } from '../draw-legend.ts'
import { drawTriangle } from '../draw-triangle.ts'
import { type FigureTheme, phoneWidth } from '../figure.ts'
import { type Attributes, drawHaloText, drawText, element } from '../svg.ts'
import { cutText, measureText, wrapText } from '../text-width.ts'
import type { AreaChange, AreaRole } from './change-finding.ts'
import type { ChangeFacts, ChangeLinesData, ChangeLinesWords, ChangeSeries } from './change-lines.ts'
import { axisRoom, makeRoom, makeTimeFrame, plotSize, writeAmount } from './time-frame.ts'
import { drawSeriesLine, layBeside, legendMarks, lineStyles } from './time-marks.ts'

export interface ChangePicture {
  data: ChangeLinesData
  areas: readonly AreaChange[]
  facts: ChangeFacts | null
}

/** Room that the slopes and the expectation take. */
export function roomOfChange({ areas, facts }: Pick<ChangePicture, 'areas' | 'facts'>) {
  const levels = areas.flatMap(({ before, after }) => [before, after])
  return makeRoom([...levels, facts?.expected.value ?? 0], [facts?.expected.high ?? 0])
}

const styles: Record<AreaRole, Attributes> = {
  treated: { stroke: colour('petrol'), 'stroke-width': 2.6 },
  control: { stroke: colour('muted'), 'stroke-width': 2 },
  treatedDisplacement: { stroke: colour('q3'), 'stroke-width': 1.8 },
  controlDisplacement: { stroke: colour('boundary'), 'stroke-width': 1.4 },
}

/** Each role its own shape, so that the lines are told apart without colour. */
function drawEnd(role: AreaRole, cx: number, cy: number): string {
  const stroke = String(styles[role].stroke)
  if (role === 'treated') return element('circle', { cx, cy, r: 5, fill: stroke })
  if (role === 'control') {
    const hollow = { fill: colour('card'), stroke, 'stroke-width': 1.8 }
    return element('rect', { x: cx - 4.5, y: cy - 4.5, width: 9, height: 9, ...hollow })
  }
  return drawTriangle(cx, cy, role === 'treatedDisplacement' ? 6 : 4.5, stroke)
}

export function drawChange(picture: ChangePicture, words: ChangeLinesWords, theme: FigureTheme) {
  const { areas, facts, data } = picture
  const { width } = plotSize(theme)
  const { series } = data
  const drawn = series ? areas.filter(({ role }) => role === 'treated' || role === 'control') : areas
  const items = drawn.map(({ role, name }) => ({
    mark: element('line', { x1: 0, x2: 14, y1: 7, y2: 7, ...styles[role] }) + drawEnd(role, 7, 7),
    label: cutText(name, width - 24, 13),
  }))
  if (facts) {
    items.push({
      mark: legendMarks.line('without'),
      label: cutText(words.expected(facts.treated), width - 24, 13),
    })
    items.push({ mark: legendMarks.box(colour('band'), colour('q2')), label: words.interval })
  }
  const key = drawLegend(items, 0, 0, width)
  const plot = series
    ? drawOverTime(picture, series, key.height, words, theme)
    : drawSlope(picture, key.height, words, theme)
  return { svg: key.svg + plot.svg, height: plot.bottom + axisRoom }
}

/** Two upright lines, before and after, and one slope an area; the expectation dashed with its interval at its end. */
function drawSlope(picture: ChangePicture, top: number, words: ChangeLinesWords, theme: FigureTheme) {
  const { areas, facts, data } = picture
  const { width, plotHeight } = plotSize(theme)
  const gap = wrapText(facts ? words.gap(facts, theme.formatNumber) : words.untold, width - 4, 14, true)
  const frame = makeTimeFrame({
    labels: [],
    highest: roomOfChange(picture).highest,
    top: top + 16 + gap.length * 18,
    plotHeight: plotHeight + 10,
    width,
    write: theme.formatNumber,
  })
  const { y, bottom } = frame
  const amount = (value: number) => writeAmount(value, theme.formatNumber)
  const written = areas.flatMap(({ before, after }) => [before, after]).map(amount)
  // A number without measure (a comparison that began at nearly nothing) stands in the table alone.
  const expected = facts ? `(${amount(facts.expected.value)})` : ''
  const isShown = facts !== null && measureText(expected, 13) < 64
  if (isShown) written.push(expected)
  const room = Math.max(...written.map((text) => measureText(text, 13, true))) + 18
  const first = frame.left + room
  const last = frame.right - room - (width < phoneWidth ? 0 : 30)
  let svg = frame.svg
  for (const [x, label] of [
    [first, data.spans.before],
    [last, data.spans.after],
  ] as const) {
    svg += element('line', { x1: x, x2: x, y1: frame.top, y2: bottom, stroke: colour('boundary'), 'stroke-width': 1 })
    const half = Math.min(measureText(label, 13), (last - first) * 0.9) / 2
    svg += drawText(cutText(label, (last - first) * 0.9, 13), Math.max(half, Math.min(x, width - half)), bottom + 20, {
      'text-anchor': 'middle',
      fill: colour('muted'),
    })
  }
  const treated = areas.find(({ role }) => role === 'treated')!
  const ends = areas.map(({ role, after }) => ({ value: after, bold: role === 'treated', isExpected: false }))
  if (facts) {
    const { value, low, high } = facts.expected
    const box = { x: last - 6, y: y(high), width: 12, height: Math.max(2, y(low) - y(high)) }
    svg += element('rect', { ...box, fill: colour('band'), stroke: colour('q2'), 'stroke-width': 1 })
    svg += element('line', { x1: first, y1: y(treated.before), x2: last, y2: y(value), ...lineStyles.without })
    if (isShown) ends.push({ value, bold: false, isExpected: true })
  }
  // The treated area last, over all others.
  for (const { role, before, after } of areas.toReversed()) {
    svg += element('line', { x1: first, x2: last, y1: y(before), y2: y(after), ...styles[role] })
    svg += drawEnd(role, first, y(before)) + drawEnd(role, last, y(after))
  }
  const starts = areas.map(({ role, before }) => ({ value: before, bold: role === 'treated', isExpected: false }))
  svg += drawValues(starts, { x: first - 11, anchor: 'end', y, top: frame.top, bottom }, amount)
  svg += drawValues(ends, { x: last + 13, anchor: 'start', y, top: frame.top, bottom }, amount)
  const fill = facts ? colour(facts.side === 'more' ? 'rust' : 'petrol') : undefined
  const wide = Math.max(...gap.map((text) => measureText(text, 14, true)))
  const at = Math.max(wide, Math.min(last + 13, width - 2))
  gap.forEach((text, row) => {
    svg += drawText(text, at, top + 18 + row * 18, { 'text-anchor': 'end', 'font-weight': 700, 'font-size': 14, fill })
  })
  return { svg, bottom }
}

interface EndValue {
  value: number
  bold: boolean
  isExpected: boolean
}

/** Numbers at the ends of the slopes, moved apart where they would lie over one another. */
function drawValues(
  values: readonly EndValue[],
  at: { x: number; anchor: string; y: (value: number) => number; top: number; bottom: number },
  amount: (value: number) => string,
): string {
  const height = 15
  const sorted = values.toSorted((a, b) => b.value - a.value)
  const places = sorted.map(({ value }) => at.y(value))
  for (let i = 1; i < places.length; i++) places[i] = Math.max(places[i]!, places[i - 1]! + height)
  let floor = at.bottom + 2
  for (let i = places.length - 1; i >= 0; i--) {
    places[i] = Math.min(places[i]!, floor)
    floor = places[i]! - height
  }
  return sorted
    .map(({ value, bold, isExpected }, i) =>
      drawHaloText(isExpected ? `(${amount(value)})` : amount(value), at.x, places[i]! + 4.5, {
        'text-anchor': at.anchor,
        'font-weight': bold ? 700 : undefined,
        fill: bold ? colour('petrol') : isExpected ? colour('ink') : colour('muted'),
      }),
    )
    .join('')
}

/** Both groups over time, their mean levels after the start, and the level that the comparison leads us to expect. */
function drawOverTime(
  { facts, data, areas }: ChangePicture,
  series: ChangeSeries,
  top: number,
  words: ChangeLinesWords,
  theme: FigureTheme,
) {
  const { width, plotHeight } = plotSize(theme)
  const { treated, control, start } = series
  const meanAfter = treated.slice(start).reduce((sum, count) => sum + count, 0) / Math.max(1, treated.length - start)
  // The expectation is drawn on the footing of the periods, whatever the method counted in.
  const level = areas.find(({ role }) => role === 'treated')?.after ?? 0
  const scale = level > 0 ? meanAfter / level : 1 / Math.max(1, treated.length - start)
  const options = {
    labels: series.labels,
    axis: series.axis,
    highest: makeRoom(
      [(facts?.expected.value ?? 0) * scale, ...treated, ...control],
      [(facts?.expected.high ?? 0) * scale],
    ).highest,
    top: 0,
    plotHeight,
    width,
    write: theme.formatNumber,
  }
  const startsAt = makeTimeFrame(options).x(start - 0.5)
  const gap = facts ? words.gap(facts, theme.formatNumber) : words.untold
  const beside = layBeside(startsAt, [words.startLabel(data.measure), gap], width)
  const frame = makeTimeFrame({ ...options, top: top + 12 + beside.lines.length * 18 })
  const { x, y, bottom, right } = frame
  let svg = frame.svg
  const level2 = (value: number, style: Attributes) =>
    element('line', { x1: startsAt, x2: right, y1: y(value), y2: y(value), ...style })
  if (facts) {
    const { low, high, value } = facts.expected
    const box = { x: startsAt, width: right - startsAt, y: y(high * scale), height: y(low * scale) - y(high * scale) }
    svg += element('rect', { ...box, fill: colour('band'), stroke: colour('q2'), 'stroke-width': 1 })
    svg += level2(value * scale, lineStyles.without)
  }
  svg += drawSeriesLine(control, 0, x, y, styles.control) + drawSeriesLine(treated, 0, x, y, styles.treated)
  svg += level2(meanAfter, { stroke: colour('petrol'), 'stroke-width': 1.4 })
  const radiusFits = frame.step > 12
  if (radiusFits) {
    for (const [role, values] of [
      ['control', control],
      ['treated', treated],
    ] as const) {
      svg += values.map((count, index) => drawEnd(role, x(index), y(count))).join('')
    }
  }
  svg += element('line', { x1: startsAt, x2: startsAt, y1: top + 6, y2: bottom, stroke: colour('ink') })
  svg += beside.lines
    .map(({ line, which }, row) =>
      drawText(line, beside.at, top + 18 + row * 18, {
        'text-anchor': beside.anchor,
        'font-weight': 700,
        fill: which === 0 || !facts ? undefined : colour(facts.side === 'more' ? 'rust' : 'petrol'),
      }),
    )
    .join('')
  return { svg, bottom }
}
