/** What an application for a state grant is told from: one prioritised problem with its chain. Plain JSON, sealed with it. */
import type { Detectable, IndicatorContent, MeasureState } from '#features/plan/schema.ts'
import type { Cause } from '#features/problem/schema.ts'

export interface GrantCause extends Pick<Cause, 'title' | 'detail' | 'bone' | 'grade'> {
  readonly evidence: readonly { readonly side: 'for' | 'against'; readonly text: string; readonly source: string }[]
}

export interface GrantMeasure {
  readonly title: string
  readonly description: string
  readonly state: MeasureState
  /** Titles of this problem's causes that it acts on. */
  readonly causes: readonly string[]
  readonly subGoals: readonly string[]
  readonly expectedShort: string
  readonly expectedLong: string
  readonly from: string | null
  readonly to: string | null
  readonly owner: string | null
  /** Kronor, as planned; null: not told. */
  readonly cost: number | null
  readonly indicators: readonly Pick<
    IndicatorContent,
    'title' | 'unit' | 'baseline' | 'baselinePeriod' | 'target' | 'better' | 'frequency'
  >[]
  /** Names of areas; what could be seen at all, told beforehand. */
  readonly design: {
    readonly treated: readonly string[]
    readonly comparison: readonly string[]
    readonly startOn: string
    readonly afterTo: string
    readonly detectable: Pick<Detectable, 'state' | 'percent'>
  } | null
}

interface Enclosure {
  readonly id: string
  readonly name: string
  readonly edition: number
  readonly decidedOn: string | null
  readonly sha256: string
}

export interface GrantFacts {
  /** Raised when the shape changes. */
  readonly form: 1
  readonly municipality: string
  /** First and last day of what is applied for. */
  readonly from: string
  readonly to: string
  readonly today: string
  readonly problem: {
    readonly title: string
    readonly description: string
    readonly areas: readonly string[]
    readonly findings: readonly { readonly sentence: string; readonly pictureTitle: string }[]
  }
  readonly causes: readonly GrantCause[]
  /** Drafts and decided ones that have not started: what is applied for. */
  readonly measures: readonly GrantMeasure[]
  /** Started already: told, and left out of the application. */
  readonly begun: readonly Pick<GrantMeasure, 'title' | 'state'>[]
  /** Decided and kept, or null. */
  readonly picture: Enclosure | null
  readonly plan: Enclosure | null
}
