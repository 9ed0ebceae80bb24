/** What the report to the municipal council is told from: plain JSON, sealed with it. */
import type { EffectOutcome } from '#features/followup/schema.ts'
import type { StatementWords } from '#features/followup/statement-sv.ts'
import type { MeasureState } from '#features/plan/schema.ts'
import type { ToldObligation } from './told-obligation.ts'

/** What did not go as planned, as the follow-up of the plan collects it. */
type Miss = Parameters<StatementWords['missed']['say']>[0]

interface IndicatorOutcome {
  readonly title: string
  readonly unit: string
  readonly target: number | null
  readonly better: 'lower' | 'higher'
  readonly latest: { readonly period: string; readonly value: number } | null
  readonly outcome: keyof StatementWords['measure']['outcomes']
}

export interface CouncilDecision {
  readonly subject: 'jointPicture' | 'plan'
  /** Of a picture its period, of a plan its title. */
  readonly name: string
  readonly edition: number
  /** By the body of the cooperation; null: not within the days. */
  readonly body: string | null
  readonly decidedOn: string
  /** The municipality's own; null: none is written in. */
  readonly formal: {
    readonly body: string
    readonly decidedOn: string
    readonly paragraph: string
    readonly registrationNumber: string
  } | null
}

export interface CouncilMeasure {
  readonly title: string
  readonly state: MeasureState
  readonly isLate: boolean
  readonly startedOn: string | null
  readonly endedOn: string | null
  /** Those within the days. */
  readonly entries: readonly { readonly on: string; readonly text: string; readonly by: string }[]
  /** Of those entries; null where nothing was entered. */
  readonly cost: number | null
  readonly hours: number | null
  readonly indicators: readonly IndicatorOutcome[]
  readonly effect: EffectOutcome
}

export interface CouncilFacts {
  /** Raised when the shape changes. */
  readonly form: 1
  readonly municipality: string
  /** Local days, both included. */
  readonly from: string
  readonly to: string
  /** Local day of the computation. */
  readonly today: string
  readonly decisions: readonly CouncilDecision[]
  readonly measures: readonly CouncilMeasure[]
  readonly misses: readonly Miss[]
  /** missed: times within the days that were due and not done. */
  readonly obligations: readonly (ToldObligation & { readonly missed: number })[]
  readonly names: {
    readonly areas: Readonly<Record<string, string>>
    readonly categories: Readonly<Record<string, string>>
  }
}
