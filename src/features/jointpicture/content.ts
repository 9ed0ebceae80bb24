/** What a confirmation confirms, and what is frozen: the computed and the written, in a fixed order. */
import type { Part } from './finding-schema.ts'
import type { Block, Difference, JointComputation, JointPicture } from './schema.ts'

export interface JointContent {
  readonly party: JointPicture['party']
  readonly period: string
  readonly edition: number
  /** Only in an edition that corrects one before it. */
  readonly correctionReason?: string
  readonly computation: JointComputation | null
  readonly leftOut: readonly { readonly part: Part; readonly reason: string }[]
  /** In reading order. */
  readonly blocks: readonly Pick<Block, 'key' | 'part' | 'text' | 'struck' | 'pinned'>[]
  readonly differences: readonly Omit<Difference, 'version'>[]
  /** Only when it is recorded. */
  readonly decision?: { readonly on: string; readonly body: string | null; readonly reference: string | null }
}

export type Contents = Pick<
  JointPicture,
  | 'party'
  | 'period'
  | 'edition'
  | 'correctionReason'
  | 'computation'
  | 'parts'
  | 'blocks'
  | 'differences'
  | 'decidedOn'
  | 'decidedByBody'
  | 'decidedReference'
>

/** The content without versions, writers and comments: what the reader gets. `decision` false: as it was proposed. */
export function contentOf(picture: Contents, { decision }: { decision: boolean }): JointContent {
  const { party, period, edition, correctionReason, computation, decidedOn } = picture
  return {
    party,
    period,
    edition,
    ...(correctionReason === null ? {} : { correctionReason }),
    computation,
    leftOut: picture.parts.flatMap(({ part, leftOutReason }) =>
      leftOutReason === null ? [] : [{ part, reason: leftOutReason }],
    ),
    blocks: picture.blocks.map(({ key, part, text, struck, pinned }) => ({ key, part, text, struck, pinned })),
    differences: picture.differences.map(({ version: _, ...one }) => one),
    ...(decision && decidedOn !== null
      ? { decision: { on: decidedOn, body: picture.decidedByBody, reference: picture.decidedReference } }
      : {}),
  }
}
