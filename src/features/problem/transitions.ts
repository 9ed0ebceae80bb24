/** A problem's states. What the agreement gives both parties, one alone cannot do. */
import type { Party } from '#features/access/schema.ts'
import type { ProblemState } from './schema.ts'

/** What both parties say together of a problem. */
export const purposes = ['prioritise', 'notNow', 'close', 'raiseAgain'] as const
export type Purpose = (typeof purposes)[number]

/** edit: its words and findings · score: a party's own answers · analyse: causes and chains. */
export const problemActions = ['edit', 'score', 'analyse', ...purposes] as const
export type ProblemAction = (typeof problemActions)[number]

export interface ProblemTransition {
  readonly from: ProblemState
  readonly action: ProblemAction
  readonly to: ProblemState
  /** Parties whose confirmation of the very same content must stand before it can happen. */
  readonly needs: readonly Party[]
  /** A reason must be given. */
  readonly reason: boolean
}

const both = ['municipality', 'police'] as const
const alone = { needs: [], reason: false } as const

export const problemTransitions: readonly ProblemTransition[] = [
  { from: 'raised', action: 'edit', to: 'raised', ...alone },
  { from: 'raised', action: 'score', to: 'raised', ...alone },
  { from: 'raised', action: 'analyse', to: 'raised', ...alone },
  { from: 'raised', action: 'prioritise', to: 'prioritised', needs: both, reason: false },
  { from: 'raised', action: 'notNow', to: 'notNow', needs: both, reason: true },
  { from: 'raised', action: 'close', to: 'closed', needs: both, reason: true },
  { from: 'prioritised', action: 'edit', to: 'prioritised', ...alone },
  { from: 'prioritised', action: 'score', to: 'prioritised', ...alone },
  { from: 'prioritised', action: 'analyse', to: 'prioritised', ...alone },
  // What was put first can be put off, in the open and by both.
  { from: 'prioritised', action: 'notNow', to: 'notNow', needs: both, reason: true },
  { from: 'prioritised', action: 'close', to: 'closed', needs: both, reason: true },
  { from: 'notNow', action: 'raiseAgain', to: 'raised', needs: both, reason: false },
  { from: 'notNow', action: 'close', to: 'closed', needs: both, reason: true },
  { from: 'closed', action: 'raiseAgain', to: 'raised', needs: both, reason: false },
]
