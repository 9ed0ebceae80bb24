import type { Box } from '../box.ts'
import { colour } from '../colour-tokens.ts'
import type { Figure, FigureTheme } from '../figure.ts'
import { phoneWidth } from '../figure.ts'
import { listColumns, makeFigure } from '../make-figure.ts'
import { drawText, element } from '../svg.ts'
import { breakWords } from './break-words.ts'

export interface EventChainData {
  readonly title: string
  /** In the order in which they happen; `breakPoint` says how the chain could be broken there. */
  readonly steps: readonly { readonly title: string; readonly breakPoint: string | null }[]
}

export interface EventChainFacts {
  readonly title: string
  readonly steps: number
  readonly breakPoints: number
}

export interface EventChainWords {
  title: (facts: EventChainFacts) => string
  describe: (facts: EventChainFacts) => string
  sentence: (facts: EventChainFacts) => string
  /** Before what breaks the chain. */
  breakPoint: string
  none: string
  columns: { step: string; number: string; breakPoint: string }
}

const fontSize = 13
const lineHeight = 17
const padding = 9
const between = 22

export interface PlacedStep {
  readonly step: Box
  readonly lines: readonly string[]
  readonly breaks: { readonly box: Box; readonly lines: readonly string[] } | null
}

/** Steps under each other; where one can be broken, how, to its right or on a phone under it. Pixels. */
export function layEventChain(data: EventChainData, width: number) {
  const narrow = width < phoneWidth
  const stepWidth = narrow ? width - 2 : Math.round(width * 0.44)
  const breakLeft = narrow ? 54 : stepWidth + 58
  const breakRoom = width - breakLeft - 2
  let y = 1
  const steps = data.steps.map(({ title, breakPoint }, at): PlacedStep => {
    const lines = breakWords(`${at + 1}. ${title}`, stepWidth - 2 * padding, fontSize)
    const height = lines.length * lineHeight + 2 * padding - 4
    const step = { x: 1, y, width: stepWidth, height }
    const broken = breakPoint === null ? [] : breakWords(breakPoint, breakRoom, fontSize)
    const rows = broken.length + 1
    const top = narrow ? y + height + 8 : y
    const breaks =
      breakPoint === null
        ? null
        : { box: { x: breakLeft, y: top, width: breakRoom, height: rows * lineHeight }, lines: broken }
    const used =
      breaks === null ? height : narrow ? height + 8 + breaks.box.height : Math.max(height, breaks.box.height)
    y += used + between
    return { step, lines, breaks }
  })
  return { steps, height: y - between + 2 }
}

/** What leads to what, and where it could be stopped. All text is drawn. */
export function drawEventChain(data: EventChainData, words: EventChainWords, theme: FigureTheme): Figure {
  const facts: EventChainFacts = {
    title: data.title,
    steps: data.steps.length,
    breakPoints: data.steps.filter((one) => one.breakPoint !== null).length,
  }
  const width = theme.width ?? 640
  const { steps, height } = layEventChain(data, width)
  const svg = steps.map((placed, at) => drawStep(placed, steps[at + 1], words, width < phoneWidth)).join('')
  return makeFigure(theme, {
    title: words.title(facts),
    description: words.describe(facts),
    sentence: words.sentence(facts),
    drawn: { svg, height },
    columns: listColumns(words.columns, { number: 'end', step: 'start', breakPoint: 'start' }),
    rows: data.steps.map(({ title, breakPoint }, at) => ({
      number: { text: String(at + 1), value: at + 1 },
      step: title,
      breakPoint: breakPoint ?? words.none,
    })),
  })
}

function drawStep(
  { step, lines, breaks }: PlacedStep,
  next: PlacedStep | undefined,
  words: EventChainWords,
  narrow: boolean,
) {
  const ink = { stroke: colour('ink'), 'stroke-width': 1.6, fill: 'none' }
  const style = { 'font-size': fontSize }
  const middle = 20
  const bottom = step.y + step.height
  const arrow =
    next === undefined
      ? ''
      : element('path', {
          ...ink,
          d: `M${middle} ${bottom}V${next.step.y - 2}M${middle - 5} ${next.step.y - 8}L${middle} ${next.step.y - 2}L${middle + 5} ${next.step.y - 8}`,
        })
  const box =
    element('rect', { ...step, rx: 6, fill: colour('card'), stroke: colour('ink'), 'stroke-width': 1.2 }) +
    lines.map((line, at) => drawText(line, step.x + padding, step.y + padding + 11 + at * lineHeight, style)).join('')
  if (breaks === null) return arrow + box
  const { x, y } = breaks.box
  const centre = y + 8.5
  // A line cut off by a bar across: the same sign in the drawing and before its words.
  const link = narrow ? `M${middle} ${bottom}V${centre}H${x - 8}` : `M${step.x + step.width} ${centre}H${x - 8}`
  const bar = x - 24
  const sign = `M${bar - 4} ${centre + 7}L${bar + 4} ${centre - 7}M${bar + 1} ${centre + 7}L${bar + 9} ${centre - 7}`
  return (
    arrow +
    box +
    element('path', { ...ink, d: link, ...(narrow ? {} : { 'stroke-dasharray': '4 3' }) }) +
    element('path', { ...ink, d: sign, 'stroke-width': 2.2 }) +
    drawText(words.breakPoint, x, y + 13, { 'font-size': 12, 'font-weight': '700' }) +
    breaks.lines.map((line, at) => drawText(line, x, y + 13 + (at + 1) * lineHeight, style)).join('')
  )
}
