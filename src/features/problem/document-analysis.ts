/** What a problem's document says of its causes: the figure with its table, each cause with what speaks for and against it. */
import { type Block, placeFigure, type Run } from '#document/model.ts'
import { drawEventChain } from '#figure/diagram/event-chain.ts'
import { drawFishbone } from '#figure/diagram/fishbone.ts'
import type { Figure, FigureTheme } from '#figure/figure.ts'
import { fishboneOf, growCauses, walkCauses } from './cause-tree.ts'
import type { ProblemDrawingWords } from './document.ts'
import { bones, type Cause, type Problem } from './schema.ts'

/** Widths of the drawings on paper and on a phone, and the height that fits a printed page, in pixels. */
const wide = 640
const phone = 330
const pageHeight = 800

const heading = (level: 2 | 3 | 4, text: string): Block => ({ kind: 'heading', level, text })

export function drawAnalysis(problem: Problem, words: ProblemDrawingWords): Block[] {
  const { document, said } = words
  return [
    heading(2, document.causes),
    ...drawFigures(problem, words),
    ...bones.flatMap((bone) => {
      const nodes = walkCauses(growCauses(problem.causes, bone))
      return nodes.length === 0
        ? []
        : [heading(3, said.bones[bone]), ...nodes.flatMap(({ cause }) => drawCause(cause, problem, words))]
    }),
    ...(problem.chains.length === 0 ? [] : [heading(2, document.chains)]),
    ...problem.chains.flatMap((chain, at) => [
      heading(3, chain.title),
      place((theme) => drawEventChain(chain, document.chainFigure, theme), `kedja${at}`, words),
    ]),
  ]
}

function place(draw: (theme: FigureTheme) => Figure, prefix: string, { document }: ProblemDrawingWords): Block {
  const formatNumber = document.number
  return placeFigure(
    draw({ prefix, width: wide, formatNumber }),
    'folded',
    draw({ prefix: `${prefix}s`, width: phone, formatNumber }),
  )
}

/** The whole fishbone where it fits a page, else one bone at a time: never so small that it cannot be read. */
function drawFigures(problem: Problem, words: ProblemDrawingWords): Block[] {
  const data = fishboneOf(problem, words.said.bones)
  const fishbone = { ...words.document.fishbone, grades: words.said.grades }
  const whole = place((theme) => drawFishbone(data, fishbone, theme), 'orsaker', words)
  if (whole.kind === 'figure' && Number(/ height="([\d.]+)"/.exec(whole.svg)?.[1]) <= pageHeight) return [whole]
  return data.bones.map((bone, at) =>
    place((theme) => drawFishbone({ ...data, bones: [bone] }, fishbone, theme), `orsaker${at}`, words),
  )
}

function drawCause(cause: Cause, problem: Problem, { document, said }: ProblemDrawingWords): Block[] {
  const parent = problem.causes.find((one) => one.id === cause.parentId)
  const none: Block = { kind: 'paragraph', runs: [{ text: document.noEvidence.any, muted: true }] }
  const tellSide = (side: 'for' | 'against'): Block[] => {
    const given = cause.evidence.filter((one) => one.side === side)
    if (given.length === 0) return [{ kind: 'paragraph', runs: [{ text: document.noEvidence[side], muted: true }] }]
    return [
      { kind: 'paragraph', runs: [{ text: document.evidence[side], bold: true }] },
      {
        kind: 'list',
        ordered: false,
        items: given.map((one): Run[] => [one.text, { text: ` ${document.source(one.source)}`, muted: true }]),
      },
    ]
  }
  return [
    heading(4, cause.title),
    { kind: 'paragraph', runs: [document.rests(said.grades[cause.grade], parent?.title ?? null)] },
    ...(cause.detail === null || cause.detail.trim() === ''
      ? []
      : [{ kind: 'paragraph' as const, runs: [cause.detail.trim()] }]),
    ...(cause.evidence.length === 0 ? [none] : [...tellSide('for'), ...tellSide('against')]),
  ]
}
