/** What an effect is judged from. */

/** Counts in whole periods that have ended, oldest first; one number a period for each area of the design. */
export interface PeriodCounts {
  readonly frequency: 'month' | 'week'
  readonly periods: readonly { readonly from: string; readonly to: string; readonly after: boolean }[]
  readonly areas: Readonly<Record<string, readonly number[]>>
  /** Periods before anything was known. */
  readonly unknown: number
  /** Organisations heard of, summed over weeks. */
  readonly reporters: Readonly<Record<'before' | 'after', { readonly heard: number; readonly weeks: number }>>
}
