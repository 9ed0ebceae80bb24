import type { Figure, FigureRow, FigureTheme } from '../figure.ts'
import { numberCell } from '../figure.ts'
import { listColumns, makeFigure } from '../make-figure.ts'
import { drawNarrowFishbone, drawWideFishbone } from './fishbone-drawing.ts'
import type { MarkedGrade } from './grade-mark.ts'

export interface FishCause {
  readonly title: string
  readonly grade: MarkedGrade
  /** Pieces of evidence. */
  readonly for: number
  readonly against: number
  /** Those that work through this one. */
  readonly causes: readonly FishCause[]
}

export interface FishBone {
  readonly name: string
  /** The direct ones. */
  readonly causes: readonly FishCause[]
}

export interface FishboneData {
  /** What is explained: stands at the head. */
  readonly head: string
  /** One to three. */
  readonly bones: readonly FishBone[]
}

/** What a figure's words are made of. */
export interface FishboneFacts {
  readonly head: string
  readonly bones: readonly { readonly name: string; readonly causes: number }[]
  readonly all: number
  readonly indirect: number
  readonly assumed: number
  /** Causes with at least one piece of evidence against. */
  readonly disputed: number
}

export interface FishboneWords {
  title: (facts: FishboneFacts) => string
  describe: (facts: FishboneFacts) => string
  sentence: (facts: FishboneFacts) => string
  grades: Record<MarkedGrade, string>
  /** «+2 −1», small, after a cause. */
  count: (supporting: number, against: number) => string
  /** What the signs mean. */
  countNote: string
  /** A bone without causes. */
  empty: string
  direct: string
  columns: { bone: string; cause: string; through: string; grade: string; for: string; against: string }
}

/** Three stacks of words side by side need so many pixels. */
const narrowUnder = 600

/**
 * What causes a problem, as a fishbone: bones to a spine to the problem, direct causes as ribs, what works through them as
 * twigs. Below {@link narrowUnder} one bone under the other. All text is drawn, however long. @throws {RangeError} unless
 * there are one to three bones
 */
export function drawFishbone(data: FishboneData, words: FishboneWords, theme: FigureTheme): Figure {
  const { bones } = data
  if (bones.length < 1 || bones.length > 3)
    throw new RangeError(`a fishbone has one to three bones, not ${bones.length}`)
  const rows = bones.flatMap((bone) => listRows(bone.causes, words.direct, bone.name))
  const facts: FishboneFacts = {
    head: data.head,
    bones: bones.map((bone) => ({ name: bone.name, causes: countCauses(bone.causes) })),
    all: rows.length,
    indirect: rows.filter((one) => !one.isDirect).length,
    assumed: rows.filter(({ cause }) => cause.grade === 'assumed').length,
    disputed: rows.filter(({ cause }) => cause.against > 0).length,
  }
  const width = theme.width ?? 640
  const draw = width < narrowUnder ? drawNarrowFishbone : drawWideFishbone
  return makeFigure(theme, {
    title: words.title(facts),
    description: words.describe(facts),
    sentence: words.sentence(facts),
    notes: rows.length === 0 ? [] : [words.countNote],
    drawn: draw(data, words, width),
    columns: listColumns(words.columns, {
      cause: 'start',
      bone: 'start',
      through: 'start',
      grade: 'start',
      for: 'end',
      against: 'end',
    }),
    rows: rows.map(
      ({ cause, through, bone }): FigureRow => ({
        cause: cause.title,
        bone,
        through,
        grade: words.grades[cause.grade],
        for: numberCell(cause.for, theme.formatNumber(cause.for)),
        against: numberCell(cause.against, theme.formatNumber(cause.against)),
      }),
    ),
  })
}

interface Row {
  readonly cause: FishCause
  readonly through: string
  readonly bone: string
  readonly isDirect: boolean
}

function listRows(causes: readonly FishCause[], through: string, bone: string, isDirect = true): Row[] {
  return causes.flatMap((cause) => [
    { cause, through, bone, isDirect },
    ...listRows(cause.causes, cause.title, bone, false),
  ])
}

const countCauses = (causes: readonly FishCause[]): number =>
  causes.reduce((sum, cause) => sum + 1 + countCauses(cause.causes), 0)
