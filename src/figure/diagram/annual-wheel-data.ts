/** What the annual wheel is drawn from, and its words. */
/** How it stands with what is due; `coming`: not yet, and nothing is wrong; `event` is no duty: an agreement that begins, a statement that was handed in. */
export const wheelStates = ['overdue', 'dueSoon', 'notBegun', 'underWay', 'coming', 'met', 'event'] as const
export type WheelState = (typeof wheelStates)[number]
export const wheelRhythms = ['week', 'month', 'quarter'] as const
export type WheelRhythm = (typeof wheelRhythms)[number]
export type SpanOutcome = 'met' | 'missed' | 'coming'

/** Days are 'YYYY-MM-DD'; what lies outside the year is left out. */
export interface AnnualWheelData {
  readonly year: number
  readonly today: string
  /** How many duties are late, where more are than those with a day in the year. */
  readonly late?: number
  readonly due: readonly { readonly on: string; readonly title: string; readonly state: WheelState }[]
  /** Periods that each owe something; `to` is the last day. */
  readonly spans: readonly {
    readonly rhythm: WheelRhythm
    readonly from: string
    readonly to: string
    readonly outcome: SpanOutcome
  }[]
  readonly meetings: readonly { readonly on: string; readonly title: string }[]
  /** At most two are drawn. `months`: twelve shares against an even year, 1 = as expected; null: it cannot be told. */
  readonly seasons: readonly {
    readonly title: string
    readonly months: readonly number[] | null
    /** Months beyond chance, 1 to 12. */
    readonly notable: readonly number[]
  }[]
}

export type SpanCounts = Record<SpanOutcome, number>

export interface AnnualWheelFacts {
  readonly year: number
  readonly states: Record<WheelState, number>
  /** The nearest one from today on that is not met; null: none in the year. */
  readonly next: { readonly on: string; readonly title: string } | null
  readonly spans: Record<WheelRhythm, SpanCounts>
  readonly meetings: number
  readonly isEmpty: boolean
}

export interface AnnualWheelWords {
  title: (facts: AnnualWheelFacts) => string
  describe: (facts: AnnualWheelFacts) => string
  sentence: (facts: AnnualWheelFacts) => string
  /** Twelve, short enough to stand in a ring. */
  months: readonly string[]
  /** «14 dec» */
  day: (day: string) => string
  /** «3–9 dec» */
  days: (from: string, to: string) => string
  today: string
  /** In the middle, under the year; empty: nothing. */
  middle: (facts: AnnualWheelFacts) => string
  /** More of a day than there is room for. */
  more: (count: number) => string
  states: Record<WheelState, string>
  rhythms: Record<WheelRhythm, string>
  outcomes: Record<SpanOutcome, string>
  meetings: string
  season: (title: string) => string
  /** The legend's word for a month that stands out. */
  notable: string
  /** Under the picture, for a ring without a pattern. */
  untold: (titles: readonly string[]) => string
  /** How the seasonal ring is read. */
  seasonNote: string
  counts: (counts: SpanCounts) => string
  share: (month: number, share: string) => string
  columns: { on: string; kind: string; title: string; state: string }
  kinds: { due: string; event: string; meeting: string; rhythm: string; season: string }
}
