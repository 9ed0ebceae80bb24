/** How answers of 1 to 5 are spread: one row a statement, its parts as long as their counts. */
import { colour } from '#figure/colour-tokens.ts'
import { drawLegend } from '#figure/draw-legend.ts'
import { drawNothing } from '#figure/draw-notes.ts'
import { type Figure, type FigureTheme, numberCell } from '#figure/figure.ts'
import { listColumns, makeFigure } from '#figure/make-figure.ts'
import { drawText, element } from '#figure/svg.ts'
import { measureText, wrapText } from '#figure/text-width.ts'
import type { Distribution } from './schema.ts'
import type { EvaluationWords } from './sv.ts'

export interface AnsweredGroup {
  readonly title: string
  readonly answered: number
  /** Each has as many answers, unsure ones too. */
  readonly questions: readonly Distribution[]
}

/** Doubt and disagreement stand out, agreement is quiet; each part has its number, so that the colour is never alone. */
const fills = ['rust', 'flag', 'empty', 'q2', 'q4', 'card'] as const
const written = ['card', 'ink', 'ink', 'ink', 'card', 'ink'] as const
const [barHeight, lineHeight, fontSize] = [20, 17, 13]

export function drawDistribution(group: AnsweredGroup, words: EvaluationWords, theme: FigureTheme): Figure {
  const { result } = words
  const columns = {
    statement: result.statement,
    ...Object.fromEntries(listLabels(words).map((label, at) => [`part${at}`, label])),
    median: result.median,
  }
  const aligns = Object.keys(columns).map((key) => [key, key === 'statement' ? 'start' : 'end'] as const)
  const write = (value: number) => theme.formatNumber(value, value % 1 === 0 ? 0 : 1)
  return makeFigure(theme, {
    title: group.title,
    description: result.description(group.answered),
    sentence: saySentence(group, words),
    drawn: group.questions.length === 0 ? drawNothing(result.empty, theme.width ?? 640) : drawRows(group, words, theme),
    columns: listColumns<string>(columns, Object.fromEntries(aligns)),
    rows: group.questions.map(({ code, counts, unsure, median }) => ({
      statement: words.statements[code].short,
      ...Object.fromEntries([...counts, unsure].map((count, at) => [`part${at}`, numberCell(count, write(count))])),
      median: numberCell(median, median === null ? result.noMedian : write(median)),
    })),
  })
}

const listLabels = ({ scores, unsure }: EvaluationWords): string[] => [
  ...scores.map((label, at) => `${at + 1} ${label}`),
  unsure,
]

/** Which statement most agree with, and which the fewest; the first of several. */
function saySentence({ questions, answered }: AnsweredGroup, words: EvaluationWords): string | undefined {
  const agree = questions.map(({ code, counts }) => {
    return { name: words.statements[code].short, count: (counts[3] ?? 0) + (counts[4] ?? 0) }
  })
  const most = agree.toSorted((one, other) => other.count - one.count)[0]
  const least = agree.toSorted((one, other) => one.count - other.count)[0]
  return most && least && words.result.agree(most, least, answered)
}

function drawRows({ questions }: AnsweredGroup, words: EvaluationWords, theme: FigureTheme) {
  const width = theme.width ?? 640
  const key = drawLegend(
    listLabels(words).map((label, at) => ({ label, mark: drawBox(at, { x: 0.5, y: 0.5, width: 13, height: 13 }) })),
    0,
    0,
    width,
  )
  let y = key.height + 8
  let svg = key.svg
  for (const row of questions) {
    for (const line of wrapText(words.statements[row.code].short, width, fontSize, true)) {
      svg += drawText(line, 0, y + 13, { 'font-weight': 700 })
      y += lineHeight
    }
    svg += drawParts([...row.counts, row.unsure], y + 2, width, theme)
    y += barHeight + 12
  }
  return { svg, height: y }
}

const drawBox = (at: number, place: { x: number; y: number; width: number; height: number }): string =>
  element('rect', { ...place, fill: colour(fills[at] ?? 'card'), stroke: colour('boundary'), 'stroke-width': 0.8 })

function drawParts(counts: readonly number[], y: number, width: number, theme: FigureTheme): string {
  const all = counts.reduce((sum, count) => sum + count, 0)
  let x = 0.5
  return counts
    .map((count, at) => {
      const room = all === 0 ? 0 : (count / all) * (width - 1)
      const text = theme.formatNumber(count)
      const middle = { x: x + room / 2, y: y + 14.5 }
      const box = count === 0 ? '' : drawBox(at, { x, y, width: room, height: barHeight })
      x += room
      if (count === 0 || measureText(text, fontSize, true) + 4 > room) return box
      const look = { 'text-anchor': 'middle', 'font-weight': 700, fill: colour(written[at] ?? 'ink') }
      return box + drawText(text, middle.x, middle.y, look)
    })
    .join('')
}
