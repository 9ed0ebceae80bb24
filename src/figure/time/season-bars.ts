import type { SeasonalityResult, SeasonIndex } from '#analysis/series/seasonality.ts'
import { colour } from '../colour-tokens.ts'
import { drawLegend } from '../draw-legend.ts'
import { type Figure, type FigureTheme, numberCell } from '../figure.ts'
import { listColumns, makeFigure } from '../make-figure.ts'
import { drawHaloText, drawText, element } from '../svg.ts'
import { measureText, wrapText } from '../text-width.ts'
import { axisRoom, makeTimeFrame, plotSize, type TimeUnit, type WriteNumber } from './time-frame.ts'

export interface SeasonBarsData {
  /** names of the year's periods, in order: months, or weeks */
  names: readonly string[]
  /** short names for the axis; the names themselves when absent */
  short?: readonly string[]
  unit: TimeUnit
  /** what is counted, in the plural */
  subject: string
  result: SeasonalityResult
}

export type SeasonReason = Extract<SeasonalityResult, { outcome: 'cannot_tell' }>['reason']

export interface NamedSeason extends SeasonIndex {
  name: string
}

export interface SeasonFacts {
  subject: string
  unit: TimeUnit
  isSeasonal: boolean
  /** those furthest from 1 among the periods whose interval leaves 1 out */
  highest: NamedSeason | null
  lowest: NamedSeason | null
}

export interface SeasonBarsWords {
  title: (subject: string) => string
  describe: (unit: TimeUnit) => string
  sentence: (facts: SeasonFacts, write: WriteNumber) => string
  cannotTell: (reason: SeasonReason, subject: string) => string
  legend: { sure: string; unsure: string; interval: string }
  /** beside the line at 1 */
  average: (unit: TimeUnit) => string
  times: (value: string) => string
  untold: string
  columns: { name: string; index: string; interval: string; judgement: string }
  judgement: { above: string; below: string; unsure: string }
  range: (low: string, high: string) => string
  none: string
  note: { notSeasonal: string }
}

/** One bar a period of the year, standing on 1 = an average period, each with its interval. */
export function drawSeasonBars(data: SeasonBarsData, words: SeasonBarsWords, theme: FigureTheme): Figure {
  const { result, subject, unit, names } = data
  const seasons =
    result.outcome === 'computed' ? result.index.map((each, i) => ({ ...each, name: names[i] ?? '' })) : []
  const write = theme.formatNumber
  const sentence =
    result.outcome === 'computed'
      ? words.sentence(readFacts(data, result.isSeasonal, seasons), write)
      : words.cannotTell(result.reason, subject)
  const title = words.title(subject)
  const notes = result.outcome === 'computed' && !result.isSeasonal ? [words.note.notSeasonal] : []
  const description = words.describe(unit)
  const drawn = drawBody(data, seasons, words, theme)
  const judge = (each: SeasonIndex) => words.judgement[sideOf(each, result.outcome === 'computed' && result.isSeasonal)]
  return makeFigure(theme, {
    title,
    description,
    sentence,
    notes,
    drawn,
    columns: listColumns(words.columns, { name: 'start', index: 'end', interval: 'end', judgement: 'start' }),
    rows: names.map((name, i) => {
      const season = seasons[i]
      return {
        name,
        index: season ? numberCell(season.index, write(season.index, 2)) : numberCell(null, words.none),
        interval: season ? words.range(write(season.low, 2), write(season.high, 2)) : words.none,
        judgement: season ? judge(season) : words.untold,
      }
    }),
  })
}

/** Only in a series that has a season at all is one period of it called high or low. */
function sideOf({ low, high }: SeasonIndex, isSeasonal: boolean): 'above' | 'below' | 'unsure' {
  if (!isSeasonal) return 'unsure'
  return low > 1 ? 'above' : high < 1 ? 'below' : 'unsure'
}

function readFacts(
  { subject, unit }: SeasonBarsData,
  isSeasonal: boolean,
  seasons: readonly NamedSeason[],
): SeasonFacts {
  const furthest = (side: 'above' | 'below') =>
    seasons
      .filter((each) => sideOf(each, isSeasonal) === side)
      .toSorted((a, b) => Math.abs(Math.log(b.index)) - Math.abs(Math.log(a.index)))[0] ?? null
  return { subject, unit, isSeasonal, highest: furthest('above'), lowest: furthest('below') }
}

function drawBody(
  { names, short = names, unit, result }: SeasonBarsData,
  seasons: readonly NamedSeason[],
  words: SeasonBarsWords,
  theme: FigureTheme,
) {
  const { width, plotHeight } = plotSize(theme)
  const isSeasonal = result.outcome === 'computed' && result.isSeasonal
  const square = (fill: string, stroke: string) =>
    element('rect', { x: 1, y: 1, width: 12, height: 12, fill, stroke, 'stroke-width': 1.5 })
  const key =
    seasons.length === 0
      ? { svg: '', height: 0 }
      : drawLegend(
          [
            ...(isSeasonal ? [{ mark: square(colour('q3'), colour('q3')), label: words.legend.sure }] : []),
            { mark: square(colour('card'), colour('q3')), label: words.legend.unsure },
            { mark: drawWhisker(7, 0, 14, 8), label: words.legend.interval },
          ],
          0,
          0,
          width,
        )
  const frame = makeTimeFrame({
    labels: short,
    highest: Math.max(1.5, ...seasons.map(({ high }) => Math.min(high, 6))),
    top: key.height + 14,
    plotHeight,
    width,
    write: theme.formatNumber,
    writeTick: (value) => words.times(theme.formatNumber(value, Number.isInteger(value) ? 0 : 1)),
    bars: true,
  })
  const { x, y, step, left, right, bottom, top } = frame
  const barWidth = Math.max(2, step * 0.66)
  let bars = ''
  seasons.forEach((season, i) => {
    const isSure = sideOf(season, isSeasonal) !== 'unsure'
    const [from, to] = [y(Math.max(1, season.index)), y(Math.min(1, season.index))]
    const fill = colour(isSure ? 'q3' : 'card')
    bars += element('rect', {
      x: x(i) - barWidth / 2,
      y: from,
      width: barWidth,
      height: Math.max(1, to - from),
      fill,
      stroke: colour('q3'),
      'stroke-width': 1.5,
    })
  })
  bars += seasons
    .map(({ low, high }, i) => drawWhisker(x(i), Math.max(top - 8, y(high)), y(low), Math.min(8, barWidth * 0.6)))
    .join('')
  const one = { x1: left, x2: right, y1: y(1), y2: y(1), stroke: colour('ink'), 'stroke-width': 1.4 }
  const average = words.average(unit)
  const label =
    measureText(average, 13) <= right - left
      ? drawText(average, right, bottom - 8, { 'text-anchor': 'end', fill: colour('muted') })
      : ''
  const untold = wrapText(words.untold, right - left, 14, true).map((text, row) =>
    drawHaloText(text, (left + right) / 2, y(1) - 14 - row * 18, {
      'text-anchor': 'middle',
      'font-weight': 700,
      'font-size': 14,
    }),
  )
  const svg = key.svg + frame.svg + bars + element('line', one) + (seasons.length === 0 ? untold.join('') : label)
  return { svg, height: bottom + axisRoom }
}

function drawWhisker(x: number, top: number, bottom: number, width: number): string {
  const style = { stroke: colour('ink'), 'stroke-width': 1.3 }
  const end = (y: number) => element('line', { x1: x - width / 2, x2: x + width / 2, y1: y, y2: y, ...style })
  return element('line', { x1: x, x2: x, y1: top, y2: bottom, ...style }) + end(top) + end(bottom)
}
