/** What a confirmation confirms, and what a release freezes: the computed and the written, in a fixed order. */
import type { AreaLevel, Computation, FocusPoint, PictureText, QuickTask, Withheld } from './schema.ts'
import type { DoneItem, Theme } from './theme-schema.ts'

export interface PictureContent {
  readonly kind: string
  readonly period: string
  readonly edition: number
  /** Only in an edition that corrects one before it. */
  readonly correctionReason?: string
  readonly computation: Computation | null
  /** Only where earlier editions take numbers with them; which numbers is told to no reader. */
  readonly withheld?: Withheld
  readonly texts: readonly Pick<PictureText, 'section' | 'text'>[]
  readonly levels: readonly Pick<AreaLevel, 'areaCode' | 'level' | 'reason'>[]
  readonly focusPoints: readonly Pick<FocusPoint, 'title' | 'areaCode' | 'detail'>[]
  readonly tasks: readonly Pick<QuickTask, 'title' | 'ownerOrganisationId' | 'dueOn'>[]
  /** Only of a month or a quarter. */
  readonly themes?: readonly Pick<Theme, 'title' | 'categories' | 'text'>[]
  readonly done?: readonly DoneItem[]
}

/**
 * The content without versions, writers and outcomes: what the reader of the released picture gets. Outcomes are written
 * at the next meeting, after the release, and so are no part of it.
 */
export function contentOf(picture: {
  kind: string
  period: string
  edition: number
  correctionReason: string | null
  computation: Computation | null
  withheld: Withheld | null
  texts: readonly PictureText[]
  levels: readonly AreaLevel[]
  focusPoints: readonly FocusPoint[]
  tasks: readonly QuickTask[]
  themes: readonly Theme[]
  done: readonly DoneItem[]
}): PictureContent {
  const { kind, period, edition, correctionReason, computation, withheld, themes, done } = picture
  return {
    kind,
    period,
    edition,
    ...(correctionReason === null ? {} : { correctionReason }),
    computation,
    ...(withheld === null ? {} : { withheld }),
    texts: picture.texts.filter((one) => one.text.trim()).map(({ section, text }) => ({ section, text })),
    levels: picture.levels.map(({ areaCode, level, reason }) => ({ areaCode, level, reason })),
    focusPoints: picture.focusPoints.map(({ title, areaCode, detail }) => ({ title, areaCode, detail })),
    tasks: picture.tasks.map(({ title, ownerOrganisationId, dueOn }) => ({ title, ownerOrganisationId, dueOn })),
    ...(themes.length > 0 && { themes: themes.map(({ title, categories, text }) => ({ title, categories, text })) }),
    ...(done.length > 0 && { done }),
  }
}
