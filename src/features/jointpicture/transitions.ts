/** The samlad picture's states: each party's own, and the joint one. What the agreement gives both parties, one alone cannot do. */
import type { Party } from '#features/access/schema.ts'
import type { JointState } from './schema.ts'

export const jointActions = [
  'recompute',
  'edit',
  'share',
  'confirm',
  'takeBack',
  'propose',
  'return',
  'decide',
  'correct',
] as const
export type JointAction = (typeof jointActions)[number]

/** Whose picture it is: one party's own, or the joint one. */
export const whoseKinds = ['own', 'joint'] as const
export type Whose = (typeof whoseKinds)[number]
export const whoseOf = (picture: { readonly party: Party | null }): Whose => (picture.party ? 'own' : 'joint')

export interface JointTransition {
  readonly whose: Whose
  readonly from: JointState
  readonly action: JointAction
  readonly to: JointState
  /** Parties whose confirmation of the very same content must stand before it can happen; `owner`: the party that it belongs to. */
  readonly needs: readonly (Party | 'owner')[]
  /** A reason must be given. */
  readonly reason: boolean
}

const both = ['municipality', 'police'] as const

export const jointTransitions: readonly JointTransition[] = [
  { whose: 'own', from: 'composing', action: 'recompute', to: 'composing', needs: [], reason: false },
  { whose: 'own', from: 'composing', action: 'edit', to: 'composing', needs: [], reason: false },
  { whose: 'own', from: 'composing', action: 'share', to: 'shared', needs: ['owner'], reason: false },
  // A mistake found later: a new edition is composed; when that one is shared, this one is superseded.
  { whose: 'own', from: 'shared', action: 'correct', to: 'shared', needs: [], reason: true },
  { whose: 'joint', from: 'composing', action: 'recompute', to: 'composing', needs: [], reason: false },
  { whose: 'joint', from: 'composing', action: 'edit', to: 'composing', needs: [], reason: false },
  { whose: 'joint', from: 'composing', action: 'confirm', to: 'composing', needs: [], reason: false },
  { whose: 'joint', from: 'composing', action: 'takeBack', to: 'composing', needs: [], reason: false },
  { whose: 'joint', from: 'composing', action: 'propose', to: 'proposed', needs: both, reason: false },
  { whose: 'joint', from: 'proposed', action: 'confirm', to: 'proposed', needs: [], reason: false },
  { whose: 'joint', from: 'proposed', action: 'takeBack', to: 'proposed', needs: [], reason: false },
  { whose: 'joint', from: 'proposed', action: 'return', to: 'composing', needs: [], reason: true },
  { whose: 'joint', from: 'proposed', action: 'decide', to: 'decided', needs: both, reason: false },
  { whose: 'joint', from: 'decided', action: 'correct', to: 'decided', needs: [], reason: true },
]
