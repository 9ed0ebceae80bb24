import { colour } from '../colour-tokens.ts'
import { drawNothing } from '../draw-notes.ts'
import { type Figure, type FigureTheme, numberCell } from '../figure.ts'
import { listColumns, makeFigure } from '../make-figure.ts'
import { element } from '../svg.ts'
import { type AxisMark, axisRoom, makeTimeFrame, plotSize } from './time-frame.ts'

export interface QuarterBarsData {
  readonly quarters: readonly { readonly label: string; readonly value: number }[]
  /** Years, each at its first quarter. */
  readonly axis: readonly AxisMark[]
}

export interface QuarterBarsWords {
  title: string
  description: string
  columns: { quarter: string; value: string }
  empty: string
}

/** One small bar a quarter; a quarter with nothing is a short rust line, so that a hole is seen as one. */
export function drawQuarterBars(data: QuarterBarsData, words: QuarterBarsWords, theme: FigureTheme): Figure {
  return makeFigure(theme, {
    title: words.title,
    description: words.description,
    drawn: drawBody(data, words, theme),
    columns: listColumns(words.columns, { quarter: 'start', value: 'end' }),
    rows: data.quarters.map(({ label, value }) => {
      return { quarter: label, value: numberCell(value, theme.formatNumber(value)) }
    }),
  })
}

function drawBody({ quarters, axis }: QuarterBarsData, words: QuarterBarsWords, theme: FigureTheme) {
  const { width } = plotSize(theme)
  if (quarters.length === 0) return drawNothing(words.empty, width)
  const frame = makeTimeFrame({
    labels: quarters.map((one) => one.label),
    axis,
    highest: Math.max(4, ...quarters.map((one) => one.value)),
    top: 10,
    plotHeight: 90,
    width,
    write: theme.formatNumber,
    bars: true,
  })
  const { x, y, step, bottom } = frame
  const wide = Math.max(2, Math.min(40, step * 0.66))
  const bars = quarters.map(({ value }, at) => {
    const left = x(at) - wide / 2
    if (value === 0) {
      return element('rect', { x: left, y: bottom - 3, width: wide, height: 3, fill: colour('rust') })
    }
    return element('rect', { x: left, y: y(value), width: wide, height: bottom - y(value), fill: colour('q3') })
  })
  return { svg: frame.svg + bars.join(''), height: bottom + axisRoom }
}
