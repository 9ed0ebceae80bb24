/** States of a draft of an agreement. Buttons, server and drawn docs read these rows. */
import type { Party } from '#features/access/schema.ts'

export const draftStates = ['draft', 'signed', 'withdrawn'] as const
export type DraftState = (typeof draftStates)[number]

/** become: follows by itself on the last signature. */
export const draftActions = ['write', 'sign', 'takeBack', 'withdraw', 'become'] as const
export type DraftAction = (typeof draftActions)[number]

export interface DraftTransition {
  readonly from: DraftState
  readonly action: DraftAction
  readonly to: DraftState
  /** Parties whose every office must have signed the very same content before it can happen. */
  readonly needs: readonly Party[]
}

/** Each by either party, each for its own signatures. Signed it is the agreement, and kept; withdrawn it is kept too. */
export const draftTransitions: readonly DraftTransition[] = [
  { from: 'draft', action: 'write', to: 'draft', needs: [] },
  { from: 'draft', action: 'sign', to: 'draft', needs: [] },
  { from: 'draft', action: 'takeBack', to: 'draft', needs: [] },
  { from: 'draft', action: 'become', to: 'signed', needs: ['municipality', 'police'] },
  { from: 'draft', action: 'withdraw', to: 'withdrawn', needs: [] },
]

export const isDraftOpen = (state: DraftState, action: DraftAction): boolean =>
  draftTransitions.some((one) => one.from === state && one.action === action)
