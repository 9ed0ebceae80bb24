/** Numbers and days in Swedish: thin space in thousands, comma as decimal mark, ISO dates, Europe/Stockholm. */
import { writeDates } from './write-dates.ts'
import { writeNumbers } from './write-numbers.ts'

/** 12345.6 → «12 345,6» · 2, 5 → «2–5» */
export const { number, range } = writeNumbers({ thousands: '\u202f', decimal: ',', unknown: 'okänt' })

export const months = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
]

/** «november» · «november 2026» · «9 november» · «9 november 2026» · «9–15 november 2026» · «16 november 2026 kl. 07.02» */
export const { monthOf, month, dayMonth, day, days, instant } = writeDates({
  months,
  apart: '–',
  at: (date, clock) => `${date} kl. ${clock.replace(':', '.')}`,
})
