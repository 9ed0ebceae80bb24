import { colour } from '../colour-tokens.ts'
import { drawLegend } from '../draw-legend.ts'
import { type FigureTheme, phoneWidth } from '../figure.ts'
import { drawText, element } from '../svg.ts'
import { cutText, measureText, wrapText } from '../text-width.ts'
import type { HarmBar, HarmFacts, HarmWords } from './harm-bars.ts'

const mostRows = 9

export function drawHarmPanels(
  panels: [HarmBar[], HarmBar[]],
  facts: HarmFacts,
  words: HarmWords,
  theme: FigureTheme,
  width: number,
): { svg: string; height: number } {
  const marks = [
    { mark: element('rect', { y: 2, width: 14, height: 10, rx: 2, fill: colour('q4') }), label: words.legend.harm },
    { mark: drawOutline(0, 3, 14, 8), label: words.legend.count },
  ]
  const legend = drawLegend(marks, 0, 0, width)
  let svg = legend.svg
  let top = legend.height + 8
  for (const [index, bars] of panels.entries()) {
    if (bars.length === 0) continue
    const heading = index === 0 ? words.all : words.without(facts.heaviest)
    for (const line of wrapText(heading, width, 14, true)) {
      svg += drawText(line, 0, top + 15, { 'font-size': 14, 'font-weight': 700 })
      top += 20
    }
    const drawn = drawBars(gather(bars, words), words, theme, width, top + 4)
    svg += drawn.svg
    top = drawn.bottom + 16
  }
  return { svg, height: top - 8 }
}

/** The gravest, and all others as one row. */
function gather(bars: HarmBar[], words: HarmWords): HarmBar[] {
  if (bars.length <= mostRows) return bars
  const rest = bars.slice(mostRows - 1)
  const sum = (read: (bar: HarmBar) => number) => rest.reduce((total, bar) => total + read(bar), 0)
  const others = {
    name: words.others(rest.length),
    count: sum((bar) => bar.count),
    harm: sum((bar) => bar.harm),
    harmShare: sum((bar) => bar.harmShare),
    countShare: sum((bar) => bar.countShare),
  }
  return [...bars.slice(0, mostRows - 1), others]
}

function drawBars(bars: HarmBar[], words: HarmWords, theme: FigureTheme, width: number, top: number) {
  const phone = width < phoneWidth
  const rowHeight = phone ? 52 : 34
  const percent = (share: number) => words.percent(theme.formatNumber(share * 100, share > 0 && share < 0.0095 ? 1 : 0))
  const numberRoom = Math.max(...bars.map((bar) => measureText(percent(bar.harmShare), 13, true))) + 10
  const nameRoom = phone
    ? width - numberRoom
    : Math.min(width * 0.34, Math.max(...bars.map((bar) => measureText(bar.name, 13))) + 14)
  const left = phone ? 0 : nameRoom
  const room = phone ? width : width - nameRoom - numberRoom
  const widest = Math.max(...bars.flatMap((bar) => [bar.harmShare, bar.countShare])) || 1
  let svg = ''
  bars.forEach((bar, index) => {
    const y = top + index * rowHeight
    const text = y + (phone ? 18 : rowHeight / 2 + 4.5)
    const first = phone ? y + 25 : y + 7
    const long = (share: number) => (room * share) / widest
    svg += element('line', { x1: 0, x2: width, y1: y, y2: y, stroke: colour('rule') })
    svg += drawText(cutText(bar.name, nameRoom - 8, 13), 0, text)
    svg += drawText(percent(bar.harmShare), width, text, { 'text-anchor': 'end', 'font-weight': 700 })
    svg += element('rect', {
      x: left,
      y: first,
      width: Math.max(1, long(bar.harmShare)),
      height: 11,
      rx: 2,
      fill: colour('q4'),
    })
    if (bar.countShare > 0) svg += drawOutline(left, first + 13, Math.max(2, long(bar.countShare)), 7)
  })
  return { svg, bottom: top + bars.length * rowHeight }
}

function drawOutline(x: number, y: number, width: number, height: number): string {
  return element('rect', {
    x,
    y,
    width,
    height,
    rx: 1.5,
    fill: colour('q1'),
    stroke: colour('boundary'),
    'stroke-width': 1,
  })
}
