/** The simulation's own book of what was done: written while it is done, never read back from the program. Days are Swedish ones. */
import type { Party } from '#features/access/schema.ts'

export interface PictureEntry {
  id: string
  readonly kind: 'week' | 'month' | 'quarter'
  readonly period: string
  readonly first: string
  readonly last: string
  /** The first edition's; null: it was never released. */
  releasedOn: string | null
}

export interface MeetingEntry {
  readonly bodyCode: string
  readonly on: string
  /** The day when the second party approved the minutes; null: not yet. */
  approvedOn: string | null
  readonly present: Readonly<Record<Party, readonly [present: number, seats: number]>>
  readonly outcomes: { decide: number; note: number; return: number; postpone: number }
}

export interface DecisionEntry {
  readonly kind: 'jointPicture' | 'plan' | 'statement'
  readonly title: string
  readonly proposedOn: string
  readonly decidedOn: string
}

export interface PlanEntry {
  readonly id: string
  readonly title: string
  readonly to: string
  readonly decidedOn: string
}

/** The municipality's own decision; a correction is a new one. */
export interface FormalEntry {
  readonly planId: string
  readonly decidedOn: string
  readonly recordedOn: string
}

export interface IndicatorEntry {
  readonly id: string
  readonly title: string
  readonly baseline: number
  readonly target: number
  readonly better: 'lower' | 'higher'
  readonly values: { readonly period: string; readonly value: number }[]
}

export interface MeasureEntry {
  readonly id: string
  readonly title: string
  readonly kind: 'situational' | 'social' | 'bridging'
  readonly subGoals: readonly string[]
  readonly problem: string
  readonly ownerName: string
  decidedOn: string | null
  startedOn: string | null
  endedOn: string | null
  state: string
  readonly entries: Map<string, { cost: number | null; hours: number | null }>
  readonly indicators: IndicatorEntry[]
}

export interface TaskEntry {
  readonly owner: string
  readonly dueOn: string
  state: 'open' | 'done' | 'dropped'
}

export interface GroupEntry {
  readonly title: string
  readonly measureId: string | null
  readonly appointedOn: string
  closedOn: string | null
  readonly members: { readonly who: string; readonly organisation: string }[]
  readonly tasks: TaskEntry[]
}

export interface AnswerEntry {
  readonly side: Party | 'other'
  readonly scores: Readonly<Record<string, number | null>>
  readonly best: string
  readonly better: string
}

export interface Ledger {
  readonly pictures: PictureEntry[]
  /** One a picture and party that said yes and did not take it back. */
  readonly yeses: Map<string, Party>
  readonly own: { readonly party: Party; readonly on: string }[]
  /** With the day that it happened, and whether it is shared to this day. */
  readonly reports: { readonly organisation: string; readonly on: string; readonly shared: boolean }[]
  readonly mappings: { readonly organisation: string; readonly approvedOn: string }[]
  readonly meetings: MeetingEntry[]
  cancelled: number
  readonly decisions: DecisionEntry[]
  /** Days when a samlad picture was decided. */
  readonly joint: { readonly period: string; readonly decidedOn: string }[]
  readonly plans: PlanEntry[]
  readonly formal: FormalEntry[]
  readonly problems: { readonly title: string; readonly subGoals: readonly string[]; prioritised: boolean }[]
  readonly measures: MeasureEntry[]
  readonly groups: GroupEntry[]
  /** Days when a follow-up of the plan was noted. */
  readonly followUps: string[]
  readonly councilReports: string[]
  /** Own evidence, by obligation. */
  readonly ownEvidence: { readonly key: string; readonly on: string; readonly id: string }[]
  readonly notes: Map<string, string>
  /** Days when a second edition of a running picture was released. */
  readonly corrected: { readonly kind: PictureEntry['kind']; readonly on: string }[]
  /** Last day of the agreements that are signed. */
  followedUntil: string
  evaluatedOn: string | null
  /** Days that both parties sit in the steering group, both included. */
  readonly steeringHeld: { readonly from: string; readonly until: string | null }[]
  readonly questionnaire: { title: string; closesOn: string; invited: number; readonly answers: AnswerEntry[] }
}

export const openLedger = (): Ledger => ({
  ...{ pictures: [], yeses: new Map(), own: [], reports: [], mappings: [], meetings: [], cancelled: 0 },
  ...{ decisions: [], joint: [], plans: [], formal: [], problems: [], measures: [], groups: [], followUps: [] },
  ...{ councilReports: [], ownEvidence: [], notes: new Map(), steeringHeld: [], corrected: [] },
  ...{ followedUntil: '2027-12-31', evaluatedOn: null },
  questionnaire: { title: '', closesOn: '', invited: 0, answers: [] },
})
