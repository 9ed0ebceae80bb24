/** Numbers and days in English, for readers who do not read Swedish: day before month, Europe/Stockholm. */
import { writeDates } from './write-dates.ts'
import { writeNumbers } from './write-numbers.ts'

/** 12345.6 → "12,345.6" · 2, 5 → "2–5" */
export const { number, range } = writeNumbers({ thousands: ',', decimal: '.', unknown: 'unknown' })

export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** "November" · "November 2026" · "9 November" · "9 November 2026" · "9–15 November 2026" · "16 November 2026 at 07:02" */
export const { monthOf, month, dayMonth, day, days, instant } = writeDates({
  months,
  apart: ' – ',
  at: (date, clock) => `${date} at ${clock}`,
})
