import { colour } from '../colour-tokens.ts'
import { drawLegend } from '../draw-legend.ts'
import { type Figure, type FigureCell, type FigureTheme, numberCell, phoneWidth } from '../figure.ts'
import { makeFigure } from '../make-figure.ts'
import { chooseThresholds, classFill, findClass, type QuantityWords, writeClasses } from '../map/quantity-classes.ts'
import { drawText, element } from '../svg.ts'
import { measureText } from '../text-width.ts'

export interface HourWeekData {
  /**
   * Seven days of 24 hours, or of equal blocks of hours: events per cell, fractional where an interval was spread over several.
   * Null where the number is suppressed.
   */
  weights: (number | null)[][]
  /** Lower ends of the coloured classes; at most four. Chosen from the data when absent. */
  thresholds?: number[]
}

/** The fullest cell, by its first hour; undefined when nothing happened or all is suppressed. */
export type HourWeekPeak = { day: number; hour: number; weight: number } | undefined

export interface HourWeekWords extends QuantityWords {
  title: string
  /** Short names of the seven days, in the order of the data. */
  days: string[]
  describe: (peak: HourWeekPeak, total: number) => string
  sentence?: (peak: HourWeekPeak, total: number) => string
  columns: { hour: string }
  /** "21–22" for hour 21 and one hour, "20–00" for hour 20 and four. */
  hour: (hour: number, hours: number) => string
  suppressed: string
  empty: string
}

/** Week by hour of day, seven rows of 24 cells or fewer. @throws {RangeError} when the days are not seven alike that part the 24 hours */
export function drawHourWeek(data: HourWeekData, words: HourWeekWords, theme: FigureTheme): Figure {
  const cells = data.weights[0]?.length ?? 0
  const hours = 24 / cells
  if (data.weights.length !== 7 || !Number.isInteger(hours) || data.weights.some((day) => day.length !== cells)) {
    throw new RangeError('hour and week need seven days of 24 hours, or of equal blocks of them')
  }
  const known = data.weights.flat().filter((weight) => weight !== null)
  const total = known.reduce((sum, weight) => sum + weight, 0)
  const peak = findPeak(data.weights, hours)
  const description = words.describe(peak, total)
  const width = theme.width ?? 640
  const drawn = drawBody(data, words, theme, width, known)
  const sentence = words.sentence?.(peak, total)
  return makeFigure(theme, {
    title: words.title,
    description,
    sentence,
    drawn,
    columns: [
      { key: 'hour', label: words.columns.hour, align: 'start' },
      ...words.days.map((label, day) => ({ key: `day${day + 1}`, label, align: 'end' as const })),
    ],
    rows: Array.from({ length: cells }, (_, at) => ({
      hour: words.hour(at * hours, hours),
      ...Object.fromEntries(
        data.weights.map((day, index) => [`day${index + 1}`, writeCell(day[at] ?? null, words, theme)]),
      ),
    })),
  })
}

function writeCell(weight: number | null, words: HourWeekWords, theme: FigureTheme): FigureCell {
  if (weight === null) return numberCell(null, words.suppressed)
  return numberCell(weight, theme.formatNumber(weight, Number.isInteger(weight) ? 0 : 1))
}

function findPeak(weights: (number | null)[][], hours: number): HourWeekPeak {
  let peak: HourWeekPeak
  weights.forEach((cells, day) => {
    cells.forEach((weight, at) => {
      if (weight !== null && weight > (peak?.weight ?? 0)) peak = { day, hour: at * hours, weight }
    })
  })
  return peak
}

function drawBody(data: HourWeekData, words: HourWeekWords, theme: FigureTheme, width: number, known: number[]) {
  const left = Math.ceil(Math.max(...words.days.map((day) => measureText(day, 13)))) + 10
  const perDay = data.weights[0]?.length ?? 24
  const cell = (width - left) / perDay
  const hours = 24 / perDay
  const rowHeight = Math.max(18, Math.min(22, cell * 0.95))
  const gap = width < phoneWidth ? 1 : 2
  const thresholds = data.thresholds ?? chooseThresholds(known)
  // A label at the beginning of a cell, and never so many that they touch.
  const everyHours = hours > 1 ? hours : width < phoneWidth ? 6 : 3
  let svg = ''
  for (let hour = 0; hour < 24; hour += everyHours) {
    svg += drawText(String(hour).padStart(2, '0'), left + (hour / hours) * cell + gap / 2, 12, {
      fill: colour('muted'),
    })
  }
  data.weights.forEach((cells, day) => {
    const y = 20 + day * rowHeight
    svg += drawText(words.days[day] ?? '', 0, y + rowHeight / 2 + 4.5)
    cells.forEach((weight, at) => {
      const box = { x: left + at * cell + gap / 2, y: y + gap / 2, width: cell - gap, height: rowHeight - gap, rx: 2 }
      svg +=
        weight === null
          ? drawSuppressed(box)
          : element('rect', {
              ...box,
              fill: weight === 0 ? colour('empty') : classFill(findClass(weight, thresholds), thresholds),
            })
    })
  })
  const bottom = 20 + 7 * rowHeight
  if (known.length > 0 && known.every((weight) => weight === 0)) {
    svg += drawText(words.empty, left, bottom + 20, { fill: colour('muted') })
    return { svg, height: bottom + 30 }
  }
  const items = writeClasses(thresholds, words, theme).map(({ fill, label }) => ({
    mark: element('rect', { width: 14, height: 14, rx: 2, fill }),
    label,
  }))
  if (data.weights.flat().includes(null)) {
    items.push({ mark: drawSuppressed({ x: 0, y: 0, width: 14, height: 14, rx: 2 }), label: words.suppressed })
  }
  const legend = drawLegend(items, left, bottom + 12, width - left)
  return { svg: svg + legend.svg, height: bottom + 14 + legend.height }
}

/** An outlined cell with a stroke across: not empty, not zero, and told apart without colour. */
function drawSuppressed(box: { x: number; y: number; width: number; height: number; rx: number }): string {
  const { x, y, width, height } = box
  return (
    element('rect', { ...box, fill: 'none', stroke: colour('rule') }) +
    element('line', { x1: x + 2, y1: y + height - 2, x2: x + width - 2, y2: y + 2, stroke: colour('boundary') })
  )
}
