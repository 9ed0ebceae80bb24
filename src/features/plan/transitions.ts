/**
 * The states of a measure and of an edition of the plan. Buttons, server and the drawn diagrams read these rows.
 * What the agreement gives both parties, one alone cannot do.
 */
import type { Party } from '#features/access/schema.ts'
import type { MeasureState, PlanState } from './schema.ts'

export const measureActions = [
  'edit',
  'indicator',
  'value',
  'design',
  'confirm',
  'decide',
  'start',
  'finish',
  'stop',
  'override',
] as const
export type MeasureAction = (typeof measureActions)[number]

export interface MeasureTransition {
  readonly from: MeasureState
  readonly action: MeasureAction
  readonly to: MeasureState
  /** Parties whose confirmation of the very same content must stand, when they decide it themselves; a meeting decides without. */
  readonly needs: readonly Party[]
  /** A reason must be given. */
  readonly reason: boolean
}

const both = ['municipality', 'police'] as const
const stay = (from: MeasureState, ...actions: readonly MeasureAction[]): MeasureTransition[] =>
  actions.map((action) => ({ from, action, to: from, needs: [], reason: false }))

export const measureTransitions: readonly MeasureTransition[] = [
  ...stay('draft', 'edit', 'indicator', 'value', 'design', 'confirm'),
  // Ad hoc: the second party's yes, on the steering group's mandate. Otherwise: the meeting that decides the plan.
  { from: 'draft', action: 'decide', to: 'decided', needs: both, reason: false },
  { from: 'draft', action: 'stop', to: 'stopped', needs: [], reason: true },
  ...stay('decided', 'edit', 'indicator', 'value', 'design', 'override'),
  // The effect design is locked by it.
  { from: 'decided', action: 'start', to: 'ongoing', needs: [], reason: false },
  { from: 'decided', action: 'stop', to: 'stopped', needs: [], reason: true },
  ...stay('ongoing', 'edit', 'indicator', 'value', 'override'),
  { from: 'ongoing', action: 'finish', to: 'done', needs: [], reason: false },
  { from: 'ongoing', action: 'stop', to: 'stopped', needs: [], reason: true },
  // What is over is still followed up.
  ...stay('done', 'value'),
  ...stay('stopped', 'value'),
]

export const planActions = [
  'edit',
  'confirm',
  'takeBack',
  'propose',
  'return',
  'decide',
  'putInForce',
  'supersede',
] as const
export type PlanAction = (typeof planActions)[number]

export interface PlanTransition {
  readonly from: PlanState
  readonly action: PlanAction
  readonly to: PlanState
  /** Parties whose confirmation of the very same content must stand before it can happen. */
  readonly needs: readonly Party[]
  /** meeting: the body that decides, with both parties present · edition: follows when the next edition comes in force. */
  readonly by: 'parties' | 'meeting' | 'edition'
  /** A reason must be given. */
  readonly reason: boolean
}

export const planTransitions: readonly PlanTransition[] = [
  { from: 'draft', action: 'edit', to: 'draft', needs: [], by: 'parties', reason: false },
  { from: 'draft', action: 'confirm', to: 'draft', needs: [], by: 'parties', reason: false },
  { from: 'draft', action: 'takeBack', to: 'draft', needs: [], by: 'parties', reason: false },
  { from: 'draft', action: 'propose', to: 'proposed', needs: both, by: 'parties', reason: false },
  { from: 'proposed', action: 'return', to: 'draft', needs: [], by: 'meeting', reason: true },
  { from: 'proposed', action: 'decide', to: 'decided', needs: [], by: 'meeting', reason: false },
  { from: 'decided', action: 'confirm', to: 'decided', needs: [], by: 'parties', reason: false },
  { from: 'decided', action: 'takeBack', to: 'decided', needs: [], by: 'parties', reason: false },
  { from: 'decided', action: 'putInForce', to: 'inForce', needs: both, by: 'parties', reason: false },
  { from: 'inForce', action: 'supersede', to: 'superseded', needs: [], by: 'edition', reason: false },
]
