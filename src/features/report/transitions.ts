/** A report's states as one table: buttons, server and the drawn diagram read it. */
import type { ReportAction, ReportState } from './schema.ts'

/** Who acts, in relation to this one report. */
export type Relation = 'author' | 'reviewerOfOrganisation'

export interface Transition {
  readonly from: ReportState
  readonly action: ReportAction
  readonly to: ReportState
  readonly by: readonly Relation[]
  readonly reason: 'required' | 'none'
}

const author = ['author', 'reviewerOfOrganisation'] as const
const reviewer = ['reviewerOfOrganisation'] as const

export const transitions: readonly Transition[] = [
  { from: 'draft', action: 'submit', to: 'submitted', by: author, reason: 'none' },
  { from: 'draft', action: 'correct', to: 'draft', by: author, reason: 'none' },
  { from: 'draft', action: 'withdraw', to: 'withdrawn', by: author, reason: 'none' },
  { from: 'submitted', action: 'correct', to: 'submitted', by: author, reason: 'none' },
  { from: 'submitted', action: 'review', to: 'reviewed', by: reviewer, reason: 'none' },
  { from: 'submitted', action: 'return', to: 'draft', by: reviewer, reason: 'required' },
  { from: 'submitted', action: 'withdraw', to: 'withdrawn', by: author, reason: 'required' },
  { from: 'reviewed', action: 'correct', to: 'reviewed', by: reviewer, reason: 'required' },
  // Sharing makes the record available to the other authority (TF 2 kap. 9 §): an explicit act of its own.
  { from: 'reviewed', action: 'share', to: 'shared', by: reviewer, reason: 'none' },
  { from: 'reviewed', action: 'return', to: 'draft', by: reviewer, reason: 'required' },
  { from: 'reviewed', action: 'withdraw', to: 'withdrawn', by: reviewer, reason: 'required' },
  // A shared report is corrected by a new version; what was shared before stays readable.
  { from: 'shared', action: 'correct', to: 'shared', by: reviewer, reason: 'required' },
  { from: 'shared', action: 'withdraw', to: 'withdrawn', by: reviewer, reason: 'required' },
]

export function findTransition(from: ReportState, action: ReportAction): Transition | undefined {
  return transitions.find((row) => row.from === from && row.action === action)
}

/** The actions open to somebody with these relations, for the buttons. */
export function openActions(from: ReportState, relations: readonly Relation[]): ReportAction[] {
  return transitions
    .filter((row) => row.from === from && row.by.some((relation) => relations.includes(relation)))
    .map((row) => row.action)
}
