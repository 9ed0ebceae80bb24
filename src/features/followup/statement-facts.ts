/** What a follow-up of the plan is told from: plain JSON, sealed with it. */
import type { Coverage, MeasureFollowUp } from './schema.ts'

export interface FollowedMeasure extends MeasureFollowUp {
  readonly stateReason: string | null
  /** Decided after the plan: from a running picture. */
  readonly added: boolean
}

export interface FollowUpFacts {
  readonly municipality: string
  /** Local days, both included. */
  readonly from: string
  readonly to: string
  /** Local day of the computation. */
  readonly today: string
  readonly plan: {
    readonly id: string
    readonly title: string
    readonly edition: number
    readonly from: string
    readonly to: string
    readonly decidedOn: string | null
    readonly decidedByBody: string | null
    readonly inForceOn: string | null
  }
  /** In the plan's order, then those that were added. */
  readonly measures: readonly FollowedMeasure[]
  readonly coverage: Coverage
  /** What codes and ids are called. */
  readonly names: {
    readonly areas: Readonly<Record<string, string>>
    readonly categories: Readonly<Record<string, string>>
    readonly organisations: Readonly<Record<string, string>>
  }
}
