/** States of a working group and of a task. Buttons, server and drawn docs read these rows. */
import type { Party } from '#features/access/schema.ts'
import type { GroupState, TaskState } from './schema.ts'

export const groupActions = [
  'edit',
  'confirm',
  'takeBack',
  'withdraw',
  'appoint',
  'join',
  'leave',
  'planTask',
  'work',
  'ask',
  'close',
] as const
export type GroupAction = (typeof groupActions)[number]

/** presenter: one who speaks for a party · leader: the group's leader, or a presenter · member: anybody in the group, as the rules narrow it. */
export type GroupHand = 'presenter' | 'leader' | 'member'

export interface GroupTransition {
  readonly from: GroupState
  readonly action: GroupAction
  readonly to: GroupState
  readonly by: GroupHand
  /** Parties whose yes to the very same mandate and members must stand before it can happen. */
  readonly needs: readonly Party[]
  /** A reason must be given. */
  readonly reason?: true
}

const both = ['municipality', 'police'] as const

export const groupTransitions: readonly GroupTransition[] = [
  { from: 'proposed', action: 'edit', to: 'proposed', by: 'presenter', needs: [] },
  { from: 'proposed', action: 'confirm', to: 'proposed', by: 'presenter', needs: [] },
  { from: 'proposed', action: 'takeBack', to: 'proposed', by: 'presenter', needs: [] },
  // Either party: without its yes nothing would come of the proposal.
  { from: 'proposed', action: 'withdraw', to: 'withdrawn', by: 'presenter', needs: [], reason: true },
  { from: 'proposed', action: 'join', to: 'proposed', by: 'presenter', needs: [] },
  { from: 'proposed', action: 'leave', to: 'proposed', by: 'member', needs: [] },
  // Tasks may be written before the group is appointed; nobody works on them yet.
  { from: 'proposed', action: 'planTask', to: 'proposed', by: 'presenter', needs: [] },
  { from: 'proposed', action: 'appoint', to: 'active', by: 'presenter', needs: both },
  { from: 'active', action: 'join', to: 'active', by: 'presenter', needs: [] },
  { from: 'active', action: 'leave', to: 'active', by: 'member', needs: [] },
  { from: 'active', action: 'planTask', to: 'active', by: 'member', needs: [] },
  { from: 'active', action: 'work', to: 'active', by: 'member', needs: [] },
  { from: 'active', action: 'ask', to: 'active', by: 'member', needs: [] },
  { from: 'active', action: 'close', to: 'closed', by: 'leader', needs: [] },
]

export const taskActions = ['finish', 'drop', 'reopen'] as const
export type TaskAction = (typeof taskActions)[number]

export interface TaskTransition {
  readonly from: TaskState
  readonly action: TaskAction
  readonly to: TaskState
  /** What came of it, or why not, must be told. */
  readonly outcome: boolean
}

export const taskTransitions: readonly TaskTransition[] = [
  { from: 'open', action: 'finish', to: 'done', outcome: false },
  { from: 'open', action: 'drop', to: 'dropped', outcome: true },
  { from: 'done', action: 'reopen', to: 'open', outcome: false },
  { from: 'dropped', action: 'reopen', to: 'open', outcome: false },
]

/** The step between two states of a task, or undefined where there is none. */
export const findTaskStep = (from: TaskState, to: TaskState): TaskTransition | undefined =>
  taskTransitions.find((row) => row.from === from && row.to === to)
