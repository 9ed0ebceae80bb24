/** Everything that an evaluation of an agreement rests on, as plain JSON: each figure in it can be counted again from these. */
import type { Party } from '#features/access/schema.ts'
import type { Cycle, ObligationState } from '#features/compliance/schema.ts'
import type { EffectOutcome } from '#features/followup/schema.ts'
import type { Indicator, MeasureState } from '#features/plan/schema.ts'
import type { QuestionnaireResult } from './schema.ts'

export interface CycleRecord extends Pick<Cycle, 'period' | 'dueOn' | 'metOn' | 'outcome' | 'afterwards'> {
  /** Title of what met it. */
  readonly proof: string | null
}

/** One obligation, with every time that it was due within the evaluation's days; oldest first. */
export interface ObligationRecord {
  readonly key: string
  readonly source: 'law' | 'agreement'
  readonly sourceTitle: string
  readonly place: string
  readonly sv: string
  readonly en: string
  readonly owedBy: 'municipality' | 'police' | 'bothParties'
  /** Where nothing was due: how it stands. */
  readonly state: ObligationState | null
  /** Why it is not met, as it was written down. */
  readonly reason: string
  readonly cycles: readonly CycleRecord[]
}

export interface IndicatorRecord
  extends Pick<Indicator, 'title' | 'unit' | 'baseline' | 'baselinePeriod' | 'target' | 'better' | 'standing'> {
  /** Null: nothing is known, or it may not be shown. */
  readonly latest: { readonly period: string; readonly value: number } | null
}

export interface MeasureRecord {
  readonly id: string
  readonly title: string
  readonly state: MeasureState
  readonly kind: string
  readonly approach: string
  readonly subGoals: readonly string[]
  readonly ownerName: string | null
  readonly startedOn: string | null
  readonly endedOn: string | null
  /** How many entries tell what was done; kronor and hours, null where nothing was entered. */
  readonly done: number
  readonly cost: number | null
  readonly hours: number | null
  readonly tasks: { readonly done: number; readonly open: number; readonly dropped: number }
  readonly indicators: readonly IndicatorRecord[]
  readonly effect: Pick<EffectOutcome, 'verdict' | 'method' | 'percent' | 'reservations'>
}

export interface SubGoalRecord {
  readonly code: string
  readonly title: string
  readonly problems: number
  readonly measureIds: readonly string[]
}

/** Seats that were filled, member or deputy, of all; null where nobody wrote who was there. */
export interface Presence {
  readonly present: number
  readonly all: number
}

export interface MeetingRecord {
  readonly id: string
  readonly bodyCode: string
  readonly on: string
  readonly presence: Readonly<Record<Party, Presence>> | null
  readonly decided: number
  readonly noted: number
  readonly returned: number
  readonly postponed: number
}

/** From the day that both parties had said yes to it, to the day that the body decided or took note. */
export interface DecisionRecord {
  readonly kind: 'jointPicture' | 'plan' | 'statement'
  readonly title: string
  readonly proposedOn: string
  readonly decidedOn: string
  readonly days: number
}

/** What an organisation has given. One that gave nothing is left out. */
export interface ActorRecord {
  readonly id: string
  readonly name: string
  readonly party: Party | null
  readonly reports: number
  readonly mappings: number
  readonly groups: number
  readonly tasksDone: number
}

export interface GroupRecord {
  readonly id: string
  readonly title: string
  readonly appointedOn: string
  readonly closedOn: string | null
  readonly members: number
  readonly organisations: number
  readonly tasks: { readonly done: number; readonly open: number; readonly dropped: number }
}

export interface EvaluationFacts {
  /** Raised when the shape changes. */
  readonly form: 1
  /** The instant, and the local day of it; left out when two computations are compared. */
  readonly asOf: { readonly at: string; readonly on: string }
  /** First and last day of what is evaluated. */
  readonly from: string
  readonly to: string
  readonly agreement: {
    readonly code: string
    readonly title: string
    readonly from: string
    readonly to: string
    readonly supersedes: string | null
    readonly parties: readonly { readonly party: Party; readonly name: string }[]
    readonly overallGoal: string
    readonly bodies: readonly { readonly code: string; readonly name: string }[]
  }
  readonly obligations: readonly ObligationRecord[]
  readonly subGoals: readonly SubGoalRecord[]
  readonly measures: readonly MeasureRecord[]
  readonly bridged: { readonly both: number; readonly all: number }
  readonly meetings: readonly MeetingRecord[]
  readonly cancelledMeetings: number
  readonly decisions: readonly DecisionRecord[]
  readonly actors: readonly ActorRecord[]
  /** Own samlad pictures that each party shared, and running ones that it said yes to. */
  readonly pictures: Readonly<Record<Party, { readonly own: number; readonly confirmed: number }>>
  readonly groups: readonly GroupRecord[]
  /** The latest that is closed; null: none is. */
  readonly questionnaire: {
    readonly title: string
    readonly closesOn: string
    readonly result: QuestionnaireResult
  } | null
}
