import { colour } from '../colour-tokens.ts'
import { drawLegend } from '../draw-legend.ts'
import { drawNothing } from '../draw-notes.ts'
import { type Figure, type FigureTheme, numberCell } from '../figure.ts'
import { listColumns, makeFigure } from '../make-figure.ts'
import { drawText, element } from '../svg.ts'
import { axisRoom, makeTimeFrame, plotSize, writeAmount } from './time-frame.ts'
import { drawSeriesLine, layBeside, legendMarks, lineStyles } from './time-marks.ts'

export interface EffectPoint {
  /** As it stands in the table and under the axis. */
  readonly label: string
  readonly count: number
  /** As it would have been without the measure; null before the start, and where nothing was worked out. */
  readonly expected: number | null
  readonly after: boolean
}

export interface EffectLineWords {
  title: string
  description: string
  sentence?: string
  columns: { period: string; count: string; expected: string }
  legend: { count: string; expected: string }
  /** Beside the upright line. */
  start: string
  none: string
  empty: string
}

/** Counts before and after a start, with the level that would have been expected without it. */
export function drawEffectLine(points: readonly EffectPoint[], words: EffectLineWords, theme: FigureTheme): Figure {
  const amount = (value: number) => writeAmount(value, theme.formatNumber)
  const hasExpected = points.some((one) => one.expected !== null)
  return makeFigure(theme, {
    title: words.title,
    description: words.description,
    sentence: words.sentence,
    drawn: drawBody(points, words, theme),
    columns: listColumns(words.columns, {
      period: 'start',
      count: 'end',
      ...(hasExpected ? { expected: 'end' as const } : {}),
    }),
    rows: points.map(({ label, count, expected }) => ({
      period: label,
      count: numberCell(count, theme.formatNumber(count)),
      ...(hasExpected ? { expected: numberCell(expected, expected === null ? words.none : amount(expected)) } : {}),
    })),
  })
}

function drawBody(points: readonly EffectPoint[], words: EffectLineWords, theme: FigureTheme) {
  const { width, plotHeight } = plotSize(theme)
  if (points.length === 0) return drawNothing(words.empty, width)
  const start = points.findIndex((one) => one.after)
  const hasExpected = points.some((one) => one.expected !== null)
  const key = drawLegend(
    [
      { mark: legendMarks.line('observed') + legendMarks.dot(colour('petrol'), 3), label: words.legend.count },
      ...(hasExpected ? [{ mark: legendMarks.line('without'), label: words.legend.expected }] : []),
    ],
    0,
    0,
    width,
  )
  const options = {
    labels: points.map((one) => one.label),
    highest: Math.max(1, ...points.flatMap((one) => [one.count, one.expected ?? 0])),
    top: 0,
    plotHeight,
    width,
    write: theme.formatNumber,
  }
  const startsAt = start > 0 ? makeTimeFrame(options).x(start - 0.5) : null
  const beside = startsAt === null ? null : layBeside(startsAt, [words.start], width)
  const rows = beside?.lines.length ?? 0
  const frame = makeTimeFrame({ ...options, top: key.height + 12 + rows * 18 })
  const { x, y, bottom, step } = frame
  const names = (beside?.lines ?? []).map(({ line }, row) =>
    drawText(line, beside?.at ?? 0, key.height + 18 + row * 18, {
      'text-anchor': beside?.anchor ?? 'start',
      'font-weight': 700,
    }),
  )
  const upright =
    startsAt === null
      ? ''
      : element('line', {
          x1: startsAt,
          x2: startsAt,
          y1: key.height + 6,
          y2: bottom,
          stroke: colour('ink'),
          'stroke-width': 1.2,
        })
  const radius = Math.max(1.8, Math.min(3.4, step / 2.4))
  const dots = points.map(({ count }, at) =>
    element('circle', { cx: x(at), cy: y(count), r: radius, fill: colour('petrol') }),
  )
  const counts = points.map((one) => one.count)
  const expected = points.map((one) => one.expected)
  const svg =
    key.svg +
    frame.svg +
    upright +
    drawSeriesLine(counts, 0, x, y, lineStyles.observed) +
    (hasExpected ? drawSeriesLine(expected, 0, x, y, lineStyles.without) : '') +
    dots.join('') +
    names.join('')
  return { svg, height: bottom + axisRoom }
}
