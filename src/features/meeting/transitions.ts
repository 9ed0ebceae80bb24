/** A meeting's states: planned, called with frozen papers, held with closed minutes, approved by both parties. */
import type { Party } from '#features/access/schema.ts'
import type { MeetingState } from './schema.ts'

export const meetingActions = ['write', 'call', 'record', 'close', 'reopen', 'approve', 'enter', 'cancel'] as const
export type MeetingAction = (typeof meetingActions)[number]

export interface MeetingTransition {
  readonly from: MeetingState
  readonly action: MeetingAction
  readonly to: MeetingState
  /** Parties whose approval of the very same minutes must stand before it can happen. */
  readonly needs: readonly Party[]
}

const both = ['municipality', 'police'] as const

/**
 * `write`: time, place, agenda, papers, attendance. `record`: what was decided on an item; only when the meeting is called, so that
 * what is decided about lies there in a frozen version. `enter`: a correction beside minutes that nobody changes any more.
 */
export const meetingTransitions: readonly MeetingTransition[] = [
  { from: 'planned', action: 'write', to: 'planned', needs: [] },
  { from: 'planned', action: 'call', to: 'called', needs: [] },
  { from: 'planned', action: 'cancel', to: 'cancelled', needs: [] },
  { from: 'called', action: 'write', to: 'called', needs: [] },
  // Again after a change: a new invitation replaces the one before.
  { from: 'called', action: 'call', to: 'called', needs: [] },
  { from: 'called', action: 'record', to: 'called', needs: [] },
  { from: 'called', action: 'close', to: 'held', needs: [] },
  { from: 'called', action: 'cancel', to: 'cancelled', needs: [] },
  // Only while nobody has approved: the rules look.
  { from: 'held', action: 'reopen', to: 'called', needs: [] },
  { from: 'held', action: 'approve', to: 'approved', needs: both },
  { from: 'held', action: 'enter', to: 'held', needs: [] },
  { from: 'approved', action: 'enter', to: 'approved', needs: [] },
]

/** Whether the state allows the action at all. */
export const isOpenFor = (state: MeetingState, action: MeetingAction): boolean =>
  meetingTransitions.some((row) => row.from === state && row.action === action)
