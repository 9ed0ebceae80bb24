/** A running picture's states. What the agreement gives both parties, one alone cannot do. */
import type { Party } from '#features/access/schema.ts'
import type { PictureState } from './schema.ts'

export const pictureActions = ['recompute', 'edit', 'confirm', 'takeBack', 'release', 'correct'] as const
export type PictureAction = (typeof pictureActions)[number]

export interface PictureTransition {
  readonly from: PictureState
  readonly action: PictureAction
  readonly to: PictureState
  /** Parties whose confirmation of the very same content must stand before it can happen. */
  readonly needs: readonly Party[]
}

export const pictureTransitions: readonly PictureTransition[] = [
  { from: 'composing', action: 'recompute', to: 'composing', needs: [] },
  { from: 'composing', action: 'edit', to: 'composing', needs: [] },
  { from: 'composing', action: 'confirm', to: 'composing', needs: [] },
  { from: 'composing', action: 'takeBack', to: 'composing', needs: [] },
  { from: 'composing', action: 'release', to: 'released', needs: ['municipality', 'police'] },
  // A mistake found later: a new edition is composed; when that one is released, this one is superseded.
  { from: 'released', action: 'correct', to: 'released', needs: [] },
]
