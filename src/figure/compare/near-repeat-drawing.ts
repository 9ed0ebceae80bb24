import type { NearRepeatTable } from '#analysis/cluster/near-repeat.ts'
import { type ColourName, colour } from '../colour-tokens.ts'
import { drawLegend } from '../draw-legend.ts'
import { type FigureTheme, phoneWidth } from '../figure.ts'
import { drawHatchedBox } from '../hatch.ts'
import { drawText, element, roundPixel } from '../svg.ts'
import { measureText, wrapText } from '../text-width.ts'
import { isMore, listBins, type NearRepeatFacts, type NearRepeatWords } from './near-repeat-table.ts'

const muted = { fill: colour('muted'), 'font-size': 12.5 }

/** Lower ends of the shades, in times what chance gives. The darkest carries light text, so q3, where neither reads well, is left out. */
const shades: { from: number; fill: ColourName; ink: ColourName }[] = [
  { from: 0, fill: 'empty', ink: 'ink' },
  { from: 1.2, fill: 'q1', ink: 'ink' },
  { from: 1.5, fill: 'q2', ink: 'ink' },
  { from: 2, fill: 'q4', ink: 'card' },
]

export function drawNearRepeatGrid(
  result: NearRepeatTable,
  facts: NearRepeatFacts,
  words: NearRepeatWords,
  theme: FigureTheme,
  width: number,
): { svg: string; height: number } {
  const phone = width < phoneWidth
  const { distances, times } = listBins(result)
  const rowNames = distances.map((ends) => words.distance(ends, theme.formatNumber))
  const left = Math.min(
    width * 0.36,
    Math.max(measureText(words.axis.distance, 12.5), ...rowNames.map((name) => measureText(name, 13))) + 12,
  )
  const cell = { width: Math.min(130, (width - left) / result.columns), height: phone ? 40 : 44 }
  const heads = times.map((ends) => wrapText(words.time(ends, theme.formatNumber), cell.width - 4, 12.5))
  const headLines = Math.max(...heads.map((lines) => lines.length))
  const top = 20 + headLines * 16 + 4
  let svg = drawText(words.axis.time, left, 12, muted) + drawText(words.axis.distance, 0, top - 9, muted)
  heads.forEach((lines, column) => {
    lines.forEach((line, at) => {
      const y = top - 9 - (lines.length - 1 - at) * 16
      svg += drawText(line, left + (column + 0.5) * cell.width, y, { 'font-size': 12.5, 'text-anchor': 'middle' })
    })
  })
  rowNames.forEach((name, row) => {
    const lines = wrapText(name, left - 8, 13)
    const middle = top + (row + 0.5) * cell.height + 4.5
    lines.forEach((line, at) => {
      svg += drawText(line, 0, middle + (at - (lines.length - 1) / 2) * 16)
    })
  })
  // Frames lie over all fills, so that no neighbour covers a side.
  let frames = ''
  result.ratio.forEach((ratio, at) => {
    const x = left + (at % result.columns) * cell.width
    const y = top + Math.floor(at / result.columns) * cell.height
    const box = { x: x + 1.5, y: y + 1.5, width: cell.width - 3, height: cell.height - 3 }
    if (ratio === null) {
      svg += drawHatchedBox(box)
      return
    }
    const shade = shades.findLast(({ from }) => ratio >= from)!
    const more = isMore(result, at)
    svg += element('rect', { ...box, rx: 2, fill: colour(shade.fill) })
    svg += drawText(theme.formatNumber(ratio, 1), x + cell.width / 2, y + cell.height / 2 + 5, {
      'text-anchor': 'middle',
      'font-size': 14,
      'font-weight': more ? 700 : undefined,
      fill: colour(shade.ink),
    })
    if (more) frames += drawSign(box.x, box.y, box.width, box.height, shade.ink)
  })
  const bottom = top + result.rows * cell.height
  const foot = drawFoot(result, facts, words, theme, bottom + 8, width)
  return { svg: svg + frames + foot.svg, height: foot.bottom }
}

/** More than chance: a heavy frame and a filled corner. */
function drawSign(x: number, y: number, width: number, height: number, ink: ColourName): string {
  const corner = Math.min(11, height / 3)
  return (
    element('rect', { x, y, width, height, rx: 2, fill: 'none', stroke: colour('ink'), 'stroke-width': 2.4 }) +
    element('path', {
      d: `M${roundPixel(x + width - corner)} ${roundPixel(y)}H${roundPixel(x + width)}V${roundPixel(y + corner)}Z`,
      fill: colour(ink),
    })
  )
}

function drawFoot(
  result: NearRepeatTable,
  facts: NearRepeatFacts,
  words: NearRepeatWords,
  theme: FigureTheme,
  top: number,
  width: number,
) {
  const write = (value: number) => theme.formatNumber(value, 1)
  const items = shades.map(({ from, fill }, at) => {
    const next = shades[at + 1]
    const box = { width: 14, height: 14, rx: 2, fill: colour(fill), stroke: colour('rule'), 'stroke-width': 0.6 }
    return { mark: element('rect', box), label: words.classLabel(write(from), next ? write(next.from) : null) }
  })
  if (facts.significant > 0) items.push({ mark: drawSign(1, 1, 12, 12, 'ink'), label: words.legend.significant })
  if (result.ratio.includes(null)) {
    items.push({ mark: drawHatchedBox({ x: 0, y: 1, width: 14, height: 12 }), label: words.legend.none })
  }
  const legend = drawLegend(items, 0, top, width)
  return { svg: legend.svg, bottom: top + legend.height + 2 }
}
