/**
 * When each source publishes: counted from the day after the period's last. Read 2026-11 from Brå's and SCB's publishing
 * calendars, Kolada's own publication dates (crime 31 March, NTU 15 December of its year) and Luleå's surveys
 * (2006, 2009, 2012, 2016, 2019, 2023). A source that is late is waited for `lateDays` by those who have looked.
 */
import type { Frequency, Source } from '../schema.ts'

export interface Rhythm {
  /** Months and days from the day after the period's last until the number is published; months may be negative. */
  readonly first: { readonly months: number; readonly days: number }
  /** Month and day of the year after, when a preliminary number has become final; null where the first is final. */
  readonly finalOn: string | null
  /** Years (for yearly series) until the next period that is measured. */
  readonly everyYears: number
  readonly lateDays: number
}

const yearly = { finalOn: null, everyYears: 1, lateDays: 60 } as const
const afterMonth = { first: { months: 0, days: 10 }, finalOn: '03-31', everyYears: 1, lateDays: 14 } as const

export const rhythms: Readonly<Record<Source, Readonly<Partial<Record<Frequency, Rhythm>>>>> = {
  bra: {
    // The last of March; preliminary months and quarters about ten days after their end.
    year: { ...yearly, first: { months: 2, days: 30 }, lateDays: 30 },
    quarter: afterMonth,
    month: afterMonth,
  },
  // In October of the year it is named for.
  ntu: {
    year: { ...yearly, first: { months: -2, days: 0 } },
    twoYears: { ...yearly, first: { months: -2, days: 0 } },
  },
  scb: {
    // Population in February; income and what else rests on tax returns most of a year later: who has looked since is left in peace.
    year: { ...yearly, first: { months: 2, days: 0 }, lateDays: 340 },
    day: { ...yearly, first: { months: 2, days: 0 } },
    quarter: { ...yearly, first: { months: 2, days: 0 } },
    month: { ...yearly, first: { months: 2, days: 0 } },
  },
  kolada: { year: { ...yearly, first: { months: 2, days: 30 } } },
  polisen: {},
  survey: { year: { ...yearly, first: { months: 0, days: 0 }, everyYears: 3, lateDays: 0 } },
  own: {},
}

/** For sources and rhythms that have no calendar of their own. */
export const plainRhythms: Readonly<Record<Frequency, Rhythm>> = {
  year: { ...yearly, first: { months: 6, days: 0 } },
  twoYears: { ...yearly, first: { months: 6, days: 0 } },
  quarter: { ...yearly, first: { months: 2, days: 0 }, lateDays: 30 },
  month: { ...yearly, first: { months: 1, days: 0 }, lateDays: 30 },
  day: { ...yearly, first: { months: 6, days: 0 } },
}
